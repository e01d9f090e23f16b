import { today } from '../language/day.js';

const listeners = new Set<() => void>();
let day = '';
let clock: ReturnType<typeof setInterval> | undefined;

/** A device that slept lets its timers sleep too: a minute after midnight is soon enough. */
const aMinute = 60_000;

const tell = () => {
  day = today();
  for (const listener of [...listeners]) listener();
};
const seen = () => {
  if (document.visibilityState === 'visible') tell();
};
const returned = ({ persisted }: PageTransitionEvent) => {
  if (persisted) tell();
};
const ticked = () => {
  if (today() !== day) tell();
};

/**
 * Calls back when what was read before may no longer be true: the page comes back to sight or out of the browser's
 * memory, the network is there again, or a new day has begun. Returns how to stop.
 */
export function whenSeenAgain(listener: () => void): () => void {
  if (listeners.size === 0) {
    day = today();
    clock = setInterval(ticked, aMinute);
    addEventListener('pageshow', returned);
    addEventListener('online', tell);
    document.addEventListener('visibilitychange', seen);
  }
  listeners.add(listener);
  return () => {
    if (!listeners.delete(listener) || listeners.size > 0) return;
    clearInterval(clock);
    removeEventListener('pageshow', returned);
    removeEventListener('online', tell);
    document.removeEventListener('visibilitychange', seen);
  };
}

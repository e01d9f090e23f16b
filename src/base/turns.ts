/**
 * No long task: what elements show is rendered one element after the other. A task goes on with the next element only
 * as long as it has taken less than half a frame; the browser answers the reader in between.
 */
const halfFrame = 8; // ms

const waiting = new Set<() => void>();
let isTaskComing = false;
let isListening = false;
let isRunning = false;

/** Runs `render` when its turn comes, or earlier, where somebody asks for all. Resolves afterwards. */
export function waitForTurn(render: () => void): Promise<void> {
  return new Promise((resolve) => {
    const run = (): void => {
      waiting.delete(run);
      within(true, render);
      resolve();
    };
    waiting.add(run);
    askForTask();
  });
}

/** Whether what is being rendered had to wait for its turn: nobody needs all of it at once. */
export const isTurn = (): boolean => isRunning;

/** Renders what somebody needs all of, though it had to wait. */
export const atOnce = (render: () => void): void => within(false, render);

function within(isItsTurn: boolean, render: () => void): void {
  const before = isRunning;
  isRunning = isItsTurn;
  try {
    render();
  } finally {
    isRunning = before;
  }
}

/** Renders all that wait, in this task: for print, find-in-page, and a jump to what is not there yet. */
export function takeAllTurns(): void {
  // Elements inside one that is rendered here are added while this goes on.
  for (const run of waiting) run();
}

/** From now on, print and find-in-page find everything there. */
export function listenForAll(): void {
  if (isListening) return;
  isListening = true;
  addEventListener('beforeprint', takeAllTurns);
  addEventListener('keydown', (event) => {
    if (opensSearch(event)) takeAllTurns();
  });
}

const opensSearch = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === 'F3' || ((ctrlKey || metaKey) && /^[fg]$/i.test(key));

function askForTask(): void {
  if (isTaskComing || waiting.size === 0) return;
  isTaskComing = true;
  nextTask(takeSome);
}

function takeSome(): void {
  const began = performance.now();
  isTaskComing = false;
  for (const run of waiting) {
    run();
    if (performance.now() - began >= halfFrame) break;
  }
  askForTask();
}

/** After what the browser has to do for the reader. */
function nextTask(run: () => void): void {
  const { scheduler } = globalThis as { scheduler?: { postTask?(run: () => void): Promise<void> } };
  if (scheduler?.postTask) void scheduler.postTask(run);
  else setTimeout(run);
}

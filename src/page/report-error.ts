import type { ContentErrorCode } from '../content/errors.js';
import { send } from './events.js';
import { warnOnce } from './warn.js';

/** Tells the page, by an event, that an element cannot show what it should, and the developer why, in the console. */
export function reportError(from: EventTarget, code: ContentErrorCode, message: string, ...more: unknown[]): void {
  warnOnce(message, ...more);
  send(from, 'care-error', { code, message: `${code}: the console says more` });
}

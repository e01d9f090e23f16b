import type { ContentErrorCode } from '../content/errors.js';
import { alone } from '../content/isolated.js';
import type { StorageFailure } from '../device/device-store.js';

/** Names and details of every event. No detail carries a condition, an answer or free text. */
export interface CareEvents {
  /** The content is shown. */
  'care-ready': CustomEvent<Record<string, never>>;
  /** The content cannot be shown as asked. `message` is for developers. */
  'care-error': CustomEvent<{ code: ContentErrorCode | StorageFailure; message: string }>;
  /** A part was opened or closed. */
  'care-toggle': CustomEvent<{ part: string; open: boolean }>;
  /** The reader changed something: a tick, a date, a choice. */
  'care-change': CustomEvent<{ part: string }>;
  /** The reader chose a language. Cancel it to keep the language. */
  'care-language-change': CustomEvent<{ language: string }>;
}

/** Sends one of Careleaf's events. Returns false where the page cancelled it. */
export function send<Name extends keyof CareEvents>(
  from: EventTarget,
  name: Name,
  detail: CareEvents[Name]['detail'],
): boolean {
  const cancelable = name === 'care-language-change';
  return from.dispatchEvent(new CustomEvent(name, alone({ detail, bubbles: true, composed: true, cancelable })));
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- it adds to the interface that the DOM's types have
  interface GlobalEventHandlersEventMap extends CareEvents {}
}

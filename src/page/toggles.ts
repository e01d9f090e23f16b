import { send } from './events.js';

/**
 * For the click on a summary: says that the reader opens or closes a part. What the page or printing opens says nothing.
 * `first` makes ready what is about to be opened.
 */
export const toggles =
  (from: EventTarget, part: string, first?: () => void) =>
  (event: Event): void => {
    first?.();
    send(from, 'care-toggle', { part, open: !(event.currentTarget as Element).closest('details')!.open });
  };

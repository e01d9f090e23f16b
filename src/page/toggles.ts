import { send } from './events.js';

/** For the click on a summary: says that the reader opens or closes a part. What the page or printing opens says nothing. */
export const toggles =
  (from: EventTarget, part: string) =>
  (event: Event): void => {
    send(from, 'care-toggle', { part, open: !(event.currentTarget as Element).closest('details')!.open });
  };

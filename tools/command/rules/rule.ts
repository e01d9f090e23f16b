import type { Problem } from '../../../src/content/errors.js';
import type { Facts, Pack } from '../../../src/content/types.js';

/** What a clinical rule looks at: the facts and every text. */
export type Subject = Pick<Pack, 'facts' | 'texts'>;

/** One thing that readers of a pack can count on, and that neither its schema nor a browser minds. */
export interface Rule {
  /** What of the facts it needs whole: where one of these cannot be read, the rule says nothing. */
  readonly reads: readonly (keyof Facts)[];
  readonly problems: (subject: Subject) => readonly Problem[];
}

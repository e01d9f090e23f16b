import type { Item } from './items.js';
import type { ReviewRecord } from './record.js';

/** What the reviewer's page knows of one item, to answer for it. */
export interface Asked {
  readonly key: string;
  readonly place: string;
  readonly hash: string;
  readonly words: string;
}

/** What the reviewer's page is about, as data inside it. */
export interface Sheet extends Pick<ReviewRecord, 'condition' | 'version' | 'language' | 'scope'> {
  readonly asked: readonly Asked[];
  /** Where only changes are asked about: who signed the rest, and until when that counts. */
  readonly earlier?: Pick<ReviewRecord, 'by' | 'role' | 'until'> | undefined;
}

/** Something that is asked about, with what its reader needs beside it. */
export interface Question extends Asked {
  readonly item?: Item | undefined;
  /** Words that were signed before; of what was taken out, the only ones. */
  readonly earlierWords?: string | undefined;
}

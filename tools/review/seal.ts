import { digestOf } from './digest.js';
import type { ReviewRecord } from './record.js';

/** A record that is whole: its digest tells whether it was altered since. */
export const sealed = (record: Omit<ReviewRecord, 'digest'>): ReviewRecord => ({
  ...record,
  digest: digestOf(record),
});

export function isUnaltered(record: object): boolean {
  const { digest, ...rest } = record as ReviewRecord;
  try {
    return digestOf(rest) === digest;
  } catch {
    // What is no text in Unicode was never saved by the page.
    return false;
  }
}

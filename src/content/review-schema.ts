import * as v from 'valibot';
import { day, words } from './atoms.js';

const keys = v.array(words);

/**
 * A clinician's sign-off of one language of a pack, as readers get it: `careleaf` worked it out from the records in
 * `reviews.json`, so that no browser has to hash.
 */
export const signOff = v.strictObject({
  by: words,
  role: words,
  on: day,
  /** The day on which it is due again. */
  until: day,
  /** What has changed, come in or gone since, by id: it is not signed. */
  changed: v.optional(keys),
});

/** The same among the fields of a hospital's own sign-off. Without a language it counts for every one. */
export const changedSince = v.optional(keys);

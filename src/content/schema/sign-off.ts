import * as v from 'valibot';
import { absentOr, day, field, words } from './atoms.js';

/** Of a sign-off: what it does not cover. */
export const changedSince = absentOr(
  'What has changed, come in or gone since, by id: it is not signed.',
  v.array(words),
);

/**
 * A clinician's sign-off of one language of a pack, as readers get it: `careleaf` worked it out from the records in
 * `reviews.json`, so that no browser has to hash.
 */
export const signOff = v.strictObject({
  by: field('Who signed it off.', words),
  role: field('Their role.', words),
  on: field('The day of the sign-off.', day),
  until: field('The day on which it is due again.', day),
  changed: changedSince,
});

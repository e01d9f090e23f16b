import * as v from 'valibot';
import { id } from './atoms.js';

/** How sure the evidence makes us, in the four grades of GRADE. */
export const certainty = v.picklist(['high', 'moderate', 'low', 'very-low']);

/** One claim. Its words stand in the text files, under the same id. */
export const statement = v.strictObject({
  id,
  /** Ids of the sources it stands on. Empty only for `advice`. */
  sources: v.array(id),
  certainty: v.optional(certainty),
  /** Plain good sense rather than a finding: said so in the provenance. */
  advice: v.optional(v.boolean()),
});

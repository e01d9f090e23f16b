import * as v from 'valibot';
import { day, id, languageTag, version, words } from '../../src/content/schema/atoms.js';

/** The version of the shape below. */
export const formatVersion = 1;

const hash = v.pipe(v.string(), v.regex(/^sha256-[0-9a-f]{64}$/, 'expected sha256- and 64 digits from 0 to f'));
const remark = v.pipe(v.string(), v.trim(), v.maxLength(4000, 'expected at most 4000 characters'));

/** What a clinician says of one item. */
const answer = v.strictObject({
  place: words,
  /** Of the item, as it was when it was read. */
  hash,
  /** What was read: for people, who see later what has changed. */
  words: v.string(),
  answer: v.picklist(['agreed', 'commented', 'refused']),
  comment: v.optional(remark),
});

/** One sitting of one clinician: what the page of `careleaf review start` gives back. */
export const recordSchema = v.strictObject({
  careleaf: v.literal('review'),
  formatVersion: v.literal(formatVersion, `expected ${formatVersion}`),
  condition: id,
  version,
  language: languageTag,
  /** `changes`: what else was signed stands in an earlier record of the same clinician. */
  scope: v.picklist(['all', 'changes']),
  by: words,
  role: words,
  /** Conflicts of interest, in words: "none" where there are none. */
  interests: words,
  on: day,
  until: day,
  /** By the key of each item. */
  answers: v.record(v.string(), answer),
  /** Of everything above. */
  digest: hash,
});

export type ReviewRecord = v.InferOutput<typeof recordSchema>;
export type Answer = ReviewRecord['answers'][string];

/** Agreed, with a comment or without. */
export const isSigned = ({ answer }: Answer): boolean => answer !== 'refused';

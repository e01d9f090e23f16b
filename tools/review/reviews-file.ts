import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { inWords } from '../../src/content/errors.js';
import { parseAs } from '../../src/content/problems.js';
import { readJsonFile, type JsonFile } from '../command/json-file.js';
import { Fault } from '../command/refusal.js';
import { recordSchema, type ReviewRecord } from './record.js';
import { isUnaltered } from './seal.js';

/** The file of a pack's folder where its sign-offs stand, for authors: readers get what follows from it. */
export const reviewsFile = 'reviews.json';

const reviewsSchema = v.strictObject({ records: v.array(recordSchema) });

/** The records of a condition's folder; none where nobody has signed. @throws Fault that says what is wrong with them. */
export function recordsOf(folder: string): ReviewRecord[] {
  const path = join(folder, reviewsFile);
  return existsSync(path) ? recordsIn(readJsonFile(path, 'page or folder')) : [];
}

/** The records of a file. @throws Fault that says what is wrong with them. */
function recordsIn({ path, value, repeated }: JsonFile): ReviewRecord[] {
  if (repeated.length > 0) throw new Fault(repeated);
  const parsed = parseAs(reviewsSchema, value);
  if ('misfits' in parsed) throw new Fault(parsed.misfits.map(({ problem }) => `${path}: ${inWords(problem).trim()}`));
  // As the file has them: what the schema trims was digested untrimmed.
  const { records } = value as { records: ReviewRecord[] };
  const altered = records.flatMap((record, index) =>
    isUnaltered(record) ? [] : [`${path}: at records.${index}: ${alteredReason(record)}`],
  );
  if (altered.length > 0) throw new Fault(altered);
  return records;
}

/** One record by itself, as the page saved it. @throws Fault that says why it is none. */
export function recordOf({ path, value, repeated }: JsonFile): ReviewRecord {
  if (repeated.length > 0) throw new Fault(repeated);
  const kind = (Object(value) as { careleaf?: unknown }).careleaf;
  if (kind === 'review-draft')
    throw new Fault([
      `${path}: this is unfinished work. Open it in the reviewer’s page, finish it, and save the record`,
    ]);
  if (kind !== 'review')
    throw new Fault([`${path}: expected a record that the reviewer’s page saved; found something else`]);
  // Altered comes first: what the schema minds then follows from it.
  if (!isUnaltered(value as object)) throw new Fault([`${path}: ${alteredReason(value as ReviewRecord)}`]);
  const parsed = parseAs(recordSchema, value);
  if ('misfits' in parsed) throw new Fault(parsed.misfits.map(({ problem }) => `${path}: ${inWords(problem).trim()}`));
  return value as ReviewRecord;
}

const alteredReason = ({ by }: ReviewRecord): string =>
  `the record${typeof by === 'string' ? ` of ${by}` : ''} was altered after it was saved: its digest is another one. Ask for the file as the page saved it`;

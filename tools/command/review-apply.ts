import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readProfile } from '../../src/content/profile.js';
import type { Profile } from '../../src/content/types.js';
import { today } from '../../src/language/day.js';
import { counted, mismatches, objectionsTo, remark, unsignedAfter, type Target } from '../review/judge.js';
import type { ReviewRecord } from '../review/record.js';
import { recordOf, recordsOf, reviewsFile } from '../review/reviews-file.js';
import { standingBy } from '../review/standing.js';
import { verdictOf } from '../review/verdicts.js';
import { readJsonFile } from './json-file.js';
import { loadProfile } from './load.js';
import { Fault, Refusal } from './refusal.js';
import { itemsIn, subjectNamed, type Subject } from './review-subject.js';
import { isFolder, writeTextFile } from './text-file.js';

export interface ApplyWishes {
  /** A condition's folder, or a hospital's profile. */
  readonly to: string;
  /** The pack that a hospital shows, where it is none of those published here. */
  readonly condition?: string | undefined;
  readonly since: readonly string[];
}

/** Puts a record where it counts. @throws Fault that says why it signs nothing. */
export function applied(path: string, { to, condition, since }: ApplyWishes): string[] {
  const record = recordOf(readJsonFile(path, 'command line'));
  const isPack = isFolder(to);
  if (isPack && !existsSync(join(to, 'condition.json')))
    throw new Refusal(`${to} is a folder without condition.json; --to names a condition's folder or a profile`);
  if (isPack && condition !== undefined)
    throw new Refusal('--condition counts for a profile; a folder is its own condition');
  const subject = subjectNamed(isPack ? to : (condition ?? record.condition), since);
  const target: Target = { ...subject, items: itemsIn(subject, record.language), today: today() };
  const objections = objectionsTo(record, target);
  if (objections.length > 0)
    throw new Fault(objections.map((line, index) => (index === 0 ? `${path}: ${line}` : line)));
  return [...(isPack ? intoPack(record, to) : intoProfile(record, to, subject, target)), ...afterwards(record, target)];
}

function intoPack(record: ReviewRecord, folder: string): string[] {
  const path = join(folder, reviewsFile);
  writeTextFile(path, inJson({ records: [...recordsOf(folder), record] }));
  return [`${path}: ${record.by}, ${record.role}, signed ${record.language} on ${record.on}, until ${record.until}`];
}

type OwnReview = NonNullable<Profile['reviews']>[number];

/** A hospital's sign-off counts for one version of a pack: it says what of that version is not signed. */
function intoProfile(record: ReviewRecord, path: string, subject: Subject, { items }: Target): string[] {
  const profile = loadProfile(path);
  const standing = standingBy([...subject.records, record], record)!;
  const { until: next, ...verdict } = verdictOf(standing, items!);
  const { version } = subject.packIn(record.language).facts;
  const { condition, language } = record;
  const review: OwnReview = { condition, version, language, ...verdict, next };
  const others = (profile.reviews ?? []).filter((one) => one.condition !== condition || one.language !== language);
  const changed = { ...profile, reviews: [review, ...others] };
  const { problems } = readProfile(changed);
  if (problems.length > 0)
    throw new Fault(problems.map(({ path: at, found, expected }) => `${at}: ${expected}; found ${found}`));
  writeTextFile(path, inJson(changed));
  return [`${path}: reviews has ${review.by} for ${condition} ${version} in ${language}, until ${next}`];
}

const inJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What whoever puts a record in has to know: comments, and what stays unsigned. */
function afterwards(record: ReviewRecord, target: Target): string[] {
  const comments = Object.entries(record.answers).filter(([, { comment }]) => comment);
  const others = mismatches(record, target.items!);
  const unsigned = unsignedAfter(record, target);
  return [
    ...(comments.length > 0 ? [`${counted(comments.length, 'comment')} for the author:`] : []),
    ...comments.map(([key, answer]) => remark(key, answer)),
    ...(others.length > 0
      ? [`${counted(others.length, 'statement')} changed after it was read, and stays unsigned: ${others.join(', ')}`]
      : []),
    unsigned.length === 0
      ? 'Everything is signed.'
      : `${counted(unsigned.length, 'statement')} not signed; careleaf review start asks about them: ${unsigned.join(', ')}`,
  ];
}

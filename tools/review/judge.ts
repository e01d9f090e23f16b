import type { Item } from './items.js';
import { isSigned, type Answer, type ReviewRecord } from './record.js';
import { changesSince, isGone, standingBy } from './standing.js';

/** What a record is to be put into. */
export interface Target {
  readonly condition: string;
  /** Of the language of the record; none where the pack has no such text. */
  readonly items: readonly Item[] | undefined;
  readonly languages: readonly string[];
  /** What was put there before. */
  readonly records: readonly ReviewRecord[];
  readonly today: string;
}

/** Why a record cannot sign the text, as lines; none where it can. */
export function objectionsTo(record: ReviewRecord, target: Target): string[] {
  return (
    forAnother(record, target) ??
    daysOff(record, target) ??
    outOfTurn(record, target) ??
    refusals(record) ??
    forOtherWords(record, target.items!) ??
    []
  );
}

type Objections = string[] | undefined;
const some = (lines: string[]): string[] | undefined => (lines.length > 0 ? lines : undefined);

function forAnother(record: ReviewRecord, { condition, items, languages }: Target): string[] | undefined {
  if (record.condition !== condition)
    return [`the record is for another condition: expected "${condition}"; found "${record.condition}"`];
  if (items) return undefined;
  return [`the record is for another language: found "${record.language}"; the pack has ${languages.join(', ')}`];
}

function daysOff({ on, until }: ReviewRecord, { today }: Target): string[] | undefined {
  return some([
    ...(on > today ? [`the record was signed in the future: on ${on}; today is ${today}`] : []),
    ...(until <= on ? [`the next review, ${until}, has to come after the day of the record, ${on}`] : []),
  ]);
}

function outOfTurn(record: ReviewRecord, { records }: Target): string[] | undefined {
  if (records.some(({ digest }) => digest === record.digest)) return ['this very record is there already'];
  const standing = standingBy(records, record);
  if (standing && standing.on > record.on)
    return [`there is a later record of ${record.by}, of ${standing.on}; this one is of ${record.on}`];
  if (standing || record.scope === 'all') return undefined;
  return [
    `the record answers only what had changed since an earlier record of ${record.by}, and that one is not here: apply it first, or name it with --since`,
  ];
}

/** A sign-off needs every item agreed, with a comment or without. */
function refusals({ answers }: ReviewRecord): string[] | undefined {
  const refused = Object.entries(answers).filter(([, answer]) => !isSigned(answer));
  if (refused.length === 0) return undefined;
  return [
    `${counted(refused.length, 'statement')} refused: nothing is signed off until the text is changed and asked about again`,
    ...refused.map(([key, answer]) => remark(key, answer)),
  ];
}

/** "id: “words”: comment" */
export const remark = (key: string, { words, comment }: Answer): string =>
  `  ${key}: “${words}”${comment ? `: ${comment}` : ''}`;

export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Answers that are about the text as it is now. */
function matching({ answers, language }: ReviewRecord, items: readonly Item[]): string[] {
  const hashes = new Map(items.map(({ key, hash }) => [key, hash]));
  return Object.entries(answers)
    .filter(([key, answer]) => hashes.get(key) === answer.hash || (!hashes.has(key) && isGone(key, answer, language)))
    .map(([key]) => key);
}

/** What of a record is about other words than the text has now. */
export function mismatches(record: ReviewRecord, items: readonly Item[]): string[] {
  const same = new Set(matching(record, items));
  return Object.keys(record.answers).filter((key) => !same.has(key));
}

/** A few statements may have changed while somebody was reading: those stay unsigned. Most of them is another text. */
function forOtherWords(record: ReviewRecord, items: readonly Item[]): Objections {
  const all = Object.entries(record.answers);
  const others = mismatches(record, items);
  if (all.length > 0 && others.length * 2 <= all.length) return undefined;
  const some = others.slice(0, 10).map((key) => remark(key, { ...record.answers[key]!, comment: undefined }));
  return [
    `the record is for another text: ${others.length} of ${counted(all.length, 'statement')} had other words or numbers when they were read`,
    ...some,
    ...(others.length > some.length ? [`  and ${others.length - some.length} more`] : []),
  ];
}

/** What stays unsigned after a record is put in. */
export function unsignedAfter(record: ReviewRecord, { items, records }: Target): string[] {
  const standing = standingBy([...records, record], record)!;
  return changesSince(standing, items!).map(({ key }) => key);
}

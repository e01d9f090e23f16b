import { digestOf } from './digest.js';
import type { Item } from './items.js';
import { isSigned, type Answer, type ReviewRecord } from './record.js';

/** Where a clinician's sign-off of one language stands, after all of their records. */
export interface Standing {
  readonly by: string;
  readonly role: string;
  /** The day of the last record. */
  readonly on: string;
  /** The day that was set when all of it was read: reading the changes alone does not move it on. */
  readonly until: string;
  /** What is signed, by key. */
  readonly signed: ReadonlyMap<string, Answer>;
}

/** What has become of one item since somebody signed it. */
export interface Change {
  readonly key: string;
  readonly what: 'changed' | 'new' | 'gone';
  /** The words that were signed. */
  readonly earlier?: Answer | undefined;
}

const samePerson = (a: string, b: string): boolean => a.normalize('NFC').trim() === b.normalize('NFC').trim();

/** One for each clinician who has signed a language, the latest first. */
export function standingsOf(records: readonly ReviewRecord[], language: string): Standing[] {
  const inLanguage = records.filter((record) => record.language === language);
  const people = inLanguage.filter(
    ({ by }, index) => inLanguage.findIndex((other) => samePerson(other.by, by)) === index,
  );
  return people
    .map(({ by }) => standingOf(inLanguage.filter((record) => samePerson(record.by, by))))
    .sort((a, b) => (a.on < b.on ? 1 : -1));
}

/** The standing of one clinician, who may have none. */
export const standingBy = (
  records: readonly ReviewRecord[],
  { by, language }: Pick<ReviewRecord, 'by' | 'language'>,
): Standing | undefined => standingsOf(records, language).find((standing) => samePerson(standing.by, by));

/** A record of everything begins anew; one of changes adds to those before it. */
function standingOf(records: readonly ReviewRecord[]): Standing {
  const from = records.findLastIndex(({ scope }) => scope === 'all');
  const counted = records.slice(Math.max(0, from));
  const signed = new Map<string, Answer>();
  for (const { answers, language } of counted)
    for (const [key, answer] of Object.entries(answers)) {
      if (isGone(key, answer, language)) signed.delete(key);
      else if (isSigned(answer)) signed.set(key, answer);
      else signed.delete(key);
    }
  const { by, role, on } = counted.at(-1)!;
  const until = counted.map((record) => record.until).sort()[0]!;
  return { by, role, on, until, signed };
}

/** Everything that a sign-off does not cover: in the order of the items, and what is gone at the end. */
export function changesSince({ signed }: Pick<Standing, 'signed'>, items: readonly Item[]): Change[] {
  const there = new Set(items.map(({ key }) => key));
  return [
    ...items.flatMap(({ key, hash }): Change[] => {
      const earlier = signed.get(key);
      if (earlier?.hash === hash) return [];
      return [earlier ? { key, what: 'changed', earlier } : { key, what: 'new' }];
    }),
    ...[...signed].filter(([key]) => !there.has(key)).map(([key, earlier]): Change => ({ key, what: 'gone', earlier })),
  ];
}

/** What is signed where a statement was taken out. */
export const hashOfGone = (key: string, place: string, language: string): string =>
  digestOf({ key, place, language, kind: 'gone' });

export const isGone = (key: string, { hash, place }: Answer, language: string): boolean =>
  hash === hashOfGone(key, place, language);

import { isOverdue } from '../../src/content/review.js';
import { today } from '../../src/language/day.js';
import type { ReadItem } from '../review/read-items.js';
import { changesSince, standingsOf, type Change, type Standing } from '../review/standing.js';
import { itemsIn, subjectNamed } from './review-subject.js';

export interface Status {
  /** Who has signed, and what has changed since. */
  readonly lines: readonly string[];
  /** Sign-offs whose day has passed. */
  readonly overdue: readonly string[];
}

export function statusOf(name: string, since: readonly string[]): Status {
  const subject = subjectNamed(name, since);
  const each = subject.languages.map((language) => {
    const items = itemsIn(subject, language)!;
    const standings = standingsOf(subject.records, language);
    const what = `${subject.condition} (${language})`;
    if (standings.length === 0) return { lines: [`${what}: nobody has signed it off`], overdue: [] };
    return {
      lines: standings.flatMap((standing) => linesOf(what, standing, items)),
      overdue: standings
        .filter(({ until }) => isOverdue(until, today()))
        .map(({ by, until }) => `${what}: the review by ${by} was due on ${until} and is overdue`),
    };
  });
  return { lines: each.flatMap(({ lines }) => lines), overdue: each.flatMap(({ overdue }) => overdue) };
}

function linesOf(what: string, standing: Standing, items: readonly ReadItem[]): string[] {
  const { by, role, on, until } = standing;
  const changes = changesSince(standing, items);
  const signed = items.length - changes.filter((change) => change.what !== 'gone').length;
  const words = new Map(items.map((item) => [item.key, item.words]));
  return [
    `${what}: ${by}, ${role}, on ${on}, until ${until}: ${signed} of ${items.length} signed`,
    ...changes.map((change) => `  ${inWords(change, words.get(change.key))}`),
  ];
}

function inWords({ key, what, earlier }: Change, now: string | undefined): string {
  if (what === 'new') return `new: ${key}: “${now}”`;
  if (what === 'gone') return `gone: ${key}: “${earlier!.words}”`;
  return earlier!.words === now
    ? `changed: ${key}: the words are the same; a number, source, certainty or place is not: “${now}”`
    : `changed: ${key}: “${earlier!.words}” is now “${now}”`;
}

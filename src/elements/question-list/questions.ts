import { byId, nextTime, ofKind, type Entries, type Entry } from '../../device/entries.js';
import { longText, withLongText, withMoreText } from '../../device/long-text.js';
import { newId } from '../../device/new-id.js';
import type { Change, EntriesOptions } from '../../device/patient-entries.js';
import * as v from '../../content/kept.js';
import { readAs } from '../../content/read-as.js';

export const longestQuestion = 300;
export const longestNote = 2000;

/** A question on the patient's list. */
export interface Chosen {
  readonly id: string;
  /** The words of a question of one's own. */
  readonly words: string | undefined;
  readonly note: string;
}

/** What the patient wants to ask, in this order. */
export type Questions = readonly Chosen[];

/** Entries: `chosen:<id>` its place in the list, `words:<id>` the words of a question of one's own, `note:<id>` a longer text. */
export const questionsOf = (entries: Entries): Questions =>
  placesOf(entries).map(({ id }) => {
    const words = entries.get(`words:${id}`)?.value;
    return { id, words: typeof words === 'string' ? words : undefined, note: longText(entries, `note:${id}`) };
  });

const readPlace = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);

const placesOf = (entries: Entries) =>
  ofKind(entries, 'chosen', readPlace).sort((a, b) => a.value - b.value || byId(a, b));

export const isChosen = (list: Questions, id: string): boolean => list.some((one) => one.id === id);

/** At the end; one that is on the list keeps its place there. */
export const withQuestion = (entries: Entries, id: string): Change =>
  placesOf(entries).some((one) => one.id === id) ? [] : [[`chosen:${id}`, nextTime(entries)]];

export function withOwnQuestion(entries: Entries, text: string): Change {
  const words = text.trim().slice(0, longestQuestion);
  const id = `own-${newId()}`;
  return words ? [...withQuestion(entries, id), [`words:${id}`, words]] : [];
}

export const withoutQuestion = (entries: Entries, id: string): Change => [
  [`chosen:${id}`, undefined],
  [`words:${id}`, undefined],
  ...withLongText(entries, `note:${id}`, ''),
];

/** With one question moved up (-1) or down (1), past those that are shown; no change where it cannot go further. */
export function moved(entries: Entries, id: string, by: -1 | 1, isShown: (id: string) => boolean): Change {
  const places = placesOf(entries).filter((one) => isShown(one.id));
  const from = places.findIndex((one) => one.id === id);
  const [here, there] = [places[from], places[from + by]];
  if (!here || !there) return [];
  if (here.value !== there.value)
    return [
      [`chosen:${here.id}`, there.value],
      [`chosen:${there.id}`, here.value],
    ];
  const order = places.toSpliced(from, 1).toSpliced(from + by, 0, here);
  const first = nextTime(entries);
  return order.map((one, place) => [`chosen:${one.id}`, first + place]);
}

/** A note that was written before the list was there. */
export const alsoNoted = (entries: Entries, id: string, note: string): Change =>
  withMoreText(entries, `note:${id}`, note);

export const noted = (entries: Entries, id: string, note: string): Change => withLongText(entries, `note:${id}`, note);

const questionsOfFormat1 = v.object({
  chosen: v.array(v.object({ id: v.string(), words: v.optional(v.string()), note: v.optional(v.string()) })),
});

export const questionEntries: EntriesOptions = {
  name: 'questions',
  upgrade: (stored, at) => {
    const list = readAs(questionsOfFormat1)(stored);
    return (
      list &&
      new Map(
        list.chosen.flatMap(({ id, words, note }, place): [string, Entry][] => [
          [`chosen:${id}`, { at, value: place }],
          ...(words === undefined ? [] : [[`words:${id}`, { at, value: words }] as [string, Entry]]),
          ...(note ? [[`note:${id}#0`, { at, value: note }] as [string, Entry]] : []),
        ]),
      )
    );
  },
};

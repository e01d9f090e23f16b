import { alone } from '../../content/isolated.js';
import { byId, nextTime, ofKind, type Entries, type Entry } from '../../device/entries.js';
import { longText, withLongText, withMoreText } from '../../device/long-text.js';
import { newId } from '../../device/new-id.js';
import type { Change, EntriesOptions } from '../../device/patient-entries.js';
import * as v from '../../content/kept.js';
import { readAs } from '../../content/read-as.js';

export const ratings = ['very', 'some', 'little', 'not'] as const;
export type Rating = (typeof ratings)[number];
export const degrees = ['not', 'fairly', 'very'] as const;
export type Degree = (typeof degrees)[number];

/** The leaning of those who do not lean yet. No option has this id: ids of options are kebab-case. */
export const undecided = '?';
export const longestValue = 200;
export const longestNote = 1000;

/** What the patient has entered. Nothing in it is ever added up. */
export interface ValuesClarification {
  /** How much each value matters, by its id. */
  readonly ratings: ReadonlyMap<string, Rating>;
  /** Values that the patient added, in the order in which they came. */
  readonly own: readonly { readonly id: string; readonly words: string }[];
  /** The id of an option, or `undecided`. */
  readonly leaning: string | undefined;
  readonly sure: Degree | undefined;
  /** What the patient still needs to know. */
  readonly open: string;
}

const rating = v.picklist(ratings);
const degree = v.picklist(degrees);
const ownValue = v.object({ words: v.string(), place: v.number(), of: v.optional(v.string()) });

/** A patient's answers to one of a pack's decisions. Those to the first have keys without its id. */
export type DecisionKey = '' | `:${string}`;
export const decisionKey = (id: string, all: readonly { readonly id: string }[]): DecisionKey =>
  id === all[0]?.id ? '' : `:${id}`;

/**
 * Entries: `rating:<value>`, `own:<id>` a value of one's own, `leaning`, `sure`, `open` a longer text. The last three
 * end in `:<decision>` for all decisions but the first; a value of one's own says which one it belongs to.
 */
export function valuesClarificationOf(entries: Entries, of: DecisionKey = ''): ValuesClarification {
  const own = ofKind(entries, 'own', readAs(ownValue))
    .filter(({ value }) => (value.of ?? '') === of)
    .sort((a, b) => a.value.place - b.value.place || byId(a, b));
  return {
    ratings: new Map(ofKind(entries, 'rating', readAs(rating)).map(({ id, value }) => [id, value])),
    own: own.map(({ id, value }) => ({ id, words: value.words })),
    leaning: readAs(v.string())(entries.get(`leaning${of}`)?.value),
    sure: readAs(degree)(entries.get(`sure${of}`)?.value),
    open: longText(entries, `open${of}`),
  };
}

export const rated = (id: string, given: Rating): Change => [[`rating:${id}`, given]];
export const leant = (of: DecisionKey, option: string): Change => [[`leaning${of}`, option]];
export const sureness = (of: DecisionKey, given: Degree): Change => [[`sure${of}`, given]];
/** What was written before the note was there. */
export const alsoNoted = (entries: Entries, of: DecisionKey, words: string): Change =>
  withMoreText(entries, `open${of}`, words);

export const noted = (entries: Entries, of: DecisionKey, words: string): Change =>
  withLongText(entries, `open${of}`, words.slice(0, Math.max(longestNote, longText(entries, `open${of}`).length)));

export function withOwnValue(entries: Entries, of: DecisionKey, text: string): Change {
  const words = text.trim().slice(0, longestValue);
  return words ? [[`own:own-${newId()}`, alone({ words, place: nextTime(entries), ...(of && { of }) })]] : [];
}

export const withoutOwnValue = (id: string): Change => [
  [`own:${id}`, undefined],
  [`rating:${id}`, undefined],
];

const valuesClarificationOfFormat1 = v.object({
  ratings: v.record(v.string(), rating),
  own: v.array(v.object({ id: v.string(), words: v.string() })),
  leaning: v.optional(v.string()),
  sure: v.optional(degree),
  open: v.string(),
});

export const decisionEntries: EntriesOptions = {
  name: 'decision',
  upgrade: (stored, at) => {
    const found = readAs(valuesClarificationOfFormat1)(stored);
    return (
      found &&
      new Map<string, Entry>([
        ...Object.entries(found.ratings).map(([id, value]) => [`rating:${id}`, { at, value }] as const),
        ...found.own.map(({ id, words }, place) => [`own:${id}`, { at, value: { words, place } }] as const),
        ...(['leaning', 'sure'] as const).flatMap((key) =>
          found[key] === undefined ? [] : [[key, { at, value: found[key] }] as const],
        ),
        ...(found.open ? [['open#0', { at, value: found.open }] as const] : []),
      ])
    );
  },
};

export const isEmpty = ({ ratings: given, own, leaning, sure, open }: ValuesClarification): boolean =>
  given.size + own.length === 0 && !leaning && !sure && !open.trim();

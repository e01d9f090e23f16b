import * as v from 'valibot';
import { newId } from '../../primitives/new-id.js';

export const ratings = ['very', 'some', 'little', 'not'] as const;
export type Rating = (typeof ratings)[number];
export const degrees = ['not', 'fairly', 'very'] as const;
export type Degree = (typeof degrees)[number];

/** The leaning of those who do not lean yet. No option has this id: ids of options are kebab-case. */
export const undecided = '?';
export const longestValue = 200;
export const longestNote = 1000;

const text = v.pipe(v.string(), v.maxLength(longestValue));

const weighingSchema = v.object({
  /** How much each value matters, by its id. */
  ratings: v.record(v.string(), v.picklist(ratings)),
  /** Values that the patient added. */
  own: v.array(v.object({ id: text, words: text })),
  /** The id of an option, or `undecided`. */
  leaning: v.optional(text),
  sure: v.optional(v.picklist(degrees)),
  /** What the patient still needs to know. */
  open: v.pipe(v.string(), v.maxLength(longestNote)),
});

/** What the patient has entered. It is never changed, only replaced. Nothing in it is ever added up. */
export type Weighing = Readonly<v.InferOutput<typeof weighingSchema>>;

export const nothingWeighed: Weighing = { ratings: {}, own: [], open: '' };

/** Something stored with its type; undefined for anything else. */
export function checkWeighing(stored: unknown): Weighing | undefined {
  const result = v.safeParse(weighingSchema, stored);
  return result.success ? result.output : undefined;
}

export const rated = (weighing: Weighing, id: string, rating: Rating): Weighing => ({
  ...weighing,
  ratings: { ...weighing.ratings, [id]: rating },
});

export function withOwnValue(weighing: Weighing, words: string): Weighing {
  const value = { id: `own-${newId()}`, words: words.trim().slice(0, longestValue) };
  return value.words ? { ...weighing, own: [...weighing.own, value] } : weighing;
}

export function withoutOwnValue(weighing: Weighing, id: string): Weighing {
  const { [id]: _rating, ...others } = weighing.ratings;
  return { ...weighing, ratings: others, own: weighing.own.filter((value) => value.id !== id) };
}

export const isEmpty = ({ ratings: given, own, leaning, sure, open }: Weighing): boolean =>
  Object.keys(given).length + own.length === 0 && !leaning && !sure && !open.trim();

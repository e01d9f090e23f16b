import * as v from 'valibot';

export const longestQuestion = 300;
export const longestNote = 2000;

const questionsSchema = v.object({
  /** What the patient wants to ask, in this order. */
  chosen: v.array(
    v.object({
      id: v.pipe(v.string(), v.maxLength(100)),
      /** The words of a question of one's own. */
      words: v.optional(v.pipe(v.string(), v.maxLength(longestQuestion))),
      note: v.optional(v.pipe(v.string(), v.maxLength(longestNote))),
    }),
  ),
});

/** What the patient has chosen and written. It is never changed, only replaced: so one step back is the one before. */
export type Questions = Readonly<v.InferOutput<typeof questionsSchema>>;
export type Chosen = Questions['chosen'][number];

export const noQuestions: Questions = { chosen: [] };

/** A stored list with its type; undefined for anything else. */
export function checkQuestions(stored: unknown): Questions | undefined {
  const result = v.safeParse(questionsSchema, stored);
  return result.success ? result.output : undefined;
}

export const isChosen = ({ chosen }: Questions, id: string): boolean => chosen.some((one) => one.id === id);

export const withQuestion = ({ chosen }: Questions, question: Chosen): Questions => ({ chosen: [...chosen, question] });

export const withoutQuestion = ({ chosen }: Questions, id: string): Questions => ({
  chosen: chosen.filter((one) => one.id !== id),
});

/** With one question moved up (-1) or down (1); the same list where it cannot go further. */
export function moved(list: Questions, id: string, by: -1 | 1): Questions {
  const from = list.chosen.findIndex((one) => one.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= list.chosen.length) return list;
  return { chosen: list.chosen.toSpliced(from, 1).toSpliced(to, 0, list.chosen[from]!) };
}

export const noted = ({ chosen }: Questions, id: string, note: string): Questions => ({
  chosen: chosen.map((one) => (one.id === id ? { ...one, note } : one)),
});

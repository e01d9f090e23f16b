import { treatmentFields } from './treatment-fields.js';
import type { Facts } from './types.js';

/** Anything that has words of its own in the text files. */
export interface Worded {
  readonly id: string;
  readonly sources: readonly string[];
  readonly advice?: boolean | undefined;
}

/** Every statement, sign, step and question of a condition, with its path for error messages. */
export function everyStatement(facts: Facts): { path: string; statement: Worded }[] {
  const found: { path: string; statement: Worded }[] = [];
  const add = (path: string, list: readonly Worded[]) =>
    list.forEach((statement, index) => found.push({ path: `${path}.${index}`, statement }));
  add('facts.glance', facts.glance);
  for (const [part, list] of Object.entries(facts.explainer)) add(`facts.explainer.${part}`, list);
  facts.treatments.forEach((treatment, index) => {
    for (const field of treatmentFields) add(`facts.treatments.${index}.${field}`, treatment[field]);
  });
  add('facts.decision.effects', facts.decision?.effects ?? []);
  add('facts.advances', facts.advances);
  add('facts.selfCare', facts.selfCare);
  add('facts.complications', facts.complications);
  for (const [level, list] of Object.entries(facts.seekHelp)) add(`facts.seekHelp.${level}`, list);
  facts.followUp.forEach((plan, index) => add(`facts.followUp.${index}.steps`, plan.steps));
  facts.questions?.forEach(({ questions }, index) =>
    add(
      `facts.questions.${index}.questions`,
      questions.map(({ id, sources = [] }) => ({ id, sources, advice: true })),
    ),
  );
  for (const list of ['parts', 'steps'] as const) {
    facts.figure?.[list]?.forEach(({ about }, index) =>
      add(`facts.figure.${list}.${index}.about`, about ? [about] : []),
    );
  }
  return found;
}

/** Which part of a condition a statement belongs to: the first two names of its path. */
export const partOf = (path: string): string => path.split('.')[1]!;

/** Ids that need a name in every language. */
export function everyName(facts: Facts): { path: string; id: string }[] {
  return [
    ...facts.treatments.map(({ id }, index) => ({ path: `facts.treatments.${index}.id`, id })),
    ...facts.treatments.flatMap(({ outcomes = [] }, index) =>
      outcomes.map(({ id }, place) => ({ path: `facts.treatments.${index}.outcomes.${place}.id`, id })),
    ),
    ...(facts.decision ? [{ path: 'facts.decision.id', id: facts.decision.id }] : []),
    ...(facts.decision?.values ?? []).map(({ id }, index) => ({ path: `facts.decision.values.${index}.id`, id })),
    ...facts.followUp.map(({ id }, index) => ({ path: `facts.followUp.${index}.id`, id })),
    ...(facts.questions ?? []).map(({ topic }, index) => ({ path: `facts.questions.${index}.topic`, id: topic })),
    ...(facts.figure?.parts ?? []).map(({ id }, index) => ({ path: `facts.figure.parts.${index}.id`, id })),
    ...(facts.figure?.steps ?? []).map(({ id }, index) => ({ path: `facts.figure.steps.${index}.id`, id })),
  ];
}

/** Every word of the glossary, with its path. */
export const everyTerm = (facts: Facts): { path: string; statement: Worded }[] =>
  (facts.glossary ?? []).map((statement, index) => ({ path: `facts.glossary.${index}`, statement }));

import { aboutParts } from './about-parts.js';
import { alone } from './isolated.js';
import { optionFields, summaryFields } from './option-fields.js';
import type { Facts, Statement } from './types.js';

/** Anything that has words of its own in the text files. */
export type Worded = Pick<
  Statement,
  'id' | 'kind' | 'sources' | 'certainty' | 'depth' | 'populations' | 'exception' | 'searched'
>;

interface Placed {
  readonly path: string;
  readonly statement: Worded;
}

/** Every statement, sign, step and question of a condition, with its path for error messages. */
export function everyStatement(facts: Facts): Placed[] {
  const found: Placed[] = [];
  const add = (path: string, list: readonly Worded[] | undefined) =>
    list?.forEach((statement, index) => found.push({ path: `${path}.${index}`, statement }));
  const one = (path: string, statement: Worded | undefined) => statement && found.push({ path, statement });

  add('facts.keyFacts', facts.keyFacts);
  for (const part of aboutParts) add(`facts.about.${part}`, facts.about[part]);
  facts.options?.forEach((option, index) => {
    for (const field of summaryFields) one(`facts.options.${index}.summary.${field}`, option.summary?.[field]);
    for (const field of optionFields) add(`facts.options.${index}.${field}`, option[field]);
  });
  facts.optionSets?.forEach(({ noneReason }, index) => one(`facts.optionSets.${index}.noneReason`, noneReason));
  facts.decisions?.forEach(({ effects }, index) => add(`facts.decisions.${index}.effects`, effects));
  facts.tests?.forEach((test, index) => {
    for (const field of testFields) add(`facts.tests.${index}.${field}`, test[field]);
  });
  add('facts.monitoring', facts.monitoring);
  add('facts.signs', facts.signs);
  facts.firstAid?.forEach(({ steps }, index) => add(`facts.firstAid.${index}.steps`, steps));
  facts.plans?.forEach(({ steps }, index) => add(`facts.plans.${index}.steps`, steps));
  facts.questions?.forEach(({ questions }, index) =>
    add(
      `facts.questions.${index}.questions`,
      questions.map((question) => alone({ ...question, kind: 'advice' as const })),
    ),
  );
  facts.figures?.forEach(({ parts, steps }, index) => {
    const path = `facts.figures.${index}`;
    parts.forEach(({ about }, place) => one(`${path}.parts.${place}.about`, about));
    steps?.forEach(({ about }, place) => one(`${path}.steps.${place}.about`, about));
  });
  return found;
}

/** The lists of statements that a test may have, in the order in which they are read. */
export const testFields = ['detects', 'preparation', 'ifFound', 'ifNotFound', 'overdiagnosis'] as const;

/** Which part of a condition a statement belongs to: "signs", or "about.symptoms" where its part has parts. */
export function partOf(path: string): string {
  const [, part, inner] = path.split('.');
  return part === 'about' ? `about.${inner}` : part!;
}

/** The ids of what is said in some parts, each once: among the main points, a line stands in its field as well. */
export const idsIn = (facts: Facts, parts: readonly string[]): string[] => [
  ...new Set(everyStatement(facts).flatMap(({ path, statement: { id } }) => (parts.includes(partOf(path)) ? id : []))),
];

/** Ids that need a name in every language. */
export function everyName(facts: Facts): { path: string; id: string }[] {
  const of = (path: string, list: readonly { readonly id: string }[] | undefined, field = 'id') =>
    (list ?? []).map(({ id }, index) => ({ path: `facts.${path}.${index}.${field}`, id }));
  const found = [
    ...of('populations', facts.populations),
    ...of('options', facts.options),
    ...of('optionSets', facts.optionSets),
    ...of('outcomes', facts.outcomes),
    ...of('decisions', facts.decisions),
    ...(facts.decisions ?? []).flatMap(({ values }, index) => of(`decisions.${index}.values`, values)),
    ...of('tests', facts.tests),
    ...of('measures', facts.measures),
    ...(facts.measures ?? []).flatMap(({ ranges, choices, ends }, index) => [
      ...(ends ? [{ path: `facts.measures.${index}.ends`, id: ends }] : []),
      ...of(`measures.${index}.ranges`, ranges),
      ...(choices ?? []).map((id, place) => ({ path: `facts.measures.${index}.choices.${place}`, id })),
    ]),
    ...of('anchors', facts.anchors),
    ...of('plans', facts.plans),
    ...of('firstAid', facts.firstAid),
    ...of(
      'questions',
      facts.questions?.map(({ topic }) => ({ id: topic })),
      'topic',
    ),
    ...(facts.figures ?? []).flatMap(({ parts, steps }, index) => [
      ...of(`figures.${index}.parts`, parts),
      ...of(`figures.${index}.steps`, steps),
    ]),
  ];
  const ofNumbers = (facts.numbers ?? []).flatMap((number, index) =>
    (['noun', 'qualifier'] as const).flatMap((field) => {
      const id = (number as Partial<Record<typeof field, string>>)[field];
      return id ? [{ path: `facts.numbers.${index}.${field}`, id }] : [];
    }),
  );
  return [...found, ...new Map(ofNumbers.map((name) => [name.id, name])).values()];
}

/** Every word of the glossary, with its path. */
export const everyTerm = (facts: Facts): Placed[] =>
  (facts.glossary ?? []).map((statement, index) => ({ path: `facts.glossary.${index}`, statement }));

import { aboutParts } from './about-parts.js';
import { alone } from './isolated.js';
import { lineOf, optionFields } from './option-fields.js';
import { everyStatement, idsIn, partOf, testFields } from './statements.js';
import type { Content, Facts, Figure, Option } from './types.js';

/** The main points, read in three minutes; or everything. */
export type Depth = 'main' | 'full';

/** One that is no depth shows everything. */
export const depthOf = (value: unknown): Depth => (value === 'main' ? 'main' : 'full');

const shortened = new WeakMap<Facts, Facts>();
const shown = new WeakMap<Content, Content>();
const short = new WeakSet<Content>();

/** The same content, with nothing but its main points where that is the depth. */
export function atDepth(content: Content, depth: Depth): Content {
  if (depth === 'full') return content;
  const main = shown.get(content) ?? alone({ ...content, facts: mainPoints(content.facts) });
  shown.set(content, main);
  short.add(main);
  return main;
}

/** Whether it is nothing but the main points of a content. */
export const isShort = (content: Content): boolean => short.has(content);

/** Whether there is more to say of these parts than their main points. */
export function hasMore({ facts }: Content, parts: readonly string[]): boolean {
  const count = (some: Facts) => idsIn(some, parts).length;
  return count(mainPoints(facts)) < count(facts);
}

/** Whether there is a main point in these parts. */
export const hasMainPoints = ({ facts }: Content, parts: readonly string[]): boolean =>
  everyStatement(facts).some(({ path, statement }) => statement.depth === 'main' && parts.includes(partOf(path)));

interface Deep {
  readonly depth?: 'main' | undefined;
}

/** Absent means absent: there is no empty list. */
const some = <T>(list: T[] | undefined): T[] | undefined => (list?.length ? list : undefined);

/** The main ones of a list. */
const main = <T extends Deep>(list: readonly T[] | undefined): T[] | undefined =>
  some(list?.filter(({ depth }) => depth === 'main'));

/** The same with a shorter list inside; without those in which nothing is left. */
const within = <T>(all: readonly T[] | undefined, field: keyof T) =>
  some(
    all?.flatMap((one) => {
      const list = main(one[field] as readonly Deep[]);
      return list ? [alone({ ...one, [field]: list })] : [];
    }),
  );

/**
 * The facts with their main points alone. What is no text stays whole: numbers, measures, the diary, what there is to
 * decide. First aid is whole, or in the whole text. A lead is never taken away: where no statement of it is main, all are.
 */
export function mainPoints(facts: Facts): Facts {
  const known = shortened.get(facts);
  if (known) return known;
  const { about, options, tests } = facts;
  const short = alone({
    ...facts,
    keyFacts: main(facts.keyFacts),
    about: alone({
      ...Object.fromEntries(aboutParts.map((part) => [part, main(about[part])])),
      overview: main(about.overview) ?? about.overview,
    }),
    figures: some(facts.figures?.filter(isOverview).map(simpler)),
    options: options?.map((option) => alone({ ...option, ...shorterOption(option) })),
    tests: tests?.map((test) => alone({ ...test, ...shorter(test, testFields) })),
    monitoring: main(facts.monitoring),
    signs: main(facts.signs),
    firstAid: some(facts.firstAid?.filter(({ steps }) => main(steps))),
    plans: within(facts.plans, 'steps'),
    questions: within(facts.questions, 'questions'),
  }) as Facts;
  shortened.set(facts, short);
  return short;
}

const isOverview = ({ for: place }: Figure): boolean => place === undefined || place === 'overview';

/** A figure with its main parts, where it has such. */
const simpler = (figure: Figure): Figure => {
  const parts = figure.parts.filter(({ about }) => about?.depth === 'main');
  return parts.length > 0 ? alone({ ...figure, parts }) : figure;
};

/** What an option says of itself in a line comes before the main points of the same field. */
const shorterOption = (option: Option) =>
  Object.fromEntries(
    optionFields.map((field) => {
      const line = lineOf(option, field);
      const list = main<Deep>(option[field]);
      return [field, line && list ? [line, ...list] : list];
    }),
  );

/** The fields of one thing that are lists of statements, each with its main ones. */
const shorter = <T>(one: T, fields: readonly (keyof T)[]) =>
  Object.fromEntries(fields.map((field) => [field, main(one[field] as readonly Deep[] | undefined)]));

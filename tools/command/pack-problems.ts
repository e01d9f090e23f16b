import { factProblems, textProblems } from '../../src/content/checks.js';
import type { Problem } from '../../src/content/errors.js';
import { parseAs, type Place } from '../../src/content/problems.js';
import { factsSchema, packSchema, textSchema } from '../../src/content/schema.js';
import type { Facts, Text } from '../../src/content/types.js';
import type { PackFiles } from './pack-files.js';
import { plainWordProblems } from './plain-words.js';
import { missing, Shaper } from './shaped.js';
import { unfinished } from './unfinished.js';

/**
 * Everything that is wrong with a pack: the schema's faults, and those that they would hide, in what ties facts and
 * texts together. Of a pack that is to be published, also what no schema and no browser minds in its words.
 */
export function packProblems({ input, unread }: PackFiles, isForReaders: boolean): Problem[] {
  const isUnread = (path: string) => unread.some(({ part }) => isWithin(path, part));
  const wrong = schemaProblems(input);
  const isSaid = ({ path }: Problem) => wrong.some((problem) => isWithin(path, problem.path));
  const inWords = isForReaders ? [...Object.entries(input.texts ?? {}).flatMap(plainWords), ...unfinished(input)] : [];
  const others = [...tiedProblems(input, unread), ...inWords].filter((problem) => !isSaid(problem));
  return [...onceAt(wrong), ...others].filter(({ path }) => !isUnread(path));
}

/** What a schema cannot say, of what is there of the facts and the texts. */
function tiedProblems({ facts, texts }: PackFiles['input'], unread: PackFiles['unread']): Problem[] {
  const ofFacts = new Shaper();
  const shapedFacts = ofFacts.shapeWhole(factsSchema, facts) as Facts;
  const lost = new Set([...ofFacts.lost, ...unread.map(({ part }) => part.replace(/^facts\./, ''))]);
  if (lost.has('facts')) return [];
  const problems = Object.entries(Object(texts) as Record<string, unknown>).flatMap(([language, input]) => {
    const text = new Shaper().shapeWhole(textSchema, input) as Text;
    return textProblems(shapedFacts, language, text);
  });
  return [...factProblems(shapedFacts), ...problems].filter((problem) => !isOfGaps(problem) && isSure(problem, lost));
}

const plainWords = ([language, text]: [string, unknown]): Problem[] =>
  plainWordProblems(language, new Shaper().shapeWhole(textSchema, text) as Text);

/** What is said of an id counts where all ids of its kind could be read. */
function isSure({ expected }: Problem, lost: ReadonlySet<string>): boolean {
  if (expected === 'expected an id that the facts have') return lost.size === 0;
  const kind = /^expected the id of a (\w+)/.exec(expected)?.[1] ?? '';
  return !lost.has(homes[kind] ?? '');
}

/** The fields of the facts where the ids of a kind stand. */
const homes: Readonly<Record<string, string | undefined>> = {
  frequency: 'numbers',
  number: 'numbers',
  source: 'sources',
  treatment: 'treatments',
  word: 'glossary',
};

const isOfGaps = ({ path, found, expected }: Problem): boolean => `${path} ${found} ${expected}`.includes(missing);

/** The first of what a schema says of one value: what comes after it often follows from it. */
const onceAt = (problems: readonly Problem[]): Problem[] => [
  ...new Map([...problems].reverse().map((problem) => [problem.path, problem])).values(),
];

const isWithin = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}.`);

/** The schema names one unknown field of an object at a time: each is taken out until it finds no more. */
function schemaProblems(input: unknown): Problem[] {
  const known = structuredClone(input);
  const unknown: Problem[] = [];
  for (;;) {
    const parsed = parseAs(packSchema, known);
    const misfits = 'misfits' in parsed ? parsed.misfits : [];
    const strangers = misfits.filter(({ problem, place }) => problem.expected === noSuchField && remove(known, place));
    if (strangers.length === 0) return [...unknown, ...misfits.map(({ problem }) => problem)];
    unknown.push(...strangers.map(({ problem }) => problem));
  }
}

const noSuchField = 'expected no such field';

/** Whether there was something to take out. */
function remove(from: unknown, place: Place): boolean {
  const holder = place.slice(0, -1).reduce((value, key) => Object(value)[key as string] as unknown, from) as object;
  return Reflect.has(holder, place.at(-1) as string) && Reflect.deleteProperty(holder, place.at(-1) as string);
}

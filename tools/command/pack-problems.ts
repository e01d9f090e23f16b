import { factProblems, textProblems } from '../../src/content/checks.js';
import type { Problem } from '../../src/content/errors.js';
import { isKnownToIntl } from '../../src/content/predicates.js';
import { parseAs, type Place } from '../../src/content/problems.js';
import type { Kind } from '../../src/content/references.js';
import { facts as factsSchema } from '../../src/content/schema/facts.js';
import { pack as packSchema } from '../../src/content/schema/pack.js';
import { text as textSchema } from '../../src/content/schema/text.js';
import type { Facts, Text } from '../../src/content/types.js';
import { partsOf, type PackFiles } from './pack-files.js';
import { plainWordProblems } from './plain-words.js';
import type { Rule } from './rules/rule.js';
import { rules } from './rules/rules.js';
import { missing, Shaper } from './shaped.js';
import { unfinished } from './unfinished.js';

/** A pack as far as it has a shape, and what of it could not be read. */
interface Shaped {
  readonly facts: Facts;
  readonly texts: Readonly<Record<string, Text>>;
  /** The fields of the facts in which lists or ids are missing: what is said of them may be wrong. */
  readonly lost: ReadonlySet<string>;
}

/**
 * Everything that is wrong with a pack: the schema's faults, and those that they would hide, in what ties facts and
 * texts together. Of a pack that is for readers, also the clinical rules, and what no browser minds in its words.
 */
export function packProblems(files: PackFiles, isForReaders: boolean): Problem[] {
  const { input, unread } = files;
  const isUnread = (path: string) => unread.some(({ part }) => isWithin(path, part));
  const wrong = schemaProblems(input);
  const isSaid = ({ path }: Problem) => wrong.some((problem) => isWithin(path, problem.path));
  const shaped = shapeOf(files);
  const forReaders = isForReaders ? [...ruleProblems(shaped), ...inWords(shaped), ...unfinished(input)] : [];
  const others = [...tiedProblems(shaped), ...forReaders].filter((problem) => !isOfGaps(problem) && !isSaid(problem));
  return [...onceAt(wrong), ...others].filter(({ path }) => !isUnread(path));
}

function shapeOf({ input, unread }: PackFiles): Shaped {
  const ofFacts = new Shaper();
  const parts = partsOf(input);
  const facts = ofFacts.shapeWhole(factsSchema, parts.facts) as Facts;
  const texts = Object.entries(parts.texts)
    // The schema refuses the others: nothing can be written in what is no language.
    .filter(([language]) => isKnownToIntl(language))
    .map(([language, text]) => [language, new Shaper().shapeWhole(textSchema, text) as Text] as const);
  const lost = new Set([...ofFacts.lost, ...unread.map(({ part }) => part.replace(/^facts\./, ''))]);
  return { facts, texts: Object.fromEntries(texts), lost };
}

/** What a schema cannot say, of what is there of the facts and the texts. */
function tiedProblems({ facts, texts, lost }: Shaped): Problem[] {
  if (lost.has('facts')) return [];
  const problems = Object.entries(texts).flatMap(([language, text]) => textProblems(facts, language, text));
  return [...factProblems(facts), ...problems].filter((problem) => isSure(problem, lost));
}

function ruleProblems({ facts, texts, lost }: Shaped): readonly Problem[] {
  if (lost.has('facts')) return [];
  return Object.values<Rule>(rules)
    .filter(({ reads }) => !reads.some((field) => lost.has(field)))
    .flatMap(({ problems }) => problems({ facts, texts }));
}

const inWords = ({ texts }: Shaped): Problem[] =>
  Object.entries(texts).flatMap(([language, text]) => plainWordProblems(language, text));

/** What is said of an id counts where all ids of its kind could be read. */
function isSure({ expected }: Problem, lost: ReadonlySet<string>): boolean {
  if (expected === 'expected an id that the facts have') return lost.size === 0;
  const kind = /^expected the id of (?:an? )?(.+)$/.exec(expected)?.[1] ?? '';
  return !lost.has(homes[kind] ?? '');
}

/** The fields of the facts where the ids of a kind stand. */
const homes: Readonly<Record<string, keyof Facts | undefined>> = {
  source: 'sources',
  'statement of an option': 'options',
  population: 'populations',
  sign: 'signs',
  option: 'options',
  'option set': 'optionSets',
  outcome: 'outcomes',
  test: 'tests',
  measure: 'measures',
  'range of a measure': 'measures',
  'event in facts.anchors': 'anchors',
  'first aid': 'firstAid',
  'value of the decision': 'decisions',
  'part of the figure': 'figures',
  'step of the figure': 'figures',
  'number in the facts': 'numbers',
  'word in the glossary': 'glossary',
} satisfies Record<Kind | 'number in the facts' | 'word in the glossary', keyof Facts>;

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

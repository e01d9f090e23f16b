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
 * texts together and in the words.
 */
export function packProblems({ input, unread }: PackFiles): Problem[] {
  const facts = new Shaper();
  const shapedFacts = facts.shape(factsSchema, input.facts) as Facts;
  const texts = Object.entries(input.texts ?? {}).map(
    ([language, text]) => [language, new Shaper().shape(textSchema, text) as Text] as const,
  );
  const wrong = schemaProblems(input);
  const hasFacts = !unread.some(({ part }) => part.startsWith('facts'));
  const others = [
    ...(hasFacts ? factProblems(shapedFacts) : []),
    ...(hasFacts ? texts.flatMap(([language, text]) => textProblems(shapedFacts, language, text)) : []),
    ...texts.flatMap(([language, text]) => plainWordProblems(language, text)),
    ...unfinished(input),
  ];
  const isNews = (problem: Problem) => !wrong.some(({ path }) => isWithin(problem.path, path)) && !isOfGaps(problem);
  const isSure = ({ expected }: Problem) => !facts.hasLostIds || !asksForId.test(expected);
  return [...wrong, ...others.filter((problem) => isNews(problem) && isSure(problem))].filter(
    ({ path }) => !unread.some(({ part }) => isWithin(path, part)),
  );
}

const asksForId = /^expected (?:the id of|an id that)/;

const isWithin = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}.`);

const isOfGaps = ({ path, found, expected }: Problem): boolean => `${path} ${found} ${expected}`.includes(missing);

/** The schema names one unknown field of an object at a time: each is taken out until it finds no more. */
function schemaProblems(input: unknown): Problem[] {
  const known = structuredClone(input);
  const unknown: Problem[] = [];
  for (;;) {
    const parsed = parseAs(packSchema, known);
    const misfits = 'misfits' in parsed ? parsed.misfits : [];
    const strangers = misfits.filter(({ problem }) => problem.expected === 'expected no such field');
    if (strangers.length === 0) return [...unknown, ...misfits.map(({ problem }) => problem)];
    unknown.push(...strangers.map(({ problem }) => problem));
    for (const { place } of strangers) remove(known, place);
  }
}

function remove(from: unknown, place: Place): void {
  const holder = place.slice(0, -1).reduce((value, key) => (value as Record<PropertyKey, unknown>)[key as string], from);
  Reflect.deleteProperty(holder as object, place.at(-1) as string);
}

import { decisionProblems } from './decision-checks.js';
import { ContentError, cut, shorten, type Problem } from './errors.js';
import { figureProblems } from './figure-checks.js';
import { isolated } from './isolated.js';
import { packShape } from '../generated/shapes.js';
import { safely } from './misfits.js';
import { isNumber, piecesOf } from './placeholders.js';
import { numberProblems } from './number-checks.js';
import { parseShape } from './reader.js';
import { everyId, everyReference } from './references.js';
import { schemaVersion } from './schema/version.js';
import { everyName, everyStatement, everyTerm } from './statements.js';
import type { Facts, Pack, PackNumber, Text } from './types.js';

/** Returns the pack with its type, or throws a ContentError that names every problem. */
export function checkPack(input: unknown, name = nameOf(input)): Pack {
  const other = otherVersion(input);
  if (other !== undefined)
    throw new ContentError('pack-invalid', name, [], `is of schema version ${other}, and ${remedy(other)}`);
  const parsed = parseShape(packShape, input);
  if ('misfits' in parsed) {
    const misfits = parsed.misfits.map(({ problem }) => problem);
    throw new ContentError('pack-invalid', name, misfits, invalid);
  }
  // A field that a condition has not got is not to be found in what a page's script gives to every object.
  const pack = isolated(parsed.output) as Pack;
  const problems = [
    ...factProblems(pack.facts),
    ...Object.entries(pack.texts).flatMap(([language, text]) => textProblems(pack.facts, language, text)),
  ];
  if (problems.length > 0) throw new ContentError('pack-invalid', name, problems, invalid);
  return pack;
}

/** The version of a pack that is of another one: said alone, since everything else follows from it. Versions count from 1. */
export function otherVersion(input: unknown): number | undefined {
  const found = safely(() => (input as { facts?: { schemaVersion?: unknown } } | null)?.facts?.schemaVersion);
  return Number.isSafeInteger(found) && Number(found) > 0 && found !== schemaVersion ? Number(found) : undefined;
}

const remedy = (other: number): string =>
  `this reads version ${schemaVersion}: ${other < schemaVersion ? '"npx careleaf migrate" lifts it' : 'a newer Careleaf reads it'}`;

/** What ties the facts together and a schema cannot say. */
export function factProblems(facts: Facts): Problem[] {
  const known = everyId(facts);
  const references = everyReference(facts).flatMap(({ path, id, kind }) =>
    known[kind]?.has(id) === false
      ? [{ path, found: shorten(id), expected: `expected the id of ${article(kind)}` }]
      : [],
  );
  const unsupported = [...everyStatement(facts), ...everyTerm(facts)].filter(
    ({ statement: { kind = 'claim', sources } }) => !sources && (kind === 'claim' || kind === 'safety'),
  );
  return [
    ...references,
    ...unsupported.map(({ path }) => ({
      path: `${path}.sources`,
      found: 'nothing',
      expected: 'expected a source, or "kind": "advice"',
    })),
    ...(facts.nextReview <= facts.updated
      ? [
          {
            path: 'facts.nextReview',
            found: facts.nextReview,
            expected: `expected a day after the last update, ${facts.updated}`,
          },
        ]
      : []),
    ...numberProblems(facts),
    ...decisionProblems(facts),
    ...figureProblems(facts),
    ...twice('facts', allIds(facts)),
  ];
}

const article = (kind: string): string =>
  /^first|^event/.test(kind) ? kind.replace(/^event/, 'an event') : `${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind}`;

/** Every id has words, every word has an id, every placeholder has a number, every marked word an explanation. */
export function textProblems(facts: Facts, language: string, text: Text): Problem[] {
  const path = `texts.${language}`;
  const problems: Problem[] = [];
  if (text.language !== language) {
    problems.push({ path: `${path}.language`, found: shorten(text.language), expected: `expected "${language}"` });
  }
  const match = (list: 'names' | 'statements' | 'glossary' | 'figures', ids: readonly string[]) => {
    const words = text[list] ?? {};
    for (const id of ids) {
      if (!Object.hasOwn(words, id))
        problems.push({ path: `${path}.${list}.${id}`, found: 'nothing', expected: 'expected words for this id' });
    }
    const expected = new Set(ids);
    for (const id of Object.keys(words)) {
      if (!expected.has(id))
        problems.push({
          path: `${path}.${list}.${id}`,
          found: 'words',
          expected: 'expected an id that the facts have',
        });
    }
  };
  match(
    'names',
    everyName(facts).map(({ id }) => id),
  );
  match(
    'statements',
    everyStatement(facts).map(({ statement }) => statement.id),
  );
  match(
    'glossary',
    everyTerm(facts).map(({ statement }) => statement.id),
  );
  match(
    'figures',
    (facts.figures ?? []).map(({ id }) => id),
  );
  return [...problems, ...wordProblems(facts, text, path)];
}

/** What stands in the words belongs to something that the facts have. */
function wordProblems(facts: Facts, text: Text, path: string): Problem[] {
  const problems: Problem[] = [];
  const terms = new Set(everyTerm(facts).map(({ statement }) => statement.id));
  const numbers = new Map((facts.numbers ?? []).map((number) => [number.id, number]));
  const everyWords = [['summary', text.summary], ...Object.entries(text.statements)] as [string, string][];
  for (const [id, words] of everyWords) {
    for (const piece of piecesOf(words)) {
      if (typeof piece === 'string') {
        if (/[{}]|\]\(/.test(piece))
          problems.push({
            path: `${path}.statements.${id}`,
            found: shorten(piece),
            expected: 'expected placeholders as {number-id}, and words to explain as [words](term-id)',
          });
        continue;
      }
      if (!isNumber(piece)) {
        if (!terms.has(piece.term))
          problems.push({
            path: `${path}.statements.${id}`,
            found: shorten(piece.term),
            expected: 'expected the id of a word in the glossary',
          });
        continue;
      }
      const number = numbers.get(piece.number);
      const timeless = piece.form === 'time' && !hasTime(number);
      if (!number || timeless) {
        problems.push({
          path: `${path}.statements.${id}`,
          found: cut(`{${piece.number}}`, 60),
          expected: number ? 'expected a number with a timeframe' : 'expected the id of a number in the facts',
        });
      }
    }
  }
  return problems;
}

const hasTime = (number: PackNumber | undefined): boolean =>
  number !== undefined && 'timeframe' in number && typeof number.timeframe !== 'string';

const invalid = 'does not follow the schema';

function nameOf(input: unknown): string {
  const id = safely(() => (input as { facts?: { id?: unknown } } | null)?.facts?.id);
  return typeof id === 'string' ? id.slice(0, 64) : 'without an id';
}

function allIds(facts: Facts): string[] {
  return [
    ...everyStatement(facts).map(({ statement }) => statement.id),
    ...everyName(facts).map(({ id }) => id),
    ...(facts.numbers ?? []).map(({ id }) => `number ${id}`),
    ...facts.sources.map(({ id }) => `source ${id}`),
    ...everyTerm(facts).map(({ statement }) => `term ${statement.id}`),
  ];
}

function twice(path: string, ids: readonly string[]): Problem[] {
  const seen = new Set<string>();
  const repeated = ids.filter((id) => seen.size === seen.add(id).size);
  return repeated.map((id) => ({ path, found: `"${id}" twice`, expected: 'expected each id once' }));
}

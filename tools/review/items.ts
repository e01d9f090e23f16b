import { everyName, everyStatement, everyTerm } from '../../src/content/statements.js';
import { isNumber, piecesOf } from '../../src/content/placeholders.js';
import type { Facts, Pack, Source, Text } from '../../src/content/types.js';
import { digestOf } from './digest.js';
import { inReadingOrder } from './order.js';
import { ownFacts, sourceIdsIn } from './own-facts.js';
import { placeAt, type Fields } from './place.js';

export type Kind = 'label' | 'name' | 'statement' | 'number' | 'term';

/** One thing that a clinician signs. */
export interface Item {
  /** The id of a statement or a name; `term:…`, `number:…` or `label:…` of others. */
  readonly key: string;
  readonly kind: Kind;
  /** Owner and field. */
  readonly place: string;
  /** The same, part by part. */
  readonly parts: readonly string[];
  /** As the text file has it: words, or several words by their fields. */
  readonly written: unknown;
  /** What is said of it besides: certainty, trigger, when it is due. */
  readonly facts: Fields;
  /** Every number in it, in full. */
  readonly numbers: readonly Fields[];
  /** Everything that it and its numbers stand on. */
  readonly sources: readonly Source[];
  /** Of all of this but the order. */
  readonly hash: string;
}

/** What an item is before it is looked up and hashed. */
interface Found {
  readonly key: string;
  readonly kind: Kind;
  readonly path: string;
  readonly place: string;
  readonly parts: readonly string[];
  readonly owner: Fields;
  /** As the text file has them. */
  readonly written: unknown;
}

/** Everything that is to be signed of a pack in one language, in the order in which a reader meets it. */
export function itemsOf({ facts, texts }: Pack, language: string): Item[] {
  const items = inReadingOrder(foundIn(facts, texts[language]!)).map((found) => itemOf(facts, language, found));
  const told = new Set(items.flatMap(({ numbers }) => numbers.map(({ id }) => id)));
  const untold = (facts.numbers ?? []).filter(({ id }) => !told.has(id));
  return [...items, ...untold.map((number) => itemOf(facts, language, foundNumber(number)))];
}

const foundIn = (facts: Facts, text: Text): Found[] => [
  ...labelsOf(text),
  ...everyName(facts).map(({ path, id }): Found => ({
    ...at(facts, path, id),
    // It is a name that a number bears, not the number: several may bear it.
    ...(path.startsWith('facts.numbers.') && { owner: {}, place: `names.${id}` }),
    kind: 'name',
    written: text.names?.[id],
  })),
  ...everyStatement(facts).map(({ path, statement: { id } }): Found => ({
    ...at(facts, path, id),
    kind: 'statement',
    written: text.statements[id],
  })),
  ...everyTerm(facts).map(({ path, statement: { id } }): Found => ({
    ...at(facts, path, id),
    key: `term:${id}`,
    kind: 'term',
    written: text.glossary?.[id],
  })),
];

const at = (facts: object, path: string, id: string) => ({ key: id, path, ...placeAt(facts, path, id) });

/** Signed elsewhere, or no words. */
const otherFields = ['$schema', 'language', 'translation', 'reviews', 'names', 'statements', 'glossary'];

/** Every other word of a text file: name, summary, funding, the figure's title … A list has no order. */
function labelsOf(text: Text): Found[] {
  const leaves = (value: unknown, parts: readonly string[]): Found[] => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...parts, key]));
    const written = Array.isArray(value) ? value.map(String).sort().join('; ') : String(value);
    if (written === '') return [];
    const name = parts.join('.');
    return [
      {
        key: `label:${name}`,
        kind: 'label',
        path: `text.${name}`,
        place: `text.${name}`,
        parts: ['text', ...parts],
        owner: {},
        written,
      },
    ];
  };
  return Object.entries(text).flatMap(([key, value]) => (otherFields.includes(key) ? [] : leaves(value, [key])));
}

/** A number that stands in no words, and in a chart perhaps. */
const foundNumber = ({ id }: { readonly id: string }): Found => ({
  key: `number:${id}`,
  kind: 'number',
  path: `facts.numbers.${id}`,
  place: `numbers.${id}`,
  parts: ['numbers', id],
  owner: {},
  written: `{${id}}`,
});

function itemOf(all: Facts, language: string, found: Found): Item {
  const { key, kind, place, parts, owner, written } = found;
  const numbers = numbersOf(all, found);
  const facts = ownFacts(owner);
  const sources = sourcesOf(all, [owner['sources'] ? { sources: owner['sources'] } : {}, numbers]);
  const hash = digestOf({ place, language, kind, words: written ?? '', facts, numbers, sources });
  return { key, kind, place, parts, written, facts, numbers, sources, hash };
}

/** Those in the words, the one that a name is the name of, and those that name it as their outcome or by what they are of. */
function numbersOf(facts: Facts, { key, kind, owner, written }: Found): Fields[] {
  const wanted = new Set(
    wordsIn(written)
      .flatMap(piecesOf)
      .filter((piece) => typeof piece !== 'string' && isNumber(piece))
      .map(({ number }) => number),
  );
  if (typeof owner['number'] === 'string') wanted.add(owner['number']);
  const all = facts.numbers as readonly unknown[] as readonly Fields[];
  return all
    .filter(
      ({ id, outcome, qualifier, noun }) =>
        wanted.has(String(id)) || (kind === 'name' && [outcome, qualifier, noun].includes(key)),
    )
    .sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
}

const wordsIn = (written: unknown): string[] =>
  typeof written === 'string' ? [written] : Object.values(Object(written) as object).flatMap(wordsIn);

/** In full: a source that is swapped for another one under its id is not what was signed. The day of reading is no part of it. */
function sourcesOf(facts: Facts, from: unknown): Source[] {
  const ids = new Set(sourceIdsIn(from));
  return facts.sources
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((source) => Object.fromEntries(Object.entries(source).filter(([key]) => key !== 'readOn')) as Source);
}

import { shorten, type Problem } from '../../src/content/errors.js';
import { isNumber, piecesOf } from '../../src/content/placeholders.js';
import type { Text } from '../../src/content/types.js';

type Field = readonly [path: string, words: string];

const markup = /<\/?[a-z!][^<>]*>|&(?:[a-z]+|#\w+);|\*\*(?=\S)/i;
/** Digits that are a number. Those of "B12" and "COVID-19" are part of a name. */
const number = /(?<![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]-?)\p{Nd}[\p{Nd}.,:/]*/u;

/** Words hold no markup, and no digits but those of names that the text has, such as "type 2 diabetes". */
export function plainWordProblems(language: string, text: Text): Problem[] {
  const names = namesOf(text);
  const claims = claimsOf(text);
  const known = names.map(([, words]) => words).filter((words) => /\p{Nd}/u.test(words));
  return [
    ...[...names, ...unitsOf(text), ...claims].flatMap((field) =>
      problemAt(language, field, field[1].match(markup), 'expected plain words: elements show markup as it is written'),
    ),
    ...claims.flatMap((field) =>
      problemAt(
        language,
        field,
        without(known, plain(field[1])).match(number),
        'expected a number as {number-id}: it has a source there, and no translation changes it',
      ),
    ),
  ];
}

const problemAt = (
  language: string,
  [path, words]: Field,
  found: RegExpMatchArray | null,
  expected: string,
): Problem[] =>
  found ? [{ path: `texts.${language}.${path}`, found: `"${found[0]}" in ${shorten(words)}`, expected }] : [];

/** Names, and words on money and on years: no number of theirs is a claim about a treatment. */
function namesOf({
  name,
  alsoCalled = [],
  names = {},
  headings = {},
  funding,
  updatePolicy,
  glossary = {},
}: Text): Field[] {
  return [
    ...Object.entries({ name, funding, updatePolicy }),
    ...alsoCalled.map((words, index): Field => [`alsoCalled.${index}`, words]),
    ...Object.entries(names).map(([id, words]): Field => [`names.${id}`, words]),
    ...Object.entries(headings).map(([part, words]): Field => [`headings.${part}`, words]),
    ...Object.entries(glossary).map(([id, { term }]): Field => [`glossary.${id}.term`, term]),
  ];
}

/** Their digits are part of a unit, and {0} is where the amount stands. */
const unitsOf = ({ units = {} }: Text): Field[] =>
  Object.entries(units).flatMap(([unit, forms]) =>
    Object.entries(forms).map(([form, words = '']): Field => [`units.${unit}.${form}`, words]),
  );

function claimsOf({ summary, statements, figures = {}, glossary = {} }: Text): Field[] {
  return [
    ['summary', summary],
    ...Object.entries(statements).map(([id, words]): Field => [`statements.${id}`, words]),
    ...Object.entries(figures).flatMap(([id, { title, description }]): Field[] => [
      [`figures.${id}.title`, title],
      [`figures.${id}.description`, description],
    ]),
    ...Object.entries(glossary).map(([id, { meaning }]): Field => [`glossary.${id}.meaning`, meaning]),
  ];
}

const without = (names: readonly string[], words: string): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name.toLowerCase(), ' '), words.toLowerCase());

/** Without the placeholders of numbers and the marks of the glossary. */
const plain = (words: string): string =>
  piecesOf(words)
    .map((piece) => (typeof piece === 'string' ? piece : isNumber(piece) ? ' ' : piece.words))
    .join('');

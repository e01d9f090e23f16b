import { comparedFields } from '../../src/content/option-fields.js';
import { isNumber, piecesOf } from '../../src/content/placeholders.js';
import { everyReference } from '../../src/content/references.js';
import type { Facts, Option, Pack, PackNumber, Text } from '../../src/content/types.js';

const longestSentence = 20;

/** What a good pack would change, in words: none of it makes a pack wrong. */
export function adviceOn(pack: Pack): string[] {
  return [
    ...Object.values(pack.texts).flatMap((text) => [...longSentences(text), ...unequalRoom(pack, text)]),
    ...unequalDepth(pack),
    ...staleTranslations(pack),
    ...unusedParts(pack),
  ];
}

/** The built-in rule for plain words: sentences of up to 20 words. Scripts without spaces are left out. */
function longSentences({ language, statements, summary }: Text): string[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  return Object.entries({ summary, ...statements }).flatMap(([id, words]) => {
    const plain = piecesOf(words)
      .map((piece) => (typeof piece === 'string' ? piece : isNumber(piece) ? 'a number' : piece.words))
      .join('');
    return [...sentences.segment(plain)]
      .map(({ segment }) => segment.trim().split(/\s+/).length)
      .filter((length) => length > longestSentence)
      .map((length) => `texts.${language}.${id}: a sentence of ${length} words; up to ${longestSentence} read well`);
  });
}

/** The options of each set in which one is chosen. */
export const alternatives = ({ options = [], optionSets = [] }: Facts): readonly Option[][] =>
  optionSets
    .filter(({ relation }) => relation === 'alternative')
    .map((set) => options.filter(({ id }) => set.options.includes(id)));

/** An option that is told in far fewer words than another. */
interface Short {
  readonly field: 'benefits' | 'harms';
  readonly id: string;
  readonly room: number;
  readonly most: number;
}

/** IPDASi 2.1.1: options in equal detail. An option with less than a third of the fullest stands out. */
export const shortOptions = ({ facts }: Pack, { statements }: Text): Short[] =>
  alternatives(facts).flatMap((options) =>
    (['benefits', 'harms'] as const).flatMap((field) => {
      const rooms = options.map((option) => ({
        id: option.id,
        room: (option[field] ?? []).reduce((sum, { id }) => sum + (statements[id]?.length ?? 0), 0),
      }));
      const most = Math.max(...rooms.map(({ room }) => room));
      return rooms.filter(({ room }) => room < most / 3).map(({ id, room }) => ({ field, id, room, most }));
    }),
  );

const unequalRoom = (pack: Pack, text: Text): string[] =>
  shortOptions(pack, text).map(
    ({ field, id, room, most }) =>
      `texts.${text.language}: "${field}" of ${id} has ${room} characters, the fullest option ${most}; give each equal room`,
  );

/** The main points give each alternative as much: none has two statements more than another in one field. */
const unequalDepth = ({ facts }: Pack): string[] =>
  alternatives(facts).flatMap((options) =>
    comparedFields.flatMap((field) => {
      const counts = options.map((option) => ({
        id: option.id,
        main: (option[field] ?? []).filter(({ depth }) => depth === 'main').length,
      }));
      const most = Math.max(...counts.map(({ main }) => main));
      return counts
        .filter(({ main }) => main < most - 1)
        .map(
          ({ id, main }) =>
            `facts.options: ${main} main points in "${field}" of ${id}, another option has ${most}; give each as many`,
        );
    }),
  );

const staleTranslations = ({ facts, texts }: Pack): string[] =>
  Object.values(texts).flatMap(({ language, translation }) =>
    translation.state !== 'original' && translation.version !== facts.version
      ? [`texts.${language}: translated from version ${translation.version}; the facts are at ${facts.version}`]
      : [],
  );

function unusedParts({ facts, texts }: Pack): string[] {
  const words = Object.values(texts).flatMap(({ summary, statements }) => [summary, ...Object.values(statements)]);
  const shown = new Set(
    words
      .flatMap(piecesOf)
      .filter(isNumber)
      .map(({ number }) => number),
  );
  const cited = new Set(everyReference(facts).flatMap(({ kind, id }) => (kind === 'source' ? [id] : [])));
  return [
    ...(facts.numbers ?? [])
      .filter((number) => !shown.has(number.id) && !isDrawn(number))
      .map(({ id }) => `facts.numbers: "${id}" stands in no text`),
    ...facts.sources.filter(({ id }) => !cited.has(id)).map(({ id }) => `facts.sources: "${id}" is cited by nothing`),
  ];
}

/** Whether a chart or a line of time shows it: it needs no place in the words. */
const isDrawn = (number: PackNumber): boolean =>
  ('outcome' in number && number.outcome !== undefined) || ('option' in number && number.option !== undefined);

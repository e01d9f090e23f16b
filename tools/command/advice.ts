import { everyStatement } from '../../src/content/statements.js';
import { isNumber, piecesOf } from '../../src/content/placeholders.js';
import type { Pack, Text } from '../../src/content/types.js';

const longestSentence = 20;

/** What a good pack would change, in words: none of it makes a pack wrong. */
export function adviceOn(pack: Pack): string[] {
  return [
    ...Object.values(pack.texts).flatMap((text) => [...longSentences(text), ...unequalRoom(pack, text)]),
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

/** IPDASi 2.1.1: options in equal detail. An option with less than a third of the fullest stands out. */
export function unequalRoom({ facts }: Pack, { language, statements }: Text): string[] {
  return (['benefits', 'risks'] as const).flatMap((field) => {
    const rooms = facts.treatments.map((treatment) => ({
      id: treatment.id,
      room: treatment[field].reduce((sum, { id }) => sum + (statements[id]?.length ?? 0), 0),
    }));
    const most = Math.max(...rooms.map(({ room }) => room));
    return rooms
      .filter(({ room }) => room < most / 3)
      .map(
        ({ id, room }) =>
          `texts.${language}: "${field}" of ${id} has ${room} characters, the fullest option ${most}; give each equal room`,
      );
  });
}

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
  const cited = new Set([
    ...everyStatement(facts).flatMap(({ statement }) => statement.sources),
    ...facts.numbers.flatMap(({ sources }) => sources),
    ...(facts.figure?.parts ?? []).flatMap(({ sources }) => sources),
    ...(facts.glossary ?? []).flatMap(({ sources }) => sources),
  ]);
  return [
    ...facts.numbers.filter(({ id }) => !shown.has(id)).map(({ id }) => `facts.numbers: "${id}" stands in no text`),
    ...facts.sources.filter(({ id }) => !cited.has(id)).map(({ id }) => `facts.sources: "${id}" is cited by nothing`),
  ];
}

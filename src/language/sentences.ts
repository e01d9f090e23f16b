/** Where something stands in a text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where each sentence of a text stands, in order. What has no word in it is none. */
export function sentencesIn(text: string, language: string): Stretch[] {
  // A line that is broken in the source ends no sentence.
  const line = text.replace(/\s/g, ' ');
  return split(line, language)
    .map((start, index, starts) => trimmed(line, start, starts[index + 1] ?? line.length))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(line.slice(start, end)));
}

/** Where each sentence begins. */
function split(text: string, language: string): number[] {
  const segmenter = segmenterOf(language);
  if (segmenter) return [...segmenter.segment(text)].map(({ index }) => index);
  return [0, ...[...text.matchAll(ends)].map((end) => end.index + end[0].length)];
}

/** After a mark that ends a sentence: with a space and no small letter behind it, or one of a script that has no spaces. */
const ends = /[.!?…؟۔।]+["'”’»)\]]*\s+(?!\p{Ll})|[。！？]+[」』）]*/gu;

const segmenters = new Map<string, Intl.Segmenter | undefined>();

function segmenterOf(language: string): Intl.Segmenter | undefined {
  if (!segmenters.has(language)) segmenters.set(language, newSegmenter(language));
  return segmenters.get(language);
}

function newSegmenter(language: string): Intl.Segmenter | undefined {
  if (!('Segmenter' in Intl)) return undefined;
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

function trimmed(text: string, start: number, end: number): Stretch {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}

/** Text as a voice gets it: without soft hyphens and marks of direction, which some voices name. */
export const spoken = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** As much as a voice says in a breath: some engines fall silent in the middle of a longer text. */
const breath = 180;

/** A long sentence in parts, each ending where a voice would rest. */
export function breathsOf(words: string): string[] {
  if (words.length <= breath) return [words];
  // Never in the middle of a character.
  const start = words.slice(0, breath).replace(/[\ud800-\udbff]$/, '');
  const [clause, word] = [/^.*[,;:–،、；，]\s*/s, /^.*[,;:–،、；，\s]/s].map((end) => end.exec(start)?.[0].length ?? 0);
  const at = clause! > breath / 3 ? clause! : word || start.length;
  return [words.slice(0, at).trim(), ...breathsOf(words.slice(at).trim())];
}

export const wordsPerMinute = 180;
const charactersPerMinute = 400;

/** How many words texts have to read. Scripts without spaces are counted in characters, each as a part of a word. */
export function wordsToRead(texts: Iterable<string>): number {
  let words = 0;
  let characters = 0;
  for (const text of texts) {
    const unspaced = text.match(/[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
    characters += unspaced;
    words += unspaced > text.length / 2 ? 0 : text.split(/\s+/).length;
  }
  return words + (characters * wordsPerMinute) / charactersPerMinute;
}

/** Minutes that reading takes at an unhurried pace, at least 1. */
export const readingMinutes = (texts: Iterable<string>): number =>
  Math.max(1, Math.round(wordsToRead(texts) / wordsPerMinute));

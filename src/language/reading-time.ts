const wordsPerMinute = 180;
const charactersPerMinute = 400;

/** Minutes that reading takes at an unhurried pace, at least 1. Scripts without spaces are counted in characters. */
export function readingMinutes(texts: Iterable<string>): number {
  let words = 0;
  let characters = 0;
  for (const text of texts) {
    const unspaced = text.match(/[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
    characters += unspaced;
    words += unspaced > text.length / 2 ? 0 : text.split(/\s+/).length;
  }
  return Math.max(1, Math.round(words / wordsPerMinute + characters / charactersPerMinute));
}

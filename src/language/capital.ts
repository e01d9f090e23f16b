/** Words as they stand at the start of a line. Whole characters: a style sheet would cut the first one off its word. */
export function withCapital(words: string, language: string): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase(language) + words.slice(first.length);
}

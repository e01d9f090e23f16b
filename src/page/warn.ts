import { cut } from '../content/errors.js';

/** No line in the console is longer, whatever a page's words in it are. */
const longestLine = 1000;

const said = new Set<string>();

/** Tells the developer once, in the console, in short, and never the reader. */
export function warnOnce(message: string, ...more: unknown[]): void {
  const short = message
    .split('\n')
    .map((line) => cut(line, longestLine))
    .join('\n');
  if (said.has(short)) return;
  said.add(short);
  console.warn(short, ...more);
}

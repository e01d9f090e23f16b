/** One thing that is wrong with a pack or a profile. */
export interface Problem {
  /** Where: `facts.options.2.harms`. */
  readonly path: string;
  /** What stood there, shortened. */
  readonly found: string;
  /** What was expected there. */
  readonly expected: string;
}

export type ContentErrorCode =
  | 'pack-missing'
  | 'pack-unreachable'
  | 'pack-not-json'
  | 'pack-invalid'
  | 'pack-tampered'
  | 'language-unreachable'
  | 'profile-invalid'
  /** The content is right, and showing it failed all the same. */
  | 'render-failed';

/** So many problems are said; of the others, how many there are. */
const mostSaid = 5;

/** Content that cannot be shown. Its message names the pack, the path, what was found and what was expected: in short. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(
    readonly code: ContentErrorCode,
    /** The id or the address of the pack. */
    readonly pack: string,
    readonly problems: readonly Problem[] = [],
    message = 'cannot be shown',
  ) {
    super([`Careleaf: pack ${cut(`"${pack}`, 120)}" ${cut(message, 300)}.`, ...inWordsAll(problems)].join('\n'));
  }
}

/** The first of many problems, each on its line. */
export function inWordsAll(problems: readonly Problem[]): string[] {
  const more = problems.length - mostSaid;
  return [...problems.slice(0, mostSaid).map(inWords), ...(more > 0 ? [`  and ${more} more`] : [])];
}

export const inWords = ({ path, found, expected }: Problem): string =>
  `  at ${cut(path, 160) || 'the top'}: ${cut(expected, 600)}; found ${cut(found, 200)}`;

/** A value as an error message shows it: short, and on one line. */
export function shorten(value: unknown): string {
  if (value === undefined) return 'nothing';
  return cut(typeof value === 'string' ? `"${value}"` : describe(value), 60);
}

/** What is invisible, begins a line, turns the direction or steers a terminal. */
const unseen = /\p{C}|[\u2028\u2029]/gu;

/** Words of at most a length, on one line, as they can be shown anywhere. */
export const cut = (words: string, length: number): string =>
  (words.length > length ? `${words.slice(0, length - 1)}…` : words).replace(unseen, '�');

function describe(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'symbol') return value.description ?? 'a symbol';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

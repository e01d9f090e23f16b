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

/** Content that cannot be shown. Its message names the pack, the path, what was found and what was expected. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(
    readonly code: ContentErrorCode,
    /** The id or the address of the pack. */
    readonly pack: string,
    readonly problems: readonly Problem[] = [],
    message = 'cannot be shown',
  ) {
    super([`Careleaf: pack "${pack}" ${message}.`, ...problems.slice(0, 5).map(inWords)].join('\n'));
  }
}

export const inWords = ({ path, found, expected }: Problem): string =>
  `  at ${path || 'the top'}: ${expected}; found ${found}`;

/** A value as an error message shows it: short, and on one line. */
export function shorten(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? `"${value}"` : describe(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

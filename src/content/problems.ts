import { getDotPath, safeParse, type GenericIssue, type GenericSchema, type InferOutput } from 'valibot';
import { shorten, type Problem } from './errors.js';
import { withoutPageAdditions } from './page-additions.js';

/** The keys that lead to a value. */
export type Place = readonly unknown[];

/** One thing that a schema refuses, where it is. */
export interface Misfit {
  readonly problem: Problem;
  readonly place: Place;
  /** Nothing is there, and something has to be. */
  readonly isMissing: boolean;
}

/** What a schema makes of some data, or all that it refuses. */
export function parseAs<const T extends GenericSchema>(
  schema: T,
  input: unknown,
): { readonly output: InferOutput<T> } | { readonly misfits: readonly Misfit[] } {
  const result = safely(() => withoutPageAdditions(() => safeParse(schema, input)));
  if (result?.success) return { output: result.output };
  return { misfits: result ? result.issues.map(misfitOf) : [unreadable] };
}

const unreadable: Misfit = {
  problem: { path: '', found: 'a value that throws when read', expected: 'expected plain data' },
  place: [],
  isMissing: false,
};

/** Getters and proxies of a hostile page may throw while they are read. */
export function safely<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

function misfitOf(issue: GenericIssue): Misfit {
  const isMissing = issue.input === undefined && issue.expected !== 'never';
  return {
    problem: { path: getDotPath(issue) ?? '', found: foundIn(issue), expected: expectedBy(issue, isMissing) },
    place: (issue.path ?? []).map(({ key }) => key),
    isMissing,
  };
}

const isBareNumber = ({ expected, input }: GenericIssue): boolean => expected === 'string' && typeof input === 'number';

const foundIn = (issue: GenericIssue): string => `${isBareNumber(issue) ? 'the number ' : ''}${shorten(issue.input)}`;

function expectedBy(issue: GenericIssue, isMissing: boolean): string {
  const { expected, message } = issue;
  if (message.startsWith('expected')) return message;
  if (expected === 'never') return 'expected no such field';
  if (isBareNumber(issue)) return 'expected text in quotes, since a number loses the zeros at its start';
  if (isMissing) return 'expected this field, which has to be there';
  return `expected ${kinds[String(expected)] ?? expected ?? 'something else'}`;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  Object: 'an object in { }',
  Array: 'a list in [ ]',
};

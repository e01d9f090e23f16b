import { getDotPath, safeParse, type GenericIssue, type GenericSchema, type InferOutput } from 'valibot';
import { shorten } from './errors.js';
import { inWords, safely, throwing, type Misfit, type Parsed } from './misfits.js';
import { withoutPageAdditions } from './page-additions.js';

export type { Place } from './misfits.js';

/** What a schema makes of some data, or all that it refuses: for tools. On a page, `reader.ts` does this. */
export function parseAs<const T extends GenericSchema>(schema: T, input: unknown): Parsed<InferOutput<T>> {
  const result = safely(() => withoutPageAdditions(() => safeParse(schema, input)));
  if (result?.success) return { output: result.output };
  return { misfits: result ? result.issues.map(misfitOf) : [throwing([])] };
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
  if (isMissing) return inWords.present;
  if (message.startsWith('expected')) return message;
  if (expected === 'never') return inWords.absent;
  if (isBareNumber(issue)) return inWords.quoted;
  return kinds[String(expected)] ?? `expected ${expected ?? 'something else'}`;
}

const kinds: Readonly<Record<string, string>> = {
  string: inWords.text,
  Object: inWords.object,
  Array: inWords.list,
};

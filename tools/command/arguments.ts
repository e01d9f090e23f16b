import { InvalidArgumentError, Option } from 'commander';

export const example = (line: string): string => `\nExample: npx ${line}`;

export const say = (lines: readonly string[]): void => lines.forEach((line) => console.log(line));

export function words(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Expected words; found nothing.');
  return value;
}

export const names = (value: string): string[] =>
  words(value)
    .split(/[\s,]+/)
    .filter(Boolean);

/** An option with the values that it can have, the first of them without it. */
export const among = (flags: string, about: string, values: readonly [string, ...string[]]): Option =>
  new Option(flags, about).choices(values).default(values[0]);

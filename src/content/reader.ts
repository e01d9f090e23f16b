import { inWords, misfitAt, safely, unreadable, type Misfit, type Parsed, type Place } from './misfits.js';
import type { Rule, Shape, ShapeOf } from './shape.js';

/**
 * What is there of a shape, as a copy of its own, or all that does not fit. Never throws. Only an object's own fields
 * count: what old scripts add to every object is no part of it.
 */
export function parseShape<T>(shape: ShapeOf<T>, input: unknown): Parsed<T> {
  const { value, misfits } = safely(() => read(shape, input, [])) ?? { value: undefined, misfits: [unreadable] };
  return misfits.length > 0 ? { misfits } : { output: value as T };
}

/** What became of one value. */
interface Reading {
  readonly value: unknown;
  /** Whether it is of the right kind, though it may break rules. */
  readonly isOfKind: boolean;
  readonly misfits: readonly Misfit[];
}

const right = (value: unknown): Reading => ({ value, isOfKind: true, misfits: [] });
const wrong = (place: Place, value: unknown, expected: string): Reading => ({
  value,
  isOfKind: false,
  misfits: [misfitAt(place, value, expected)],
});

function read(shape: Shape, input: unknown, place: Place): Reading {
  switch (shape[0]) {
    case 'one':
      return (shape.slice(1) as unknown[]).includes(input) ? right(input) : wrong(place, input, wordsFor(shape));
    case 'maybe':
      return input === undefined ? right(input) : read(shape[1], input, place);
    case 'pipe':
      return byRules(read(shape[1], input, place), shape.slice(2) as unknown as readonly Rule[], place);
    case 'list':
      return Array.isArray(input)
        ? items(input, () => shape[1], input.length, place)
        : wrong(place, input, inWords.list);
    case 'tuple':
      return Array.isArray(input)
        ? items(input, (index) => shape[index + 1] as Shape, shape.length - 1, place)
        : wrong(place, input, inWords.list);
    case 'record':
      return isObject(input) ? record(shape[1], shape[2], input, place) : wrong(place, input, inWords.object);
    case 'object':
    case 'open':
      return isObject(input) ? fields(shape, input, place) : wrong(place, input, inWords.object);
    case 'union':
      return union(shape, input, place);
    case 'variant':
      return isObject(input) ? variant(shape, input, place) : wrong(place, input, inWords.object);
    default:
      return typeof input === shape[0] && !Number.isNaN(input)
        ? right(input)
        : wrong(place, input, plain(shape, input));
  }
}

type Of<Kind> = Extract<Shape, readonly [Kind, ...unknown[]]>;
type Input = Readonly<Record<string, unknown>>;

const isObject = (input: unknown): input is Input => typeof input === 'object' && input !== null;
const own = (input: Input, key: string): unknown => (Object.hasOwn(input, key) ? input[key] : undefined);

/** All of the rules, so that all that is wrong is said at once. */
function byRules(reading: Reading, rules: readonly Rule[], place: Place): Reading {
  if (!reading.isOfKind) return reading;
  let value = reading.value as never;
  const broken: Misfit[] = [];
  for (const rule of rules) {
    if (rule[0] === 'trim') value = (value as string).trim() as never;
    else if (!keeps(value, rule)) broken.push(misfitAt(place, value, rule[2]));
  }
  return { value, isOfKind: true, misfits: [...reading.misfits, ...broken] };
}

function keeps(value: never, [name, limit]: Exclude<Rule, readonly ['trim']>): boolean {
  const { length } = value as string;
  switch (name) {
    case 'regex':
      return limit.test(value);
    case 'check':
      return limit(value);
    case 'shortest':
      return length >= limit;
    case 'longest':
      return length <= limit;
    case 'least':
      return value >= limit;
    case 'most':
      return value <= limit;
  }
}

function items(input: readonly unknown[], shapeAt: (index: number) => Shape, length: number, place: Place): Reading {
  const readings: Reading[] = [];
  for (let index = 0; index < length; index += 1) readings.push(read(shapeAt(index), input[index], [...place, index]));
  return whole(
    readings.map(({ value }) => value),
    readings,
  );
}

/** A whole is of its kind where all its parts are of theirs. */
const whole = (value: unknown, parts: readonly Reading[], more: readonly Misfit[] = []): Reading => ({
  value,
  isOfKind: more.length === 0 && parts.every(({ isOfKind }) => isOfKind),
  misfits: [...parts.flatMap(({ misfits }) => misfits), ...more],
});

/** Its fields become fields of a new object; what scripts catch by these names does not hear of them. */
function record(key: Shape, value: Shape, input: Input, place: Place): Reading {
  const names = Object.keys(input).filter((name) => !reserved.includes(name));
  const keys = names.map((name) => read(key, name, [...place, name]));
  const values = names.map((name) => read(value, input[name], [...place, name]));
  const entries = keys.map((reading, index) => [reading.value, values[index]!.value] as [string, unknown]);
  return whole(Object.fromEntries(entries), [...keys, ...values]);
}

/** Names that lead to what every object inherits. */
const reserved = ['__proto__', 'prototype', 'constructor'];

function fields([kind, shapes]: Of<'object' | 'open'>, input: Input, place: Place): Reading {
  const entries = Object.entries(shapes).map(
    ([name, shape]) => [name, read(shape, own(input, name), [...place, name])] as const,
  );
  const present = entries.filter(([, { value }]) => value !== undefined);
  const stranger = kind === 'object' ? Object.keys(input).find((name) => !Object.hasOwn(shapes, name)) : undefined;
  return whole(
    Object.fromEntries(present.map(([name, { value }]) => [name, value])),
    entries.map(([, reading]) => reading),
    stranger === undefined ? [] : [strange([...place, stranger], stranger)],
  );
}

const strange = (place: Place, name: string): Misfit => misfitAt(place, name, inWords.absent);

/** The first that fits; where none does, what is wrong with the only one that comes near. */
function union([, ...shapes]: Of<'union'>, input: unknown, place: Place): Reading {
  const readings = shapes.map((shape) => read(shape, input, place));
  const near = readings.filter(({ isOfKind }) => isOfKind);
  const fitting = near.find(({ misfits }) => misfits.length === 0);
  if (fitting) return fitting;
  if (near.length === 1) return near[0]!;
  return { ...wrong(place, input, either(shapes)), isOfKind: near.length > 1 };
}

function variant([, key, ...shapes]: Of<'variant'>, input: Input, place: Place): Reading {
  const mark = own(input, key);
  const marks = shapes.map(([, { [key]: one }]) => one!);
  const index = marks.findIndex((one) => read(one, mark, place).misfits.length === 0);
  return index < 0 ? wrong([...place, key], mark, either(marks)) : read(shapes[index]!, input, place);
}

const either = (shapes: readonly Shape[]): string =>
  `expected ${[...new Set(shapes.map((shape) => wordsFor(shape).replace('expected ', '')))].join(' or ')}`;

/** What is expected of a whole value, without the rules for it. */
function wordsFor(shape: Shape): string {
  switch (shape[0]) {
    case 'one': {
      const values = shape.slice(1).map((value) => JSON.stringify(value));
      return `expected ${values.length > 1 ? `(${values.join(' | ')})` : values[0]}`;
    }
    case 'maybe':
    case 'pipe':
      return wordsFor(shape[1]);
    case 'list':
    case 'tuple':
      return inWords.list;
    case 'union':
      return either(shape.slice(1) as unknown as readonly Shape[]);
    case 'string':
      return inWords.text;
    case 'number':
    case 'boolean':
      return `expected ${shape[0]}`;
    default:
      return inWords.object;
  }
}

const plain = (shape: Shape, input: unknown): string =>
  shape[0] === 'string' && typeof input === 'number' ? inWords.quoted : wordsFor(shape);

import { alone } from './isolated.js';
import { inWords, misfitAt, mostEntries, safely, throwing, type Misfit, type Parsed, type Place } from './misfits.js';
import type { Rule, Shape, ShapeOf } from './shape.js';
import { wordsFor, wordsForOneOf } from './shape-words.js';

/**
 * What is there of a shape, as a copy of its own, or all that does not fit. Never throws. Only an object's own fields
 * count: what old scripts add to every object is no part of it.
 */
export function parseShape<T>(shape: ShapeOf<T>, input: unknown): Parsed<T> {
  const { value, misfits } = readWhat(shape, () => input, []);
  return misfits.length > 0 ? alone({ misfits }) : alone({ output: value as T });
}

/** What became of one value. */
interface Reading {
  readonly value: unknown;
  /** Whether it is of the right kind, though it may break rules. */
  readonly isOfKind: boolean;
  readonly misfits: readonly Misfit[];
}

type Kind = Shape[0];
type Of<K extends Kind> = Extract<Shape, readonly [K, ...unknown[]]>;
type Input = Readonly<Record<string, unknown>>;
type Read<K extends Kind, I = unknown> = (shape: Of<K>, input: I, place: Place) => Reading;

const right = (value: unknown): Reading => ({ value, isOfKind: true, misfits: [] });
const wrong = (place: Place, value: unknown, expected: string): Reading => ({
  value,
  isOfKind: false,
  misfits: [misfitAt(place, value, expected)],
});
/** A whole is of its kind where all its parts are of theirs. */
const whole = (value: unknown, parts: readonly Reading[], strangers: readonly Misfit[] = []): Reading => ({
  value,
  isOfKind: strangers.length === 0 && parts.every(({ isOfKind }) => isOfKind),
  misfits: [...parts.flatMap(({ misfits }) => misfits), ...strangers],
});

function ofType(shape: Of<'string' | 'number' | 'boolean'>, input: unknown, place: Place): Reading {
  if (typeof input === shape[0] && !Number.isNaN(input)) return right(input);
  return wrong(place, input, shape[0] === 'string' && typeof input === 'number' ? inWords.quoted : wordsFor(shape));
}

const one: Read<'one'> = (shape, input, place) =>
  (shape.slice(1) as unknown[]).includes(input) ? right(input) : wrong(place, input, wordsFor(shape));

const maybe: Read<'maybe'> = ([, shape], input, place) =>
  input === undefined ? right(input) : read(shape, input, place);

/** All of the rules, so that all that is wrong is said at once. */
const pipe: Read<'pipe'> = ([, shape, ...rules], input, place) => {
  const reading = read(shape, input, place);
  if (!reading.isOfKind) return reading;
  let value = reading.value as never;
  const broken: Misfit[] = [];
  for (const rule of rules) {
    if (rule[0] === 'trim') value = (value as string).trim() as never;
    else if (!keeps(value, rule)) broken.push(misfitAt(place, value, rule[2]));
  }
  return { ...reading, value, misfits: [...reading.misfits, ...broken] };
};

function keeps(value: never, [name, limit]: Exclude<Rule, readonly ['trim']>): boolean {
  switch (name) {
    case 'regex':
      return limit.test(value);
    case 'check':
      return limit(value);
    case 'shortest':
      return (value as string).length >= limit;
    case 'longest':
      return (value as string).length <= limit;
    case 'least':
      return value >= limit;
    case 'most':
      return value <= limit;
  }
}

const list: Read<'list', readonly unknown[]> = ([, item], input, place) => {
  const { length } = input;
  if (length > mostEntries) return wrong(place, input, inWords.shorter);
  return items(input, place, Array<Shape>(length).fill(item));
};

const tuple: Read<'tuple', readonly unknown[]> = ([, ...shapes], input, place) => items(input, place, shapes);

function items(input: readonly unknown[], place: Place, shapes: readonly Shape[]): Reading {
  const readings = shapes.map((shape, index) => readWhat(shape, () => input[index], [...place, index]));
  return whole(readings.map(valueOf), readings);
}

const record: Read<'record', Input> = ([, key, shape], input, place) => {
  const names = Object.keys(input).filter((name) => !inherited.includes(name));
  const keys = names.map((name) => read(key, name, [...place, name]));
  const values = names.map((name) => readWhat(shape, () => input[name], [...place, name]));
  return whole(objectOf(keys.map(valueOf) as string[], values), [...keys, ...values]);
};

/** Names that lead to what every object inherits. */
const inherited = ['__proto__', 'prototype', 'constructor'];

function fields([kind, shapes]: Of<'object' | 'open' | 'loose'>, input: Input, place: Place): Reading {
  const names = Object.keys(shapes);
  const values = names.map((name) => readWhat(shapes[name]!, () => own(input, name), [...place, name]));
  const strangers = kind === 'object' ? Object.keys(input).filter((name) => !Object.hasOwn(shapes, name)) : [];
  const others = kind === 'loose' ? Object.keys(input).filter((name) => !names.concat(inherited).includes(name)) : [];
  return whole(
    { ...Object.fromEntries(others.map((name) => [name, input[name]])), ...objectOf(names, values) },
    values,
    strangers.map((name) => misfitAt([...place, name], name, inWords.absent)),
  );
}

const own = (input: Input, key: string): unknown => (Object.hasOwn(input, key) ? input[key] : undefined);
const valueOf = ({ value }: Reading): unknown => value;

/** Made without assignments, which a page's script could catch. What is nothing is not there. */
const objectOf = (names: readonly string[], values: readonly Reading[]): object =>
  Object.fromEntries(
    names.map((name, index) => [name, values[index]!.value] as const).filter(([, value]) => value !== undefined),
  );

/** The first that fits; where none does, what is wrong with the only one that comes near. */
const union: Read<'union'> = ([, ...shapes], input, place) => {
  const readings = shapes.map((shape) => read(shape, input, place));
  const near = readings.filter(({ isOfKind }) => isOfKind);
  const fitting = near.find(({ misfits }) => misfits.length === 0);
  if (fitting) return fitting;
  if (near.length === 1) return near[0]!;
  return { ...wrong(place, input, wordsForOneOf(shapes)), isOfKind: near.length > 1 };
};

const variant: Read<'variant', Input> = ([, key, ...shapes], input, place) => {
  const mark = own(input, key);
  const marks = shapes.map(([, { [key]: shape }]) => shape!);
  const index = marks.findIndex((shape) => read(shape, mark, place).misfits.length === 0);
  return index < 0 ? wrong([...place, key], mark, wordsForOneOf(marks)) : read(shapes[index]!, input, place);
};

const ofList =
  <K extends Kind>(then: Read<K, readonly unknown[]>): Read<K> =>
  (shape, input, place) =>
    Array.isArray(input) ? then(shape, input, place) : wrong(place, input, inWords.list);

const ofObject =
  <K extends Kind>(then: Read<K, Input>): Read<K> =>
  (shape, input, place) =>
    typeof input === 'object' && input !== null && !Array.isArray(input)
      ? then(shape, input as Input, place)
      : wrong(place, input, inWords.object);

const reads: { readonly [K in Kind]: Read<K> } = {
  string: ofType,
  number: ofType,
  boolean: ofType,
  one,
  maybe,
  pipe,
  list: ofList(list),
  tuple: ofList(tuple),
  record: ofObject(record),
  object: ofObject<'object'>(fields),
  open: ofObject<'open'>(fields),
  loose: ofObject<'loose'>(fields),
  union,
  variant: ofObject(variant),
};

const read = (shape: Shape, input: unknown, place: Place): Reading =>
  (reads[shape[0]] as (shape: Shape, input: unknown, place: Place) => Reading)(shape, input, place);

/** What a page holds may throw when it is read: that costs no more than its own place. */
const readWhat = (shape: Shape, get: () => unknown, place: Place): Reading =>
  safely(() => read(shape, get(), place)) ?? { value: undefined, isOfKind: false, misfits: [throwing(place)] };

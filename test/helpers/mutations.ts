import * as fc from './fast-check.js';

type Place = readonly (string | number)[];

/** One fault: what is done at a place, and with what. */
export interface Mutation {
  readonly place: Place;
  readonly act: 'replace' | 'delete' | 'rename' | 'add' | 'empty' | 'repeat';
  readonly value: unknown;
}

/** The place of every value inside another one. */
export const everyPlace = (value: unknown, at: Place = []): Place[] => [
  ...(at.length > 0 ? [at] : []),
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) =>
        everyPlace(inner, [...at, Array.isArray(value) ? Number(key) : key]),
      )
    : []),
];

const extremes: readonly unknown[] = [
  ...[null, undefined, true, false, 0, -1, 0.05, 1, 7, 1e6, -Infinity, Infinity, NaN],
  ...['', ' ', 'x'.repeat(65), 'x'.repeat(1201), 'a-b', 'A B', '1.0.0', ' 1.0.0 ', '2026-02-31', '2026-02-28'],
  ...['P0D', '-P7D', 'P3M', 'PT12H', 'https://a.example', 'javascript:alert(1)', 'en', 'en-a', 'mmol/mol'],
  ...['high', 'frequency', 'quantity', 'not-reported', 'original', 'machine', 'not-stated', 'claim', 'main'],
  ...[[], {}, [[]], [{}], ['a'], [1], { id: 'a' }, { other: 'a' }, { condition: true }, { option: 'a' }],
  ...[[{ option: 'A' }], [{ range: 'a' }, { range: 'B' }], { value: -1, unit: 'd', statistic: 'mean' }],
  ...[{ value: 1, unit: 'd', statistic: 'exactly' }, { constructor: 'x', prototype: 'x' }, [1, 2, 3], [1e9, 0]],
];

export const mutations = (places: readonly Place[]): fc.Arbitrary<Mutation> =>
  fc.record({
    place: fc.constantFrom(...places),
    act: fc.constantFrom('replace', 'replace', 'delete', 'rename', 'add', 'empty', 'repeat'),
    value: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...extremes) }, { weight: 1, arbitrary: fc.anything() }),
  });

/** A list of billions, of which nobody makes a copy. */
const isVast = (value: unknown): boolean => Array.isArray(value) && value.length > 1e6;

/** A copy with the fault in it; the same where an earlier fault took the place away. */
export function mutated(whole: unknown, { place, act, value }: Mutation): unknown {
  const [key, ...inner] = place;
  if (key === undefined || typeof whole !== 'object' || whole === null || isVast(whole)) return whole;
  if (!Object.hasOwn(whole, key)) return whole;
  const copy = (Array.isArray(whole) ? [...(whole as unknown[])] : { ...whole }) as Record<string | number, unknown>;
  if (inner.length > 0) copy[key] = mutated(copy[key], { place: inner, act, value });
  else change(copy, key, act, value);
  return copy;
}

function change(holder: Record<string | number, unknown>, key: string | number, act: Mutation['act'], value: unknown) {
  const before = holder[key];
  switch (act) {
    case 'replace':
      holder[key] = value;
      break;
    case 'delete':
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
      break;
    case 'rename':
      Reflect.deleteProperty(holder, key);
      holder[`${key}X`] = before;
      break;
    case 'add':
      holder[key] =
        typeof before === 'object' && !Array.isArray(before) ? { ...before, unknown: value } : [before, value];
      break;
    case 'empty':
      holder[key] = Array.isArray(before) ? [] : typeof before === 'object' ? {} : '';
      break;
    case 'repeat':
      if (typeof before === 'string') holder[key] = before + before;
      else if (Array.isArray(before) && !isVast(before))
        holder[key] = [...(before as unknown[]), ...(before as unknown[])];
  }
}

/** Shapes of what patients have put in, by the names that the schema's library has for the same things. */
import type { Fields, GivenBy, Predicate, Rule, ShapeOf } from './shape.js';

export type { GivenBy as InferOutput } from './shape.js';

export const string = (): ShapeOf<string> => ['string'];
export const number = (): ShapeOf<number> => ['number'];
export const boolean = (): ShapeOf<boolean> => ['boolean'];
export const picklist = <const T extends string | number>(values: readonly T[]): ShapeOf<T> => ['one', ...values];
export const array = <T>(item: ShapeOf<T>): ShapeOf<T[]> => ['list', item];
export const record = <T>(key: ShapeOf<string>, value: ShapeOf<T>): ShapeOf<Record<string, T>> => [
  'record',
  key,
  value,
];
export const optional = <T>(shape: ShapeOf<T>): Optional<T> => ['maybe', shape] as unknown as Optional<T>;
/** Fields that it does not name are left out. */
export const object = <F extends Fields>(fields: F): ShapeOf<Given<F>> => ['open', fields];
/** Fields that it does not name stay as they are. */
export const looseObject = <F extends Fields>(fields: F): ShapeOf<Given<F> & Readonly<Record<string, unknown>>> => [
  'loose',
  fields,
];
export const pipe = <T>(shape: ShapeOf<T>, ...rules: Rule[]): ShapeOf<T> => ['pipe', shape, ...rules];

export const check = (isRight: Predicate): Rule => ['check', isRight, unsaid];
export const integer = (): Rule => check(Number.isInteger);
export const safeInteger = (): Rule => check(Number.isSafeInteger);
export const regex = (pattern: RegExp): Rule => ['regex', pattern, unsaid];
export const maxLength = (most: number): Rule => ['longest', most, unsaid];
export const minValue = (least: number): Rule => ['least', least, unsaid];
export const maxValue = (most: number): Rule => ['most', most, unsaid];

/** What is kept is read or it is not: nobody is told why. */
const unsaid = '';

type Optional<T> = ShapeOf<T> & { readonly '~isOptional': true };
type OptionalKeys<F> = { [K in keyof F]: F[K] extends { readonly '~isOptional': true } ? K : never }[keyof F];
/** What an object of these fields gives. */
export type Given<F> = Flat<
  { [K in Exclude<keyof F, OptionalKeys<F>>]: GivenBy<F[K]> } & { [K in OptionalKeys<F>]?: GivenBy<F[K]> | undefined }
>;
type Flat<T> = { [K in keyof T]: T[K] };

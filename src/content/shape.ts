/**
 * What a value has to look like, as data. `src/generated/shapes.ts` has those of packs and profiles, written from their
 * schema; `kept.ts` makes those of what patients have put in. `reader.ts` reads by them.
 */
export type Shape =
  | readonly ['string']
  | readonly ['number']
  | readonly ['boolean']
  /** One of these values. */
  | readonly ['one', ...(string | number | boolean)[]]
  /** That shape, or nothing. */
  | readonly ['maybe', Shape]
  /** That shape, and what else is asked of it. */
  | readonly ['pipe', Shape, ...Rule[]]
  | readonly ['list', Shape]
  | readonly ['tuple', ...Shape[]]
  /** An object of any keys: their shape, and that of the values. */
  | readonly ['record', Shape, Shape]
  /** An object that has no other fields; one whose other fields are left out; one whose others stay as they are. */
  | readonly ['object', Fields]
  | readonly ['open', Fields]
  | readonly ['loose', Fields]
  | readonly ['union', ...Shape[]]
  /** Objects that one field tells apart. */
  | readonly ['variant', string, ...(readonly ['object', Fields])[]];

export interface Fields {
  readonly [name: string]: Shape;
}

/** What is asked of a value that is of the right kind, and how that is said. */
export type Rule =
  | readonly ['trim']
  | readonly ['regex', RegExp, string]
  | readonly ['check', Predicate, string]
  /** Of a length. */
  | readonly ['shortest' | 'longest', number, string]
  /** Of a number. */
  | readonly ['least' | 'most', number, string];

/** Is given what its shape says. */
export type Predicate = (value: never) => boolean;

/** A shape, and the type of what is read by it. */
export type ShapeOf<T> = Shape & { readonly '~gives'?: T };
export type GivenBy<S> = S extends { readonly '~gives'?: infer T } ? NonNullable<T> : never;

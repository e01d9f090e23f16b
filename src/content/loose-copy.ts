import { mostEntries, safely, unreadableWords, type Place } from './misfits.js';

/** Deeper than any profile goes: what is deeper is wrong further up. */
const deepest = 6;

/** Stands for it, fits nowhere, and is said in these words. */
const unreadable = Symbol(unreadableWords);

/** A copy of what a page holds, to take out of it what is wrong. It remembers where the rest stood before. */
export class LooseCopy {
  readonly value: unknown;
  /** Where the entries of a list stood that has lost some. */
  readonly #places = new WeakMap<object, readonly number[]>();

  constructor(of: unknown) {
    this.value = copied(of, []);
  }

  /** The place at which something stood before anything was taken out. */
  before(place: Place): Place {
    return place.map((key, length) => {
      const holder = this.#at(place.slice(0, length));
      return Array.isArray(holder) ? (this.#places.get(holder)?.[key as number] ?? key) : key;
    });
  }

  /** Takes values out, all at once, so that the places of the others count until all are gone. */
  remove(places: readonly Place[]): void {
    const gone = new Map<unknown[], Set<unknown>>();
    const holders = places.map((place) => this.#at(place.slice(0, -1)));
    holders.forEach((holder, index) => {
      const key = places[index]!.at(-1);
      if (Array.isArray(holder)) gone.set(holder, (gone.get(holder) ?? new Set()).add(key));
      else Reflect.deleteProperty(holder as object, key as string);
    });
    for (const [list, indexes] of gone) this.#shorten(list, indexes);
  }

  #shorten(list: unknown[], gone: ReadonlySet<unknown>) {
    const stay = [...list.keys()].filter((index) => !gone.has(index));
    const before = this.#places.get(list);
    this.#places.set(
      list,
      stay.map((index) => before?.[index] ?? index),
    );
    stay.forEach((from, to) => (list[to] = list[from]));
    list.length = stay.length;
  }

  #at(place: Place): unknown {
    return place.reduce((value, key) => (value as Record<string, unknown>)[key as string], this.value);
  }
}

/** `around`: what it stands in. What stands in itself is cut off there. */
function copied(value: unknown, around: readonly object[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (around.length === deepest || around.includes(value)) return {};
  const copy = (key: string | number) => {
    const found = safely(() => [copied((value as Record<string | number, unknown>)[key], [...around, value])]);
    return found ? found[0] : unreadable;
  };
  const whole = safely(() => {
    if (!Array.isArray(value)) return Object.fromEntries(Object.keys(value).map((key) => [key, copy(key)]));
    if (value.length > mostEntries) return Object.assign([] as unknown[], { length: value.length });
    return [...Array<unknown>(value.length).keys()].map(copy);
  });
  return whole ?? unreadable;
}

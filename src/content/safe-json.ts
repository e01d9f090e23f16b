import { isolated } from './isolated.js';

/** As the browser made them: a page's script may replace or extend them later. */
const { stringify, parse } = JSON;

/**
 * Something as JSON text that is sure to be read back as it is: `toJSON` methods that a page's script gave to every
 * object or array have no say. Throws where the text would say something else, as it does where `JSON` itself was
 * replaced before.
 */
export function toText(value: unknown): string {
  const text = asText(value);
  if (!isSame(fromText(text), value)) throw new TypeError('JSON text differs from what it was made of');
  return text;
}

/** The same, without reading it back: enough to compare by, or for a file. */
export const asText = (value: unknown, indent?: number): string => stringify(isolated(value), undefined, indent);

/** What JSON text says, for whoever checks and copies it. Throws where it is no JSON. */
export const parsed = (text: string): unknown => parse(text);

/** What JSON text says, in objects that inherit nothing. Throws where it is no JSON. */
export const fromText = (text: string): unknown => isolated(parse(text));

/** Whether two of what JSON can say are the same. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other);
  if (one === other) return true;
  const keys = keysOf(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === keysOf(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(valueOf(one, key), valueOf(other, key)))
  );
}

const valueOf = (from: object, key: string): unknown => (from as Record<string, unknown>)[key];
/** JSON has no word for "undefined": a key without a value is no key. */
const keysOf = (from: object): string[] => Object.keys(from).filter((key) => valueOf(from, key) !== undefined);

import { english } from '../../src/language/english.js';
import type { Fields } from './place.js';

/** "veryLow" and "very-low" as words. */
export const spaced = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();

/** The name of a field as a heading: "seekHelp" is "Seek help". */
export const titled = (name: string): string => {
  const words = spaced(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Whatever is said of a statement besides its words: "Certainty: low. Due: amount −14, unit day." */
export const factsInWords = (facts: Fields): string =>
  Object.entries(facts)
    .map(([key, value]) => (value === true ? `${titled(key)}.` : `${titled(key)}: ${valueInWords(value)}.`))
    .join(' ');

/** A number with everything that is known of it, whatever its kind. Its sources stand beside it. */
export const numberInWords = ({ id: _, sources: __, ...rest }: Fields): string =>
  Object.entries(rest)
    .map(([key, value]) => `${spaced(key)} ${valueInWords(value)}`)
    .join(', ');

function valueInWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueInWords).join(' to ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, inner]) => `${spaced(key)} ${valueInWords(inner)}`)
      .join(', ');
  if (typeof value === 'number' && english.canWrite(value)) return english.number(value);
  return typeof value === 'string' ? spaced(value) : String(value);
}

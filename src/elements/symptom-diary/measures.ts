import type { Facts, Measure } from '../../content/types.js';
import { idNow } from '../../device/moved.js';
import { timeOfDay } from '../../language/day.js';

/** What was noted of one measure. */
export type Value = number | string | boolean;

/** What an entry asks for, in order. */
export const measuresOf = ({ diary, measures = [] }: Facts): Measure[] =>
  (diary?.measures ?? []).flatMap((id) => measures.filter((measure) => measure.id === id));

/** Those that a chart can show. */
export const isCharted = ({ type }: Measure): boolean => type === 'integer' || type === 'decimal';

/** Fields of an entry that are no measure. */
const ownFields = ['id', 'updated', 'day', 'time', 'treatment', 'noticed', 'note'];

/** The field of an entry that holds a measure. No id has a colon: a measure that is called "note" is no note. */
export const fieldOf = ({ id }: Pick<Measure, 'id'>): string => (ownFields.includes(id) ? `:${id}` : id);

/** The measure that a field holds, under the id that it has now. */
export const measureAt = (facts: Facts, field: string): Measure | undefined =>
  measuresOf(facts).find(
    (measure) => fieldOf(measure) === (ownFields.includes(field) ? '' : idNow(facts.moved, field)),
  );

/** What was noted, where it is what the measure asks for. */
export function readValue({ moved }: Facts, measure: Measure, value: unknown): Value | undefined {
  switch (measure.type) {
    case 'integer':
    case 'decimal':
      return isWithin(measure, value) ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'time':
      return typeof value === 'string' && timeOfDay.test(value) ? value : undefined;
    case 'choice': {
      const choice = typeof value === 'string' ? idNow(moved, value) : '';
      return measure.choices?.includes(choice) ? choice : undefined;
    }
    default:
      return measure.type satisfies never;
  }
}

function isWithin({ type, min = -Infinity, max = Infinity }: Measure, value: unknown): value is number {
  const isNumber = type === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value);
  return isNumber && (value as number) >= min && (value as number) <= max;
}

/** So many choices have room in a row; more are written into a field. */
const longestScale = 11;

/** Every number of a scale that is short enough to be shown as a whole. */
export function scaleOf({ type, min, max, step = 1 }: Measure): number[] | undefined {
  if (type !== 'integer' || min === undefined || max === undefined) return undefined;
  const count = Math.floor((max - min) / step) + 1;
  return count <= longestScale ? [...Array(count).keys()].map((index) => min + index * step) : undefined;
}

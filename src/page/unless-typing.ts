import { noChange } from 'lit';
import { Directive, directive, type ElementPart, type PropertyPart } from 'lit/directive.js';
import { isPlausibleDay } from '../language/day.js';

/** For `.value` of a field for a date or a time: it follows what is known, unless the reader has begun to type there. */
class UnlessTyping extends Directive {
  override render(value: string): unknown {
    return value;
  }

  override update({ element }: PropertyPart | ElementPart, [value]: [string]): unknown {
    const field = element as HTMLInputElement;
    if (isWholeDate(field) && field.value !== value) field.value = value;
    return noChange;
  }
}
export const unlessTyping = directive(UnlessTyping);

/**
 * Whether a field for a date or a time is empty, or holds a day that can be meant or a time; an engine says of the
 * beginning of one that it is empty.
 */
export const isWholeDate = (field: HTMLInputElement): boolean =>
  !field.validity.badInput && (field.value === '' || field.type === 'time' || isPlausibleDay(field.value));

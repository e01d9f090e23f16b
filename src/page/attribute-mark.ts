import type { LitElement } from 'lit';

/** What of an element's attributes says nothing about what it shows. */
const others = new Set(['defer-hydration', 'structured-data', 'value']);

/** All that an element's attributes say of what it shows, in one line: the same on a server and here. */
export function attributeMark(element: Element): string {
  const { elementProperties } = element.constructor as typeof LitElement;
  const pairs = [...elementProperties].flatMap(([property, { attribute, state }]) => {
    const name = typeof attribute === 'string' ? attribute : String(property).toLowerCase();
    if (attribute === false || state || others.has(name)) return [];
    return [[name, String((element as unknown as Record<PropertyKey, unknown>)[property])]];
  });
  return new URLSearchParams(pairs).toString();
}

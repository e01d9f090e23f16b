import type { PropertyDeclarations } from 'lit';

/** Reactive state by its names. */
export const states = (names: string): PropertyDeclarations =>
  Object.fromEntries(names.split(' ').map((name) => [name, { state: true }]));

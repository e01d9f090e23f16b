import type { Shape } from '../../src/content/shape.js';

/** The names of every field in a shape, at any depth. */
export function fieldsIn(shape: Shape): string[] {
  const inside = (part: unknown): string[] => (Array.isArray(part) ? fieldsIn(part as unknown as Shape) : []);
  const [, ...parts] = shape as readonly unknown[];
  if (!/^(?:object|open|loose)$/.test(shape[0])) return [...new Set(parts.flatMap(inside))];
  const [fields] = parts as [Record<string, unknown>];
  return [...new Set([...Object.keys(fields), ...Object.values(fields).flatMap(inside)])];
}

/** An object that inherits nothing: whoever looks in it for a "get" or a "mode" finds none that a page gave to all. */
export const alone = <const T extends object>(own: T): T => Object.assign(Object.create(null) as object, own);

/** A copy whose objects inherit nothing: what a page's script gives to every object is no part of it. */
export function isolated(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = [...(value as unknown[])].map(isolated);
    Object.defineProperty(list, 'toJSON', alone({ value: undefined }));
    return list;
  }
  const copy: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(value)) copy[key] = isolated((value as Record<string, unknown>)[key]);
  return copy;
}

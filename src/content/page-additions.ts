/**
 * Runs a check while what old scripts add to every object is out of sight.
 * A schema would take such additions for a part of what it checks, and refuse everything.
 */
export function withoutPageAdditions<T>(check: () => T): T {
  const added = Object.keys(Object.prototype);
  show(added, false);
  try {
    return check();
  } finally {
    show(added, true);
  }
}

function show(names: readonly string[], enumerable: boolean): void {
  const change: PropertyDescriptor = Object.assign(Object.create(null) as object, { enumerable });
  for (const name of names) Reflect.defineProperty(Object.prototype, name, change);
}

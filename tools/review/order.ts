/** Of something that a reader meets: where its path leads. */
interface Placed {
  readonly kind: string;
  readonly path: string;
}

/**
 * The order in which a reader meets things: what stands above all, then part by part, each name before what it is the
 * name of, and the glossary at the end.
 */
export function inReadingOrder<T extends Placed>(found: readonly T[]): T[] {
  const ordered = found.filter(({ kind }) => kind === 'label' || kind === 'statement');
  for (const name of found.filter(({ kind }) => kind === 'name')) ordered.splice(placeOf(name, ordered), 0, name);
  return [...ordered, ...found.filter(({ kind }) => kind === 'term')];
}

/** Before the first statement of its own; after the last of its own names, or of its nearest kin, where it owns none. */
function placeOf({ path }: Placed, ordered: readonly Placed[]): number {
  const owner = path.split('.').slice(0, -1);
  const within = isWithin(owner);
  const first = ordered.findIndex((one) => one.kind === 'statement' && within(one));
  if (first >= 0) return first;
  for (let length = owner.length; length > 1; length--) {
    const last = ordered.findLastIndex(isWithin(owner.slice(0, length)));
    if (last >= 0) return last + 1;
  }
  return ordered.length;
}

function isWithin(owner: readonly string[]): (one: Placed) => boolean {
  const start = `${owner.join('.')}.`;
  return ({ path }) => path.startsWith(start);
}

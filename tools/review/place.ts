export type Fields = Readonly<Record<string, unknown>>;

/** Where something stands, whatever the order of what stands around it. */
export interface Place {
  /** Owner and field: `treatments.botulinum-toxin.benefits.toxin-relief`. */
  readonly place: string;
  /** The same, part by part. */
  readonly parts: readonly string[];
  /** The object that the path leads to, or the one that has it as its name. */
  readonly owner: Fields;
}

/** Follows a path such as `facts.treatments.2.benefits.0`, and says ids in the place of numbers in a list. */
export function placeAt(facts: object, path: string, id: string): Place {
  const parts: string[] = [];
  let value: unknown = facts;
  let owner = facts as Fields;
  for (const key of path.split('.').slice(1)) {
    const inner = (value as Fields | undefined)?.[key];
    if (typeof inner !== 'object' || inner === null) continue;
    const name = Array.isArray(value) ? nameOf(inner as Fields) : key;
    if (name !== undefined) parts.push(name);
    if (!Array.isArray(inner)) owner = inner as Fields;
    value = inner;
  }
  const whole = parts.at(-1) === id ? parts : [...parts, id];
  return { place: whole.join('.'), parts: whole, owner };
}

/** Topics of questions call their id `topic`. */
export function nameOf({ id, topic }: Fields): string | undefined {
  const name = id ?? topic;
  return typeof name === 'string' ? name : undefined;
}

import type { Content, PackNumber } from './types.js';

/** What the text file calls something. */
export const nameOf = ({ text }: Pick<Content, 'text'>, id: string): string => text.names?.[id] ?? id;

/** An outcome with what tells one number of it from another: "Any side effect (one clinic)". */
export function findingName(content: Pick<Content, 'text'>, outcome: string, number: PackNumber): string {
  const name = nameOf(content, outcome);
  const qualifier = 'qualifier' in number ? number.qualifier : undefined;
  return qualifier ? `${name} (${nameOf(content, qualifier)})` : name;
}

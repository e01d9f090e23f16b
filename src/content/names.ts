import type { Content } from './types.js';

/** What the text file calls something. */
export const nameOf = ({ text }: Pick<Content, 'text'>, id: string): string => text.names?.[id] ?? id;

/** An outcome with what tells one number of it from another: "Any side effect (one clinic)". */
export const findingName = (
  content: Pick<Content, 'text'>,
  outcome: string,
  { qualifier }: { readonly qualifier?: string | undefined },
): string => {
  const name = nameOf(content, outcome);
  return qualifier ? `${name} (${nameOf(content, qualifier)})` : name;
};

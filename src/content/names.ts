import type { Content } from './types.js';

/** What the text file calls something. */
export const nameOf = ({ text }: Pick<Content, 'text'>, id: string): string => text.names?.[id] ?? id;

import manifest, { type Declaration, type Described, type Member } from 'virtual:custom-elements-manifest';

const declarations = manifest.modules.flatMap((module) => module.declarations);
const declarationOf = (tag: string): Declaration | undefined => declarations.find(({ tagName }) => tagName === tag);

export const tags: readonly string[] = declarations.flatMap(({ tagName }) => tagName ?? []);

export const partsOf = (tag: string): readonly Described[] => declarationOf(tag)?.cssParts ?? [];
export const tokensOf = (tag: string): readonly Described[] => declarationOf(tag)?.cssProperties ?? [];
export const eventsOf = (tag: string): readonly string[] => (declarationOf(tag)?.events ?? []).map(({ name }) => name);
export const methodsOf = (tag: string): readonly Member[] =>
  (declarationOf(tag)?.members ?? []).filter(({ kind }) => kind === 'method');

export { manifest };

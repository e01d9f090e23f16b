import manifest from '../dist/custom-elements.json';

export interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}
interface Member extends Described {
  readonly kind: string;
}
interface Declaration {
  readonly tagName?: string;
  readonly members?: readonly Member[];
  readonly events?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

const declarations = manifest.modules.flatMap((module): readonly Declaration[] => module.declarations);
const declarationOf = (tag: string): Declaration | undefined => declarations.find(({ tagName }) => tagName === tag);

export const tags: readonly string[] = declarations.flatMap(({ tagName }) => tagName ?? []);

export const partsOf = (tag: string): readonly Described[] => declarationOf(tag)?.cssParts ?? [];
export const tokensOf = (tag: string): readonly Described[] => declarationOf(tag)?.cssProperties ?? [];
export const eventsOf = (tag: string): readonly string[] => (declarationOf(tag)?.events ?? []).map(({ name }) => name);
export const methodsOf = (tag: string): readonly Member[] =>
  (declarationOf(tag)?.members ?? []).filter(({ kind }) => kind === 'method');

export { manifest };

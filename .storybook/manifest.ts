import manifest from 'virtual:custom-elements-manifest';

type Module = (typeof manifest.modules)[number];
type Declaration = Module['declarations'][number];
export interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}
interface Member extends Described {
  readonly kind: string;
  readonly privacy?: string;
  readonly return?: { readonly type: { readonly text: string } };
}

/** Public for the elements' own sake, as TypeScript has it, but nothing that a page would use. */
const internal = new Set(['careleafVersion', 'content', 'contentSettled', 'within']);

const membersOf = ({ members }: Declaration) => (members ?? []) as readonly Member[];
const isForPages = ({ name, privacy }: Member) => !privacy && !name.startsWith('#') && !internal.has(name);

const declarations = manifest.modules.flatMap((module): readonly Declaration[] => module.declarations);

/** The manifest with what a page may use, and nothing else. */
export const publicManifest = {
  ...manifest,
  modules: manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations.map((declaration: Declaration) => ({
      ...declaration,
      members: membersOf(declaration).filter(isForPages),
    })),
  })),
};

const declarationOf = (tag: string): Declaration | undefined =>
  declarations.find((declaration) => declaration.tagName === tag);

export const tags: readonly string[] = declarations.map(({ tagName }) => tagName);

const described = (tag: string, list: 'cssParts' | 'cssProperties' | 'events'): readonly Described[] => {
  const declaration = declarationOf(tag) as Partial<Record<typeof list, readonly Described[]>> | undefined;
  return declaration?.[list] ?? [];
};

export const partsOf = (tag: string): readonly Described[] => described(tag, 'cssParts');
export const tokensOf = (tag: string): readonly Described[] => described(tag, 'cssProperties');
export const eventsOf = (tag: string): readonly string[] => described(tag, 'events').map(({ name }) => name);

export const methodsOf = (tag: string): readonly Member[] => {
  const declaration = declarationOf(tag);
  return declaration ? membersOf(declaration).filter((member) => member.kind === 'method' && isForPages(member)) : [];
};

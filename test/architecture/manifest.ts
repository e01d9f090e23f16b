import { readJson } from '../../tools/build/files.js';

export interface Named {
  name: string;
  description?: string;
  inheritedFrom?: { name: string; module: string };
}
interface Typed extends Named {
  type?: { text: string };
  default?: string;
}
export interface Member extends Typed {
  kind: 'field' | 'method';
  attribute?: string;
}
interface Attribute extends Typed {
  fieldName?: string;
}
interface Declaration {
  name: string;
  description?: string;
  tagName?: string;
  superclass: { name: string; module?: string };
  members: Member[];
  attributes: Attribute[];
  events: Typed[];
  slots: Named[];
  cssParts: Named[];
  cssProperties: Named[];
}
export interface Element extends Declaration {
  tagName: string;
  /** Where the class is, below the project. */
  source: string;
}

/** What `npm run build` has written of the elements. */
export const { modules } = readJson<{ modules: { path: string; declarations: Declaration[] }[] }>(
  'dist/custom-elements.json',
);

export const elements: readonly Element[] = modules.flatMap(({ path, declarations }) =>
  declarations.flatMap((declaration) => {
    const { tagName } = declaration;
    return tagName ? { ...declaration, tagName, source: path.replace(/^dist\/(.*)\.js$/, 'src/$1.ts') } : [];
  }),
);

/** What every element has. */
export const base: Declaration = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => !tagName)!;

export const namesOf = (list: readonly Named[] = []): string[] => [...new Set(list.map(({ name }) => name))].sort();

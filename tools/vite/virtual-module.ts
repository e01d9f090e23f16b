import type { Plugin } from 'vite';

/** A module `virtual:<name>` whose default export is what `make` gives when it is asked for. */
export const virtualModule = (name: string, make: () => unknown): Plugin => {
  const id = `virtual:${name}`;
  return {
    name: id,
    resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
    load: async (wanted) => (wanted === `\0${id}` ? `export default ${JSON.stringify(await make())}` : undefined),
  };
};

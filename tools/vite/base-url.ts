import type { Plugin } from 'vite';

/** Each kind of script finds its own address in its own way: `base-url.bundle.ts`, `base-url.classic.ts`. */
export function baseUrl(kind: 'bundle' | 'classic'): Plugin {
  let found = false;
  return {
    name: `base-url-${kind}`,
    enforce: 'pre',
    resolveId: {
      filter: { id: /\/base-url\.js$/ },
      handler(id, importer) {
        found = true;
        return this.resolve(id.replace('base-url.js', `base-url.${kind}.js`), importer);
      },
    },
    buildEnd(error) {
      if (!error && !found) this.error('no module imports base-url.js');
    },
  };
}

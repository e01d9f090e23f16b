import { extname } from 'node:path';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import { dataFiles } from '../build/data.js';
import { hash, root } from '../build/files.js';
import { textTypes } from '../serve.js';

const folder = 'dist/';

/** What the scripts of `dist/` are made from, where the sources can stand for them. */
const entries: Readonly<Record<string, string>> = {
  [`/${folder}careleaf.js`]: `${root}src/bundle.ts`,
  [`/${folder}snippet/snippet.js`]: `${root}snippet/snippet.ts`,
};

/**
 * `dist/` without a build. In development the sources stand for its scripts, and its data come from memory. A build of
 * Storybook gets the data as files.
 */
export const publishedFiles = (): Plugin => ({
  name: 'published-files',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId: (id) => entries[id],
  // The modules lie elsewhere than what they ask for.
  transform: {
    filter: { id: /\/src\/content\/base-url\.ts$/ },
    handler: () => `export const baseUrl = new URL('/${folder}', location.origin).href;`,
  },
  configureServer(server) {
    let files: Map<string, string> | undefined;
    server.watcher.on('all', () => (files = undefined));
    server.middlewares.use(
      `/${folder}`,
      answerWith(server, () => (files ??= withHashes(dataFiles()))),
    );
  },
  generateBundle() {
    for (const [path, source] of dataFiles()) this.emitFile({ type: 'asset', fileName: folder + path, source });
  },
});

/** With an `sri.json`, which says of the scripts how to get their hash. */
function withHashes(files: Map<string, string>): Map<string, string> {
  const integrity = Object.fromEntries([...files].map(([path, content]) => [path, { integrity: hash(content) }]));
  const scripts = ['careleaf.js', 'careleaf.lazy.js', 'careleaf.iife.js'];
  const unknown = scripts.map((path) => [path, { integrity: 'known-after-npm-run-build' }]);
  return files.set('sri.json', JSON.stringify({ ...integrity, ...Object.fromEntries(unknown) }));
}

const answerWith =
  (server: ViteDevServer, files: () => ReadonlyMap<string, string>): Connect.NextHandleFunction =>
  async ({ url = '/', originalUrl = '' }, response, next) => {
    const [address = ''] = originalUrl.split('?');
    if (address in entries) return next();
    const path = url
      .split('?')[0]!
      .slice(1)
      .replace(/(^|\/)$/, '$1index.html');
    try {
      const content = files().get(path);
      const type = textTypes[extname(path)] ?? 'text/plain; charset=utf-8';
      response.setHeader('Cache-Control', 'no-store');
      for (const [name, value] of Object.entries(server.config.server.headers ?? {})) response.setHeader(name, value!);
      if (content === undefined) {
        response.writeHead(404, { 'Content-Type': textTypes['.txt'] });
        response.end(`${address} exists only after a build. To see it: npm start -- --built\n`);
      } else {
        response.setHeader('Content-Type', type);
        response.end(path.endsWith('.html') ? await server.transformIndexHtml(address, content) : content);
      }
    } catch (error) {
      next(error);
    }
  };

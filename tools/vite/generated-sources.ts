import type { Plugin, ViteDevServer } from 'vite';
import type * as checks from '../../src/content/checks.js';
import { publishedPacks } from '../build/conditions.js';
import { dataSources } from '../build/data.js';
import { root } from '../build/files.js';
import { generate, generatedFrom } from '../build/generated.js';
import { watchSources } from './watch-sources.js';

/** Writes `src/generated/` before anything imports it, and anew with every change of what is not code. */
export const generatedSources = (): Plugin => ({
  name: 'generated-sources',
  buildStart: generate,
  configureServer: (server) => watchSources(server, [...generatedFrom, ...dataSources], () => renew(server)),
});

async function renew(server: ViteDevServer): Promise<void> {
  const { checkPack } = (await server.ssrLoadModule(`${root}src/content/checks.ts`)) as typeof checks;
  for (const [path, pack] of publishedPacks()) checkPack(pack, path);
  generate();
  server.ws.send({ type: 'full-reload' });
}

import { join, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { root } from '../build/files.js';

/** Calls `renew` with every change in folders and files of the project. What it throws is shown on the page. */
export function watchSources(server: ViteDevServer, sources: readonly string[], renew: () => Promise<void>): void {
  const paths = sources.map((source) => join(root, source));
  server.watcher.add(paths);
  server.watcher.on('all', (_, changed) => {
    if (!paths.some((path) => changed === path || changed.startsWith(path + sep))) return;
    renew().catch(({ message, stack = '' }: Error) => {
      server.config.logger.error(message);
      server.ws.send({ type: 'error', err: { message, stack } });
    });
  });
}

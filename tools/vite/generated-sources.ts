import type { Plugin } from 'vite';
import { generate, generatedFrom } from '../build/generated.js';
import { watchSources } from './watch-sources.js';

/** Writes `src/generated/` before anything imports it, and anew with every change of what it is made from. */
export const generatedSources = (): Plugin => ({
  name: 'generated-sources',
  buildStart: generate,
  configureServer: (server) => watchSources(server, generatedFrom, generate),
});

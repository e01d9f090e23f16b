import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { hash } from '../build/files.js';

/** Tells the loader the integrity of the bundle that it loads, which has been built before it. */
export const loaderIntegrity = (): Plugin => ({
  name: 'loader-integrity',
  transform: {
    filter: { id: /\/fetch-bundle\.ts$/ },
    handler(code) {
      const { root, build } = this.environment.config;
      const integrity = hash(readFileSync(resolve(root, build.outDir, 'careleaf.js')));
      return { code: code.replace('bundleIntegrity', JSON.stringify(integrity)), map: null };
    },
  },
});

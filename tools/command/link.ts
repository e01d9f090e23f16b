import { join } from 'node:path';
import type * as Vite from 'vite';
import { ownTrustedTypesPolicy } from '../vite/own-trusted-types-policy.js';
import { Refusal } from './refusal.js';

/**
 * Makes one minified ES module of an entry and the published modules that it imports.
 * @param entry the text of the entry
 * @param dist the folder of the published modules
 */
export async function linked(entry: string, dist: string, banner: string): Promise<string> {
  const { build } = await bundler();
  const built = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    root: dist,
    plugins: [inMemory(entry), ownAddress(), ownTrustedTypesPolicy(join(dist, 'page/trusted.js'))],
    build: {
      write: false,
      target: 'es2022',
      reportCompressedSize: false,
      lib: { entry: entryName, formats: ['es'], fileName: () => 'careleaf.js' },
      rolldownOptions: { output: { minify: true, codeSplitting: false, comments: false, postBanner: banner } },
    },
  })) as Vite.Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}

/** Only those who make a bundle need one. */
const bundler = (): Promise<typeof Vite> =>
  import('vite').catch((error: unknown) => {
    const call = 'npx --package careleaf --package vite careleaf bundle …';
    throw new Refusal(`bundle needs Vite, which is not installed here; call it as: ${call}`, { cause: error });
  });

const entryName = 'virtual:careleaf-bundle';

const inMemory = (entry: string): Vite.Plugin => ({
  name: 'bundle-entry',
  resolveId: (id) => (id.endsWith(entryName) ? entryName : undefined),
  load: (id) => (id === entryName ? entry : undefined),
});

/** Locales and conditions that are not inside are fetched from alongside the file. */
const ownAddress = (): Vite.Plugin => ({
  name: 'bundle-address',
  load: (id) => (/\/content\/base-url\.js$/.test(id) ? 'export const baseUrl = import.meta.url;' : undefined),
});

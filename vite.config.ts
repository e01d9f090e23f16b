import { defineConfig, runnerImport, type EnvironmentOptions, type Plugin } from 'vite';
import type * as dist from './tools/build/dist.js';
import { readJson, root } from './tools/build/files.js';
import { generate } from './tools/build/generated.js';
import { developmentNonce, developmentPolicy } from './tools/policies.js';
import { asciiOnly } from './tools/vite/ascii-only.js';
import { baseUrl } from './tools/vite/base-url.js';
import { firstGlobal } from './tools/vite/first-global.js';
import { generatedSources } from './tools/vite/generated-sources.js';
import { loaderIntegrity } from './tools/vite/loader-integrity.js';
import { minifySources } from './tools/vite/minify-sources.js';
import { ownTrustedTypesPolicy } from './tools/vite/own-trusted-types-policy.js';
import { publishedFiles } from './tools/vite/published-files.js';
import { withoutAdvice } from './tools/vite/without-advice.js';

const { version, license } = readJson<{ version: string; license: string }>('package.json');
const notice = `/*! Careleaf ${version} (${license}); licences: LICENSES.txt */`;
// Lets V8 compile while the script comes in, alongside the page's own thread: almost all of it runs at once.
const bundleBanner = `//# allFunctionsCalledOnLoad\n${notice}`;

/** One script for browsers, with everything inside. */
const script = (fileName: string, entry: string, banner = '', format: 'es' | 'iife' = 'es'): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    target: 'es2022',
    lib: { entry: root + entry, name: 'careleaf', formats: [format], fileName: () => fileName },
    rolldownOptions: {
      output: {
        minify: true,
        codeSplitting: false,
        comments: false,
        postBanner: banner,
        // A name that the global needs for nothing, and whose making stops where a page gave every object a "get".
        generatedCode: { symbols: false },
      },
    },
  },
});

/** After Rolldown's own: together they save 1 % of what every reader loads. */
const withTerser = ({ build, ...script }: EnvironmentOptions): EnvironmentOptions => ({
  ...script,
  build: {
    ...build,
    minify: 'terser',
    terserOptions: {
      module: true,
      ecma: 2020,
      compress: { passes: 5, unsafe_arrows: true, keep_fargs: false, pure_getters: true },
    },
  },
});

/** The scripts of `dist/`. */
const environments = {
  module: withTerser(script('careleaf.js', 'src/bundle.ts', bundleBanner)),
  classic: withTerser(script('careleaf.iife.js', 'src/bundle.ts', bundleBanner, 'iife')),
  loader: script('careleaf.lazy.js', 'src/loader/loader.ts', notice),
  snippet: script('snippet/snippet.js', 'snippet/snippet.ts'),
  review: script('review/page.js', 'tools/review/page/page.ts', '', 'iife'),
  command: {
    consumer: 'server',
    resolve: { noExternal: true },
    build: {
      target: 'node20',
      rolldownOptions: {
        input: `${root}tools/careleaf.ts`,
        // `careleaf bundle` alone asks for it.
        external: ['vite'],
        output: { entryFileNames: 'command/careleaf.js', codeSplitting: false, postBanner: '#!/usr/bin/env node' },
      },
    },
  },
} satisfies Record<string, EnvironmentOptions>;

const only = (names: readonly (keyof typeof environments)[], plugin: Plugin): Plugin => ({
  ...plugin,
  applyToEnvironment: ({ name }) => (names as readonly string[]).includes(name),
});

/**
 * `vite` serves the demo from the sources, `vite build` writes `dist/`; `npm start` and `npm run build` call them.
 * Storybook takes the plugins.
 */
export default defineConfig(({ command }) => ({
  root: command === 'serve' ? `${root}demo` : root,
  publicDir: false,
  appType: 'mpa',
  plugins: [
    generatedSources(),
    publishedFiles(),
    only(['module', 'classic', 'snippet'], ownTrustedTypesPolicy(`${root}src/page/trusted.ts`)),
    only(['module', 'classic'], withoutAdvice()),
    only(['module', 'classic', 'loader', 'snippet'], minifySources()),
    only(['module', 'snippet'], baseUrl('bundle')),
    only(['classic'], baseUrl('classic')),
    only(['classic'], asciiOnly()),
    only(['classic'], firstGlobal()),
    only(['loader'], loaderIntegrity()),
  ],
  ...(command === 'serve' && { html: { cspNonce: developmentNonce } }),
  server: {
    host: '127.0.0.1',
    port: 4173,
    headers: { 'Content-Security-Policy': developmentPolicy, 'Referrer-Policy': 'no-referrer' },
    fs: { allow: [root] },
  },
  build: {
    outDir: `${root}dist`,
    // They share it.
    emptyOutDir: false,
    reportCompressedSize: false,
    // That terser takes most of the time is no news.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  ...(command === 'build' && { environments }),
  builder: {
    async buildApp(builder) {
      generate();
      // In a runner, and only now: it renders elements with what has just been generated.
      const { module } = await runnerImport<typeof dist>(`${root}tools/build/dist.ts`);
      await module.buildDist(builder);
    },
  },
}));

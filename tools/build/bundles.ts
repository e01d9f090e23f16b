import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { messageIds } from './catalogues.js';
import { hash, namesIn, readJson, readText, root } from './files.js';
import { asciiOnly, baseUrlOf, minifySources, ownTrustedTypesPolicy, withoutAdvice } from './plugins.js';

const { version, license } = readJson<{ version: string; license: string }>('package.json');
// The first line lets V8 compile while the script comes in, alongside the page's own thread: almost all of it runs at once.
const notice = `/*! Careleaf ${version} (${license}); licences: LICENSES.txt */`;
const banner = `//# allFunctionsCalledOnLoad
${notice}`;

const common: InlineConfig = { root, configFile: false, publicDir: false, logLevel: 'warn' };

const bundle = (outDir: string, format: 'es' | 'iife', fileName: string, plugins: Plugin[]): InlineConfig => ({
  ...common,
  plugins: [ownTrustedTypesPolicy(), withoutAdvice(), minifySources(messageIds()), ...plugins],
  build: {
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    reportCompressedSize: false,
    // After Rolldown's own: together they save 1 % of what every reader loads.
    minify: 'terser',
    terserOptions: {
      module: true,
      ecma: 2020,
      compress: { passes: 5, unsafe_arrows: true, keep_fargs: false, pure_getters: true },
    },
    lib: { entry: 'src/bundle.ts', name: 'careleaf', formats: [format], fileName: () => fileName },
    rolldownOptions: {
      // That terser takes most of the time is no news.
      checks: { pluginTimings: false },
      output: { minify: true, codeSplitting: false, comments: false, postBanner: banner },
    },
  },
});

/** The module and the classic script, each with everything inside. Returns the modules that it put into them. */
export async function buildBundles(outDir: string): Promise<string[]> {
  const built = await Promise.all([
    build(bundle(outDir, 'es', 'careleaf.js', [baseUrlOf('bundle')])),
    build(bundle(outDir, 'iife', 'careleaf.iife.js', [baseUrlOf('classic'), asciiOnly()])),
  ]);
  return modulesOf(built.flat());
}

/** The loader, which knows the integrity of the bundle that it loads. */
export async function buildLoader(outDir: string): Promise<void> {
  await build({
    ...common,
    plugins: [minifySources()],
    define: { bundleIntegrity: JSON.stringify(hash(readFileSync(join(outDir, 'careleaf.js')))) },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      reportCompressedSize: false,
      lib: { entry: 'src/loader/loader.ts', formats: ['es'], fileName: () => 'careleaf.lazy.js' },
      rolldownOptions: { output: { minify: true, codeSplitting: false, comments: false, postBanner: notice } },
    },
  });
}

/** The modules that a build put into its scripts. */
export const modulesOf = (built: Awaited<ReturnType<typeof build>>[]): string[] =>
  (built.flat() as Rolldown.RolldownOutput[]).flatMap(({ output }) =>
    output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : [])),
  );

/** The `careleaf` command, with everything inside that Node does not bring. */
export async function buildCommand(outDir: string): Promise<string[]> {
  const built = await build({
    ...common,
    ssr: { noExternal: true },
    build: {
      ssr: 'tools/careleaf.ts',
      outDir: join(outDir, 'command'),
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: {
        output: { entryFileNames: 'careleaf.js', codeSplitting: false, postBanner: '#!/usr/bin/env node' },
      },
    },
  });
  chmodSync(join(outDir, 'command/careleaf.js'), 0o755);
  return modulesOf([built]);
}

/** The notices of what the bundles contain, as the licences ask. */
export function bundledLicenses(modules: readonly string[]): string {
  const packages = modules.flatMap((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
  // Its drawings come in by src/generated/icons.ts.
  return [...new Set([...packages, 'lucide-static'])]
    .sort()
    .map((name) => {
      const folder = `node_modules/${name}`;
      const { version, license } = readJson<{ version: string; license: string }>(`${folder}/package.json`);
      const file = namesIn(folder).find((file) => /^licen[cs]e/i.test(file));
      // Some packages say their licence only by its name.
      const words = file ? readText(`${folder}/${file}`).trim() : license;
      if (!words) throw new Error(`${folder} has no licence`);
      return `${name} ${version}\n\n${words}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

import { bundle as bundleCss } from 'lightningcss';
import { join } from 'node:path';
import { build } from 'vite';
import { modulesOf } from './bundles.js';
import { catalogueFiles } from './catalogues.js';
import type { Conditions } from './conditions.js';
import { readJson, readText, root, write } from './files.js';
import { minifySources, ownTrustedTypesPolicy, baseUrlOf } from './plugins.js';

/** The page that makes HTML to copy: static files that need nothing but what lie alongside them in `dist/`. */
export async function buildSnippet(dist: string, conditions: Conditions): Promise<string[]> {
  const outDir = join(dist, 'snippet');
  const catalogues = catalogueFiles('snippet');
  const builtIn = readJson<string[]>('conditions/built-in.json');
  const index = {
    languages: ['en', ...[...catalogues.keys()].map((name) => name.replace(/\.json$/, ''))],
    conditions: [...conditions].map(([id, { texts }]) => ({
      id,
      isInside: builtIn.includes(id),
      names: Object.fromEntries(Object.entries(texts).map(([language, { name }]) => [language, name])),
    })),
  };
  write(join(outDir, 'index.json'), JSON.stringify(index));
  for (const [name, content] of catalogues) write(join(outDir, 'locales', name), content);
  for (const name of ['index.html', 'icon.svg']) write(join(outDir, name), readText(`snippet/${name}`));
  write(join(outDir, 'snippet.css'), bundleCss({ filename: join(root, 'snippet/snippet.css'), minify: true }).code);
  return bundleScript(outDir);
}

async function bundleScript(outDir: string): Promise<string[]> {
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [ownTrustedTypesPolicy(), minifySources(), baseUrlOf('bundle')],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      reportCompressedSize: false,
      lib: { entry: 'snippet/snippet.ts', formats: ['es'], fileName: () => 'snippet.js' },
      rolldownOptions: { output: { minify: true, codeSplitting: false, comments: false } },
    },
  });
  return modulesOf([built].flat());
}

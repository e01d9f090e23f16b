import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { Findings } from './findings.js';
import { brotli } from './kits.js';

const sections = [
  'condition-explainer',
  'treatment-options',
  'self-care',
  'seek-help',
  'follow-up-checklist',
  'provenance',
];

/** What a page loads, as it lies in `dist/`. */
export async function measureBytes(dist: string): Promise<Findings> {
  const line = (name: string, content: string | Uint8Array, target: number) =>
    ({ name: `${name}, Brotli`, values: [brotli(content) / 1024], target, unit: 'KB' }) as const;
  const file = (name: string) => readFileSync(join(dist, name));
  return {
    lines: [
      line('careleaf.js', file('careleaf.js'), 80),
      line('careleaf.lazy.js', file('careleaf.lazy.js'), 3),
      line('one file, the leaflet’s six sections, no pack', await sixSections(dist), 40),
    ],
  };
}

/** What a page's own bundler makes of the package where it imports the leaflet and its six sections alone. */
async function sixSections(dist: string): Promise<string> {
  const defines = ['leaflet', 'language-picker', ...sections].map((name) => `elements/${name}/${name}.define.js`);
  const entry = 'six-sections';
  const source = defines.map((path) => `import ${JSON.stringify(join(dist, path))};`).join('\n');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: dist,
    plugins: [
      { name: entry, resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? source : null) },
    ],
    build: { write: false, target: 'es2022', modulePreload: { polyfill: false }, rolldownOptions: { input: entry } },
  });
  const [chunk] = (built as Rolldown.RolldownOutput).output;
  return chunk.code;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../tools/command/bundle.js';
import type { Findings } from './findings.js';
import { brotli } from './kits.js';

const sixSections = { elements: ['leaflet'], conditions: [], languages: ['en'] };

/** What a page loads, as it lies in `dist/`. */
export async function measureBytes(dist: string): Promise<Findings> {
  const line = (name: string, content: string | Uint8Array, target: number) =>
    ({ name: `${name}, Brotli`, values: [brotli(content) / 1024], target, unit: 'KB' }) as const;
  const file = (name: string) => readFileSync(join(dist, name));
  return {
    lines: [
      line('careleaf.js', file('careleaf.js'), 80),
      line('careleaf.lazy.js', file('careleaf.lazy.js'), 3),
      line('one file, the leaflet’s six sections, no pack', (await bundle(sixSections, dist)).code, 40),
    ],
  };
}

/**
 * Writes `dist-cms/drupal/careleaf/`: the Drupal module with Careleaf's files inside, each script and style sheet with
 * its hash. Run after `npm run build`.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { exists, readJson, readText, root, write } from './build/files.js';
import type { PublicFile } from './build/sizes.js';

if (!exists('dist/sri.json')) throw new Error('dist/ is missing: run "npm run build" first');
const { version } = readJson<{ version: string }>('package.json');
const files = readJson<Record<string, PublicFile>>('dist/sri.json');
const module = join(root, 'dist-cms/drupal/careleaf');

rmSync(module, { recursive: true, force: true });
cpSync(join(root, 'cms/drupal/careleaf'), module, { recursive: true });
for (const path of ['careleaf.js', 'careleaf.css', 'locales', 'conditions', 'LICENSES.txt'])
  cpSync(join(root, 'dist', path), join(module, 'assets', path), { recursive: true });
// What the module shows without JavaScript.
const isShadow = (path: string) => path.endsWith('.shadow.html');
cpSync(join(root, 'dist/static'), join(module, 'text'), { recursive: true, filter: (path) => !isShadow(path) });

const library = parseDocument(readText('cms/drupal/careleaf/careleaf.libraries.yml'));
const checked = (path: string) => ({ integrity: files[path]!.integrity, crossorigin: 'anonymous' });
library.setIn(['elements', 'version'], version);
library.setIn(['elements', 'css', 'component', 'assets/careleaf.css', 'attributes'], checked('careleaf.css'));
library.setIn(['elements', 'js', 'assets/careleaf.js', 'attributes'], { type: 'module', ...checked('careleaf.js') });
write(join(module, 'careleaf.libraries.yml'), String(library));
console.log(`dist-cms/drupal/careleaf: Careleaf ${version} for Drupal`);

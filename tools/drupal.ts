/**
 * Writes `dist-cms/drupal/careleaf/`, or the folder that `--out` names: the Drupal module with Careleaf's files inside, each script and style sheet with
 * its hash. Run after `npm run build`.
 */
import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { exists, readJson, readText, root, write } from './build/files.js';
import type { PublicFile } from './build/sizes.js';

if (!exists('dist/sri.json')) throw new Error('dist/ is missing: run "npm run build" first');
const { version } = readJson<{ version: string }>('package.json');
const files = readJson<Record<string, PublicFile>>('dist/sri.json');
const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
const module = out ? resolve(out) : join(root, 'dist-cms/drupal/careleaf');

rmSync(module, { recursive: true, force: true });
cpSync(join(root, 'cms/drupal/careleaf'), module, { recursive: true });
for (const path of [
  'careleaf.lazy.js',
  'careleaf.js',
  'careleaf.css',
  'locales',
  'conditions',
  'styles',
  'LICENSES.txt',
])
  cpSync(join(root, 'dist', path), join(module, 'assets', path), { recursive: true });
// What the module shows before the script, and without it.
const isShadow = (path: string) => path.endsWith('.shadow.html');
cpSync(join(root, 'dist/static'), join(module, 'text'), { recursive: true, filter: (path) => !isShadow(path) });

for (const name of ['served-text.php', 'profile-rules.php']) cpSync(join(root, 'cms/shared', name), join(module, name));

const { elements } = readJson<{ elements: string[] }>('dist/static/elements.json');
for (const name of elements.filter((one) => !exists(`cms/drupal/careleaf/components/${one}`))) writeComponent(name);

const library = parseDocument(readText('cms/drupal/careleaf/careleaf.libraries.yml'));
const checked = (path: string) => ({ integrity: files[path]!.integrity, crossorigin: 'anonymous' });
library.setIn(['elements', 'version'], version);
library.setIn(['elements', 'css', 'component', 'assets/careleaf.css', 'attributes'], checked('careleaf.css'));
const loader = 'careleaf.lazy.js';
library.setIn(['elements', 'js', `assets/${loader}`, 'attributes'], { type: 'module', ...checked(loader) });
write(join(module, 'careleaf.libraries.yml'), String(library));
console.log(`${module}: Careleaf ${version} for Drupal`);

/** An element without a component of its own takes what every element takes. */
function writeComponent(name: string): void {
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;
  for (const ending of ['component.yml', 'twig']) {
    const known = readText(`cms/drupal/careleaf/components/seek-help/seek-help.${ending}`);
    const own = known
      .replaceAll('seek-help', name)
      .replace(/^name: .*$/m, `name: '${title}'`)
      .replace(/^description: .*$/m, `description: 'The element care-${name}.'`);
    write(join(module, 'components', name, `${name}.${ending}`), own);
  }
}

/** Writes the WordPress plugin with everything inside: `dist-cms/careleaf-wordpress-<version>.zip`, from `dist/`. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConditions } from '../build/conditions.js';
import { readJson, root, write, writeIfChanged } from '../build/files.js';
import { zipped } from '../build/zip.js';
import { compiledTranslation, messagesOf, templateOf } from './messages.js';

const source = join(root, 'cms/wordpress/careleaf');
const dist = join(root, 'dist');
const version = readJson<{ version: string }>('package.json').version;
const bundles = ['careleaf.js', 'careleaf.lazy.js', 'careleaf.iife.js', 'careleaf.css'];

type Files = Map<string, string | Uint8Array>;

/** Builds the plugin, and says where it is. */
export function buildPlugin(): string {
  if (!existsSync(join(dist, 'sri.json'))) throw new Error('dist/ is missing. Please run "npm run build" first.');
  const files: Files = new Map([...ownFiles(), ...builtFiles(), ...textFiles()]);
  const target = join(root, 'dist-cms', `careleaf-wordpress-${version}.zip`);
  write(target, zipped(files, 'careleaf'));
  return target;
}

function namesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** The plugin's sources, and its translations in the forms that WordPress reads. */
function ownFiles(): Files {
  const names = namesBelow(source);
  const files: Files = new Map(names.map((name) => [name, readFileSync(join(source, name))]));
  for (const [name, mark] of [
    ['careleaf.php', `Version:           ${version}\n`],
    ['careleaf.php', `'CARELEAF_VERSION', '${version}'`],
    ['readme.txt', `Stable tag: ${version}\n`],
  ] as const) {
    if (!String(files.get(name)).includes(mark)) throw new Error(`${name} does not say "${mark.trim()}"`);
  }
  const messages = messagesOf(source, names);
  const template = templateOf(messages);
  writeIfChanged(join(source, 'languages/careleaf.pot'), template);
  files.set('languages/careleaf.pot', template);
  for (const name of names.filter((path) => path.endsWith('.po'))) {
    const compiled = compiledTranslation(basename(name, '.po'), readFileSync(join(source, name), 'utf8'), messages);
    for (const [file, content] of compiled) files.set(`languages/${file}`, content);
  }
  for (const name of ['served-text.php', 'profile-rules.php'])
    files.set(`includes/${name}`, readFileSync(join(root, 'cms/shared', name)));
  files.set('LICENSE', readFileSync(join(root, 'LICENSE')));
  return files;
}

/** The scripts, what they may fetch and what served elements link, all from the site itself. */
function builtFiles(): Files {
  const files: Files = new Map();
  const hashes = JSON.parse(readFileSync(join(dist, 'sri.json'), 'utf8')) as Record<string, unknown>;
  const names = namesBelow(dist).filter(
    (name) => bundles.includes(name) || /^(?:locales|conditions|styles)\//.test(name),
  );
  for (const name of names) files.set(`assets/${name}`, readFileSync(join(dist, name)));
  // A theme is for a whole page; a block chooses its own.
  for (const name of readdirSync(join(dist, 'themes'))) {
    const theme = readFileSync(join(dist, 'themes', name), 'utf8');
    files.set(`assets/themes/${name}`, theme.replaceAll(':root', `.careleaf-theme-${basename(name, '.css')}`));
  }
  files.set('assets/LICENSES.txt', readFileSync(join(dist, 'LICENSES.txt')));
  files.set('assets/sri.json', JSON.stringify(Object.fromEntries(bundles.map((name) => [name, hashes[name]]))));
  return files;
}

/** The words of `text/<condition>/`, as HTML and in pieces; which there are, and what there is to choose from. */
function textFiles(): Files {
  const files: Files = new Map();
  const texts = join(dist, 'static');
  for (const name of namesBelow(texts).filter((path) => !path.endsWith('.shadow.html')))
    files.set(`text/${name}`, readFileSync(join(texts, name)));
  const index: Record<string, { version: string; languages: Record<string, string> }> = {};
  for (const [id, { facts, texts }] of readConditions()) {
    if (!files.has(`text/${id}/leaflet.en.html`)) continue;
    const names = Object.entries(texts).map(([language, { name }]) => [language, name]);
    index[id] = { version: facts.version, languages: Object.fromEntries(names) };
  }
  files.set('text/index.json', JSON.stringify(index));
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(buildPlugin().slice(root.length));

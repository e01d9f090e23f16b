import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Rolldown } from 'vite';
import { root } from '../tools/build/files.js';
import type { Kit } from './kits.js';
import { content } from './peers/content.js';
import type { Act, Peer } from './peers/layout.js';

const folder = join(root, 'bench/peers');

export const peerNames = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Words that stand on the screen after an act and not before it. */
const words: Readonly<Record<Act, string>> = {
  open: content.explainer[0]!.list[1]!,
  compare: content.treatments[0]!.risks.join(' '),
  tick: `1 of ${content.checklist.length} done`,
};

export async function peerKit(name: string): Promise<Kit> {
  const { default: page } = (await import(pathToFileURL(join(folder, name, 'page.ts')).href)) as { default: Peer };
  const files = await filesOf(name);
  const act = (act: Act) => ({ press: page.acts[act], shows: page.shows?.[act] ?? `text="${words[act]}"` });
  return {
    name,
    about: page.about,
    head: Object.keys(files).map(loading).join(''),
    body: (copies) => `<main>${page.body(copies)}</main>`,
    files,
    acts: { open: act('open'), compare: act('compare'), tick: act('tick') },
  };
}

const loading = (path: string) =>
  path.endsWith('.css') ? `<link rel="stylesheet" href="${path}">` : `<script type="module" src="${path}"></script>`;

async function filesOf(name: string): Promise<Record<string, string>> {
  const inFolder = (file: string) => join(folder, name, file);
  const input = ['entry.js', 'entry.jsx', 'style.css'].map(inFolder).find(existsSync);
  if (!input) throw new Error(`bench/peers/${name} has no entry.js, entry.jsx or style.css.`);
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: inFolder(''),
    css: { preprocessorOptions: { scss: { loadPaths: [join(root, 'bench/node_modules')], quietDeps: true } } },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { input, output: { entryFileNames: 'app.js', assetFileNames: 'app[extname]' } },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  const texts = output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)] as const);
  return Object.fromEntries(texts.flatMap(([file, text]) => (text.trim() ? [[`/${name}/${file}`, text]] : [])));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { root } from '../tools/build/files.js';
import { serve, type Served } from '../tools/serve.js';

/** One way to put the same leaflet on a page. `files` are its style sheets and scripts, by their address. */
export interface Kind {
  readonly name: string;
  readonly about: string;
  readonly leaflet: string;
  readonly files: Readonly<Record<string, string>>;
}

export interface Pages extends Served {
  readonly kinds: readonly Kind[];
  address(kind: Kind, count?: number): string;
}

interface Outline {
  boxes: { tag: string; box: number[] }[];
  words: string;
}

const text = (path: string) => readFileSync(path, 'utf8');
const inPage = (name: string) => join(root, 'bench/in-page', name);
/** How many copies of the leaflet a page may carry. */
export const copies: readonly number[] = [1, 10, 30, 100];

/** Makes every page from the built leaflet in `dist`, and refuses where a static copy does not show the same. */
export async function makePages(
  browser: Browser,
  dist: string,
  others: Readonly<Record<string, string>>,
): Promise<Pages> {
  const ours = careleaf('careleaf', 'the leaflet of this build', dist);
  const texts: Record<string, string> = { '/blank.html': page('', '') };
  const served = await serve({ folders: {}, texts });
  const address = (kind: Kind, count = 1) => `${served.origin}/${kind.name}-${count}.html`;
  const put = (kind: Kind) => {
    for (const [path, content] of Object.entries(kind.files)) texts[path] = content;
    for (const count of copies)
      texts[`/${kind.name}-${count}.html`] = page(loading(kind.files), kind.leaflet.repeat(count));
  };
  put(ours);
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    const open = async (kind: Kind) => {
      await tab.goto(address(kind));
      await tab.addScriptTag({ path: inPage('flatten.js') });
      return tab.evaluate<Outline>('flatten.outline()');
    };
    await open(ours);
    const { html, css } = await tab.evaluate<{ html: string; css: string }>('flatten.flatten()');
    const rules = `${css}\n[hidden]{display:none!important}`;
    const peers = [staticPage(html, rules), await bareLit(html, rules), await nhsuk(tab, html)];
    peers.forEach(put);
    for (const width of [1280, 400]) {
      await tab.setViewportSize({ width, height: 900 });
      const original = await open(ours);
      for (const peer of peers) assertSame(peer.name, original, await open(peer));
    }
    const builds = Object.entries(others).map(([name, folder]) =>
      careleaf(name, 'the leaflet of another build', folder),
    );
    builds.forEach(put);
    return { ...served, address, kinds: [ours, ...peers, ...builds] };
  } catch (error) {
    await served.close();
    throw error;
  } finally {
    await tab.close();
  }
}

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<link rel="icon" href="data:,"><title>Leaflet</title>${head}</head><body>${body}</body></html>`;

const loading = (files: Kind['files']) =>
  Object.keys(files)
    .map((path) =>
      path.endsWith('.css')
        ? `<link rel="stylesheet" href="${path}">`
        : `<script type="module" src="${path}"></script>`,
    )
    .join('');

const careleaf = (name: string, about: string, folder: string): Kind => ({
  name,
  about,
  leaflet: '<care-leaflet condition="hemifacial-spasm"></care-leaflet>',
  files: Object.fromEntries(
    ['careleaf.css', 'careleaf.js'].map((file) => [`/${name}/${file}`, text(join(folder, file))]),
  ),
});

const staticPage = (leaflet: string, css: string): Kind => ({
  name: 'static',
  about: 'the same words, elements and style rules as HTML from the server',
  leaflet,
  files: { '/static/page.css': css, '/static/show.js': text(inPage('show.js')) },
});

/** The least that Lit can do: one element, one template, one style sheet. */
async function bareLit(html: string, css: string): Promise<Kind> {
  const template = html
    .replace(/[\\`$]/g, '\\$&')
    .replace(
      / aria-pressed="\w+" data-view="(\w+)"/g,
      (_, view) => ` aria-pressed=\${this.view === '${view}'} @click=\${() => (this.view = '${view}')}`,
    )
    .replace(
      / data-shown="(\w+)"( hidden)?/g,
      (shown, view) => `${shown.replace(' hidden', '')} ?hidden=\${this.view !== '${view}'}`,
    );
  const source = `import { LitElement, css, html } from 'lit';
customElements.define('bare-leaflet', class extends LitElement {
  static properties = { view: {} };
  static styles = css\`${css.replace(/[\\`$]/g, '\\$&')}\`;
  constructor() { super(); this.view = 'cards'; }
  render() { return html\`${template}\`; }
});`;
  const entry = join(root, 'bench/bare-lit.js');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    plugins: [
      { name: 'bare-lit', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? source : null) },
    ],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const [{ output }] = built as [Rolldown.RolldownOutput];
  return {
    name: 'lit',
    about: 'the static page inside one bare Lit element',
    leaflet: '<bare-leaflet></bare-leaflet>',
    files: { '/lit/page.js': output[0].code },
  };
}

async function nhsuk(tab: Page, html: string): Promise<Kind> {
  await tab.addScriptTag({ path: inPage('nhsuk.js') });
  const folder = join(root, 'bench/node_modules/nhsuk-frontend/dist/nhsuk');
  return {
    name: 'nhsuk',
    about: 'the same words in the markup of nhsuk-frontend',
    leaflet: await tab.evaluate<string>(`asNhsuk(${JSON.stringify(html)})`),
    files: {
      '/nhsuk/nhsuk.css': text(join(folder, 'nhsuk-frontend.min.css')),
      '/nhsuk/nhsuk.js': text(join(folder, 'nhsuk-frontend.min.js')),
      '/nhsuk/start.js': `import { initAll } from './nhsuk.js'; initAll();`,
      '/nhsuk/show.js': text(inPage('show.js')),
    },
  };
}

/** Same words everywhere; same boxes where the style rules are ours too. */
function assertSame(name: string, ours: Outline, theirs: Outline) {
  if (ours.words !== theirs.words) throw new Error(`The page "${name}" has other words than the leaflet.`);
  if (name === 'nhsuk') return;
  const boxes = theirs.boxes.filter(({ tag }) => tag !== 'bare-leaflet');
  const differs = ours.boxes.findIndex(({ tag, box }, index) => {
    const other = boxes[index];
    return other?.tag !== tag || box.some((value, side) => Math.abs(value - other.box[side]!) > 0.5);
  });
  if (differs >= 0 || boxes.length !== ours.boxes.length) {
    const [mine, other] = [ours.boxes[differs], boxes[differs]].map((found) => JSON.stringify(found));
    throw new Error(`The page "${name}" does not look like the leaflet: element ${differs} is ${other}, not ${mine}.`);
  }
}

/** What a page of one leaflet weighs on the way, with Brotli. */
export function brotliBytes({ files, leaflet }: Kind): number {
  const parts = [...Object.values(files), page(loading(files), leaflet)];
  return parts.reduce((sum, part) => sum + brotliCompressSync(part).length, 0);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Server from '../src/server/server.js';
import { htmlPage, type Kit } from './kits.js';
import { packId, samePack } from './pack.js';
import { content } from './peers/content.js';

/** A build of Careleaf: its name here, and the folder in which it lies. */
export interface Build {
  readonly name: string;
  readonly dist: string;
}

const sections = 'sections="explainer treatments follow-up"';
const address = ({ name }: Build, file: string) => `/${name}/${file}`;
const fileOf = (build: Build, file: string) => [address(build, file), readFileSync(join(build.dist, file), 'utf8')];
const styles = (build: Build) => `<link rel="stylesheet" href="${address(build, 'careleaf.css')}">`;
const script = (path: string) => `<script type="module" src="${path}"></script>`;

/** The peers' words in our element, rendered in the browser. The page's own script brings the pack. */
export function sameWords(build: Build): Kit {
  const bundle = address(build, 'careleaf.js');
  const start = address(build, 'start.js');
  const register = `import { registerCondition } from '${bundle}';registerCondition(${JSON.stringify(samePack())});`;
  return {
    name: build.name,
    about: 'one care-leaflet, rendered in the browser',
    head: `${styles(build)}<link rel="modulepreload" href="${bundle}">${script(start)}`,
    body: (copies) => `<care-leaflet condition="${packId}" ${sections}></care-leaflet>`.repeat(copies),
    files: Object.fromEntries([fileOf(build, 'careleaf.css'), fileOf(build, 'careleaf.js'), [start, register]]),
    acts: {
      open: { press: '[part="option"] summary', shows: `text="${content.treatments[0]!.procedure}"` },
      compare: { press: '.views button:nth-child(2)', shows: `td >> text="${content.treatments[0]!.risks[0]}"` },
      tick: { press: 'care-follow-up-checklist li input', shows: `text="1 of ${content.checklist.length} done"` },
    },
  };
}

/** What a page that a server has rendered loads beside its words. */
export type With = 'loader' | 'no script';

/** The same, rendered by a server. Nobody touches it, so that its pack is never fetched. */
export const sameWordsServed = (build: Build, what: With): Promise<Kit> =>
  served(build, what, `<care-leaflet src="${address(build, 'pack.json')}" ${sections}></care-leaflet>`);

const whole = '<care-leaflet condition="hemifacial-spasm"></care-leaflet>';

/** The built-in leaflet with all its usual sections. */
export const wholeLeaflet = (build: Build): Kit => ({
  name: build.name,
  about: 'the built-in leaflet, rendered in the browser',
  head: styles(build) + script(address(build, 'careleaf.js')),
  body: () => whole,
  files: Object.fromEntries([fileOf(build, 'careleaf.css'), fileOf(build, 'careleaf.js')]),
});

export const wholeServed = (build: Build, what: With): Promise<Kit> => served(build, what, whole);

async function served(build: Build, what: With, leaflet: string): Promise<Kit> {
  const { renderPage } = (await import(pathToFileURL(join(build.dist, 'server/server.js')).href)) as typeof Server;
  const page = htmlPage('', leaflet);
  const { html, problems } = renderPage(page, { assets: `/${build.name}/`, readPack: () => samePack() });
  if (problems.length > 0) throw new Error(`The server did not render the leaflet: ${problems.join('; ')}`);
  const parts = /<head>(?<head>.*)<\/head><body>(?<body>.*)<\/body>/s.exec(html)!.groups!;
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="\/[^/]+\/([^"]+)"/g)].map(([, file]) => file!);
  const loader = what === 'loader' ? ['careleaf.lazy.js'] : [];
  const files = [...new Set(['careleaf.css', ...sheets, ...loader])].map((file) => fileOf(build, file));
  return {
    name: `${build.name}, served, ${what}`,
    about: `the same from a server, with ${what === 'loader' ? 'careleaf.lazy.js' : 'no script'}`,
    head: styles(build) + loader.map((file) => script(address(build, file))).join('') + parts['head']!,
    body: () => parts['body']!,
    files: Object.fromEntries(files),
  };
}

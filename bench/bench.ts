/** Measures Careleaf beside the same words in other hands. How, and what the figures say: docs/speed.md. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers, howToInstall } from '../tools/browsers.mjs';
import { build, install, isBuilt } from '../tools/prepare.mjs';
import { root } from '../tools/build/files.js';
import { measureBytes } from './bytes.js';
import { measureCopies } from './copies.js';
import { measureDiary } from './diary.js';
import type { Findings } from './findings.js';
import { sameWords, sameWordsServed, wholeLeaflet, wholeServed, type Build } from './ours.js';
import { peerKit, peerNames } from './peer-kits.js';
import { renew, report } from './report.js';
import { measureTasks } from './tasks.js';
import { measureTouch } from './touch.js';
import { measureWords } from './words.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    peers: { type: 'string' },
    dist: { type: 'string' },
    also: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
  },
});
if (values.write && (values.only || values.peers || values.also.length > 0))
  throw new Error('--write renews every figure of docs/speed.md: it goes with --rounds and --dist alone.');
const rounds = Number(values.rounds);
if (!(rounds >= 1)) throw new Error(`--rounds is "${values.rounds}", expected a number from 1.`);

const executablePath = findBrowsers().chromium;
if (!executablePath) throw new Error(howToInstall(['chromium']));
if (!values.dist && !isBuilt()) await build();
const careleaf: Build = { name: 'careleaf', dist: resolve(values.dist ?? join(root, 'dist')) };
const builds = [careleaf, ...values.also.map(otherBuild)];

function otherBuild(words: string): Build {
  const [name, folder] = words.split('=');
  if (!name || !folder) throw new Error(`--also is "${words}", expected name=folder.`);
  return { name, dist: resolve(folder) };
}

/** Static HTML, the peers that were asked for, and ours. */
async function kits() {
  await install('bench');
  const asked = values.peers?.split(',') ?? peerNames;
  const unknown = asked.find((name) => !peerNames.includes(name));
  if (unknown !== undefined) throw new Error(`--peers names "${unknown}", expected some of ${peerNames.join(', ')}.`);
  const peers = await Promise.all(asked.filter((name) => name !== 'static').map(peerKit));
  return { fixed: await peerKit('static'), peers, ours: builds.map(sameWords) };
}

const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });

const groups: Readonly<Record<string, () => Promise<Findings>>> = {
  words: async () => {
    const served = {
      loader: await sameWordsServed(careleaf, 'loader'),
      noScript: await sameWordsServed(careleaf, 'no script'),
    };
    return measureWords(browser, { ...(await kits()), ...served }, rounds);
  },
  copies: async () => measureCopies(browser, await kits(), Math.ceil(rounds / 2)),
  tasks: async () => {
    const served = {
      loader: await wholeServed(careleaf, 'loader'),
      noScript: await wholeServed(careleaf, 'no script'),
    };
    return measureTasks(browser, { ours: wholeLeaflet(careleaf), ...served }, rounds);
  },
  touch: async () => measureTouch(browser, await wholeServed(careleaf, 'loader'), careleaf.dist, rounds),
  diary: () => measureDiary(browser, careleaf.dist, rounds),
  bytes: () => measureBytes(careleaf.dist),
};

try {
  const findings: Findings[] = [];
  for (const name of values.only?.split(',') ?? Object.keys(groups)) {
    const measure = groups[name];
    if (!measure) throw new Error(`--only is "${values.only}", expected some of ${Object.keys(groups).join(', ')}.`);
    console.error(`Measuring: ${name} …`);
    findings.push(await measure());
  }
  const words = await report(findings, `Chromium ${browser.version()}, rounds: ${rounds}`);
  console.log(words);
  if (values.write) await renew(words, findings);
} finally {
  await browser.close();
}

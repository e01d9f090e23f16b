import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import { root } from '../../tools/build/files.js';
import { element, everyElement, everyShown, hostPage, shown } from '../helpers/host-page.js';
import { openPage } from '../helpers/no-network.js';

const folder = mkdtempSync(join(tmpdir(), 'careleaf-release-'));
after(() => rmSync(folder, { recursive: true }));
execFileSync(process.execPath, ['--import', 'tsx', 'tools/release.ts', '--out', folder], { cwd: root });
const zip = unzipSync(readFileSync(join(folder, readdirSync(folder)[0]!)));
/** The zip as a hospital's server answers with it. */
const hosted = Object.fromEntries(
  Object.entries(zip).map(([path, content]) => [`/${path}`, Buffer.from(content).toString('utf8')]),
);
const top = Object.keys(hosted)[0]!.split('/').slice(0, 3).join('/');
const { integrity } = (JSON.parse(hosted[`${top}/sri.json`]!) as Record<string, { integrity: string }>)['careleaf.js']!;
const head = `<link rel="stylesheet" href="${top}/careleaf.css">
  <script type="module" src="${top}/careleaf.js" integrity="${integrity}" crossorigin="anonymous"></script>`;

describe('case 48: what was unzipped on a hospital’s own server', () => {
  test('shows every element, in another language too, and asks for nothing that is not in the zip', async () => {
    const watched = await openPage({ html: hostPage(everyElement, { head, lang: 'es' }), scripts: hosted });
    await everyShown(watched.page);
    const words = watched.page.locator('care-seek-help').last();
    await words.getByText(/ayuda/i).first().waitFor();
    assert.deepEqual(
      watched.requests.filter((path) => !path.startsWith(`${top}/`)),
      [],
    );
    await watched.expectQuiet();
    await watched.close();
  });

  test('has the loader, which finds the bundle beside it', async () => {
    const loader = `<script type="module" src="${top}/careleaf.lazy.js"></script>`;
    const watched = await openPage({ html: hostPage(element('care-seek-help'), { head: loader }), scripts: hosted });
    await shown(watched.page.locator('care-seek-help'));
    assert.ok(watched.requests.includes(`${top}/careleaf.js`));
    await watched.expectQuiet();
    await watched.close();
  });
});

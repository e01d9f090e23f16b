import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { elementNames } from '../../src/server/server.js';
import { hash } from '../../tools/build/hash.js';
import { careleaf } from '../helpers/command.js';
import { condition, element, hostPage, shown, spanishFiles } from '../helpers/host-page.js';
import { openPage } from '../helpers/no-network.js';

const folder = mkdtempSync(join(tmpdir(), 'careleaf-bundle-'));
after(() => rmSync(folder, { recursive: true }));

/** What the command writes and prints. */
async function bundle(...args: string[]): Promise<{ script: string; printed: string }> {
  const { code, stdout, stderr } = await careleaf(['bundle', ...args, '--out', 'hospital.js'], folder);
  assert.deepEqual([code, stderr], [0, '']);
  return { script: readFileSync(join(folder, 'hospital.js'), 'utf8'), printed: stdout };
}

/** A page with what the command said to paste, under the strict policy; languages lie alongside the script. */
function pageWith({ script, printed }: { script: string; printed: string }, body: string, lang = 'en') {
  const tag = printed.split('\n').find((line) => line.startsWith('<script'))!;
  const head = tag.replace('hospital.js', '/dist/hospital.js');
  return openPage({ html: hostPage(body, { head, lang }), scripts: { '/dist/hospital.js': script } });
}

const leaflet = ['--elements', 'leaflet', '--conditions', condition];

describe('careleaf bundle', () => {
  test('makes one file that shows the leaflet under the strict policy, and asks for nothing', async () => {
    const made = await bundle(...leaflet);
    const watched = await pageWith(made, element('care-leaflet'));
    await shown(watched.page.locator('care-leaflet'));
    const sections = watched.page.locator('care-leaflet [part=section]');
    const ids = await sections.evaluateAll((all) => all.map(({ id }) => id));
    assert.deepEqual(ids, [
      'seek-help',
      'explainer',
      'treatments',
      'self-care',
      'follow-up',
      'monitoring',
      'provenance',
    ]);
    for (const section of await sections.all()) await shown(section);
    await watched.expectQuiet();
    await watched.close();
  });

  test('says the bytes and the integrity of the file that it writes', async () => {
    const { script, printed } = await bundle(...leaflet);
    assert.ok(printed.startsWith(`hospital.js: ${Buffer.byteLength(script)} bytes, `), printed);
    assert.match(printed, new RegExp(`^integrity: ${hash(script).replace(/[+/]/g, '\\$&')}$`, 'm'));
    assert.ok(printed.includes(`src="hospital.js" integrity="${hash(script)}" crossorigin="anonymous"`), printed);
  });

  test('has just what was named inside', async () => {
    const { script } = await bundle('--elements', 'seek-help');
    const has = (words: string) => script.includes(words);
    assert.deepEqual([has('care-seek-help'), has('care-symptom-diary'), has('A blood vessel')], [true, false, false]);
    assert.ok(script.length < (await bundle('--elements', 'seek-help symptom-diary')).script.length);
  });

  test('holds a language and asks for nothing where it is used', async () => {
    const watched = await pageWith(await bundle(...leaflet, '--languages', 'en,es'), element('care-leaflet'), 'es');
    await shown(watched.page.locator('care-leaflet'));
    await watched.page.getByRole('heading', { name: 'Espasmo hemifacial' }).waitFor();
    await watched.expectQuiet();
    await watched.close();
  });

  test('fetches a language that is not inside from alongside the file, and checks it', async () => {
    const watched = await pageWith(await bundle(...leaflet), element('care-leaflet'), 'es');
    await watched.page.getByRole('heading', { name: 'Espasmo hemifacial' }).waitFor();
    await watched.expectQuiet({ requests: spanishFiles });
    assert.deepEqual(watched.requests.filter((path) => path.endsWith('.json')).sort(), spanishFiles);
    await watched.close();
  });

  test('shows the other sections where one is not inside, and says so to developers', async () => {
    const made = await bundle(...leaflet, '--sections', 'treatments seek-help');
    const attributes = `condition="${condition}" sections="treatments risks seek-help"`;
    const watched = await pageWith(made, element('care-leaflet', attributes));
    await shown(watched.page.locator('care-treatment-options'));
    const ids = await watched.page.locator('care-leaflet [part=section]').evaluateAll((all) => all.map(({ id }) => id));
    assert.deepEqual(ids, ['treatments', 'seek-help', 'provenance']);
    assert.equal(await watched.page.locator('care-leaflet a[href="#risks"]').count(), 0);
    const warning = /care-leaflet leaves out the section "risks": <care-risk-chart> is not in this bundle/;
    assert.ok(
      watched.messages.some((message) => warning.test(message)),
      watched.messages.join('\n'),
    );
    await watched.expectQuiet({ messages: [warning] });
    await watched.close();
  });

  test('puts every element together', async () => {
    const watched = await pageWith(await bundle('--elements', elementNames.join()), '');
    await watched.page.waitForFunction(() => customElements.get('care-leaflet'));
    const defined = await watched.page.evaluate(
      (names) => names.filter((name) => customElements.get(`care-${name}`)),
      elementNames,
    );
    assert.deepEqual(defined, elementNames);
    await watched.expectQuiet();
    await watched.close();
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { sectionNames } from '../../src/content/sections.js';
import { controlHead, controlScripts, useEveryControl } from '../helpers/controls.js';
import { classicScript, contentTags, element, hostPage, moduleScript, shown } from '../helpers/host-page.js';
import { openPage, type WatchedPage } from '../helpers/no-network.js';
import { sketch, sketchNames } from '../helpers/sketches.js';

/** The line of the README, as it stands there. */
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const csp = /^Content-Security-Policy: (.*)$/m.exec(readme)![1]!;

const everySection = sectionNames.join(' ');

const open = (body: string, script = moduleScript, more: Record<string, string> = {}): Promise<WatchedPage> =>
  openPage({
    html: hostPage(body, { head: controlHead + script }),
    scripts: { ...controlScripts, ...more },
    csp,
    context: { permissions: ['clipboard-read', 'clipboard-write'] },
  });

/** Everything that is there was used, nothing was blocked and nothing was said. What is kept is the patient's choice. */
async function assertAllUsed(watched: WatchedPage, expected: readonly RegExp[] = []): Promise<readonly string[]> {
  const { used, unreached } = await useEveryControl(watched.page);
  assert.deepEqual(unreached, [], `of ${used.length + unreached.length} controls`);
  await watched.expectQuiet({ messages: expected }).catch((error: { actual?: WatchedPage }) => {
    if (!error.actual) throw error;
    assert.deepEqual([...error.actual.violations, ...error.actual.messages], []);
  });
  await watched.close();
  return used;
}

function assertAmong(used: readonly string[], wanted: readonly RegExp[]): void {
  const missing = wanted.filter((words) => !used.some((key) => words.test(key)));
  assert.deepEqual(missing, [], used.join('\n'));
}

const leaflet = (attributes: string) => element('care-leaflet', `${attributes} sections="${everySection}"`);

describe('case 13: every control, used under the strictest policy of the README, breaks nothing: that of', () => {
  for (const tag of contentTags.filter((one) => one !== 'care-leaflet'))
    test(tag, async () => {
      const watched = await open(element(tag));
      await shown(watched.page.locator(tag));
      await assertAllUsed(watched);
    });

  test('care-language-picker, beside an element that follows it', async () => {
    const watched = await open(`${element('care-language-picker')}${element('care-seek-help')}`);
    await shown(watched.page.locator('care-seek-help'));
    assertAmong(await assertAllUsed(watched), [/^care-language-picker select/]);
    assert.ok(watched.requests.includes('/dist/locales/es.json'));
  });

  test('care-glossary-term', async () => {
    const term = element('care-glossary-term', 'condition="hemifacial-spasm" term="mri"', 'MRI');
    const watched = await open(`<p>A picture by ${term} comes first.</p>`);
    await watched.page.locator('care-glossary-term').getByRole('button').waitFor();
    assert.equal((await assertAllUsed(watched)).length, 1);
  });

  test('a leaflet with every section, from the classic script', async () => {
    const watched = await open(leaflet('condition="hemifacial-spasm"'), classicScript);
    await shown(watched.page.locator('care-leaflet'));
    const wanted = [
      /Listen/,
      /Share|Send/,
      /Print/,
      /file$/,
      /select/,
      /Clear everything/,
      /Undo/,
      /summary/,
      /#contents/,
    ];
    assertAmong(await assertAllUsed(watched), wanted);
  });

  for (const name of sketchNames)
    test(`a leaflet with every section of a pack by its address, unlike the built-in one: ${name}`, async () => {
      const pack = JSON.stringify(sketch(name));
      const watched = await open(leaflet('src="/packs/one.json"'), moduleScript, { '/packs/one.json': pack });
      await shown(watched.page.locator('care-leaflet'));
      await assertAllUsed(watched);
    });

  test('an element whose pack cannot be had, which can be tried again', async () => {
    const watched = await open(element('care-seek-help', 'src="/packs/none.json"', ''));
    await watched.page.locator('care-seek-help [part=error]').waitFor();
    assertAmong(
      await assertAllUsed(watched, [/could not be fetched: the server answered 404/, /Failed to load resource/]),
      [/Try again/],
    );
  });

  test('an element whose profile comes late', async () => {
    const watched = await open(element('care-seek-help'));
    await shown(watched.page.locator('care-seek-help'));
    const clinic = { name: 'the facial nerve clinic', phone: '01632 960 222', url: 'https://hospital.example/' };
    const profile = { emergencyNumber: '999', clinic, urgentLine: { name: 'the advice line', phone: '01632 960 111' } };
    await watched.page
      .locator('care-seek-help')
      .evaluate((one, profile) => void Object.assign(one, { profile }), profile);
    await watched.page.locator('care-seek-help').getByRole('link', { name: /999/ }).first().waitFor();
    assertAmong(await assertAllUsed(watched), [/a tel:999/, /a tel:01632960111/]);
  });
});

test('a control that nobody reaches is told', async () => {
  const watched = await open('<button>One</button><div hidden><button>Two</button></div><input disabled name="three">');
  const { used, unreached } = await useEveryControl(watched.page);
  assert.deepEqual([used, unreached], [['page button One'], ['page button Two', 'page input three']]);
});

test('a control that breaks the policy is told, however late it comes', async () => {
  const styling = `document.querySelector('button').onclick = ({ target }) => {
    const next = document.createElement('button');
    next.textContent = 'Two';
    next.onclick = () => next.setAttribute('style', 'color: red');
    target.after(next);
  };`;
  const late = '<button>One</button><script src="/late.js"></script>';
  const watched = await open(late, '', { '/late.js': styling });
  await assert.rejects(assertAllUsed(watched), /style-src-attr inline/);
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ConsoleMessage } from 'playwright-core';
import {
  built,
  builtInPack,
  contentTags,
  everyElement,
  everyShown,
  hostPage,
  lightText,
  shown,
} from '../helpers/host-page.js';
import { openPage } from '../helpers/no-network.js';
import { useEverything } from '../helpers/use-everything.js';

const csp =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types careleaf";
const picker = '<care-language-picker condition="hemifacial-spasm"></care-language-picker>';
const later = 'care-monitoring';

type Change = readonly [from: RegExp, to: string];
const changed = (file: string, changes: readonly Change[]): string =>
  changes.reduce((code, [from, to]) => {
    assert.match(code, from, file);
    return code.replace(from, to);
  }, built(file));
const both = (...changes: Change[]) => ({
  module: changed('careleaf.js', changes),
  classic: changed('careleaf.iife.js', changes),
});

/** The bundle, and what it could be as other versions: with a heading of its own, and without an element. */
const code = {
  today: both(),
  tomorrow: both([/(careleafVersion=.)\d+\.\d+\.\d+/, '$19.9.9'], [/What you can do yourself/, 'What to do tomorrow']),
  yesterday: both([/(careleafVersion=.)\d+\.\d+\.\d+/, '$10.0.9'], [/\w+(\(`care-monitoring`,class)/, 'void$1']),
};
const tagFor = { module: '<script type="module" src="ADDRESS"></script>', classic: '<script src="ADDRESS"></script>' };
type Kind = keyof typeof tagFor;
type Version = keyof typeof code;

/** A page with two scripts, one after the other, and everything that its console says. */
async function openWith(scripts: readonly [Version, Kind][], body: string, policy = csp) {
  const addresses = scripts.map(([version, kind], index) => [`/${index}/careleaf.js`, code[version][kind]]);
  const head = scripts.map(([, kind], index) => tagFor[kind].replace('ADDRESS', `/${index}/careleaf.js`)).join('');
  const watched = await openPage({
    html: hostPage(body, { head }),
    scripts: Object.fromEntries(addresses),
    csp: policy,
  });
  const said: string[] = [];
  watched.page.on('console', (message: ConsoleMessage) => said.push(message.text()));
  return { ...watched, said };
}

const pairs: readonly (readonly [Version, Kind][])[] = [
  [
    ['today', 'module'],
    ['tomorrow', 'module'],
  ],
  [
    ['tomorrow', 'module'],
    ['today', 'module'],
  ],
  [
    ['today', 'classic'],
    ['tomorrow', 'module'],
  ],
  [
    ['tomorrow', 'classic'],
    ['today', 'module'],
  ],
  [
    ['today', 'classic'],
    ['tomorrow', 'classic'],
  ],
  [
    ['tomorrow', 'classic'],
    ['today', 'classic'],
  ],
];

describe('case 15: two versions of Careleaf on a page: the first serves it, and nothing is thrown, blocked or said, with', () => {
  for (const pair of pairs)
    test(pair.map((one) => one.join(', as ')).join(' before '), async () => {
      const watched = await openWith(pair, picker + everyElement);
      const { page } = watched;
      await everyShown(page);
      const [[first]] = pair as [[Version, Kind]];
      const versions = await page.evaluate(
        (tags) =>
          tags.map((tag) => (customElements.get(tag) as unknown as { careleafVersion: string }).careleafVersion),
        contentTags,
      );
      assert.deepEqual(new Set(versions), new Set([first === 'today' ? versions[0]! : '9.9.9']));
      assert.equal(versions[0] === '9.9.9', first === 'tomorrow');
      const heading = await page.locator('care-self-care').last().locator('[part=heading]').first().innerText();
      assert.equal(heading.includes('tomorrow'), first === 'tomorrow');
      await watched.expectQuiet();
      await useEverything(page);
      assert.deepEqual([watched.said, watched.violations, watched.messages], [[], [], []]);
      await watched.close();
    });
});

describe('case 15: an element that the second version alone has', () => {
  const pair: [Version, Kind][] = [
    ['yesterday', 'module'],
    ['today', 'module'],
  ];

  test('is shown where the page allows the name of the policy twice', async () => {
    const watched = await openWith(pair, everyElement, `${csp} 'allow-duplicates'`);
    await everyShown(watched.page);
    await shown(watched.page.locator(later));
    await watched.expectQuiet();
    await watched.close();
  });

  test('leaves its light text where the page does not, says so once, and costs no other element', async () => {
    const watched = await openWith(pair, everyElement);
    for (const tag of contentTags.filter((one) => one !== later)) await shown(watched.page.locator(tag).first());
    assert.equal(await watched.page.locator(later).innerText(), lightText);
    const own = watched.messages.filter((message) => /^Careleaf: the page/.test(message));
    assert.equal(own.length, 1);
    assert.match(own[0]!, /has to allow "trusted-types careleaf"/);
    await watched.close();
  });
});

test('case 15: what a page gives to the global of a classic script reaches the elements, though the script runs twice', async () => {
  const twice: readonly [Version, Kind][] = [
    ['today', 'classic'],
    ['tomorrow', 'classic'],
  ];
  const watched = await openWith(twice, '<p>A page</p>');
  const pack = builtInPack();
  pack.facts.id = 'another-condition';
  await watched.page.evaluate((pack) => {
    (globalThis as unknown as { careleaf: { registerCondition(pack: unknown): void } }).careleaf.registerCondition(
      pack,
    );
    const leaflet = document.createElement('care-seek-help');
    leaflet.setAttribute('condition', 'another-condition');
    document.body.append(leaflet);
  }, pack);
  await shown(watched.page.locator('care-seek-help'));
  await watched.expectQuiet();
  await watched.close();
});

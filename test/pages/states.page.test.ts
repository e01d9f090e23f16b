import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { built } from '../helpers/host-page.js';
import { openPage, type WatchedPage } from '../helpers/no-network.js';
import { rules, type Sight } from '../helpers/states/rules.js';
import { bringOut, bringOutSnippet, everything } from '../helpers/states/scenes.js';
import { missesOf, pairsWith, sightsOf, wordsOf, type Dress } from '../helpers/states/sights.js';

const schemes = ['light', 'dark'] as const;
const plain: Dress[] = schemes.map((colorScheme) => ({ colorScheme, forcedColors: 'none' }));
const forced: Dress[] = schemes.map((colorScheme) => ({ colorScheme, forcedColors: 'active' }));
const themed: Dress[] = ['meadow', 'clear'].flatMap((theme) =>
  plain.map((dress) => ({ ...dress, theme, css: built(`themes/${theme}.css`) })),
);
const context = { viewport: { width: 400, height: 800 }, reducedMotion: 'reduce' } as const;

const none = (misses: string[]) => assert.ok(misses.length === 0, `\n${misses.join('\n')}`);

async function openElements(): Promise<WatchedPage> {
  const opened = await openPage({ html: everything, csp: null, context });
  await bringOut(opened.page);
  return opened;
}

async function openSnippet(): Promise<WatchedPage> {
  const opened = await openPage({ path: '/dist/snippet/index.html', context });
  await bringOutSnippet(opened.page);
  return opened;
}

function check(open: () => Promise<WatchedPage>, least: number, dresses: readonly Dress[]) {
  let seen: Map<Dress, Sight[]>;
  before(async () => {
    const opened = await open();
    seen = await sightsOf(opened.page, dresses);
    await opened.close();
  });

  for (const dress of dresses)
    describe(wordsOf(dress), () => {
      test('the controls are found', () => {
        const { size } = new Set(seen.get(dress)!.map(({ control }) => control.id));
        assert.ok(size >= least, `${least} looks of controls are expected, found ${size}`);
      });
      for (const [words, rule] of Object.entries(rules)) test(words, () => none(missesOf(rule, seen.get(dress)!)));
      for (const [mark, words] of [
        ['isOn', 'chosen'],
        ['isOff', 'unavailable'],
      ] as const)
        test(`what is ${words} can be told from what is not`, () => {
          const { count, misses } = pairsWith(mark, seen.get(dress)!);
          assert.ok(count > 0, 'there are such controls, and their likes');
          none(misses);
        });
    });
}

describe('every control of every element', () => check(openElements, 60, [...plain, ...themed, ...forced]));
describe('every control of the snippet maker', () => check(openSnippet, 15, [...plain, ...forced]));

describe('what a person would miss is found', () => {
  /** The misses of one rule where every shadow root has one more style sheet. */
  async function missesWith(css: string, rule: keyof typeof rules): Promise<string[]> {
    const { page, close } = await openElements();
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      for (const { shadowRoot } of document.querySelectorAll('care-decision-aid, care-leaflet'))
        shadowRoot?.adoptedStyleSheets.push(sheet);
    }, css);
    const sights = await sightsOf(page, [plain[0]!]);
    await close();
    return missesOf(rules[rule]!, sights.get(plain[0]!)!);
  }

  test('a button that does not answer to the pointer', async () => {
    const misses = await missesWith(
      'button:hover:not(:active) { background-image: none }',
      'every state looks unlike rest',
    );
    assert.ok(
      misses.some((miss) => /^“Print my summary”.*, under the pointer: it looks as it does at rest$/.test(miss)),
      misses.join('\n'),
    );
    assert.ok(!misses.some((miss) => /, (pressed|focused):/.test(miss)));
  });

  test('words that cannot be read in one state alone', async () => {
    const misses = await missesWith('.care { --_accent: #717171 }', 'words and icons can be read');
    assert.ok(
      misses.some((miss) => /^“Print this leaflet”.*, pressed: the words are/.test(miss)),
      misses.join('\n'),
    );
    assert.ok(!misses.some((miss) => /^“Print this leaflet”.*, rest:/.test(miss)), misses.join('\n'));
  });
});

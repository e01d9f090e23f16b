import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { element, everyShown, hostPage } from '../helpers/host-page.js';
import { openPage } from '../helpers/no-network.js';

/** As wide as Arial, in which most pages print, and the same on every machine. */
const face = (weight: number, address: string): string => {
  const data = readFileSync(new URL(address)).toString('base64');
  return `@font-face { font-family: Arimo; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) }`;
};
const faces = [
  face(400, import.meta.resolve('@fontsource/arimo/files/arimo-latin-400-normal.woff2')),
  face(700, import.meta.resolve('@fontsource/arimo/files/arimo-latin-700-normal.woff2')),
];

/** As a hospital's page has it: its own numbers, and its font. */
const profile = {
  emergencyNumber: '999',
  urgentLine: { name: 'the advice line', phone: '01632 960 111' },
  crisisLine: { name: 'the listening line', phone: '01632 960 333' },
  clinic: { name: 'the facial nerve clinic', phone: '01632 960 222' },
};
const given = `<script type="application/json" data-care-profile>${JSON.stringify(profile)}</script>
  <style>${faces.join('')} body { font-family: Arimo; margin: 0 }</style>`;

async function openLeaflet(language: string, before = given): Promise<Page> {
  const leaflet = element('care-leaflet', 'condition="hemifacial-spasm" depth="main"');
  const { page } = await openPage({
    html: hostPage(`${before}<main lang="${language}">${leaflet}</main>`),
    csp: null,
    context: { viewport: { width: 390, height: 844 } },
  });
  await everyShown(page, ['care-leaflet', 'care-provenance']);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** Every word that a reader sees who opens nothing, those of the interface too. */
const wordsSeen = (page: Page): Promise<number> =>
  page.locator('care-leaflet').evaluate((leaflet) => {
    const isSeen = (text: Text): boolean => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const { width, height } = range.getBoundingClientRect();
      return width > 1 && height > 1 && text.parentElement!.checkVisibility({ visibilityProperty: true });
    };
    const wordsIn = (node: Node): string[] => {
      if (node instanceof Text) return isSeen(node) ? node.data.split(/\s+/).filter(Boolean) : [];
      const inside = (node instanceof Element && node.shadowRoot) || node;
      return [...inside.childNodes].flatMap(wordsIn);
    };
    return wordsIn(leaflet).length;
  });

/** The sheets on which a browser prints a leaflet alone, as its own button does. */
async function sheetsOf(page: Page, depth: 'main' | 'full', format: string): Promise<number> {
  await page.evaluate(() => (window.print = () => void dispatchEvent(new Event('beforeprint'))));
  await page.locator('care-leaflet').evaluate((leaflet, wanted) => {
    (leaflet as HTMLElement & { print(depth: string): void }).print(wanted);
  }, depth);
  await page.waitForFunction(() => document.querySelector('care-leaflet[data-care-printing]'));
  const file = await page.pdf({ format, preferCSSPageSize: false, margin: margins });
  return file.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)!.length;
}
const margin = '15mm';
const margins = { top: margin, bottom: margin, left: margin, right: margin };

test('the main points are at most 1,000 words with all that the interface says', async () => {
  for (const before of [given, '']) {
    const words = await wordsSeen(await openLeaflet('en', before));
    assert.ok(words > 500 && words <= 1000, `${words} words`);
  }
});

describe('sheets of paper', () => {
  // In type of 12 pt. What is said in Spanish is a sixth longer.
  const most = { en: { main: 2, full: 10 }, es: { main: 3, full: 12 } };
  for (const language of ['en', 'es'] as const)
    for (const depth of ['main', 'full'] as const)
      test(`${depth}, ${language}: at most ${most[language][depth]}, on A4 and Letter`, async () => {
        for (const format of ['A4', 'Letter']) {
          const sheets = await sheetsOf(await openLeaflet(language), depth, format);
          assert.ok(sheets <= most[language][depth], `${sheets} sheets of ${format}`);
        }
      });
});

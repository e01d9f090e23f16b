import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  builtInPack,
  element,
  eventually,
  everyShown,
  hostPage,
  insideOf,
  moduleScript,
  nameOf,
  shown,
} from '../helpers/host-page.js';
import { openPage } from '../helpers/no-network.js';

const { facts, texts } = builtInPack();
const wordsOf = (ids: { id: string }[]): string[] =>
  ids.map(({ id }) => texts.en.statements[id].replace(/\[([^\]]+)\]\([^)]+\)/g, '$1'));

/** Words that are inside something closed on the screen: numbers and their places are left out. */
const closedOnScreen: string[] = [
  ...wordsOf(facts.options.flatMap(({ harms, how }: Record<string, { id: string }[]>) => [...harms!, ...how!])),
  ...wordsOf(facts.plans.flatMap(({ steps }: { steps: { id: string }[] }) => steps)),
]
  .map((words) => words.split('{')[0]!.trim())
  .filter((words) => words.length > 20);

const plain = (text: string) => text.replace(/\s+/g, ' ');

/** What a person can read: the words of everything that is rendered, through shadow roots. */
const readable = (page: Page): Promise<string> =>
  page
    .evaluate(() => {
      const words: string[] = [];
      const visit = (node: Node): void => {
        if (node.nodeType === Node.TEXT_NODE) return void words.push(node.nodeValue ?? '');
        if (node instanceof Element && /^(script|style|template|option)$/.test(node.localName)) return;
        if (node instanceof Element && !node.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
          return;
        const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
        const given = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
        for (const child of given.length ? given : inside.childNodes) visit(child);
      };
      visit(document.body);
      return words.join(' ');
    })
    .then(plain);

const openLeaflet = async (before = '', after = '', width = 1280) => {
  const watched = await openPage({
    html: hostPage(`${before}<main>${element('care-leaflet')}</main>${after}`),
    context: { viewport: { width, height: 900 } },
  });
  await everyShown(watched.page, ['care-leaflet', 'care-provenance']);
  return watched;
};

const missingFrom = (text: string) => closedOnScreen.filter((words) => !text.includes(plain(words)));

describe('print shows what is closed on the screen', () => {
  test('by its style sheet alone', async () => {
    const { page } = await openLeaflet();
    const onScreen = missingFrom(await readable(page));
    assert.ok(onScreen.length > 20, 'much is closed on the screen');
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(missingFrom(await readable(page)), []);
  });

  test('by opening it while the page is printed, and closing it again; what is there on demand stays closed', async () => {
    const { page } = await openLeaflet();
    const open = () => page.locator('care-leaflet details[open]').count();
    const all = await page.locator('care-leaflet details:not(.on-demand)').count();
    const before = await open();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await open(), all);
    assert.equal(await page.locator('care-leaflet .on-demand[open]').count(), 0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await open(), before);
    assert.ok(before < all);
  });

  const hasPdfToText = spawnSync('pdftotext', ['-v']).status === 0;
  test('in the file that the browser prints', { skip: !hasPdfToText && 'pdftotext is not installed' }, async () => {
    const { page } = await openLeaflet();
    await page.locator('care-provenance').getByText('All sources').click();
    const folder = mkdtempSync(join(tmpdir(), 'careleaf-print-'));
    try {
      writeFileSync(join(folder, 'leaflet.pdf'), await page.pdf({ format: 'A4' }));
      const text = plain(execFileSync('pdftotext', ['-raw', join(folder, 'leaflet.pdf'), '-'], { encoding: 'utf8' }));
      const beginnings = closedOnScreen.map((words) => words.split(' ').slice(0, 4).join(' '));
      assert.deepEqual(
        beginnings.filter((words) => !text.includes(words)),
        [],
      );
      assert.ok(text.includes('https://'), 'addresses of sources are written out');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  for (const [paper, width] of Object.entries({ wide: 1280, narrow: 560 })) {
    test(`as a table of every option where the reader compares, with all that is said of each, on ${paper} paper`, async () => {
      const { page } = await openLeaflet('', '', width);
      await page.getByRole('button', { name: 'Compare in a table' }).click();
      await page.emulateMedia({ media: 'print' });
      const text = plain(await page.getByRole('table', { name: 'All options compared' }).innerText());
      for (const { id } of facts.options) assert.ok(text.includes(texts.en.names[id]), id);
      const whole = plain(await insideOf(page.locator('care-treatment-options')).innerText());
      const harms = wordsOf(facts.options.flatMap(({ harms: all }: Record<string, { id: string }[]>) => all!));
      const beginnings = harms.map((words) => plain(words.split('{')[0]!.trim())).filter((words) => words.length > 20);
      assert.deepEqual(
        beginnings.filter((words) => !whole.includes(words)),
        [],
      );
    });
  }
});

test('print gives the text the whole width of the paper, in two columns where there is room for them', async () => {
  for (const [width, columns] of [
    [1280, 2],
    [794, 2],
    [560, 1],
  ] as const) {
    const { page } = await openLeaflet('', '', width);
    await page.emulateMedia({ media: 'print' });
    const pieces = await page
      .locator('care-leaflet [part=section]')
      .evaluateAll((all) => all.flatMap((section) => [...section.getClientRects()].map(({ x, width }) => [x, width])));
    assert.ok(pieces.length > 4);
    assert.equal(new Set(pieces.map(([x]) => x)).size, columns, `columns at ${width} px`);
    for (const [, piece] of pieces) assert.ok(piece! * columns > width * 0.9, `${piece} of ${width} px`);
  }
});

test('print leaves out what can only be pressed', async () => {
  const { page } = await openLeaflet();
  await page.emulateMedia({ media: 'print' });
  const controls = await page.locator('care-leaflet').locator('button:not(.term), select').all();
  assert.ok(controls.length > 5);
  for (const control of controls) assert.equal(await control.isVisible(), false, await control.innerText());
});

describe('"Print this leaflet"', () => {
  const around = [
    '<header><p>The hospital’s masthead</p></header>',
    '<footer><p>The hospital’s footer</p></footer>',
  ] as const;

  const printLeaflet = async (page: Page, depth: 'Main points' | 'Everything') => {
    const choice = page.locator('care-leaflet .print-choice');
    if ((await choice.getAttribute('open')) === null) await choice.getByText('Print this leaflet').click();
    await choice.getByRole('button', { name: depth }).click();
  };

  /** What is readable on paper at the moment at which the page asks for the printer. */
  const printed = async (page: Page, press: () => Promise<void>) => {
    await page.evaluate(() => (window.print = () => void dispatchEvent(new Event('beforeprint'))));
    await press();
    await page.emulateMedia({ media: 'print' });
    const text = await readable(page);
    await page.emulateMedia({ media: null });
    return text;
  };

  test('prints the leaflet without the rest of the page, and cleans up', async () => {
    const { page } = await openLeaflet(...around);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const text = await printed(page, () => printLeaflet(page, 'Everything'));
    assert.deepEqual(missingFrom(text), []);
    assert.doesNotMatch(text, /masthead|footer/);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
    assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
    await page.emulateMedia({ media: 'print' });
    assert.match(await readable(page), /masthead.*footer/);
  });

  test('prints the main points alone where the reader wants these, and shows everything again afterwards', async () => {
    const { page } = await openLeaflet();
    await page.locator('care-leaflet').getByText('Print this leaflet').click();
    const all = await readable(page);
    const text = await printed(page, () => printLeaflet(page, 'Main points'));
    assert.ok(missingFrom(text).length > 20, 'much is no main point');
    assert.match(text, /When to get help/);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    const isWhole = (words: string) => words === all;
    assert.ok(isWhole(await eventually(() => readable(page), isWhole)));
  });

  for (const css of [
    'body * { visibility: hidden } #slip, #slip * { visibility: visible }',
    'main#page.unprinted { display: none !important }',
    'body { display: none }',
    'care-follow-up-checklist { display: none }',
    'main { position: absolute; inset-inline-start: -9999px; inline-size: 0 }',
    'main { opacity: 0; filter: opacity(0); clip-path: inset(100%); content-visibility: hidden; max-height: 1px }',
  ])
    test(`prints on a page that leaves it out of its own print: ${css}`, async () => {
      const checklist = `<main id="page" class="unprinted">${element('care-follow-up-checklist')}</main>`;
      const { page } = await openPage({
        html: hostPage(`${around[0]}${checklist}<p id="slip">Slip</p>`, {
          head: `<style>@media print { ${css} }</style>${moduleScript}`,
        }),
        csp: null,
      });
      const heading = page.locator('care-follow-up-checklist [part=heading]').first();
      await heading.waitFor();
      const text = await printed(page, async () => {
        await page.getByRole('button', { name: 'Print this checklist' }).click();
      });
      await page.emulateMedia({ media: 'print' });
      assert.doesNotMatch(text, /masthead|Slip/);
      const seen = await heading.evaluate((one) => {
        const { left, right } = one.getBoundingClientRect();
        const isSeen = one.checkVisibility({
          opacityProperty: true,
          visibilityProperty: true,
          contentVisibilityAuto: true,
        });
        return isSeen && right > 0 && right - left > 200 && left < innerWidth;
      });
      assert.equal(seen, true);
    });

  test('twice in a row leaves nothing behind', async () => {
    const { page } = await openLeaflet(...around);
    await page.evaluate(() => (window.print = () => void dispatchEvent(new Event('beforeprint'))));
    for (let times = 0; times < 2; times++) await printLeaflet(page, 'Everything');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
    assert.equal(await page.locator('[data-care-printing]').count(), 0);
  });

  test('the checklist alone prints its steps, ticks and dates', async () => {
    const { page } = await openPage({ html: hostPage(around[0] + element('care-follow-up-checklist') + around[1]) });
    await shown(page.locator('care-follow-up-checklist'));
    await page.getByLabel(nameOf('visit-day')).fill('2027-03-15');
    const text = await printed(page, () => page.getByRole('button', { name: 'Print this checklist' }).click());
    assert.deepEqual(
      wordsOf(facts.plans.flatMap(({ steps }: { steps: { id: string }[] }) => steps)).filter(
        (words) => !words.includes('{') && !text.includes(plain(words)),
      ),
      [],
    );
    assert.match(text, /15 Mar|Mar 15/);
    assert.doesNotMatch(text, /masthead|footer/);
  });
});

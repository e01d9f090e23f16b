import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { registerCondition, registerLanguage, renderPage } from '../../src/server/server.js';
import { eventListener, heardEvents } from '../helpers/care-events.js';
import {
  built,
  builtInPack,
  classicScript,
  contentTags,
  element,
  eventually,
  everyElement,
  hostPage,
  moduleScript,
  shown,
  spanishFiles,
} from '../helpers/host-page.js';
import { openPage, strictPolicy, type OpenPageOptions, type WatchedPage } from '../helpers/no-network.js';

registerLanguage('es', JSON.parse(built('locales/es.json')));
registerCondition(builtInPack('es'));

const contract =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types careleaf";
const css = '<link rel="stylesheet" href="/dist/careleaf.css">';
/** Runs Careleaf when the test says so, with nothing that a strict policy forbids. */
const later = '<script type="module" src="/later.js"></script>';
const scripts = { '/later.js': `${eventListener}\naddEventListener('take-over', () => import('/dist/careleaf.js'));` };

const leaflet = element('care-leaflet', 'condition="hemifacial-spasm"', '');
const chosen = element(
  'care-leaflet',
  'condition="hemifacial-spasm" heading-level="3" sections="treatments seek-help follow-up"',
  '',
);

type Wishes = Pick<OpenPageOptions, 'csp' | 'context' | 'scripts'> & { head?: string; lang?: string };

/** Opens a page whose elements a server has rendered. */
function openRendered(body: string, { head = later, lang = 'en', ...options }: Wishes = {}): Promise<WatchedPage> {
  const { html, problems } = renderPage(hostPage(body, { head: css + head, lang }), { assets: '/dist/' });
  assert.deepEqual(problems, []);
  return openPage({ html, ...options, scripts: { ...scripts, ...options.scripts } });
}

interface Box {
  name: string;
  place: number[];
}

/** Where everything stands, through shadow roots. */
const boxesIn = (page: Page): Promise<Box[]> =>
  page.evaluate(() => {
    const inside = (root: ParentNode): Box[] =>
      [...root.querySelectorAll(':not(link, slot)')].flatMap((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const box = {
          name: `${element.localName}.${element.getAttribute('class') ?? ''}`,
          place: [x, y, width, height],
        };
        return [box, ...(element.shadowRoot ? inside(element.shadowRoot) : [])];
      });
    return inside(document.body);
  });

/** Words that come in several pieces may end a fraction of a pixel elsewhere. */
function assertSamePlaces(before: Box[], after: Box[]): void {
  assert.deepEqual(
    after.map(({ name }) => name),
    before.map(({ name }) => name),
  );
  const moved = before.filter(({ place }, index) =>
    place.some((length, side) => Math.abs(length - after[index]!.place[side]!) > 0.5),
  );
  assert.deepEqual(moved, []);
}

const takeOver = (page: Page) => page.evaluate(() => dispatchEvent(new Event('take-over')));

/** Whether every element shows what it has made itself, and nothing of the server's is left. */
const isTakenOver = (page: Page) =>
  page.evaluate(() => {
    const inside = (root: ParentNode): boolean =>
      [...root.querySelectorAll('*')].every(({ localName, shadowRoot }) => {
        if (!localName.startsWith('care-')) return true;
        return shadowRoot?.querySelector('link') === null && shadowRoot.children.length === 1 && inside(shadowRoot);
      });
    return inside(document);
  });

async function takenOver(page: Page): Promise<void> {
  assert.ok(
    await eventually(
      () => isTakenOver(page),
      (is) => is,
    ),
  );
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** How far things moved since the page was opened, or since `from`. */
const shiftSince = (page: Page, from = 0) =>
  page.evaluate(
    (from) =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const moves = list.getEntries() as (PerformanceEntry & { value: number })[];
          resolve(moves.filter(({ startTime }) => startTime >= from).reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 300);
      }),
    from,
  );

describe('without script', () => {
  const withoutScript = { javaScriptEnabled: false };

  test('a page in Spanish is read whole, in the chosen sections and heading level', async () => {
    const { page, close, expectQuiet } = await openRendered(chosen, {
      head: moduleScript,
      lang: 'es',
      context: withoutScript,
    });
    await page.getByRole('heading', { level: 3, name: 'Espasmo hemifacial' }).waitFor();
    const parts = page.getByRole('heading', { level: 4 });
    await parts.filter({ hasText: 'Sus opciones' }).waitFor();
    await parts.filter({ hasText: 'Cuándo' }).first().waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Qué es' }).count(), 0);
    await page.locator('summary').first().click();
    await page.locator('details[open] dd').first().waitFor();
    assert.equal(await page.getByRole('button').count(), 0, 'nothing is offered that needs the script');
    assert.equal(await page.getByRole('combobox').count(), 0);
    assert.equal(await page.getByRole('textbox').count(), 0);
    await expectQuiet();
    await close();
  });

  for (const media of ['screen', 'print'] as const) {
    test(`every element is shown, and what is closed is open in print alone (${media})`, async () => {
      const { page, close } = await openRendered(everyElement, { head: moduleScript, context: withoutScript });
      await page.emulateMedia({ media });
      for (const tag of contentTags) await shown(page.locator(tag).first());
      const closed = page.locator('care-treatment-options details dd').first();
      const isShown = await closed.evaluate((words) => words.checkVisibility({ contentVisibilityAuto: true }));
      assert.equal(isShown, media === 'print');
      await close();
    });
  }

  test('every element passes axe', async () => {
    // axe needs timers, so the style sheets are told that there is no script.
    const sheets = [...contentTags, 'care-language-picker'].map((tag) => {
      const path = `styles/${tag.slice('care-'.length)}.css`;
      return [`/dist/${path}`, built(path).replaceAll(/\(scripting: ?none\)/g, '(scripting: enabled)')];
    });
    const watched = await openRendered(`<main><h1>Page</h1>${everyElement}</main>`, {
      head: '',
      csp: null,
      scripts: Object.fromEntries(sheets) as Record<string, string>,
    });
    const { page } = watched;
    // What is left are words of the text, such as the names of a drawing's parts; they do not ask to be pressed.
    const asking = await page
      .getByRole('button')
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).pointerEvents !== 'none').length);
    assert.equal(asking, 0);
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const { violations, passes } = await page.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run('main', {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      }),
    );
    assert.ok(passes.length > 5);
    const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.flat().join(' '))]);
    assert.deepEqual(found, []);
    await watched.close();
  });
});

describe('the script takes over in place', () => {
  for (const tag of contentTags) {
    test(`${tag} has everything in the same place before and after, and nothing moves`, async () => {
      const watched = await openRendered(element(tag, 'condition="hemifacial-spasm"', ''), { csp: contract });
      const { page } = watched;
      await shown(page.locator(tag));
      const headings = await page.getByRole('heading').allInnerTexts();
      const before = await boxesIn(page);
      const then = await page.evaluate(() => performance.now());
      await takeOver(page);
      await takenOver(page);
      assert.deepEqual(await page.getByRole('heading').allInnerTexts(), headings);
      assertSamePlaces(before, await boxesIn(page));
      assert.equal(await shiftSince(page, then), 0);
      assert.deepEqual(await heardEvents(page, 'care-error'), []);
      assert.equal((await heardEvents(page, 'care-ready')).length, 1);
      await watched.expectQuiet({ requests: ['/dist/careleaf.js'] });
      await watched.close();
    });
  }

  test('what is open or ticked stays so, and the focus stays where it was', async () => {
    const watched = await openRendered(leaflet, { csp: strictPolicy });
    const { page } = watched;
    const cards = page.locator('care-treatment-options details');
    const box = page.locator('care-follow-up-checklist').getByRole('checkbox').nth(1);
    await page.locator('care-follow-up-checklist summary').first().click();
    await page.locator('care-follow-up-checklist summary').first().click();
    await box.check();
    await cards.nth(2).locator('summary').press('Enter');
    const top = await page.evaluate(() => scrollY);
    await takeOver(page);
    await takenOver(page);
    assert.deepEqual(
      await cards.evaluateAll((all) => all.map((card) => (card as HTMLDetailsElement).open)),
      [false, false, true, false, false].slice(0, await cards.count()),
    );
    assert.ok(
      await cards
        .nth(2)
        .locator('summary')
        .evaluate((summary) => summary.matches(':focus')),
    );
    assert.ok(await box.isChecked());
    await page.locator('care-follow-up-checklist').getByText('1 of 6 done').waitFor();
    assert.equal(await page.evaluate(() => scrollY), top);
    await page.keyboard.press('Enter');
    assert.equal(await cards.nth(2).evaluate((card) => (card as HTMLDetailsElement).open), false);
    await watched.expectQuiet({ requests: ['/dist/careleaf.js'] });
    await watched.close();
  });

  test('a section that the reader has closed stays closed', async () => {
    const watched = await openRendered(element('care-follow-up-checklist', 'condition="hemifacial-spasm"', ''));
    const plan = watched.page.locator('details').first();
    await plan.locator('summary').click();
    await takeOver(watched.page);
    await takenOver(watched.page);
    assert.equal(await plan.evaluate((details) => (details as HTMLDetailsElement).open), false);
    await watched.close();
  });

  test('in Spanish the server’s words stay until the files have come', async () => {
    const watched = await openRendered(leaflet, { lang: 'es' });
    const { page } = watched;
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/locales/es.json', (route) => held.then(() => route.continue()));
    const before = await boxesIn(page);
    const asked = page.waitForRequest('**/locales/es.json');
    await takeOver(page);
    await asked;
    assertSamePlaces(before, await boxesIn(page));
    assert.equal(await isTakenOver(page), false);
    release();
    await takenOver(page);
    assertSamePlaces(before, await boxesIn(page));
    assert.equal(await shiftSince(page), 0);
    assert.deepEqual(await heardEvents(page, 'care-error'), []);
    await watched.expectQuiet({ requests: ['/dist/careleaf.js', ...spanishFiles] });
    await watched.close();
  });

  test('where the files cannot be had, the page falls back to English, in one piece', async () => {
    const watched = await openRendered(element('care-self-care', 'condition="hemifacial-spasm"', ''), { lang: 'es' });
    const { page } = watched;
    await page.route(/\/(conditions|locales)\//, (route) => route.abort());
    await takeOver(page);
    await takenOver(page);
    await page.getByRole('heading', { name: 'What you can do yourself' }).waitFor();
    assert.equal(await page.getByRole('heading').count(), 1);
    await watched.close();
  });
});

describe('nothing is doubled, however the script comes', () => {
  const ways = {
    'a module in the head': moduleScript,
    'an async module': '<script type="module" async src="/dist/careleaf.js"></script>',
    'a classic script before the elements': classicScript,
    'a deferred classic script': '<script defer src="/dist/careleaf.iife.js"></script>',
  };
  for (const [way, head] of Object.entries(ways)) {
    test(way, async () => {
      const watched = await openRendered(leaflet + element('care-seek-help', 'condition="hemifacial-spasm"', ''), {
        head,
      });
      const { page } = watched;
      await takenOver(page);
      assert.equal(await page.getByRole('heading', { name: 'Hemifacial spasm', exact: true }).count(), 1);
      assert.equal(await page.getByRole('heading', { name: 'When to get help' }).count(), 2);
      // Chromium says so where the script has run before the parser comes to the element; the content is made here then.
      await watched.expectQuiet({ messages: [/^A second declarative shadow root cannot be created on a host\.$/] });
      await watched.close();
    });
  }
});

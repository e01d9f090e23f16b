import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  builtInPack,
  contentTags,
  element,
  everyElement,
  everyShown,
  hostPage,
  moduleScript,
  shown,
} from '../helpers/host-page.js';
import { openPage, type OpenPageOptions } from '../helpers/no-network.js';

const open = async (
  css = '',
  context: NonNullable<OpenPageOptions['context']> = {},
  body = everyElement,
  lang = 'en',
) => {
  const watched = await openPage({
    html: hostPage(body, { head: `<link rel="stylesheet" href="/host.css">${moduleScript}`, lang }),
    scripts: { '/host.css': `body{margin:0 8px}${css}` },
    context: { reducedMotion: 'reduce', ...context },
  });
  await shown(watched.page.locator('care-leaflet'));
  return watched;
};

const phone = { viewport: { width: 320, height: 640 } };

/** What sticks out of the room that the page gives, boxes and words, through shadow roots; a region that scrolls by itself may be wider inside. */
const stickingOut = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    const room = document.body.getBoundingClientRect();
    const isOut = ({ left, right }: DOMRect) => right > room.right + 1 || left < room.left - 1;
    const note = (where: Element, { left, right }: DOMRect, what = '') =>
      found.push(
        `${where.localName}.${where.getAttribute('class') ?? ''}${what} ${Math.round(left)}–${Math.round(right)}`,
      );
    /** A word may be longer than its box. */
    const look = (text: Text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const rect = [...range.getClientRects()].find(isOut);
      if (rect) note(text.parentElement!, rect, ` “${text.data.trim().slice(0, 40)}”`);
    };
    const visit = (root: ParentNode): void => {
      for (const inner of root.querySelectorAll('*')) {
        if (inner.closest('[tabindex="0"][role=region]') && inner.role !== 'region') continue;
        if (inner.matches('.visually-hidden, svg *') || !inner.checkVisibility()) continue;
        const box = inner.getBoundingClientRect();
        if (isOut(box)) note(inner, box);
        else for (const text of inner.childNodes) if (text instanceof Text && text.data.trim()) look(text);
        if (inner.shadowRoot) visit(inner.shadowRoot);
      }
    };
    visit(document.body);
    return { found: found.slice(0, 8), scrolls: document.documentElement.scrollWidth > width };
  });

const openAll = async (page: Page) => {
  for (const button of await page.getByRole('button', { name: 'Open all' }).all()) await button.click();
  await page
    .locator('[part=base] details')
    .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
};

const inside = { found: [], scrolls: false };

describe('nothing sticks out of the page', () => {
  const cases: Record<string, { css?: string; width: number }> = {
    'at 320 px': { width: 320 },
    'at 640 px with text of 200 %': { css: 'html{font-size:200%}', width: 640 },
    'at 1280 px with text of 200 %': { css: 'html{font-size:200%}', width: 1280 },
  };
  for (const [name, { css = '', width }] of Object.entries(cases)) {
    test(name, async () => {
      const { page } = await open(css, { viewport: { width, height: 720 } });
      await openAll(page);
      assert.deepEqual(await stickingOut(page), inside);
    });

    test(`${name}, as a table`, async () => {
      const { page } = await open(css, { viewport: { width, height: 720 } });
      for (const button of await page.getByRole('button', { name: 'Compare in a table' }).all()) await button.click();
      assert.deepEqual(await stickingOut(page), inside);
    });
  }

  test('at 320 px in Spanish', async () => {
    const { page } = await open('', phone, everyElement, 'es');
    await page.locator('care-leaflet [part=base][lang=es]').first().waitFor();
    await openAll(page);
    assert.deepEqual(await stickingOut(page), inside);
  });

  test('with the spacing of WCAG 1.4.12, as a reader’s own style sheet sets it inside and outside', async () => {
    const { page } = await open('', phone);
    const spacing =
      '*{letter-spacing:.12em!important;word-spacing:.16em!important;line-height:1.5!important}p{margin-bottom:2em!important}';
    await openAll(page);
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      const dress = (root: Document | ShadowRoot): void => {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
        for (const inner of root.querySelectorAll('*')) if (inner.shadowRoot) dress(inner.shadowRoot);
      };
      dress(document);
    }, spacing);
    assert.deepEqual(await stickingOut(page), inside);
    const cut = await page
      .locator('[part=base] :is(p, li, dd, dt, h1, h2, h3, h4, button, summary, label)')
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden'))
          .filter((one) => getComputedStyle(one).overflow !== 'visible' && one.scrollHeight > one.clientHeight + 1)
          .map((one) => one.textContent?.trim().slice(0, 40)),
      );
    assert.deepEqual(cut, []);
  });

  test('with the longest word that a pack may carry', async () => {
    const pack = builtInPack();
    pack.texts.en.name = 'x'.repeat(1200);
    pack.texts.en.names['no-treatment'] = 'y'.repeat(1200);
    pack.texts.en.statements['overview-what'] = 'z'.repeat(1200);
    const child = `<script type="application/json">${JSON.stringify(pack).replaceAll('<', '\\u003c')}</script>`;
    const { page } = await open('', phone, element('care-leaflet', '', child));
    await openAll(page);
    assert.deepEqual(await stickingOut(page), inside);
  });
});

/** Words that begin on one line and go on in the next, hyphens apart. Addresses and words of over 20 letters may. */
const brokenWords = (page: Page) =>
  page.evaluate(() => {
    const found = new Set<string>();
    const look = (text: Text) => {
      const noAddress = text.data.replace(/\S+\.\p{L}\S*/gu, (address) => ' '.repeat(address.length));
      for (const { 0: word, index } of noAddress.matchAll(/[^\s\-–—/]+/gu)) {
        if (word.length > 20) continue;
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top));
        if (new Set(tops).size > 1) found.add(`${word} in “${text.parentElement?.textContent?.trim().slice(0, 60)}”`);
      }
    };
    const visit = (root: ParentNode): void => {
      for (const inner of root.querySelectorAll('*')) {
        if (inner.closest('.visually-hidden') || inner.matches('svg *') || !inner.checkVisibility()) continue;
        if (getComputedStyle(inner.closest('thead') ?? inner).clipPath !== 'none') continue;
        for (const text of inner.childNodes) if (text instanceof Text && text.data.trim()) look(text);
        if (inner.shadowRoot) visit(inner.shadowRoot);
      }
    };
    visit(document.body);
    return [...found];
  });

describe('words stay whole', () => {
  const rooms: Record<string, { css?: string; width: number }> = {
    'on a phone': { width: 390 },
    'at 320 px': { width: 320 },
    'on a phone with text of 200 %': { css: 'html{font-size:200%}', width: 390 },
  };
  for (const [name, { css = '', width }] of Object.entries(rooms)) {
    test(`${name}, in the leaflet`, async () => {
      const leaflet = element('care-leaflet', 'condition="hemifacial-spasm"');
      const { page } = await open(css, { viewport: { width, height: 844 } }, leaflet);
      await openAll(page);
      assert.deepEqual(await brokenWords(page), []);
    });
  }
});

test('forced colours: text, edges and icons can be seen', async () => {
  const { page } = await open('', { forcedColors: 'active' });
  const low = await page.locator('[part=base] button, [part=base] input, [part=base] .head').evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility())
      .filter((one) => {
        const { color, backgroundColor } = getComputedStyle(one);
        return color === backgroundColor;
      })
      .map((one) => one.outerHTML.slice(0, 80)),
  );
  assert.deepEqual(low, []);
  assert.equal(await page.evaluate(() => matchMedia('(forced-colors: active)').matches), true);
});

describe('nothing moves when the elements come, with the style sheet for the page', () => {
  const screens = { 'a small phone': { width: 320, height: 568 }, 'a desktop': { width: 1280, height: 720 } };
  for (const [screen, viewport] of Object.entries(screens)) {
    for (const tag of contentTags) {
      test(`${tag}, on ${screen}`, async () => {
        const watched = await openPage({
          html: hostPage(
            `<h1>The page’s own heading</h1>${element(tag)}<footer><p>The page’s own footer</p></footer>
             <script type="module" src="/late.js"></script>`,
            { head: '<link rel="stylesheet" href="/dist/careleaf.css"><script src="/observe.js"></script>' },
          ),
          scripts: {
            '/observe.js': `window.moved = [];
              new PerformanceObserver((list) => {
                for (const { sources } of list.getEntries())
                  moved.push(...sources.map(({ node }) => (node.parentElement?.closest('footer') ?? node).nodeName));
              }).observe({ type: 'layout-shift', buffered: true });`,
            '/late.js': `requestAnimationFrame(() => setTimeout(() => import('/dist/careleaf.js'), 300));`,
          },
          context: { viewport },
        });
        const { page } = watched;
        await shown(page.locator(tag).first());
        await page.waitForTimeout(200);
        const moved = await page.evaluate(() => (window as unknown as { moved: string[] }).moved);
        const { y } = (await page.locator('footer').boundingBox())!;
        // Room is kept for a whole screen: what stands below comes up where it comes into sight, and it alone.
        const mayMove = y < viewport.height && screen === 'a desktop' ? ['FOOTER'] : [];
        assert.deepEqual([...new Set(moved)], mayMove);
        await watched.close();
      });
    }
  }
});

describe('no level of heading is skipped', () => {
  for (const level of [1, 2, 3, 4, 5, 6]) {
    test(`from level ${level}`, async () => {
      const body = contentTags
        .map((tag) => element(tag, `condition="hemifacial-spasm" heading-level="${level}"`))
        .join('');
      const { page } = await open('', {}, body);
      await everyShown(page);
      await openAll(page);
      const levels = await page
        .locator('[part=base]')
        .getByRole('heading')
        .evaluateAll((all) => all.map((one) => Number(one.localName[1])));
      assert.ok(levels.length > 30);
      assert.equal(levels[0], level);
      levels.forEach((here, index) => {
        const before = levels[index - 1] ?? level;
        assert.ok(here <= before + 1, `h${here} after h${before}`);
        assert.ok(here >= level && here <= 6);
      });
    });
  }
});

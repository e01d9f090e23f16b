import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { condition, element, everyShown, hostPage } from '../helpers/host-page.js';
import { openPage } from '../helpers/no-network.js';

const sections = 'seek-help explainer treatments self-care follow-up monitoring questions decision diary provenance';

interface Focused {
  readonly words: string;
  readonly isCovered: boolean;
}

/** What has the focus, through shadow roots, and whether the links that stay in reach lie over some of it. */
const focused = (page: Page): Promise<Focused | undefined> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return undefined;
    const nav = document.querySelector('care-leaflet')!.shadowRoot!.querySelector('.way-back')!;
    const { left, right, top, bottom } = at.getBoundingClientRect();
    const isUnder = (link: Element) => {
      const box = link.getBoundingClientRect();
      return left < box.right && right > box.left && top < box.bottom && bottom > box.top;
    };
    return {
      words: `${at.localName} ${at.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}`,
      isCovered: !nav.contains(at) && [...nav.querySelectorAll('a')].some(isUnder),
    };
  });

for (const key of ['Tab', 'Shift+Tab'])
  test(`the links that stay in reach lie over nothing that has the focus (${key})`, async () => {
    const { page, close } = await openPage({
      html: hostPage(`<main>${element('care-leaflet', `condition="${condition}" sections="${sections}"`)}</main>`),
      context: { viewport: { width: 390, height: 700 } },
    });
    await everyShown(page, ['care-leaflet', 'care-provenance']);
    const all: Focused[] = [];
    for (;;) {
      await page.keyboard.press(key);
      const one = await focused(page);
      if (!one) break;
      all.push(one);
    }
    assert.ok(all.length > 60, `${all.length} have been reached`);
    assert.deepEqual(
      all.filter(({ isCovered }) => isCovered).map(({ words }) => words),
      [],
    );
    await close();
  });

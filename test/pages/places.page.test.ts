import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  classicScript,
  condition,
  element,
  hostPage,
  insideOf,
  lightText,
  moduleScript,
  shown,
} from '../helpers/host-page.js';
import { openPage, strictPolicy } from '../helpers/no-network.js';

const care = element('care-self-care', `condition="${condition}"`, `<span>${lightText}</span>`);

const places: Record<string, string> = {
  'a paragraph': `<p>Before ${care} after</p>`,
  'a link': `<a href="#elsewhere">${care}</a>`,
  'a table cell': `<table><tr><td>${care}</td></tr></table>`,
  'a table without cells': `<table>${care}<tr><td>cell</td></tr></table>`,
  'a button': `<button type="button">${care}</button>`,
  'a label': `<label>${care}</label>`,
  'a form': `<form>${care}</form>`,
  'a list item': `<ul><li>${care}</li></ul>`,
  'a row of flexible boxes': `<div class="flex">${care}<p>Beside</p></div>`,
  'a centred column of flexible boxes': `<div class="column">${care}</div>`,
  'a grid': `<div class="grid">${care}</div>`,
  'a float': `<div class="float">${care}</div><p>Beside</p>`,
  'an inline block': `<div class="inline">${care}</div>`,
  'a transformed box that hides what flows over': `<div class="transformed">${care}</div>`,
};

const placesCss = `.flex{display:flex}.column{display:flex;flex-direction:column;align-items:center}.grid{display:grid;justify-items:start}
  .float{float:left}.inline{display:inline-block}.transformed{overflow:hidden;transform:scale(1);contain:content}
  .narrow{inline-size:0;overflow:hidden}.hidden{display:none}`;

const openPlaced = (body: string) =>
  openPage({
    html: hostPage(body, { head: `<link rel="stylesheet" href="/places.css">${moduleScript}` }),
    scripts: { '/places.css': placesCss },
  });

const widthOf = async (page: Page) => (await insideOf(page.locator('care-self-care')).boundingBox())?.width ?? 0;

describe('an element is shown, wide enough to read, in', () => {
  for (const [place, body] of Object.entries(places)) {
    test(place, async () => {
      const watched = await openPlaced(body);
      await shown(watched.page.locator('care-self-care'));
      assert.ok((await widthOf(watched.page)) >= 280, `${await widthOf(watched.page)} px wide`);
      await watched.expectQuiet();
      await watched.close();
    });
  }
});

for (const hiding of ['narrow', 'hidden']) {
  test(`an element that starts in a place of class "${hiding}" is whole when the place opens`, async () => {
    const watched = await openPlaced(`<div id="place" class="${hiding}">${element('care-treatment-options')}</div>`);
    const { page } = watched;
    await page.locator('care-treatment-options summary').first().waitFor({ state: 'attached' });
    await page.evaluate(() => document.querySelector('#place')!.removeAttribute('class'));
    await shown(page.locator('care-treatment-options'));
    await page.getByRole('button', { name: 'Open all' }).click();
    assert.ok((await page.locator('care-treatment-options details[open]').count()) > 1);
    await watched.expectQuiet();
  });
}

describe('in a sandboxed frame that may keep nothing', () => {
  for (const [kind, head] of Object.entries({ module: moduleScript, 'classic script': classicScript })) {
    test(`the checklist works and says that nothing can be kept (${kind})`, async () => {
      const watched = await openPage({
        html: hostPage(
          '<iframe sandbox="allow-scripts" src="/frame.html" width="800" height="900" title="Leaflet"></iframe>',
          {
            head: '',
          },
        ),
        scripts: { '/frame.html': hostPage(element('care-follow-up-checklist'), { head }) },
        csp: `${strictPolicy}; frame-src 'self'`,
        headers: { 'Access-Control-Allow-Origin': '*' },
      });
      const frame = watched.page.frameLocator('iframe');
      await frame.getByRole('checkbox').first().check();
      await frame.getByRole('checkbox', { name: 'Keep on this device' }).click();
      await frame.getByText('This browser does not allow pages to keep anything.').waitFor();
      assert.equal(await frame.getByRole('checkbox', { name: 'Keep on this device' }).isChecked(), false);
      assert.equal(await frame.getByRole('checkbox').first().isChecked(), true);
      await watched.expectQuiet({ requests: ['/dist/careleaf.js', '/dist/careleaf.iife.js'] });
      await watched.close();
    });
  }
});

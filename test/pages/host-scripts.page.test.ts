import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  builtInPack,
  classicScript,
  element,
  everyElement,
  everyShown,
  hostPage,
  moduleScript,
  shown,
  spanishFiles,
} from '../helpers/host-page.js';
import { openPage, strictPolicy } from '../helpers/no-network.js';

const hostScript = '<script src="/host.js"></script>';
const child = `<script type="application/json">${JSON.stringify(builtInPack()).replaceAll('<', '\\u003c')}</script>`;

const habits: Record<string, string> = {
  'enumerable additions to Object.prototype': `
    Object.prototype.each = function () {}; Object.prototype.extend = function () {}; Array.prototype.contains = function () {};`,
  'another Array.from': `
    Array.from = (list) => (list == null ? [] : Array.isArray(list) ? list : 'length' in Object(list) ? Array.prototype.slice.call(list) : [list]);`,
  'a loader with define': `
    window.define = Object.assign(() => { throw new Error('anonymous define'); }, { amd: {} });
    window.require = () => { throw new Error('require'); };`,
  'module and exports in the page': `window.exports = {}; window.module = { exports: window.exports };`,
  'its own $, _ and process': `window.$ = window._ = () => { throw new Error('not yours'); }; window.process = { env: {} };`,
  'an old toJSON on every array': `Array.prototype.toJSON = function () { return 'list'; };`,
};

describe('every element and a pack in the page are shown where a page has', () => {
  for (const [name, script] of Object.entries(habits)) {
    test(name, async () => {
      const watched = await openPage({
        html: hostPage(everyElement + element('care-leaflet', 'id="own"', child), { head: hostScript + classicScript }),
        scripts: { '/host.js': script },
      });
      await everyShown(watched.page);
      await shown(watched.page.locator('#own'));
      await watched.expectQuiet();
      await watched.close();
    });
  }
});

test('what is fetched comes where the page has a Promise of its own, as zones have', async () => {
  const watched = await openPage({
    html: hostPage(element('care-self-care') + element('care-seek-help', 'src="/pack.json"'), {
      head: hostScript + classicScript,
      lang: 'es',
    }),
    scripts: {
      '/pack.json': JSON.stringify(builtInPack('es')),
      '/host.js': `{ const Native = Promise;
        window.Promise = class Zoned {
          constructor(run) { this.native = new Native(run); }
          then(...given) { return new Zoned((done, failed) => this.native.then(...given).then(done, failed)); }
          catch(given) { return this.then(undefined, given); }
          finally(given) { return new Zoned((done, failed) => this.native.finally(given).then(done, failed)); }
          static resolve(value) { return new Zoned((done) => done(value)); }
          static reject(error) { return new Zoned((_, failed) => failed(error)); }
          static all(list) { return new Zoned((done, failed) => Native.all([...list]).then(done, failed)); }
          static race(list) { return new Zoned((done, failed) => Native.race([...list]).then(done, failed)); }
        }; }`,
    },
  });
  for (const tag of ['care-self-care', 'care-seek-help'])
    await watched.page.locator(`${tag} [part=base][lang=es] [part=heading]`).first().waitFor();
  await watched.expectQuiet({ requests: spanishFiles });
  await watched.close();
});

describe('what a reader does is done where a page takes it for its own', () => {
  const open = async (tags: readonly string[], host: string) =>
    openPage({
      html: hostPage(tags.map((tag) => element(tag)).join(''), { head: hostScript + moduleScript }),
      scripts: { '/host.js': host },
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    });

  test('Space, Enter and arrows, by which the page turns its slides', async () => {
    const { page, close } = await open(
      ['care-follow-up-checklist', 'care-treatment-options', 'care-decision-aid'],
      `addEventListener('keydown', (event) => {
        if (/^(?: |Enter|Arrow.*)$/.test(event.key) && !/^(?:A|BUTTON|INPUT|SUMMARY)$/.test(event.target.tagName)) event.preventDefault();
      });`,
    );
    const box = page.locator('care-follow-up-checklist [data-entry^="tick:"]').first();
    await box.press('Space');
    assert.equal(await box.isChecked(), true);
    await page.locator('care-treatment-options summary').first().press('Enter');
    assert.notEqual(await page.locator('care-treatment-options details').first().getAttribute('open'), null);
    const choices = page.locator('care-decision-aid input[type=radio]');
    await choices.first().press('Space');
    await choices.first().press('ArrowDown');
    assert.equal(await choices.nth(1).isChecked(), true);
    await close();
  });

  test('pasting, which the page forbids', async () => {
    const { page, close } = await open(
      ['care-question-list'],
      `for (const name of ['paste', 'drop', 'compositionend']) addEventListener(name, (event) => event.preventDefault());`,
    );
    await shown(page.locator('care-question-list'));
    await page.evaluate(() => navigator.clipboard.writeText('May I drive?'));
    const field = page.locator('care-question-list .add input').first();
    await field.press('Control+v');
    assert.equal(await field.inputValue(), 'May I drive?');
    await close();
  });

  test('saving a file, where the page stops links that lead away', async () => {
    const { page, close } = await open(
      ['care-follow-up-checklist'],
      `addEventListener('click', (event) => {
        const link = event.target.closest('a');
        if (link && link.hostname !== location.hostname) event.preventDefault();
      });`,
    );
    await page.locator('care-follow-up-checklist input[type=date]').first().fill('2036-03-14');
    const file = page.waitForEvent('download', { timeout: 5000 });
    await page
      .getByRole('button', { name: /calendar/i })
      .first()
      .click();
    assert.equal((await file).suggestedFilename(), 'careleaf-checklist.ics');
    await close();
  });
});

test('a step of one’s own can be added and removed where Array.from is another', async () => {
  const watched = await openPage({
    html: hostPage(element('care-follow-up-checklist'), { head: hostScript + moduleScript }),
    scripts: { '/host.js': habits['another Array.from']! },
  });
  const { page } = watched;
  for (const words of ['First', 'Second']) {
    await page.getByLabel('Add a step of your own').first().fill(words);
    await page.getByRole('button', { name: 'Add step' }).first().click();
  }
  await page.getByRole('button', { name: 'Remove First' }).click();
  await page.getByRole('checkbox', { name: 'Second' }).waitFor();
  assert.equal(await page.getByRole('checkbox', { name: 'First' }).count(), 0);
});

const clobbering = [
  '<img name="currentScript" alt=""><img name="currentScript" alt="">',
  '<form name="customElements"></form><form id="customElements"></form>',
  '<img id="careleaf" alt=""><a id="careleaf"></a>',
  '<img name="readyState" alt=""><img name="adoptedStyleSheets" alt="">',
  '<form name="body"><input name="append"></form>',
  '<a id="trustedTypes"></a><a id="define"></a><a id="fetch"></a><a id="localStorage"></a>',
  '<form name="documentElement"></form><img name="defaultView" alt="">',
  '<img name="title" alt=""><img name="location" alt=""><img name="baseURI" alt="">',
];

describe('names in the page do not stand in the way of the script', () => {
  for (const markup of clobbering) {
    test(markup, async () => {
      const watched = await openPage({ html: hostPage(markup + everyElement + classicScript, { head: '' }) });
      await everyShown(watched.page);
      await watched.expectQuiet();
      await watched.close();
    });
  }

  test('the files alongside the classic script are found behind an image named "currentScript"', async () => {
    const watched = await openPage({
      html: hostPage(`<img name="currentScript" alt="">${element('care-leaflet')}${classicScript}`, {
        head: '',
        lang: 'es',
      }),
    });
    await watched.page.locator('care-leaflet [part=base][lang=es]').first().waitFor();
    assert.ok(watched.requests.includes('/dist/locales/es.json'));
  });
});

test('an address in <base> changes neither where files are fetched nor where the contents lead', async () => {
  const base = '<base href="https://elsewhere.example/" target="_blank">';
  const watched = await openPage({
    html: hostPage(element('care-leaflet'), { head: moduleScript + base, lang: 'es' }),
    csp: strictPolicy.replace("base-uri 'none'", 'base-uri *'),
  });
  const { page } = watched;
  await page.locator('care-leaflet [part=base][lang=es]').first().waitFor();
  const address = page.url();
  await page.locator('care-leaflet [part=contents] a').nth(2).click();
  assert.equal(page.url(), address);
  assert.equal(page.context().pages().length, 1);
  await watched.expectQuiet({ requests: spanishFiles });
});

test('a tag that the page has taken stays the page’s, and the leaflet still shows that block', async () => {
  const watched = await openPage({
    html: hostPage('<care-provenance></care-provenance>' + element('care-leaflet') + element('care-self-care'), {
      head: hostScript + moduleScript,
    }),
    scripts: {
      '/host.js': `customElements.define('care-provenance', class extends HTMLElement {
        connectedCallback() { this.setAttribute('data-mine', ''); }
      });`,
    },
  });
  const { page } = watched;
  await everyShown(page, ['care-leaflet', 'care-self-care']);
  assert.equal(await page.locator('care-leaflet').getByText('Where this comes from').count(), 2);
  await shown(page.locator('care-leaflet care-provenance-careleaf'));
  assert.equal(await page.locator('care-provenance').getAttribute('data-mine'), '');
  assert.equal(await page.locator('care-provenance').evaluate((taken) => taken.shadowRoot), null);
  await watched.expectQuiet();
});

test('a page that hears our events first and stops or cancels them changes nothing for the reader', async () => {
  const watched = await openPage({
    html: hostPage(everyElement, { head: hostScript + moduleScript }),
    scripts: {
      '/host.js': `for (const name of ['care-ready', 'care-error', 'care-toggle', 'care-change'])
        addEventListener(name, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);`,
    },
  });
  await everyShown(watched.page);
  const card = watched.page.locator('care-treatment-options').last().locator('details').first();
  await card.locator('summary').click();
  assert.equal(await card.evaluate((details: HTMLDetailsElement) => details.open), true);
});

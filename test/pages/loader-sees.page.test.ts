import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { builtInPack, element } from '../helpers/host-page.js';
import { bundleComes, hasBundle, leaflet, open, profile } from '../helpers/loader-page.js';

const seekHelp = element('care-seek-help', 'condition="hemifacial-spasm"', '');
const pack = (name: string) => {
  const one = builtInPack();
  one.texts.en.name = name;
  return JSON.stringify(one).replaceAll('<', '\\u003c');
};

const dials = async (page: Page, number: string) =>
  page.locator(`care-seek-help a[href="tel:${number}"]`).first().waitFor();

describe('the loader fetches the bundle where the page says something else later', () => {
  const changes: Record<
    string,
    [body: string, change: (page: Page) => Promise<unknown>, then: (page: Page) => unknown]
  > = {
    'in the text of its profile, in its place': [
      profile + seekHelp,
      (page) =>
        page.locator('[data-care-profile]').evaluate((block) => {
          block.firstChild!.nodeValue = '{"emergencyNumber":"112"}';
        }),
      (page) => dials(page, '112'),
    ],
    'in the text of its profile, anew': [
      profile + seekHelp,
      (page) =>
        page.locator('[data-care-profile]').evaluate((block) => block.replaceChildren('{"emergencyNumber":"112"}')),
      (page) => dials(page, '112'),
    ],
    'by giving a data block the name of a profile': [
      profile.replace('data-care-profile', 'id="numbers"') + seekHelp,
      (page) => page.locator('#numbers').evaluate((block) => block.toggleAttribute('data-care-profile')),
      (page) => dials(page, '999'),
    ],
    'by giving a profile the type of JSON': [
      profile.replace('application/json', 'text/plain') + seekHelp,
      (page) => page.locator('[data-care-profile]').evaluate((block) => block.setAttribute('type', 'application/json')),
      (page) => dials(page, '999'),
    ],
    'in the pack that stands in the element': [
      element('care-leaflet', '', `<script type="application/json">${pack('One illness')}</script>`),
      (page) =>
        page.locator('care-leaflet > script').evaluate((block, other) => {
          block.firstChild!.nodeValue = other;
        }, pack('Another illness')),
      (page) => page.getByRole('heading', { name: 'Another illness' }).waitFor(),
    ],
    'in an attribute of the element': [
      leaflet,
      (page) => page.locator('care-leaflet').evaluate((one) => one.setAttribute('sections', 'seek-help')),
      (page) => page.locator('care-treatment-options').waitFor({ state: 'detached' }),
    ],
  };
  for (const [where, [body, change, then]] of Object.entries(changes))
    test(where, async () => {
      // A server says, too, that such a profile counts for nothing.
      const problems = body.includes('text/plain') ? [/found type="text\/plain"/] : [];
      const watched = await open({ csp: null, body, problems });
      assert.ok(!hasBundle(watched));
      await change(watched.page);
      await bundleComes(watched);
      await then(watched.page);
      await watched.close();
    });

  test('and not for other texts of the page that change, or for what is written once more', async () => {
    const watched = await open({ body: `<p id="clock">12:00</p>${leaflet}` });
    await watched.page.locator('#clock').evaluate((clock) => {
      clock.firstChild!.nodeValue = '12:01';
      document.body.append('more');
      const leaflet = document.querySelector('care-leaflet')!;
      leaflet.setAttribute('condition', leaflet.getAttribute('condition')!);
    });
    await watched.page.waitForTimeout(300);
    await watched.expectQuiet();
    await watched.close();
  });
});

describe('the loader sees elements in open shadow roots of other components', () => {
  const inside = '<care-seek-help condition="hemifacial-spasm"><p>Light</p></care-seek-help>';
  const attach = (host: string) => `${host}.attachShadow({ mode: 'open' }).innerHTML = '${inside}';`;
  const define = `customElements.define('x-host', class extends HTMLElement {
    constructor() { super(); ${attach('this')} } });`;
  const declared = (within: string) => `<div><template shadowrootmode="open">${within}</template></div>`;
  const toBody = (html: string) => (page: string) => page.replace('</body>', `${html}</body>`);

  const early: Record<string, [html: string, script: string]> = {
    'declarative ones': [declared(inside), ''],
    'one in another one': [declared(declared(inside)), ''],
    'made by a script before it': [
      '<div id="host"></div><script src="/host.js"></script>',
      attach("document.querySelector('#host')"),
    ],
    'made by a script that comes later, for hosts that were there': [
      '<x-host></x-host>',
      `addEventListener('load', () => setTimeout(() => { ${define} }, 200));`,
    ],
  };
  for (const [what, [html, script]] of Object.entries(early))
    test(what, async () => {
      const more = script && !html.includes('/host.js') ? '<script src="/host.js"></script>' : '';
      const watched = await open({ csp: null, body: '', more, change: toBody(html), scripts: { '/host.js': script } });
      await bundleComes(watched);
      await watched.page.locator('care-seek-help [part=heading]').first().waitFor();
      await watched.close();
    });

  test('attached while the page is loaded, after the loader has looked', async () => {
    const watched = await open({ csp: null, body: `<div id="host"></div>${leaflet}` });
    const { page } = watched;
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/slow.svg', async (route) => {
      await asked;
      await route.abort();
    });
    await page.addInitScript(() =>
      addEventListener('DOMContentLoaded', () =>
        document.body.append(Object.assign(new Image(), { src: '/slow.svg' })),
      ),
    );
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.locator('care-leaflet[data-scripted]').waitFor();
    await page.evaluate(attach("document.querySelector('#host')"));
    assert.ok(!hasBundle(watched));
    answer();
    await bundleComes(watched);
    await watched.close();
  });

  test('of hosts that come later, and what comes into them later still', async () => {
    const watched = await open({ body: '' });
    await watched.page.evaluate(() => {
      const host = document.createElement('div');
      host.id = 'host';
      host.attachShadow({ mode: 'open' });
      document.body.append(host);
    });
    await watched.page.waitForTimeout(300);
    assert.ok(!hasBundle(watched));
    await watched.page.locator('#host').evaluate(({ shadowRoot }) => {
      const late = document.createElement('care-seek-help');
      late.setAttribute('condition', 'hemifacial-spasm');
      shadowRoot!.append(late);
    });
    await bundleComes(watched);
    await watched.page.locator('care-seek-help [part=heading]').first().waitFor();
    await watched.close();
  });

  test('where a server has rendered them, keeps them in the language around them until they are used', async () => {
    const change = (html: string) => html.replace(/<care-follow-up-checklist.*<\/care-follow-up-checklist>/s, declared);
    const body = element('care-follow-up-checklist', 'condition="hemifacial-spasm"', '');
    const watched = await open({ body, lang: 'es', csp: null, change });
    await watched.page.locator('care-follow-up-checklist[data-scripted]').waitFor();
    await watched.page.waitForTimeout(300);
    assert.ok(!hasBundle(watched));
    await watched.page.getByRole('checkbox').nth(1).check();
    await watched.page.getByText('1 de 6').waitFor();
    await watched.close();
  });
});

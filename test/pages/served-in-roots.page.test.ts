import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { renderPage } from '../../src/server/server.js';
import { hostPage, shown } from '../helpers/host-page.js';
import { openPage } from '../helpers/no-network.js';

const care = '<care-treatment-options condition="hemifacial-spasm"></care-treatment-options>';
const profile = '<script type="application/json" data-care-profile>{"emergencyNumber":"112"}</script>';
const body = `<div id="card"><template shadowrootmode="open"><p>A card</p>${care}</template></div>${profile}`;
const { html, problems } = renderPage(hostPage(body), { assets: '/dist/' });

describe('an element that a server has rendered in a shadow root of the page', () => {
  test('is read without script', async () => {
    const { page, close } = await openPage({ html, context: { javaScriptEnabled: false } });
    assert.deepEqual(problems, []);
    await shown(page.locator('#card care-treatment-options'));
    await close();
  });

  test('is kept by the script, and becomes live when it is used', async () => {
    const { page, close } = await openPage({ html, csp: null });
    const element = page.locator('#card care-treatment-options');
    const served = element.locator('[data-build]');
    await page.waitForFunction(() => customElements.get('care-treatment-options') !== undefined);
    await shown(element);
    assert.equal(await served.count(), 1);
    await element.evaluate((one) => (one as HTMLElement & { hydrate(): void }).hydrate());
    await served.waitFor({ state: 'detached' });
    await shown(element);
    await close();
  });
});

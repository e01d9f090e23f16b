import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attributeCases } from '../helpers/attribute-cases.js';
import { eventListener, heardEvents } from '../helpers/care-events.js';
import { builtInPack, hostPage, moduleScript } from '../helpers/host-page.js';
import { openPage } from '../helpers/no-network.js';

const pack = JSON.stringify(builtInPack()).replaceAll('<', '\\u003c');
const scripts = { '/listener.js': eventListener, '/pack.json': pack };

/** The same cases as test/server/page-attributes.node.test.ts has for a server. */
describe('what an attribute or a block means, to a browser', () => {
  for (const { what, body, dials, isEmpty } of attributeCases(pack)) {
    test(what, async () => {
      const html = hostPage(body, { head: `<script src="/listener.js"></script>${moduleScript}` });
      const { page, close } = await openPage({ html, csp: null, scripts });
      try {
        await page.waitForFunction(() => (window as unknown as { careEvents: unknown[] }).careEvents.length > 0);
        const [first] = await heardEvents(page);
        assert.equal(first?.name, isEmpty ? 'care-error' : 'care-ready');
        const links = page.locator('care-seek-help a[href^="tel:"]');
        const numbers = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
        assert.equal(numbers[0], dials);
        assert.equal(await page.locator('care-seek-help [part=language-note]').count(), 0);
      } finally {
        await close();
      }
    });
  }
});

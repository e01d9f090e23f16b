import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { eventListener, heardEvents } from '../helpers/care-events.js';
import { built, builtInPack, classicScript, element, hostPage, lightText, shown } from '../helpers/host-page.js';
import { openPage } from '../helpers/no-network.js';

const pack = JSON.stringify(builtInPack()).replaceAll('<', '\\u003c');
const child = `<script type="application/json">${pack}</script>`;
const profile = '<script type="application/json" data-care-profile>{"emergencyNumber":"999"}</script>';
const page = hostPage(
  element('care-leaflet', '', `<p>${lightText}</p>${child}`) + profile + '<p id="end">The end</p>',
  {
    head: `<script>${eventListener}</script>${classicScript}`,
  },
);

/** Where the page's answer is cut, so that the element meets its children in pieces. */
const cuts: Record<string, number> = {
  'before its children': page.indexOf(`<p>${lightText}`),
  'before its JSON child': page.indexOf(child),
  'inside its JSON child': page.indexOf(child) + 20_000,
  'after its JSON child': page.indexOf(child) + child.length,
  'inside the profile of the page': page.indexOf(profile) + profile.length - 20,
  'after the profile of the page': page.indexOf(profile) + profile.length,
};

describe('a page that arrives in two pieces shows the pack and the profile in it without an error, cut', () => {
  let cut = 0;
  const server = createServer(({ url }, response) => {
    if (url?.startsWith('/dist/'))
      return void response.setHeader('Content-Type', 'text/javascript').end(built(url.slice(6)));
    response.setHeader('Content-Type', 'text/html; charset=utf-8').write(page.slice(0, cut));
    void wait(400).then(() => response.end(page.slice(cut)));
  });
  before(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
  after(() => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())));

  for (const [where, at] of Object.entries(cuts)) {
    test(where, async () => {
      cut = at;
      const watched = await openPage({ html: '', csp: null });
      await watched.page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await shown(watched.page.locator('care-leaflet'));
      await watched.page.locator('care-seek-help a[href="tel:999"]').first().waitFor();
      assert.deepEqual(await heardEvents(watched.page, 'care-error'), []);
      assert.equal((await heardEvents(watched.page, 'care-ready')).length, 1);
      assert.deepEqual(watched.messages, []);
      await watched.close();
    });
  }
});

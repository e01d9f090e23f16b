import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { hostPage, moduleScript, shown } from '../helpers/host-page.js';
import { openPage } from '../helpers/no-network.js';

const leaflet = '<care-leaflet condition="hemifacial-spasm"></care-leaflet>';
const head = `<link rel="stylesheet" href="/dist/careleaf.css">${moduleScript}`;
const screens = { 'a phone': { width: 400, height: 800 }, 'a desktop': { width: 1280, height: 900 } };

async function open(body: string, viewport: { width: number; height: number }) {
  const watched = await openPage({ html: hostPage(body, { head }), context: { viewport }, csp: null });
  await watched.page.evaluate(() => customElements.whenDefined('care-leaflet'));
  await watched.page.evaluate(
    () => document.querySelector<HTMLElement & { updateComplete: unknown }>('care-leaflet')!.updateComplete,
  );
  return watched;
}

/** How many colours there are in each section, in one picture of the whole page. */
async function coloursInSections(page: Page): Promise<Record<string, number>> {
  const picture = (await page.screenshot({ fullPage: true })).toString('base64');
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const sections = document.querySelector('care-leaflet')!.shadowRoot!.querySelectorAll('.sections > *');
    return Object.fromEntries(
      [...sections].map((section) => {
        const { x, y, width, height } = section.getBoundingClientRect();
        const { data } = context.getImageData(x, y + scrollY, width, height);
        return [section.id, new Set(new Uint32Array(data.buffer)).size];
      }),
    );
  }, picture);
}

for (const [name, viewport] of Object.entries(screens)) {
  describe(`on ${name}`, () => {
    test('nothing moves while the leaflet is rendered part by part', async () => {
      const watched = await open(`${leaflet}<footer>The page goes on</footer>`, viewport);
      await shown(watched.page.locator('care-leaflet'));
      const moved = await watched.page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) =>
              resolve(
                list
                  .getEntries()
                  .reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
              ),
            ).observe({ type: 'layout-shift', buffered: true });
            setTimeout(resolve, 300, 0);
          }),
      );
      assert.equal(moved, 0);
      await watched.close();
    });

    test('a picture of the whole page shows the words of every section', async () => {
      const { page, close } = await open(leaflet, viewport);
      const colours = await coloursInSections(page);
      assert.equal(Object.keys(colours).length, 7);
      for (const [section, count] of Object.entries(colours)) assert.ok(count > 20, `${section}: ${count} colours`);
      await close();
    });
  });
}

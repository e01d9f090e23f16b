import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { element, everyElement, eventually, everyShown, hostPage, shown } from '../helpers/host-page.js';
import { launch } from '../helpers/no-network.js';
import { useEverything } from '../helpers/use-everything.js';
import { serve, strictPolicy, type Served } from '../../tools/serve.js';

/**
 * A browser that keeps pages in its memory, as readers' browsers do: one that is tested does not, unless it is told.
 * Here the page itself comes back, with its scripts as they stood.
 */
const browser: Promise<Browser> = launch({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
const checklist = 'care-follow-up-checklist';
const pages = {
  '/everything.html': hostPage(everyElement),
  '/checklist.html': hostPage(element(checklist)),
  '/other.html': '<!doctype html><title>Another page</title><h1>Another page</h1>',
};
let server: Served;
let page: Page;
/** Why the browser kept a page out of its memory. */
let reasons: string[];

beforeEach(async () => {
  server = await serve({
    folders: { '/dist/': 'dist' },
    texts: { '/favicon.ico': '', ...pages },
    headers: { 'Content-Security-Policy': strictPolicy },
  });
  page = await (await browser).newPage();
  reasons = [];
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.enable');
  devtools.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) =>
    reasons.push(...notRestoredExplanations.map(({ reason }) => reason)),
  );
});
afterEach(async () => {
  await page.context().close();
  await server.close();
});
after(async () => (await browser).close());

const openAt = (path: keyof typeof pages) => page.goto(server.origin + path);

/** Follows a link to another page, does something there, and goes back as with the browser's button. */
async function awayAndBack(path: keyof typeof pages, there: () => Promise<void> = async () => {}): Promise<void> {
  const address = page.url();
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => document.documentElement.toggleAttribute('data-back', persisted));
  });
  await page.evaluate((to) => location.assign(to), server.origin + path);
  await page.waitForURL(server.origin + path);
  await there();
  // What is asked of the page by `goBack` waits for a load that a page out of the memory does not have.
  await page.evaluate(() => void setTimeout(() => history.back(), 0));
  await page.waitForURL(address, { waitUntil: 'commit' });
  await page.locator('html[data-back]').waitFor({ state: 'attached' });
  assert.deepEqual(reasons, []);
}

const step = () => page.getByRole('checkbox', { name: /^Start a diary/ });
const keep = () => page.getByRole('checkbox', { name: 'Keep on this device' });

describe('case 27: back to a page that the browser kept in its memory', () => {
  test('no element keeps a page out of it, used or not', async () => {
    await openAt('/everything.html');
    await everyShown(page);
    await awayAndBack('/other.html');
    await useEverything(page);
    await awayAndBack('/other.html');
    await everyShown(page);
  });

  test('what is opened, typed and ticked stands as it stood', async () => {
    await openAt('/checklist.html');
    await shown(page.locator(checklist));
    await step().check();
    await page.getByLabel('Add a step of your own').first().fill('Ask about driving');
    await awayAndBack('/other.html');
    assert.equal(await step().isChecked(), true);
    assert.equal(await page.getByLabel('Add a step of your own').first().inputValue(), 'Ask about driving');
    await step().uncheck();
    assert.equal(await step().isChecked(), false);
  });

  test('what was kept on another page meanwhile is there; where it was taken away, nothing says that it is kept', async () => {
    await openAt('/checklist.html');
    await shown(page.locator(checklist));
    await keep().check();
    await awayAndBack('/everything.html', async () => {
      await everyShown(page);
      await page
        .locator(`body > ${checklist}`)
        .getByRole('checkbox', { name: /^Start a diary/ })
        .check();
    });
    assert.ok(await eventually(() => step().isChecked(), Boolean));
    await awayAndBack('/everything.html', async () => {
      await everyShown(page);
      await page.evaluate(() => localStorage.clear());
    });
    assert.equal(
      await eventually(
        () => keep().isChecked(),
        (isKept) => !isKept,
      ),
      false,
    );
  });
});

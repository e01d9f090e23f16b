import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { element, eventually, everyShown, hostPage } from '../helpers/host-page.js';
import { openPage } from '../helpers/no-network.js';

const leaflet = element('care-leaflet', 'condition="hemifacial-spasm" depth="main"');
const before = '<p style="block-size: 1500px">Before it.</p><a href="#treatments">What can be done</a>';

/** A page of which a reader opens an address: the first visit has none. */
async function opened(body = before + leaflet) {
  const { page, expectQuiet } = await openPage({ html: hostPage(body), csp: null });
  await everyShown(page, ['care-leaflet', 'care-provenance']);
  return { page, expectQuiet };
}

async function visited(hash: string, body?: string) {
  const { page, expectQuiet } = await opened(body);
  const address = page.url() + hash;
  await page.goto('about:blank');
  await page.goto(address);
  await everyShown(page, ['care-leaflet', 'care-provenance']);
  return { page, expectQuiet };
}

/** What has the focus, through every shadow root; and how far from the top of the window it is. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let inside = document.activeElement;
    while (inside?.shadowRoot?.activeElement) inside = inside.shadowRoot.activeElement;
    return {
      id: inside?.id,
      words: inside?.textContent.trim(),
      top: Math.round(inside?.getBoundingClientRect().top ?? -1),
    };
  });
const led = (page: Page, words: string) =>
  eventually(
    () => focused(page),
    (now) => now.words === words,
  );
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));
const isOpen = (page: Page, key: string) =>
  page.locator(`care-treatment-options [data-key="${key}"]`).evaluate((card) => (card as HTMLDetailsElement).open);

describe('an address leads', () => {
  test('to a section', async () => {
    const { page, expectQuiet } = await visited('#seek-help');
    const { words, top } = await led(page, 'When to get help');
    assert.equal(words, 'When to get help');
    assert.ok(top >= 0 && top < 100, `${top} px below the top`);
    await expectQuiet();
  });

  test('to an option, which is open then', async () => {
    const { page } = await visited('#botulinum-toxin');
    assert.equal((await led(page, 'Botulinum toxin injections')).words, 'Botulinum toxin injections');
    assert.equal(await isOpen(page, 'botulinum-toxin'), true);
    assert.equal(await isOpen(page, 'medicines'), false);
  });

  test('to a section that is in the whole text alone', async () => {
    const { page } = await visited('#monitoring');
    assert.equal((await led(page, 'Checks and aims')).words, 'Checks and aims');
  });

  test('to a place inside a section', async () => {
    const { page } = await visited('#urgent');
    assert.match(
      (
        await eventually(
          () => focused(page),
          ({ id }) => id === 'urgent',
        )
      ).words!,
      /^Urgent/,
    );
  });

  test('from a link of the page, and back', async () => {
    const { page } = await opened();
    await page.getByRole('link', { name: 'What can be done' }).click();
    assert.equal((await led(page, 'Your options')).words, 'Your options');
    await page.goBack();
    await page.goForward();
    assert.equal((await led(page, 'Your options')).words, 'Your options');
  });

  test('in another tab, where a reader asks for one', async () => {
    const { page } = await opened();
    const another = page.context().waitForEvent('page');
    await page
      .locator('care-leaflet .contents')
      .getByRole('link', { name: 'Your options' })
      .click({ modifiers: ['ControlOrMeta'] });
    const tab = await another;
    await everyShown(tab, ['care-leaflet', 'care-provenance']);
    assert.match(tab.url(), /#treatments$/);
    assert.equal((await led(tab, 'Your options')).words, 'Your options');
    assert.doesNotMatch(page.url(), /#/);
  });

  test('to the first of several leaflets', async () => {
    const { page } = await visited('#seek-help', leaflet + before + leaflet.replace('id=', 'data-id='));
    await led(page, 'When to get help');
    assert.equal(await page.evaluate(() => document.activeElement === document.querySelector('care-leaflet')), true);
  });
});

describe('an address is the page’s own', () => {
  test('where the page has a place of that name', async () => {
    const { page } = await visited('#seek-help', `${before}<h2 id="seek-help">Our own help</h2>${leaflet}`);
    assert.notEqual((await focused(page)).words, 'When to get help');
  });

  for (const hash of ['#/patients/1', '#!home', '#%E0%A4%A', '#no-such-place', '#', '#"]:is(*)', '#:~:text=Before'])
    test(`as ${hash}, which leads nowhere here`, async () => {
      const { page, expectQuiet } = await visited(hash);
      assert.equal((await focused(page)).words?.startsWith('Before it.'), true);
      assert.equal(await page.locator('care-leaflet').getAttribute('depth'), 'main');
      await expectQuiet();
    });

  test('when a reader comes back to their place by a reload', async () => {
    const { page } = await visited('#treatments');
    await led(page, 'Your options');
    await page.evaluate(() => scrollTo(0, 400));
    await page.waitForTimeout(300);
    await page.reload();
    await everyShown(page, ['care-leaflet', 'care-provenance']);
    await eventually(
      () => scrolled(page),
      (at) => Math.abs(at - 400) < 50,
    );
    assert.ok(Math.abs((await scrolled(page)) - 400) < 50, `${await scrolled(page)} px`);
  });
});

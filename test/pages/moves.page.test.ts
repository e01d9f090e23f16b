import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { element, eventually, hostPage, shown } from '../helpers/host-page.js';
import { openPage, strictPolicy, type WatchedPage } from '../helpers/no-network.js';

let watched: WatchedPage;
let page: Page;

const open = async (tag: string, body = '') => {
  watched = await openPage({
    html: hostPage(`<div id="one">${element(tag)}</div><div id="two"></div>${body}`),
    csp: `${strictPolicy}; frame-src 'self'`,
  });
  page = watched.page;
  await shown(page.locator(tag));
};

const checklist = () => page.locator('care-follow-up-checklist');
const accentOf = () =>
  page
    .locator('care-follow-up-checklist button.primary')
    .evaluate((button) => getComputedStyle(button).backgroundColor);

/** What is done stands last when a list is shown anew: a step is found by its words. */
const stepOf = (place: Page | Locator) => place.getByRole('checkbox', { name: /^Start a diary/ });

describe('a checklist in use', () => {
  beforeEach(async () => {
    await open('care-follow-up-checklist', '<iframe title="Frame"></iframe>');
    await stepOf(page).check();
  });

  test('keeps what the patient entered when it moves to another place', async () => {
    await page.evaluate(() =>
      document.querySelector('#two')!.append(document.querySelector('care-follow-up-checklist')!),
    );
    await page.locator('#two care-follow-up-checklist').waitFor();
    assert.equal(await stepOf(page).isChecked(), true);
    await watched.expectQuiet();
  });

  test('has one set of entries with its copy, and none of them in its HTML', async () => {
    await page.evaluate(() =>
      document.querySelector('#two')!.append(document.querySelector('care-follow-up-checklist')!.cloneNode(true)),
    );
    const copy = page.locator('#two care-follow-up-checklist');
    await shown(copy);
    assert.equal(await stepOf(copy).isChecked(), true);
    await stepOf(copy).uncheck();
    assert.equal(await stepOf(page.locator('#one')).isChecked(), false);
    assert.equal(await copy.evaluate((one) => one.innerHTML.trim()), '<p>This text was here before the script.</p>');
    await watched.expectQuiet();
  });

  test('can be taken out and put back a hundred times', async () => {
    await page.evaluate(async () => {
      const list = document.querySelector('care-follow-up-checklist')!;
      for (let times = 0; times < 100; times++) {
        list.remove();
        if (times % 10 === 0) await new Promise(requestAnimationFrame);
        document.querySelector(times % 2 ? '#one' : '#two')!.append(list);
      }
    });
    await page.getByRole('checkbox').nth(1).check();
    assert.equal(await stepOf(page).isChecked(), true);
    assert.match(await checklist().locator('.progress').first().innerText(), /^2 of/);
    await watched.expectQuiet();
  });

  test('keeps its look when it moves into a frame, and when it comes back', async () => {
    await page.locator('input[type=date]').first().fill('2099-03-01');
    const accent = await accentOf();
    await page.evaluate(() => {
      const frame = document.querySelector('iframe')!;
      frame.contentDocument!.body.append(document.querySelector('care-follow-up-checklist')!);
    });
    const inFrame = page.frameLocator('iframe').locator('care-follow-up-checklist button.primary');
    assert.equal(await inFrame.evaluate((button) => getComputedStyle(button).backgroundColor), accent);
    await page.evaluate(() => {
      const frame = document.querySelector('iframe')!;
      document.querySelector('#two')!.append(frame.contentDocument!.querySelector('care-follow-up-checklist')!);
    });
    assert.equal(await accentOf(), accent);
    await watched.expectQuiet();
  });
});

test('a whole leaflet keeps the look of every section in a frame', async () => {
  await open('care-leaflet', '<iframe title="Frame"></iframe>');
  await page.evaluate(() => {
    document.querySelector('iframe')!.contentDocument!.body.append(document.querySelector('care-leaflet')!);
  });
  const heads = page.frameLocator('iframe').locator('care-seek-help .head');
  const grounds = await heads.evaluateAll((all) => all.map((head) => getComputedStyle(head).backgroundColor));
  assert.equal(new Set(grounds).size, 3);
  assert.ok(!grounds.includes('rgba(0, 0, 0, 0)'));
});

test('an element that leaves while its language is on the way comes back in it', async () => {
  await open('care-self-care');
  await page.evaluate(() => {
    const care = document.querySelector('care-self-care')!;
    care.setAttribute('lang', 'es');
    care.remove();
    return new Promise((resolve) => setTimeout(resolve, 50)).then(() => document.querySelector('#two')!.append(care));
  });
  const language = () => page.locator('care-self-care [part=base]').getAttribute('lang');
  assert.equal(await eventually(language, (found) => found === 'es'), 'es');
});

test('a hundred elements that were thrown away leave no listener that answers', async () => {
  await open('care-self-care');
  const updates = await page.evaluate(async () => {
    const care = document.querySelector('care-self-care')!;
    const copies = Array.from({ length: 100 }, () => care.cloneNode(true) as typeof care & { requestUpdate(): void });
    let asked = 0;
    for (const copy of copies) {
      document.body.append(copy);
      copy.remove();
      copy.requestUpdate = () => void asked++;
    }
    document.documentElement.lang = 'es';
    await new Promise((resolve) => setTimeout(resolve, 100));
    return asked;
  });
  assert.equal(updates, 0);
});

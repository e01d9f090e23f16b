import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { eventListener, heardEvents } from '../helpers/care-events.js';
import { element, eventually, hostPage, moduleScript, nameOf, shown } from '../helpers/host-page.js';
import { openPage, type WatchedPage } from '../helpers/no-network.js';

let watched: WatchedPage;
let page: Page;

const head = `<script src="/host.js"></script>${moduleScript}`;
const open = async (hostScript = '', tag = 'care-follow-up-checklist') => {
  watched = await openPage({
    html: hostPage(element(tag), { head }),
    scripts: { '/host.js': eventListener + hostScript },
  });
  page = watched.page;
  await shown(page.locator('care-follow-up-checklist'));
};

const stored = (from = page) => from.evaluate(() => Object.keys(localStorage));
const keep = (on = page) => on.getByRole('checkbox', { name: 'Keep on this device' });
/** What is done stands last when a list is shown anew: a step is found by its words. */
const firstStep = (on = page) => on.getByRole('checkbox', { name: /^Start a diary/ });
const status = (on = page) => on.locator('care-follow-up-checklist').getByRole('status').first().innerText();
const useChecklist = async () => {
  await firstStep().check();
  await page.getByLabel(nameOf('visit-day')).fill('2027-03-01');
  await page.getByLabel('Add a step of your own').first().fill('Ask about driving');
  await page.getByLabel('Add a step of your own').first().press('Enter');
};
const assertUsed = async (on: Page) => {
  assert.equal(await firstStep(on).isChecked(), true);
  assert.equal(await on.getByLabel(nameOf('visit-day')).inputValue(), '2027-03-01');
  await on.getByText('Ask about driving').first().waitFor();
};

describe('what is kept on the device', () => {
  beforeEach(() => open());

  test('nothing, as long as the patient has not asked', async () => {
    await useChecklist();
    await watched.expectQuiet();
  });

  test('what was entered, once the patient asks; a reload shows it', async () => {
    await useChecklist();
    await keep().check();
    assert.equal((await stored()).length, 1);
    await page.reload();
    await assertUsed(page);
    assert.equal(await keep().isChecked(), true);
  });

  test('every later change too', async () => {
    await keep().check();
    await useChecklist();
    await page.reload();
    await assertUsed(page);
  });

  test('one key of our own that names its version', async () => {
    await keep().check();
    assert.match((await stored())[0]!, /^careleaf:2:/);
  });

  test('nothing more once keeping is turned off; the page still shows it', async () => {
    await useChecklist();
    await keep().check();
    await keep().uncheck();
    assert.deepEqual(await stored(), []);
    await assertUsed(page);
  });

  test('nothing more after "Clear everything", and undo brings it back to the page alone', async () => {
    await useChecklist();
    await keep().check();
    await page.getByRole('button', { name: 'Clear everything' }).click();
    assert.deepEqual(await stored(), []);
    assert.equal(await firstStep().isChecked(), false);
    assert.equal(await keep().isChecked(), false);
    await page.getByRole('button', { name: 'Undo' }).click();
    await assertUsed(page);
    assert.deepEqual(await stored(), []);
  });

  test('for a year, and not a day longer', async () => {
    await useChecklist();
    await keep().check();
    await page.evaluate(() => {
      const [key] = Object.keys(localStorage);
      const kept = JSON.parse(localStorage.getItem(key!)!) as { until: string };
      localStorage.setItem(key!, JSON.stringify({ ...kept, until: '2020-01-01' }));
    });
    await page.reload();
    await shown(page.locator('care-follow-up-checklist'));
    assert.equal(await firstStep().isChecked(), false);
    assert.deepEqual(await stored(), []);
  });
});

describe('undo takes back', () => {
  beforeEach(() => open());
  const undo = () => page.getByRole('button', { name: 'Undo' }).click();

  test('a tick', async () => {
    await firstStep().check();
    await undo();
    assert.equal(await firstStep().isChecked(), false);
  });

  test('a step that was removed', async () => {
    await useChecklist();
    await page.getByRole('button', { name: 'Remove Ask about driving' }).click();
    assert.match(await status(), /removed/);
    await undo();
    await assertUsed(page);
  });
});

describe('where the device keeps nothing', () => {
  const denied = (method: string, error: string) =>
    `Storage.prototype.${method} = () => { throw new DOMException('no', '${error}'); };`;

  test('storage that is full: said in words, the list goes on', async () => {
    await open(denied('setItem', 'QuotaExceededError'));
    await useChecklist();
    await keep().click();
    await page.getByText('There is no room left on this device.').waitFor();
    await assertUsed(page);
    assert.equal(
      await eventually(
        () => keep().isChecked(),
        (checked) => !checked,
      ),
      false,
    );
    const [error] = await heardEvents(page, 'care-error');
    assert.equal(error?.detail['code'], 'storage-full');
  });

  test('storage that is denied: said in words, the list goes on', async () => {
    await open(
      `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });`,
    );
    await useChecklist();
    await keep().click();
    await page.getByText('This browser does not allow pages to keep anything.').waitFor();
    await assertUsed(page);
    assert.deepEqual(watched.messages, []);
  });

  test('storage that is no storage: said in words, the list goes on', async () => {
    await open(`Object.defineProperty(window, 'localStorage', { value: null });`);
    await useChecklist();
    await keep().click();
    await page.getByText('This browser does not allow pages to keep anything.').waitFor();
    assert.deepEqual(watched.messages, []);
  });

  const listed = (entries: object) => JSON.stringify({ format: 2, until: '2999-01-01', entries });
  const nonsense: Record<string, readonly string[]> = {
    'no JSON': ['{"until":', '{"format":2,"until":'],
    'JSON of another kind': ['[1,2,3]', '[1,2,3]'],
    null: ['null', 'null'],
    'another shape': [
      JSON.stringify({ until: '2999-01-01', value: { dates: 7, done: 'all' } }),
      listed({ 'date:before-visit': 7, 'tick:visit-diary': { at: 'all' } }),
    ],
    'a date that does not exist': [
      JSON.stringify({ until: '2999-01-01', value: { dates: { 'before-visit': '2027-13-45' }, done: [], own: [] } }),
      listed({ 'date:before-visit': { at: 1, value: '2027-13-45' } }),
    ],
    'a key that reaches for every object': [
      '{"until":"2999-01-01","value":{"dates":{"__proto__":{"polluted":1}},"done":7,"own":[]}}',
      '{"format":2,"until":"2999-01-01","entries":{"__proto__":{"at":1,"value":true,"polluted":1}},"__proto__":{"polluted":1}}',
    ],
  };
  for (const [name, texts] of Object.entries(nonsense)) {
    for (const [index, text] of texts.entries()) {
      test(`what was kept is nonsense (${name}, format ${index + 1}): an empty list that works`, async () => {
        const key = `careleaf:${index + 1}:checklist:hemifacial-spasm`;
        await open(`localStorage.setItem('${key}', ${JSON.stringify(text)});`);
        await firstStep().check();
        assert.equal(await firstStep().isChecked(), true);
        assert.equal(await page.evaluate(() => 'polluted' in {}), false);
        assert.deepEqual(watched.messages, []);
      });
    }
  }
});

describe('two pages of one browser', () => {
  test('show what was done on the other', async () => {
    await open();
    await keep().check();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await shown(other.locator('care-follow-up-checklist'));
    await firstStep(other).check();
    assert.equal(await eventually(() => firstStep().isChecked(), Boolean), true);
    await other.getByRole('button', { name: 'Clear everything' }).click();
    assert.equal(
      await eventually(
        () => keep().isChecked(),
        (checked) => !checked,
      ),
      false,
    );
    assert.deepEqual(await stored(), []);
  });

  test('do not bring back what the other has cleared', async () => {
    await open();
    await useChecklist();
    await keep().check();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await shown(other.locator('care-follow-up-checklist'));
    await other.getByRole('button', { name: 'Clear everything' }).click();
    await eventually(
      () => keep().isChecked(),
      (checked) => !checked,
    );
    await page.getByRole('checkbox').nth(1).check();
    assert.deepEqual(await stored(), []);
  });
});

test('two checklists on one page keep one list between them', async () => {
  watched = await openPage({
    html: hostPage(element('care-follow-up-checklist') + element('care-follow-up-checklist')),
  });
  page = watched.page;
  const [one, two] = [
    page.locator('care-follow-up-checklist').first(),
    page.locator('care-follow-up-checklist').last(),
  ];
  await one.getByRole('checkbox', { name: 'Keep on this device' }).check();
  await one.getByRole('checkbox').first().check();
  await two.getByRole('checkbox', { name: 'Keep on this device' }).setChecked(true);
  await two.getByRole('checkbox').nth(1).check();
  await page.reload();
  await shown(one);
  // The steps, and "Keep on this device".
  assert.equal(await one.getByRole('checkbox', { checked: true }).count(), 3);
});

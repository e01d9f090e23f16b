import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventListener, heardEvents } from '../helpers/care-events.js';
import {
  builtInPack,
  condition,
  contentTags,
  everyElement,
  everyShown,
  hostPage,
  moduleScript,
} from '../helpers/host-page.js';
import { openPage } from '../helpers/no-network.js';
import { useEverything } from '../helpers/use-everything.js';

const open = async () => {
  const head = `<script src="/host.js"></script>${moduleScript}`;
  const watched = await openPage({ html: hostPage(everyElement, { head }), scripts: { '/host.js': eventListener } });
  await everyShown(watched.page);
  return watched;
};

test('before the reader does anything, each element says once that it is ready, and nothing else', async () => {
  const { page } = await open();
  await page.waitForTimeout(200);
  const heard = await heardEvents(page);
  assert.deepEqual(
    heard.map(({ name, tag }) => `${name} ${tag}`).sort(),
    contentTags.map((tag) => `care-ready ${tag}`).sort(),
  );
});

test('no event tells the condition, an answer or a word that the patient wrote', async () => {
  const { page } = await open();
  await useEverything(page);
  const heard = await heardEvents(page);
  const names = new Set(heard.map(({ name }) => name));
  for (const name of ['care-change', 'care-toggle']) assert.ok(names.has(name), name);
  const { facts, texts } = builtInPack();
  const told = JSON.stringify(heard.map(({ detail }) => detail));
  for (const word of [
    condition,
    texts.en.name,
    facts.codes[0].code,
    'Ask about driving',
    '2027',
    ...facts.plans[0].steps.map(({ id }: { id: string }) => id),
  ])
    assert.ok(!told.includes(word), `${word} in ${told}`);
});

test('the address, its history and its title stay as they were', async () => {
  const { page } = await open();
  const state = () => page.evaluate(() => [location.href, history.length, document.title, document.referrer]);
  const before = await state();
  await useEverything(page);
  assert.deepEqual(await state(), before);
});

test('every link that leaves the page takes no address along and cannot reach back', async () => {
  const { page } = await open();
  const links = await page
    .locator('[part=base] a[href^="http"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('rel')));
  assert.ok(links.length > 5);
  assert.deepEqual([...new Set(links)], ['noopener noreferrer']);
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { element, hostPage, shown } from '../helpers/host-page.js';
import { openPage } from '../helpers/no-network.js';

const csp =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types careleaf";
const word = (term: string, words: string) =>
  element('care-glossary-term', `condition="hemifacial-spasm" term="${term}"`, words);

describe('a word of the glossary, under the policy of the contract', () => {
  const sentence = `<p>Orders come from the ${word('facial-nerve', 'facial nerve')}.</p>`;
  const open = () => openPage({ html: hostPage(sentence), csp, context: { viewport: { width: 320, height: 400 } } });

  test('opens with the keyboard and closes with Escape', async () => {
    const watched = await open();
    const { page } = watched;
    const button = page.getByRole('button', { name: 'facial nerve' });
    await button.focus();
    await page.keyboard.press('Enter');
    const meaning = page.getByText('the nerve that moves one side of your face');
    await meaning.waitFor({ state: 'visible' });
    assert.equal(await button.getAttribute('popovertarget'), 'meaning');
    await page.keyboard.press('Escape');
    await meaning.waitFor({ state: 'hidden' });
    assert.ok(await button.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one));
    await watched.expectQuiet();
  });

  test('shows its explanation whole on a narrow page', async () => {
    const watched = await open();
    const { page } = watched;
    await page.getByRole('button', { name: 'facial nerve' }).click();
    const box = (await page.locator('care-glossary-term .meaning').boundingBox())!;
    assert.ok(box.x >= 0 && box.x + box.width <= 320, JSON.stringify(box));
    assert.ok(box.y >= 0 && box.y + box.height <= 400, JSON.stringify(box));
    await watched.expectQuiet();
  });

  test('is in the text on paper', async () => {
    const { page } = await open();
    await page.locator('care-glossary-term button').waitFor();
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('care-glossary-term button').isVisible());
    assert.ok(await page.locator('care-glossary-term .meaning').isVisible());
  });
});

describe('schema.org data, under the policy of the contract', () => {
  const data = 'script[type="application/ld+json"]';
  const leaflet = (wish: string) => element('care-leaflet', `condition="hemifacial-spasm" ${wish}`);

  test('stands in the head once a page, where it is asked for, and breaks no policy', async () => {
    const watched = await openPage({
      html: hostPage(leaflet('structured-data') + leaflet('structured-data="page"')),
      csp,
    });
    const { page } = watched;
    await shown(page.locator('care-leaflet').last());
    assert.equal(await page.locator(data).count(), 1);
    const text = (await page.locator(`head > ${data}`).textContent())!;
    const condition = JSON.parse(text) as Record<string, unknown>;
    assert.equal(condition['@type'], 'MedicalCondition');
    assert.ok(!text.includes('lastReviewed'));
    await watched.expectQuiet();
    await page
      .locator('care-leaflet')
      .first()
      .evaluate((first) => first.remove());
    assert.equal(await page.locator(data).count(), 0);
  });

  test('is not there unasked', async () => {
    const { page } = await openPage({ html: hostPage(leaflet('')), csp });
    await shown(page.locator('care-leaflet'));
    assert.equal(await page.locator(data).count(), 0);
  });
});

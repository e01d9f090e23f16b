import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { builtInPack, element, eventually, hostPage, shown } from '../helpers/host-page.js';
import { openPage } from '../helpers/no-network.js';

const tag = 'care-symptom-diary';
const open = async () => {
  const watched = await openPage({ html: hostPage(element(tag)), context: { acceptDownloads: true } });
  await shown(watched.page.locator(tag));
  return watched;
};
const another = async (page: Page) => {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await shown(other.locator(tag));
  return other;
};
const keep = (page: Page) => page.getByRole('checkbox', { name: 'Keep on this device' });
const rows = (page: Page) => page.locator('.entries tbody tr');
const enter = async (page: Page, note: string, strength = 5) => {
  await page
    .getByRole('group', { name: 'How strong' })
    .getByRole('radio', { name: String(strength), exact: true })
    .check();
  await page.getByLabel('Notes').fill(note);
  await page.getByRole('button', { name: 'Save entry' }).click();
};
const notesOn = (page: Page) =>
  page.evaluate(() => {
    const { entries } = JSON.parse(localStorage.getItem('careleaf:2:diary:hemifacial-spasm')!) as {
      entries: Record<string, { value?: { note?: string } }>;
    };
    return Object.values(entries)
      .flatMap(({ value }) => value?.note ?? [])
      .sort();
  });

describe('a diary in two tabs', () => {
  test('holds what both entered, at the same time too', async () => {
    const { page } = await open();
    await keep(page).check();
    const other = await another(page);
    await Promise.all([enter(page, 'one'), enter(other, 'two')]);
    await Promise.all([enter(page, 'three'), enter(other, 'four')]);
    const all = ['four', 'one', 'three', 'two'];
    assert.deepEqual(
      await eventually(
        () => notesOn(page),
        (notes) => notes.length === 4,
      ),
      all,
    );
    for (const each of [page, other])
      assert.equal(
        await eventually(
          () => rows(each).count(),
          (count) => count === 4,
        ),
        4,
      );
    await page.reload();
    await shown(page.locator(tag));
    assert.equal(await rows(page).count(), 4);
  });

  test('does not bring back what one has deleted', async () => {
    const { page } = await open();
    await keep(page).check();
    await enter(page, 'gone');
    const other = await another(page);
    await other.getByRole('button', { name: 'Correct' }).click();
    await other.getByRole('button', { name: 'Delete entry' }).click();
    assert.equal(
      await eventually(
        () => rows(page).count(),
        (count) => count === 0,
      ),
      0,
    );
    await enter(page, 'stays');
    assert.deepEqual(await notesOn(page), ['stays']);
  });

  test('does not bring back to the device what one has cleared', async () => {
    const { page } = await open();
    await keep(page).check();
    await enter(page, 'gone');
    const other = await another(page);
    await other.getByRole('button', { name: 'Clear everything' }).click();
    await eventually(
      () => keep(page).isChecked(),
      (checked) => !checked,
    );
    await enter(page, 'on this page');
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
  });
});

describe('a diary', () => {
  test('stores and sends nothing by itself', async () => {
    const watched = await open();
    await enter(watched.page, 'mine');
    await watched.expectQuiet();
  });

  test('can be filled in by keyboard alone', async () => {
    const { page } = await open();
    await page.getByLabel('Day', { exact: true }).focus();
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press('Tab');
      const isRadio = await page.evaluate(() => {
        const { activeElement } = document.querySelector('care-symptom-diary')!.shadowRoot!;
        return activeElement instanceof HTMLInputElement && activeElement.type === 'radio';
      });
      if (isRadio) break;
    }
    for (const _ of '123') await page.keyboard.press('ArrowRight');
    assert.equal(
      await page.getByRole('group', { name: 'How strong' }).getByRole('radio', { name: '2', exact: true }).isChecked(),
      true,
    );
    await page.getByRole('button', { name: 'Save entry' }).focus();
    await page.keyboard.press('Enter');
    await rows(page).first().waitFor();
  });

  test('gives files that name no condition, and reads its own back', async () => {
    const { page } = await open();
    await enter(page, '=SUM(A1)');
    const save = async (name: string) => {
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      return downloading;
    };
    const csv = await save('Save for a spreadsheet (CSV)');
    assert.equal(csv.suggestedFilename(), 'careleaf-diary.csv');
    const [, row] = parse(readFileSync(await csv.path()), { bom: true }) as string[][];
    // What else is measured, the treatment and what was noticed of it stay empty.
    const { measures } = builtInPack().facts.diary;
    assert.deepEqual(row!.slice(1), ['5', ...Array<string>(measures.length + 1).fill(''), "'=SUM(A1)"]);
    const fhir = await save('Save for your records (FHIR)');
    assert.equal(fhir.suggestedFilename(), 'careleaf-diary.json');
    const file = { name: 'careleaf-diary.json', mimeType: 'application/json', buffer: readFileSync(await fhir.path()) };
    await page.reload();
    await shown(page.locator(tag));
    assert.equal(await rows(page).count(), 0);
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByRole('button', { name: 'Add to my diary' }).click();
    assert.match(await rows(page).first().innerText(), /=SUM\(A1\)/);
  });

  test('shows its chart and every row on paper', async () => {
    const { page } = await open();
    await enter(page, 'on paper');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByRole('button', { name: 'Save entry' }).isVisible(), false);
    assert.equal(await page.locator('.plot svg').first().isVisible(), true);
    assert.equal(await rows(page).first().isVisible(), true);
  });
});

import type { Page } from 'playwright-core';
import { nameOf } from './host-page.js';

/** Does with the elements on a page what a patient can do: opens, compares, ticks, dates, keeps, clears, prints. */
export async function useEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => {
      for (const name of ['beforeprint', 'afterprint']) dispatchEvent(new Event(name));
    };
  });
  await useTreatments(page);
  await useChecklist(page);
  for (const summary of await page.locator('care-provenance').last().locator('summary').all()) await summary.click();
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'When to get help' }).click();
  const leaflet = page.locator('care-leaflet').last();
  await leaflet.getByRole('radio', { name: 'Main points' }).check();
  await leaflet.getByRole('radio', { name: 'Everything' }).check();
  await leaflet.getByText('Print this leaflet').click();
  for (const depth of ['Main points', 'Everything'])
    await leaflet.getByRole('button', { name: depth, exact: true }).click();
}

async function useTreatments(page: Page): Promise<void> {
  const treatments = page.locator('care-treatment-options').last();
  await treatments.locator('summary').first().click();
  await treatments.getByRole('button', { name: 'Open all' }).click();
  await treatments.getByRole('button', { name: 'Close all' }).click();
  await treatments.getByRole('button', { name: 'Compare in a table' }).click();
  const choices = treatments.locator('.choose button');
  for (const choice of await choices.all()) if (await choice.isVisible()) await choice.click();
  await treatments.getByRole('table').waitFor();
}

async function useChecklist(page: Page): Promise<void> {
  const checklist = page.locator('care-follow-up-checklist').last();
  await checklist.getByLabel(nameOf('visit-day')).fill('2027-03-01');
  await checklist.getByRole('checkbox').first().check();
  const downloading = page.waitForEvent('download');
  await checklist.getByRole('button', { name: 'Add to calendar' }).click();
  await (await downloading).path();
  await checklist.getByLabel('Add a step of your own').first().fill('Ask about driving');
  await checklist.getByRole('button', { name: 'Add step' }).first().click();
  await checklist.getByRole('checkbox', { name: 'Keep on this device' }).check();
  await checklist.getByRole('button', { name: 'Remove Ask about driving' }).click();
  await checklist.getByRole('button', { name: 'Undo' }).click();
  await checklist.getByRole('button', { name: 'Print this checklist' }).click();
  await checklist.getByRole('button', { name: 'Clear everything' }).click();
}

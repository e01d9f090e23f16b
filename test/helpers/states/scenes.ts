import type { Page } from 'playwright-core';
import { contentTags, element, hostPage, nameOf, shown } from '../host-page.js';

const profile = JSON.stringify({
  region: 'GB',
  emergencyNumber: '999',
  urgentLine: { name: 'the advice line', phone: '01632 960111' },
  clinic: { name: 'Harbour Facial Nerve Clinic', phone: '01632 960123', url: 'https://clinic.example.org' },
});

/** Every element, some of them twice: a control that is on in one is off in the other. */
export const everything = hostPage(
  `${contentTags.map((tag) => element(tag)).join('\n')}
   ${element('care-treatment-options', 'condition="hemifacial-spasm" id="compared"')}
   ${element('care-language-picker')}
   <p>Around the <care-glossary-term condition="hemifacial-spasm" term="brainstem">brainstem</care-glossary-term>.</p>
   <care-self-care condition="no-such-condition"></care-self-care>`,
  {
    head: `<meta name="color-scheme" content="light dark">
      <style>
        body { margin: 0 8px; background: var(--care-color-ground, light-dark(#ffffff, #12191b)); }
        care-leaflet::part(section) { content-visibility: visible }
      </style>
      <script type="application/json" data-care-profile>${profile}</script>
      <script type="module" src="/dist/careleaf.js"></script>`,
  },
);

const openAll = (page: Page) =>
  page
    .locator('[part=base] details')
    .evaluateAll((all) => all.forEach((one, index) => ((one as HTMLDetailsElement).open = index % 4 > 0)));

/** The same on the page that makes snippets: the first group is open from the start, the last one stays closed. */
export async function bringOutSnippet(page: Page): Promise<void> {
  await shown(page.locator('.frame care-leaflet'));
  // What is previewed is drawn smaller than it is.
  await page.locator('div.frame').evaluate((frame) => frame.replaceChildren());
  await page
    .locator('details')
    .evaluateAll((all) => all.slice(0, -1).forEach((one) => ((one as HTMLDetailsElement).open = true)));
}

/** Does what brings out the controls that are not there at first. */
export async function bringOut(page: Page): Promise<void> {
  for (const tag of contentTags) await shown(page.locator(tag).first());
  await page.locator('care-self-care [part=error]').waitFor();
  await openAll(page);
  await page.locator('#compared').getByRole('button', { name: 'Compare in a table' }).click();
  await page.locator('#compared').getByRole('table', { name: 'All options compared' }).waitFor();
  await page.locator('care-anatomy-figure .choice[data-part]').first().click();
  await inChecklist(page);
  await inQuestions(page);
  await inDecision(page);
  await inDiary(page);
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

async function inChecklist(page: Page) {
  const checklist = page.locator('care-follow-up-checklist').last();
  await checklist
    .locator('details')
    .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
  await checklist.locator('.tick [type=checkbox]').first().check();
  await checklist.getByLabel(nameOf('visit-day')).fill('2027-03-01');
  await checklist.getByLabel('Add a step of your own').first().fill('Ask about driving');
  await checklist.getByRole('button', { name: 'Add step' }).first().click();
  await checklist.getByRole('button', { name: 'Undo' }).waitFor();
}

async function inQuestions(page: Page) {
  const questions = page.locator('care-question-list').last();
  await questions
    .locator('details')
    .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
  for (const place of [0, 1, 2]) await questions.locator('.topic [type=checkbox]').nth(place).check();
}

async function inDecision(page: Page) {
  const aid = page.locator('care-decision-aid').last();
  await aid.getByRole('button', { name: 'See all' }).click();
  await aid.locator('.answer [type=radio]').first().check();
  await aid.getByLabel('What else matters to you?').fill('My work');
  await aid.getByRole('button', { name: 'Add', exact: true }).click();
}

async function inDiary(page: Page) {
  const diary = page.locator('care-symptom-diary').last();
  const save = diary.getByRole('button', { name: 'Save entry' });
  await diary.getByRole('group', { name: 'How strong' }).getByRole('radio', { name: '5', exact: true }).check();
  await save.click();
  await diary.getByRole('checkbox', { name: 'Keep on this device' }).check();
  await diary.locator('.correct').first().click();
  await diary.getByRole('button', { name: 'Leave as it was' }).waitFor();
}

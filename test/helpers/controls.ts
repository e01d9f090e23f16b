import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ElementHandle, Page } from 'playwright-core';
import { fhirBundle } from '../../src/device/fhir.js';
import { condition } from './host-page.js';

interface CareControls {
  next(): HTMLElement | null;
  used(): string[];
  unreached(): string[];
}
declare global {
  interface Window {
    careControls: CareControls;
  }
}

const textOf = (name: string) => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');

/** Scripts of the page: all is offered that a device can do, and each control can be found. */
export const controlScripts = {
  '/device.js': textOf('willing-device.js'),
  '/controls.js': textOf('controls-of-page.js'),
};
export const controlHead = '<script src="/device.js"></script><script src="/controls.js"></script>';

const diaryOf = (text: string) => ({
  name: 'careleaf-diary.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const entry = { id: 'abc-3', day: '2026-11-20', updated: 1, answers: [{ id: 'strength', text: 'Strength', value: 3 }] };
const kept = { condition: { code: condition, display: 'Hemifacial spasm' }, language: 'en', entries: [entry] };
/** A file that is none, and a diary of another device. */
const diaries = [diaryOf('no diary'), diaryOf(JSON.stringify(fhirBundle(kept, new Date('2026-11-22T12:00:00Z'))))];

const values: Readonly<Record<string, string>> = { date: '2027-03-01', time: '10:30', number: '3' };

/** Uses a control as a patient does. A link that leaves the page is not followed. */
async function use(control: ElementHandle<HTMLElement>): Promise<void> {
  const page = (await control.ownerFrame())!.page();
  const { tag, type, leaves, options } = await control.evaluate((element) => ({
    tag: element.localName,
    type: (element as HTMLInputElement).type,
    leaves: element instanceof HTMLAnchorElement && !element.getAttribute('href')!.startsWith('#'),
    options: element instanceof HTMLSelectElement ? element.options.length : 0,
  }));
  if (leaves) return;
  if (tag === 'select') {
    for (let index = options - 1; index >= 0; index--) await control.selectOption({ index });
  } else if (type === 'file') {
    for (const diary of diaries) await control.setInputFiles(diary);
  } else if (type === 'range') {
    await control.press('ArrowRight');
  } else if (tag === 'textarea' || (tag === 'input' && !/^(?:checkbox|radio)$/.test(type))) {
    await control.fill(values[type] ?? 'What a patient writes');
    if (tag === 'input') await control.press('Enter');
  } else {
    // What lies over it for a moment, a patient waits for; a test presses.
    await control.click({ timeout: 1000 }).catch(() => control.evaluate((element) => element.click()));
    if (tag === 'button') await page.keyboard.press('Escape');
  }
}

/** Where a reader looks who finds nothing more to press: some links come only along the way, or on a narrow page. */
const looks = [
  { share: 0, width: 1280 },
  { share: 0.5, width: 360 },
  { share: 1, width: 360 },
  { share: 0, width: 1280 },
];

async function look(page: Page, { share, width }: (typeof looks)[number]): Promise<void> {
  await page.setViewportSize({ width, height: 720 });
  await page.evaluate(
    (part) => window.scrollTo({ top: document.body.scrollHeight * part, behavior: 'instant' }),
    share,
  );
  await page.waitForTimeout(200);
}

/**
 * Uses every control of a page once, also those that come by using others, until there is none left; tells what was used,
 * and what is there and was never in reach.
 */
export async function useEveryControl(page: Page): Promise<{ used: string[]; unreached: string[] }> {
  page.setDefaultTimeout(3000);
  // The button beside a field for a file opens the device's own dialog; the field is used by itself.
  page.on('filechooser', () => {});
  for (let quiet = 0; quiet < looks.length;) {
    const handle = await page.evaluateHandle(() => window.careControls.next());
    const control = handle.asElement() as ElementHandle<HTMLElement> | null;
    if (control) await use(control);
    else await look(page, looks[quiet]!);
    quiet = control ? 0 : quiet + 1;
    await handle.dispose();
  }
  return page.evaluate(() => ({ used: window.careControls.used(), unreached: window.careControls.unreached() }));
}

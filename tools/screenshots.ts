import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { desktop, phone, pictures, withDemo, type Demo } from './screenshots/demo.js';

const save = async (page: Page, name: string) => {
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await page.close();
  console.log(`docs/screenshots/${name}.png`);
};

/** Puts one part of the page at the top of the window. */
const bring = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((part) => part.scrollIntoView({ block: 'start' }));

async function printed({ open }: Demo) {
  const page = await open('/', desktop);
  const folder = mkdtempSync(join(tmpdir(), 'careleaf-print-'));
  try {
    const pdf = join(folder, 'leaflet.pdf');
    writeFileSync(
      pdf,
      await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } }),
    );
    execFileSync('pdftoppm', ['-png', '-r', '80', '-f', '1', '-l', '1', '-singlefile', pdf, join(pictures, 'print')]);
    console.log('docs/screenshots/print.png');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    console.log('docs/screenshots/print.png stays as it was: pdftoppm (in poppler-utils) is not installed');
  } finally {
    rmSync(folder, { recursive: true });
    await page.close();
  }
}

mkdirSync(pictures, { recursive: true });
await withDemo(async (demo) => {
  const tall = { ...desktop, viewport: { width: 1280, height: 1200 } };
  await save(await demo.open('/', tall), 'desktop');
  await save(await demo.open('/', { ...tall, colorScheme: 'dark' }), 'dark');

  const inHand = await demo.open('/', phone);
  await bring(inHand, 'care-leaflet');
  await save(inHand, 'phone');

  const comparison = await demo.open('/parts.html', desktop);
  await comparison.getByRole('button', { name: 'Compare' }).first().click();
  await bring(comparison, 'care-treatment-options');
  await save(comparison, 'comparison');

  const signs = await demo.open('/parts.html', phone);
  await bring(signs, 'care-seek-help');
  await save(signs, 'seek-help-phone');

  for (const part of ['risk-chart', 'decision-aid', 'anatomy-figure']) {
    const page = await demo.open('/parts.html', desktop);
    await bring(page, `care-${part}`);
    await save(page, part);
  }

  const spanish = await demo.open('/languages.html', desktop);
  await bring(spanish, '.sides');
  await save(spanish, 'spanish');

  await printed(demo);
});

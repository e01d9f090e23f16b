import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Frequency } from '../../src/content/types.js';
import { root } from '../../tools/build/files.js';
import { loadPack } from '../../tools/command/load.js';
import { applied } from '../../tools/command/review-apply.js';
import { started } from '../../tools/command/review-start.js';
import { itemsOf } from '../../tools/review/items.js';
import type { ReviewRecord } from '../../tools/review/record.js';
import { isUnaltered } from '../../tools/review/seal.js';
import { launch } from '../helpers/no-network.js';
import { smallPack } from '../helpers/small-pack.js';
import { reviewer } from '../review/fictional.js';

const folder = mkdtempSync(join(tmpdir(), 'careleaf-review-page-'));
const pack = join(folder, 'pack');
const whole = join(folder, 'whole.html');
const small = join(folder, 'small.html');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const signed = loadPack(join(root, 'conditions/hemifacial-spasm'));
/** How many things of the pack are to be signed. */
const all = itemsOf(signed, 'en').length;
/** A number of it, and what stands before it in its sentence. */
const counted = signed.facts.numbers!.find(({ id }) => id === 'prevalence') as Frequency;
const denominator = counted.denominator.toLocaleString('en');
const beginning = signed.texts['en']!.statements['who-how-many']!.split(' {prevalence}')[0]!;

let browser: Browser;
before(async () => {
  cpSync(join(root, 'conditions/hemifacial-spasm'), pack, { recursive: true });
  started(pack, { language: 'en', since: [], out: whole });
  writeFileSync(join(folder, 'small.json'), JSON.stringify(smallPack('made-up')));
  started(join(folder, 'small.json'), { language: 'en', since: [], out: small });
  browser = await launch();
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

interface Opened {
  readonly page: Page;
  /** Requests but the file itself, and whatever the console had to say. */
  readonly noise: readonly string[];
}

async function open(path = whole, context: BrowserContextOptions = {}): Promise<Opened> {
  const page = await (await browser.newContext(context)).newPage();
  const noise: string[] = [];
  const address = pathToFileURL(path).href;
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('blob:')) noise.push(request.url());
  });
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  await page.goto(address);
  return { page, noise };
}

/** What a button gives the reader, by the keyboard alone. */
async function savedBy(page: Page, button: string): Promise<{ name: string; path: string }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).press('Enter');
  const download = await downloading;
  return { name: download.suggestedFilename(), path: await download.path() };
}
const contentOf = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

async function sign(page: Page): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(reviewer.by);
  await page.getByLabel(/^Role/).fill(reviewer.role);
  await page.getByLabel(/^Conflicts of interest/).fill(reviewer.interests);
}

async function agreeWithAll(page: Page): Promise<void> {
  for (const button of await page.getByRole('button', { name: /^Agree with all/ }).all()) await button.press('Enter');
}

const progress = (page: Page): Promise<string | null> => page.locator('#progress').textContent();

describe('the page that a clinician answers in', () => {
  test('opens as a file under its own policy, asks for nothing, and shows words, numbers and sources', async () => {
    const { page, noise } = await open();
    assert.ok(all > 300);
    assert.equal(await page.locator('.question').count(), all);
    const read = signed.facts.sources.filter((one) => counted.sources.includes(one.id) && one.read === 'abstract');
    const rare = page
      .getByRole('group')
      .filter({ hasText: `${beginning} ${counted.numerator} in ${denominator} people` });
    await rare.getByText(`numerator ${counted.numerator}, denominator ${denominator}`, { exact: false }).waitFor();
    assert.match((await rare.getByRole('link').first().getAttribute('href'))!, /^https:\/\//);
    assert.equal(await rare.getByText('Read for this text: abstract').count(), read.length);
    assert.equal(await page.evaluate(() => localStorage.length + document.cookie.length), 0);
    assert.deepEqual(noise, []);
    await page.evaluate(
      "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.broken = 1' }))",
    );
    assert.equal(await page.evaluate('window.broken'), undefined, 'no script but its own runs');
  });

  test('is answered by the keyboard, and its record signs the pack', async () => {
    const { page, noise } = await open();
    const first = page.locator('.question').first();
    await page.getByRole('button', { name: 'Next open' }).press('Enter');
    await page.keyboard.press('Space');
    assert.equal(await first.getByRole('radio', { name: 'Agree' }).isChecked(), true);
    assert.equal(await progress(page), `1 of ${all}`);

    await page.getByRole('button', { name: 'Next open' }).press('Enter');
    await page.keyboard.press('ArrowRight');
    assert.equal(await progress(page), `1 of ${all}`, 'a comment needs words');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Write the short name first.');
    assert.equal(await progress(page), `2 of ${all}`);

    await agreeWithAll(page);
    assert.equal(await progress(page), `${all} of ${all}`);
    await sign(page);
    const { name, path } = await savedBy(page, 'Save the record');
    const record = contentOf<ReviewRecord>(path);
    assert.equal(name, `review-hemifacial-spasm-en-${record.on}.json`);
    assert.ok(isUnaltered(record));
    const file = join(folder, name);
    writeFileSync(file, readFileSync(path));
    const lines = applied(file, { to: pack, since: [] }).join('\n');
    assert.match(lines, /Everything is signed\./);
    assert.match(lines, /label:alsoCalled: .*Write the short name first\./);
    const [signOff] = loadPack(pack).texts['en']!.reviews!;
    assert.deepEqual([signOff!.by, signOff!.role, signOff!.changed], [reviewer.by, reviewer.role, undefined]);
    assert.deepEqual(noise, []);
  });

  test('then asks only about what has changed, with the words of before, and the same name', async () => {
    const path = join(pack, 'en.json');
    const text = contentOf<{ summary: string }>(path);
    writeFileSync(path, JSON.stringify({ ...text, summary: 'It makes one side of your face twitch.' }));
    const out = join(folder, 'changes.html');
    started(pack, { language: 'en', since: [], out });
    const { page } = await open(out);
    assert.equal(await page.locator('.question').count(), 1);
    await page.getByText(`You signed before: ${text.summary}`).waitFor();
    assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), reviewer.by);
    await page.getByRole('radio', { name: 'Agree' }).press('Space');
    await page.getByLabel(/^Conflicts of interest/).fill(reviewer.interests);
    const { path: saved } = await savedBy(page, 'Save the record');
    assert.match(applied(saved, { to: pack, since: [] }).join('\n'), /Everything is signed\./);
  });

  test('saves unfinished work, and opens it again; answers to other words are left open', async () => {
    const { page } = await open();
    await page.locator('.question').nth(3).getByRole('radio', { name: 'Refuse' }).press('Space');
    await page.locator('.question').nth(3).getByRole('textbox').fill('Who says so?');
    await page.locator('.question').nth(4).getByRole('radio', { name: 'Agree' }).press('Space');
    await page.getByLabel(/^Role/).fill(reviewer.role);
    const { name, path } = await savedBy(page, 'Save so far');
    assert.match(name, /^unfinished-review-hemifacial-spasm-en-/);
    const draft = contentOf<{ answers: Record<string, { hash: string }> }>(path);
    draft.answers[Object.keys(draft.answers)[1]!]!.hash = 'sha256-of-something-else';
    const stale = join(folder, 'stale.json');
    writeFileSync(stale, JSON.stringify(draft));

    const again = await open();
    await again.page.getByLabel('Open a saved file').setInputFiles(stale);
    await again.page.getByText(/^1 answer was opened\. 1 to words/).waitFor();
    assert.equal(await progress(again.page), `1 of ${all}`);
    assert.equal(await again.page.locator('.question').nth(3).getByRole('textbox').inputValue(), 'Who says so?');
    assert.equal(await again.page.getByLabel(/^Role/).inputValue(), reviewer.role);
    assert.throws(() => applied(path, { to: pack, since: [] }), /unfinished work/);
  });

  test('shows only what is open where that is asked for', async () => {
    const { page } = await open();
    const section = page.locator('main section').first();
    await section.getByRole('button', { name: /^Agree with all/ }).press('Enter');
    await page.getByLabel('Show only what is open').press('Space');
    assert.equal(await section.isVisible(), false);
    assert.ok(await page.locator('main section').nth(1).isVisible());
    await agreeWithAll(page);
    await page.getByLabel('Show only what is open').press('Space');
    assert.ok(await section.isVisible());
  });

  test('saves no record before every statement has an answer, and somebody stands behind it', async () => {
    const { page } = await open();
    let downloads = 0;
    page.on('download', () => downloads++);
    await page.getByRole('button', { name: 'Save the record' }).press('Enter');
    await page.getByText(`${all} still open`).waitFor();
    await agreeWithAll(page);
    await page.getByRole('button', { name: 'Save the record' }).press('Enter');
    await page.getByText('Name: something has to stand here.').waitFor();
    assert.ok(await page.getByLabel('Name', { exact: true }).evaluate((field) => field === document.activeElement));
    await sign(page);
    await page.getByLabel('Review again by').fill('2020-01-01');
    await page.getByRole('button', { name: 'Save the record' }).press('Enter');
    await page.getByText('has to come after the date').waitFor();
    assert.equal(downloads, 0);
  });

  const looks: Record<string, BrowserContextOptions> = {
    'on a desktop': {},
    'on a phone, at 320 px': { viewport: { width: 320, height: 640 } },
    'in the dark': { colorScheme: 'dark' },
  };
  for (const [look, context] of Object.entries(looks))
    test(`passes axe and keeps to its width ${look}`, async () => {
      const { page } = await open(small, context);
      await page.getByRole('radio', { name: 'Refuse' }).first().check();
      await page.getByRole('radio', { name: 'Comment' }).nth(1).check();
      await page.getByRole('radio', { name: 'Agree' }).nth(2).check();
      await page.evaluate(axeSource);
      const found = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
      assert.deepEqual(
        found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`),
        [],
      );
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    });
});

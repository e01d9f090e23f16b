import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { triggersOf } from '../../src/content/signs.js';
import type { Pack } from '../../src/content/types.js';
import { built, condition, hostPage, lastOption, shown } from '../helpers/host-page.js';
import { openPage, strictPolicy, type WatchedPage } from '../helpers/no-network.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const address = '/dist/snippet/index.html';
const files = JSON.parse(built('sri.json')) as Record<string, { integrity: string }>;
const ownFiles = ['/dist/snippet/index.json', '/dist/sri.json'];

async function open(hash = '', context: BrowserContextOptions = {}): Promise<WatchedPage> {
  const viewport = { width: 1360, height: 900 };
  const options = { viewport, permissions: ['clipboard-read', 'clipboard-write'], ...context };
  // The hash comes afterwards, so that the page that is watched is the one that was opened.
  const watched = await openPage({ path: address, context: options });
  if (hash) await watched.page.evaluate((text) => void (location.hash = text), hash);
  await watched.page.locator('.frame [part=base]').first().locator('select, h2').first().waitFor();
  return watched;
}

const codeOf = (page: Page, id: 'head' | 'body' | 'style' | 'policy') => page.locator(`#${id}-code`).innerText();
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const openGroups = (page: Page) =>
  page.locator('details').evaluateAll((all) => all.forEach((group) => ((group as HTMLDetailsElement).open = true)));

test('it asks for nothing but its own files, and breaks no policy', async () => {
  const watched = await open();
  await watched.page.getByLabel('Desktop').check();
  await watched.expectQuiet({ requests: ownFiles });
});

describe('what is copied', () => {
  test('works on a page under the very policy that stands beside it', async () => {
    const { page } = await open();
    await openGroups(page);
    await page.getByLabel('The leaflet, or a part of it').selectOption('seek-help');
    await page.getByLabel('Folder of Careleaf’s files').fill('/dist/');
    await page.getByLabel('Emergency number').fill('999');
    const policy = (await codeOf(page, 'policy')).replace('Content-Security-Policy: ', '');
    await page.getByRole('button', { name: 'Copy the HTML' }).click();
    await page.getByRole('status').getByText('Copied.').waitFor();
    const html = await clipboard(page);

    const host = await openPage({ html: hostPage(html, { head: '' }), csp: policy });
    await shown(host.page.locator('care-seek-help'));
    await host.page.getByRole('heading', { name: 'Call 999 now' }).waitFor();
    await host.expectQuiet();
  });

  test('carries all the text where that is wanted, and the bundle comes when a reader uses it', async () => {
    const { page } = await open('language=es&level=3&sections=seek-help+treatments');
    await openGroups(page);
    await page.getByLabel('Folder of Careleaf’s files').fill('/dist/');
    await page.getByLabel('Emergency number').fill('112');
    await page.getByLabel('Advice line: its name').fill('</script> & the <line>');
    await page.getByLabel('Advice line: phone').fill('+44 (0)1632 960 111');
    await page.getByLabel('All the text is in the HTML').check();
    await page.locator('#body-code').getByText('<template shadowrootmode="open">').waitFor();
    for (const path of ['careleaf.lazy.js', 'careleaf.js', 'styles/seek-help.css'])
      await page.locator('.files').getByText(path, { exact: true }).waitFor();
    assert.match(new URL(page.url()).hash, /&served=true$/);
    const policy = (await codeOf(page, 'policy')).replace('Content-Security-Policy: ', '');
    await page.getByRole('button', { name: 'Copy the HTML' }).click();
    await page.getByRole('status').getByText('Copied.').waitFor();

    // As an editor lays it out anew.
    const html = (await clipboard(page)).replaceAll(/^ *(?=[{}<])/gm, '      ');
    const host = await openPage({ html: hostPage(html, { head: '' }), csp: policy });
    await host.page.getByRole('heading', { level: 5, name: 'Llame de inmediato al 112' }).waitFor();
    await host.page.getByText('</script> & the <line>', { exact: true }).waitFor();
    await host.page.waitForTimeout(500);
    const scripts = () => host.requests.filter((path) => !path.endsWith('.css'));
    assert.deepEqual(scripts(), ['/dist/careleaf.lazy.js']);
    await host.page.getByRole('button', { name: 'Abrir todas' }).click();
    await host.page.locator('care-treatment-options details[open]').nth(lastOption).waitFor();
    assert.equal(await host.page.getByRole('link', { name: '+44 (0)1632 960 111' }).count(), 1);
    assert.deepEqual([...host.messages, ...host.violations], []);
    await host.close();

    await page.getByLabel('All the text is in the HTML').uncheck();
    assert.doesNotMatch(await codeOf(page, 'body'), /template/);
    assert.match(await codeOf(page, 'head'), /careleaf\.js/);
  });

  test('shows the main points first where that is chosen, with all the text below them for readers without a script', async () => {
    const { page } = await open('sections=monitoring+seek-help&level=3');
    assert.doesNotMatch(await codeOf(page, 'body'), /depth/);
    await page.getByLabel('How much to show first').selectOption('main');
    assert.match(
      await codeOf(page, 'body'),
      /^<care-leaflet [^>]*sections="monitoring seek-help" depth="main" lang="en">/,
    );
    await page.locator('.frame').getByText('Only under “Everything”: Checks and aims').waitFor();
    await page.getByLabel('Folder of Careleaf’s files').fill('/dist/');
    await page.getByLabel('All the text is in the HTML').check();
    await page.locator('#body-code').getByText('<template shadowrootmode="open">').waitFor();
    const html = `${await codeOf(page, 'head')}${await codeOf(page, 'body')}`;

    const host = await openPage({ html: hostPage(html, { head: '' }) });
    await host.page.getByText('Only under “Everything”: Checks and aims').waitFor();
    await host.page.waitForTimeout(500);
    assert.ok(!host.requests.includes('/dist/careleaf.js'), 'what was copied is what is shown');
    assert.deepEqual([...host.messages, ...host.violations], []);
    await host.close();

    const silent = await openPage({ html: hostPage(html, { head: '' }), context: { javaScriptEnabled: false } });
    const inFull = silent.page.getByRole('heading', { level: 4, name: 'Checks and aims' });
    assert.equal(await inFull.isVisible(), false);
    await silent.page.locator('summary').filter({ hasText: 'Everything' }).click();
    await inFull.waitFor();
    await silent.close();

    await page.getByLabel('The leaflet, or a part of it').selectOption('language-picker');
    await page.locator('#body-code').getByText('<care-language-picker').waitFor();
    assert.doesNotMatch(await codeOf(page, 'body'), /depth="main"/);
    assert.equal(await page.getByLabel('How much to show first').count(), 0);
  });

  test('reads well without a script: heading, warning signs, review state', async () => {
    const { page } = await open();
    const html = await codeOf(page, 'body');
    const host = await openPage({ html: hostPage(html, { head: '' }), context: { javaScriptEnabled: false } });
    const leaflet = host.page.locator('care-leaflet');
    await leaflet.getByRole('heading', { name: 'Hemifacial spasm' }).waitFor();
    await leaflet.getByText('Call your emergency number now').waitFor();
    await leaflet.getByText('Not yet signed off by a clinician.').waitFor();
    assert.doesNotMatch(await leaflet.innerText(), /[{}]|undefined/);
  });

  test('puts a sign below the name of a treatment only where it is one of that treatment', async () => {
    const { page } = await open('element=seek-help');
    const { facts, texts } = JSON.parse(built(`conditions/${condition}/en.json`)) as Pack;
    const html = await codeOf(page, 'body');
    const host = await openPage({ html: hostPage(html, { head: '' }), context: { javaScriptEnabled: false } });
    const lists = await host.page.locator('care-seek-help ul').evaluateAll((all) =>
      all.map((list) => ({
        before: list.previousElementSibling!.textContent.trim(),
        signs: [...list.children].map((sign) => sign.textContent),
      })),
    );
    const { names, statements } = texts['en']!;
    const follows = (id: string) =>
      triggersOf(facts.signs!.find((sign) => statements[sign.id] === id) ?? {}).flatMap((trigger) =>
        'option' in trigger ? [names![trigger.option]!] : [],
      );
    assert.ok(lists.length > 5);
    for (const { before, signs } of lists)
      for (const words of signs) {
        const options = follows(words!);
        const isBelowOption = before.startsWith('During or after: ');
        if (isBelowOption)
          assert.ok(
            options.some((name) => before.endsWith(name)),
            `${words} below ${before}`,
          );
      }
    const first = lists[0]!;
    assert.deepEqual(
      first.signs.flatMap((words) => follows(words!)),
      [],
    );
    await host.close();
  });

  test('is offered by the names that the sections have in a leaflet', async () => {
    const { page } = await open();
    const namesOf = async (labels: Locator) => (await labels.allTextContents()).map((name) => name.trim());
    const offered = await namesOf(page.getByLabel('The leaflet, or a part of it').locator('option'));
    const sections = await namesOf(page.locator('fieldset.sections li label'));
    assert.ok(sections.length >= 5);
    assert.deepEqual(
      sections.filter((name) => !offered.includes(name)),
      [],
    );
  });

  test('says how large each file is', async () => {
    const { page } = await open();
    const lines = await page.locator('.files li').allInnerTexts();
    assert.ok(lines.length >= 2);
    for (const line of lines) assert.match(line, / \d{1,3}(?:\.\d)? KB compressed$/);
  });

  test('names every file in the folder with the hash of its bytes', async () => {
    const { page } = await open('theme=meadow');
    await page.getByLabel('Folder of Careleaf’s files').fill('https://files.example.org/careleaf/1');
    await page.getByText('themes/meadow.css', { exact: true }).waitFor();
    const head = await codeOf(page, 'head');
    for (const path of ['careleaf.css', 'themes/meadow.css', 'careleaf.js']) {
      assert.ok(
        head.includes(`"https://files.example.org/careleaf/1/${path}" integrity="${files[path]!.integrity}"`),
        path,
      );
    }
    assert.match(await codeOf(page, 'policy'), /script-src https:\/\/files\.example\.org;/);
  });

  test('carries no folder that is none, and says so', async () => {
    const { page } = await open();
    await page.getByLabel('Folder of Careleaf’s files').fill('javascript:alert(1)');
    await page.getByText('Write a path such as').waitFor();
    await page.getByRole('button', { name: 'Copy the HTML' }).click();
    await page.getByRole('status').getByText('Copied, without what is not right yet: Folder of').waitFor();
    assert.doesNotMatch(await codeOf(page, 'head'), /javascript/);
  });
});

describe('the choice', () => {
  test('is in the address, without the condition and the hospital’s numbers', async () => {
    const { page } = await open();
    await openGroups(page);
    await page.getByRole('button', { name: 'Down: What it is' }).click();
    await page.getByRole('checkbox', { name: 'Follow-up checklist' }).uncheck();
    await page.getByLabel('Theme').selectOption('clear');
    await page.getByLabel('Font', { exact: true }).fill('Verdana, sans-serif');
    await page.getByLabel('Clinic: its name').fill('Harbour Clinic');
    await page.getByLabel('Clinic: phone').fill('01632 960123');
    await page.locator('#head-code').getByText('Harbour Clinic').waitFor();
    const { hash, href } = new URL(page.url());
    assert.equal(
      hash,
      '#sections=seek-help+treatments+explainer+self-care+monitoring&theme=clear&font=Verdana%2C+sans-serif',
    );
    assert.doesNotMatch(href, new RegExp(`Harbour|960|${condition}`));
    assert.match(await codeOf(page, 'body'), /sections="seek-help treatments explainer self-care monitoring"/);
    assert.match(await codeOf(page, 'style'), /--care-font-family: Verdana, sans-serif;/);
  });

  test('comes back from an address, and nothing hostile with it', async () => {
    const { page, expectQuiet } = await open(
      'element=constructor&sections=seek-help+nonsense&level=9&accent=red;}&font=x;}body{display:none&radius=0.75',
    );
    await page.locator('#body-code').getByText('sections="seek-help"').waitFor();
    assert.equal(await codeOf(page, 'style'), ':root {\n  --care-radius: 0.75em;\n}');
    await expectQuiet({ requests: ownFiles });
  });

  test('says what of an address it goes on without', async () => {
    const { page } = await open('sections=seek-help+nonsense&level=9&depth=short&toString=x&radius=0.75&theme=clear');
    const said = page.getByRole('status').filter({ hasText: 'asks for what is not here' });
    await said.waitFor();
    assert.match(await said.innerText(), /: sections=seek-help nonsense, level=9, depth=short, toString=x$/);
  });

  test('says that a condition has no text in a language, and which one the code is for', async () => {
    const { page } = await open('language=eo');
    await page.getByText('This condition has no text in esperanto. The code is for English.').waitFor();
    assert.match(await codeOf(page, 'body'), / lang="en">/);
  });

  test('moves a section by keyboard, keeps the focus and says the place', async () => {
    const { page } = await open();
    const up = page.getByRole('button', { name: 'Up: What it is' });
    await up.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('What it is: place 1 of 6').waitFor();
    assert.ok(await up.evaluate((button) => button === document.activeElement));
    assert.equal(await up.getAttribute('aria-disabled'), 'true');
    await page.keyboard.press('Enter');
    assert.match(await codeOf(page, 'body'), /sections="explainer seek-help/);
  });
});

describe('the preview', () => {
  test('is as wide as a phone, or as a desktop', async () => {
    const { page } = await open();
    const width = () => page.locator('div.frame').evaluate((frame) => (frame as HTMLElement).offsetWidth);
    assert.ok(Math.abs((await width()) - 390) <= 1);
    assert.equal(await page.locator('div.frame').getAttribute('aria-label'), 'Preview, 390 pixels wide');
    await page.getByLabel('Desktop').check();
    await page.getByRole('region', { name: 'Preview, 1100 pixels wide' }).waitFor();
    const contents = page.locator('.frame nav.contents');
    await contents.waitFor();
    const [rail, text] = await Promise.all([contents.boundingBox(), page.locator('.frame .sections').boundingBox()]);
    assert.ok(rail!.x + rail!.width <= text!.x, 'the contents stand beside the text');
  });

  test('shows the accent, and its contrast in words', async () => {
    const { page } = await open();
    await openGroups(page);
    const accent = page.getByLabel('Accent on a light page');
    // What an element uses by itself is what the field starts with.
    const own = () =>
      page
        .locator('.frame care-leaflet nav a')
        .first()
        .evaluate((link) => {
          const one = new OffscreenCanvas(1, 1).getContext('2d')!;
          one.fillStyle = getComputedStyle(link).color;
          one.fillRect(0, 0, 1, 1);
          return [...one.getImageData(0, 0, 1, 1).data].slice(0, 3);
        });
    const hex = (parts: number[]) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    assert.equal(hex(await own()), await accent.inputValue());
    await page.getByText('Contrast 7.7 : 1. Easy to read.').waitFor();
    await accent.fill('#8fbc5a');
    await page.getByText(/Contrast [12]\.\d : 1\. Too faint to read/).waitFor();
    assert.equal(hex(await own()), '#8fbc5a');
    assert.match(await codeOf(page, 'style'), /--care-color-on-accent: light-dark\(#101314, #101314\)/);
    await page.getByRole('button', { name: 'Back to the theme’s colours' }).click();
    assert.equal(await page.locator('#style-code').count(), 0);
  });

  test('takes the language that a reader picks in it', async () => {
    const { page } = await open('element=language-picker');
    await page.locator('.frame care-language-picker select').selectOption('es');
    await page.locator('#body-code').getByText('lang="es"').waitFor();
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Make your snippet');
  });
});

describe('a profile', () => {
  test('that is wrong says so at its field and where it is copied, is left out, and costs nothing else', async () => {
    const { page } = await open();
    await openGroups(page);
    await page.getByLabel('Advice line: its name').fill('the advice line');
    await page.getByLabel('Emergency number').fill('<b>999</b>');
    const wrong = page.getByLabel('Emergency number');
    assert.equal(await wrong.getAttribute('aria-invalid'), 'true');
    const message = await page.locator(`#${await wrong.getAttribute('aria-describedby')}`).innerText();
    assert.match(message, /^Write digits, such as 112/);
    assert.equal(await page.getByLabel('Advice line: phone').getAttribute('aria-invalid'), 'true');
    await page.getByLabel('Clinic: its name').fill('Harbour Clinic');
    await page.getByLabel('Clinic: phone').fill('call us');
    const names = 'Emergency number, Advice line: phone and Clinic: phone';
    await page.locator('#left-out').getByText(`until it is right: ${names}`).waitFor();
    await page.getByRole('button', { name: 'Copy the HTML' }).click();
    await page.getByRole('status').getByText(`Copied, without what is not right yet: ${names}`).waitFor();
    const copied = await clipboard(page);
    assert.match(copied, /data-care-profile>\s+{\s+"clinic": {\s+"name": "Harbour Clinic"\s+}\s+}\s+<\/script>/);
    await page.locator('.frame').getByText('Harbour Clinic').first().waitFor();

    await page.getByLabel('Emergency number').fill('999');
    await page.getByLabel('Advice line: phone').fill('01632 960111');
    await page.getByLabel('Clinic: phone').fill('01632 960222 #3');
    assert.equal(await page.locator('#left-out').count(), 0);
    assert.match(await codeOf(page, 'head'), /"urgentLine": {\s+"name": "the advice line",\s+"phone": "01632 960111"/);
    await page.getByRole('heading', { name: 'Call 999 now' }).first().waitFor();
  });

  test('names the clinic of this condition alone, where that is ticked', async () => {
    const { page } = await open();
    await openGroups(page);
    await page.getByLabel('Clinic: its name').fill('Harbour Clinic');
    await page.getByLabel('This clinic is for this condition alone').check();
    await page.getByLabel('Clinic: web address').fill('http://clinic.example.org');
    assert.match(await codeOf(page, 'head'), /"clinics": {\s+"hemifacial-spasm": {\s+"name": "Harbour Clinic"\s+}\s+}/);
    assert.equal(await page.getByLabel('Clinic: web address').getAttribute('aria-invalid'), 'true');
    await page.locator('.frame').getByText('Harbour Clinic').first().waitFor();
  });

  test('does not take a sign-off in the future, and says so', async () => {
    const { page } = await open();
    await openGroups(page);
    const fields = {
      Name: 'A. Example',
      Role: 'neurologist',
      'Signed off on': '2090-01-01',
      'Next review by': '2099-01-01',
    };
    for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
    await page.locator('#reviews-0-on-error').getByText('not in the future').waitFor();
    assert.doesNotMatch(await codeOf(page, 'head'), /data-care-profile/);
  });

  test('cannot end its block', async () => {
    const { page } = await open();
    await openGroups(page);
    await page.getByLabel('Clinic: its name').fill('</script><img src=x>');
    const head = await codeOf(page, 'head');
    assert.match(head, /\\u003c\/script>/);
    assert.doesNotMatch(head, /<\/script><img/);
    assert.match(await codeOf(page, 'body'), /<care-leaflet/);
  });

  test('carries a sign-off for this very version, which readers then see', async () => {
    const { page } = await open();
    await openGroups(page);
    await page.getByLabel('Name', { exact: true }).fill('A. Example');
    assert.match(await page.locator('#reviews-0-on-error').innerText(), /needs a name, a role and two dates/);
    await page.getByLabel('Role').fill('neurologist');
    await page.getByLabel('Signed off on').fill('2026-11-01');
    await page.getByLabel('Next review by').fill('2099-11-01');
    await page
      .locator('.frame')
      .getByText('Reviewed by A. Example, neurologist, on 1 November 2026.')
      .first()
      .waitFor();
    assert.match(await codeOf(page, 'body'), /Reviewed by A\. Example/);
  });
});

test('it hasLocale Spanish to who reads Spanish, and the copied text is in the language that was chosen', async () => {
  const { page } = await open('language=es', { locale: 'es-MX' });
  await page.getByRole('heading', { level: 1, name: 'Cree su fragmento' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'es');
  await page.locator('#body-code').getByText('lang="es"').waitFor();
  assert.match(await codeOf(page, 'body'), /<h2>Espasmo hemifacial<\/h2>/);
  await page.getByText('conditions/hemifacial-spasm/es.json').waitFor();
  await page.getByLabel('Idioma de esta página').selectOption('en');
  await page.getByRole('heading', { level: 1, name: 'Make your snippet' }).waitFor();
  assert.match(await codeOf(page, 'body'), /Espasmo hemifacial/);
});

test('what can be copied is all in one language while another is on its way', async () => {
  const { page } = await open();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const asked = new Promise<void>((resolve) => {
    void page.route('**/conditions/hemifacial-spasm/es.json', async (route) => {
      resolve();
      await held;
      await route.continue();
    });
  });
  await page.evaluate(() => void (location.hash = 'language=es'));
  await asked;
  assert.match(await codeOf(page, 'body'), /lang="en">\s*<h2>Hemifacial spasm</);
  letGo();
  await page.locator('#body-code').getByText('lang="es"').waitFor();
  assert.match(await codeOf(page, 'body'), /lang="es">\s*<h2>Espasmo hemifacial</);
});

describe('axe finds nothing', () => {
  const looks: Record<string, BrowserContextOptions> = {
    'light, on a desktop': {},
    'dark, on a desktop': { colorScheme: 'dark' },
    'light, at 320 px': { viewport: { width: 320, height: 700 } },
    'dark, at 320 px': { viewport: { width: 320, height: 700 }, colorScheme: 'dark' },
  };
  for (const [name, context] of Object.entries(looks)) {
    test(name, async () => {
      const { page } = await open('', context);
      await openGroups(page);
      await page.getByLabel('Emergency number').fill('none');
      await page.locator('#left-out').waitFor();
      // The links that stay in reach lie over what is read; at the end of the leaflet they lie over nothing.
      await page.locator('div.frame').evaluate((frame) => ((frame as HTMLElement).style.maxBlockSize = 'none'));
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const { violations } = await axe.run({ runOnly: tags });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
      });
      assert.deepEqual(violations, []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'it fits the width');
    });
  }
});

test('the demonstration leads to it, also under its short address', async () => {
  const { page, origin } = await openPage({ path: '/index.html', csp: strictPolicy });
  await page.getByRole('link', { name: 'Your snippet' }).click();
  await page.getByRole('heading', { level: 1, name: 'Make your snippet' }).waitFor();
  await page.goto(`${origin}/snippet/`);
  await page.waitForURL(`${origin}/dist/snippet/`);
});

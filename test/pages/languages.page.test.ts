import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { eventListener, heardEvents } from '../helpers/care-events.js';
import {
  built,
  builtInPack,
  classicScript,
  condition,
  contentTags,
  element,
  eventually,
  everyElement,
  everyShown,
  hostPage,
  moduleScript,
  shown,
  spanishFiles,
} from '../helpers/host-page.js';
import { openPage, type OpenPageOptions } from '../helpers/no-network.js';

const head = `<script src="/host.js"></script>${moduleScript}`;
const name = { en: builtInPack('en').texts.en.name as string, es: builtInPack('es').texts.es.name as string };

const open = (body: string, { lang = 'en', ...options }: Partial<OpenPageOptions> & { lang?: string } = {}) =>
  openPage({
    ...options,
    html: hostPage(body, { head, lang }),
    scripts: { '/host.js': eventListener, ...options.scripts },
  });

const languageOf = (host: Locator) => host.locator('[part=base]').first().getAttribute('lang');
const becomes = async (host: Locator, language: string) =>
  assert.equal(
    await eventually(
      () => languageOf(host),
      (found) => found === language,
    ),
    language,
  );
const leaflet = (page: Page) => page.locator('care-leaflet');
const setLanguage = (page: Page, language: string) =>
  page.evaluate((tag) => document.documentElement.setAttribute('lang', tag), language);
const filesOf = ({ requests }: { requests: readonly string[] }) =>
  requests.filter((path) => path.endsWith('.json')).sort();

describe('a page in Spanish', () => {
  test('fetches its three files once, however many elements ask, and every element hasLocale Spanish', async () => {
    const watched = await open(everyElement, { lang: 'es' });
    await everyShown(watched.page);
    for (const tag of contentTags) await becomes(watched.page.locator(tag).last(), 'es');
    assert.deepEqual(filesOf(watched), spanishFiles);
    await watched.expectQuiet({ requests: spanishFiles });
  });

  test('finds its files from the classic script too', async () => {
    const watched = await openPage({ html: hostPage(element('care-leaflet'), { head: classicScript, lang: 'es' }) });
    await becomes(leaflet(watched.page), 'es');
    assert.deepEqual(filesOf(watched), spanishFiles);
    await watched.expectQuiet({ requests: spanishFiles });
  });

  test('has no English left in the words of the interface', async () => {
    const watched = await open(element('care-leaflet'), { lang: 'es' });
    await becomes(leaflet(watched.page), 'es');
    const buttons = await watched.page.locator('care-leaflet').getByRole('button').allInnerTexts();
    const headings = await watched.page.locator('care-leaflet').getByRole('heading').allInnerTexts();
    assert.ok(headings.includes(name.es));
    assert.ok(buttons.length > 2 && headings.length > 5);
    for (const words of [...buttons, ...headings])
      assert.doesNotMatch(words, /\b(Print|Open|Close|Your|What|When|Where|Follow|the|and)\b/);
  });

  test('es-MX finds es', async () => {
    const watched = await open(element('care-leaflet'), { lang: 'es-MX' });
    await becomes(leaflet(watched.page), 'es');
    assert.equal(await leaflet(watched.page).locator('[part=language-note]').count(), 0);
    await watched.expectQuiet({ requests: spanishFiles });
  });
});

test('English and Spanish stand side by side, each with its own words', async () => {
  const watched = await open(
    `<div id="english" lang="en">${element('care-seek-help')}</div><div id="spanish" lang="es">${element('care-seek-help')}</div>`,
  );
  const { page } = watched;
  const [english, spanish] = [page.locator('#english care-seek-help'), page.locator('#spanish care-seek-help')];
  await becomes(spanish, 'es');
  await becomes(english, 'en');
  await english.getByRole('heading', { name: 'When to get help' }).waitFor();
  assert.equal(await spanish.getByText('When to get help').count(), 0);
  assert.equal(await spanish.getByRole('heading').count(), await english.getByRole('heading').count());
  await watched.expectQuiet({ requests: spanishFiles });
});

test('the language follows the page as it changes, there and back, without a second request', async () => {
  const watched = await open(element('care-leaflet'));
  const { page } = watched;
  await shown(leaflet(page));
  for (const language of ['es', 'en', 'es']) {
    await setLanguage(page, language);
    await becomes(leaflet(page), language);
    assert.equal(await leaflet(page).getByRole('heading').first().innerText(), name[language as 'en' | 'es']);
  }
  await becomes(page.locator('care-self-care'), 'es');
  assert.deepEqual(filesOf(watched), spanishFiles);
});

test('a language that nobody has: English, marked as English, with a note', async () => {
  const watched = await open(element('care-leaflet'), { lang: 'eo' });
  await shown(leaflet(watched.page));
  assert.equal(await languageOf(leaflet(watched.page)), 'en');
  assert.match(await leaflet(watched.page).locator('[part=language-note]').innerText(), /Esperanto/);
  await watched.expectQuiet();
});

test('a language tag that is none: English, and nothing breaks', async () => {
  const watched = await open(element('care-leaflet'), { lang: 'x_' });
  await shown(leaflet(watched.page));
  assert.equal(await languageOf(leaflet(watched.page)), 'en');
  await watched.expectQuiet();
});

describe('Spanish that is not available leaves English, a note and an error for developers:', () => {
  const assertFallenBack = async (page: Page) => {
    await shown(leaflet(page));
    const note = leaflet(page).locator('[part=language-note]');
    await note.waitFor();
    assert.match(await note.innerText(), /español/i);
    assert.equal(await languageOf(leaflet(page)), 'en');
    assert.equal(await leaflet(page).getByRole('heading').first().innerText(), name.en);
    const errors = await heardEvents(page, 'care-error');
    assert.deepEqual([...new Set(errors.map(({ detail }) => detail['code']))], ['language-unreachable']);
    for (const { detail } of errors) assert.doesNotMatch(String(detail['message']), /hemifacial/i);
  };
  const tampered: Record<string, Record<string, string>> = {
    'changed interface words': { '/dist/locales/es.json': built('locales/es.json').replace('{', '{ ') },
    'a changed condition': {
      [`/dist/conditions/${condition}/es.json`]: built(`conditions/${condition}/es.json`).replace('{', '{ '),
    },
    'a changed index': { '/dist/conditions/index.json': built('conditions/index.json').replace('{', '{ ') },
  };
  for (const [what, scripts] of Object.entries(tampered)) {
    test(what, async () => {
      const watched = await open(element('care-leaflet'), { lang: 'es', scripts });
      await assertFallenBack(watched.page);
      await watched.expectQuiet({ requests: spanishFiles, messages: [/integrity/, /^Careleaf: /] });
    });
  }

  test('a file that is missing', async () => {
    const watched = await open(element('care-leaflet'));
    const { page } = watched;
    await shown(leaflet(page));
    await page.route('**/locales/es.json', (route) => route.fulfill({ status: 404 }));
    await setLanguage(page, 'es');
    await assertFallenBack(page);
  });

  test('no network after the page has loaded; English and what was loaded before go on', async () => {
    const watched = await open(element('care-leaflet'));
    const { page } = watched;
    await shown(leaflet(page));
    await page.context().setOffline(true);
    await setLanguage(page, 'es');
    await assertFallenBack(page);
    await setLanguage(page, 'en');
    await leaflet(page).locator('[part=language-note]').waitFor({ state: 'detached' });
  });
});

test('Spanish that was loaded works without a network', async () => {
  const watched = await open(element('care-leaflet'), { lang: 'es' });
  const { page } = watched;
  await becomes(leaflet(page), 'es');
  await page.context().setOffline(true);
  await setLanguage(page, 'en');
  await becomes(leaflet(page), 'en');
  await setLanguage(page, 'es');
  await becomes(leaflet(page), 'es');
  assert.equal(await leaflet(page).locator('[part=language-note]').count(), 0);
});

describe('the choice of a language', () => {
  const picker = `<care-language-picker condition="${condition}"></care-language-picker>`;

  test('by itself counts for every element of the page, and tells the language alone', async () => {
    const watched = await open(picker + element('care-self-care') + element('care-seek-help'));
    const { page } = watched;
    await page.locator('care-language-picker').getByLabel('Language').selectOption('es');
    for (const tag of ['care-self-care', 'care-seek-help']) await becomes(page.locator(tag), 'es');
    await page.locator('care-language-picker').getByLabel('Idioma').waitFor();
    const [change] = await heardEvents(page, 'care-language-change');
    assert.deepEqual(change?.detail, { language: 'es' });
    await watched.expectQuiet({ requests: spanishFiles });
  });

  test('names every language in itself', async () => {
    const watched = await open(picker);
    const options = watched.page.locator('care-language-picker option');
    await options.first().waitFor({ state: 'attached' });
    const labels = await options.evaluateAll((all) =>
      all.map((option) => [(option as HTMLElement).lang, option.textContent?.trim()]),
    );
    assert.deepEqual(
      labels.filter(([tag]) => tag === 'en' || tag === 'es'),
      [
        ['en', 'English'],
        ['es', 'Español'],
      ],
    );
  });

  test('in a leaflet counts for that leaflet alone', async () => {
    const watched = await open(
      `<div id="one">${element('care-leaflet')}</div>${element('care-self-care', `id="other" condition="${condition}"`)}`,
    );
    const { page } = watched;
    await leaflet(page).locator('select').first().selectOption('es');
    await becomes(leaflet(page), 'es');
    assert.equal(await languageOf(page.locator('#other')), 'en');
  });

  test('stays as it was where the page cancels it', async () => {
    const watched = await open(picker + element('care-self-care'), {
      scripts: {
        '/host.js': `${eventListener} addEventListener('care-language-change', (event) => event.preventDefault());`,
      },
    });
    const { page } = watched;
    const select = page.locator('care-language-picker select');
    await select.selectOption('es');
    assert.equal(await select.inputValue(), 'en');
    assert.equal(await languageOf(page.locator('care-self-care')), 'en');
    await watched.expectQuiet();
  });
});

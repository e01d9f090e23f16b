import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { eventListener, heardEvents } from '../helpers/care-events.js';
import {
  built,
  builtInPack,
  condition,
  element,
  eventually,
  hostPage,
  lightText,
  moduleScript,
  shown,
} from '../helpers/host-page.js';
import { openPage } from '../helpers/no-network.js';
import { renderPage } from '../../src/server/server.js';

/** A copy of the published pack with a next review of a hospital's own. */
function ownPack({ nextReview = '2031-01-01', ...facts }: Record<string, unknown> = {}) {
  const pack = builtInPack();
  return { ...pack, facts: { ...pack.facts, nextReview, ...facts } };
}

/** The published pack under another name: another illness. */
const otherIllness = () => {
  const pack = builtInPack();
  pack.facts.id = 'other-illness';
  pack.texts.en.name = 'Other illness';
  delete pack.languages;
  return pack;
};

const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
const block = (value: unknown) => `<script type="application/json">${inScript(value)}</script>`;

const shownPack = (page: Page, tag = 'care-leaflet') =>
  page.evaluate((name) => {
    const host = document.querySelector(name)! as unknown as { resolvedContent?: ShownContent; shadowRoot: ShadowRoot };
    type ShownContent = { facts: { nextReview: string }; text: { name: string }; language: string; missed?: string };
    const content = host.resolvedContent;
    return {
      name: content?.text.name,
      nextReview: content?.facts.nextReview,
      language: content?.language,
      missed: content?.missed,
    };
  }, tag);
const becomes = async (page: Page, wanted: Record<string, unknown>, tag?: string) => {
  const look = async () => {
    const all: Record<string, unknown> = await shownPack(page, tag);
    return Object.fromEntries(Object.keys(wanted).map((key) => [key, all[key]]));
  };
  const isWanted = (found: Record<string, unknown>) => JSON.stringify(found) === JSON.stringify(wanted);
  assert.deepEqual(await eventually(look, isWanted), wanted);
};
const speak = (page: Page, language: string) =>
  page.evaluate((tag) => document.documentElement.setAttribute('lang', tag), language);

const open = (body: string, pack: unknown, head?: string) =>
  openPage({
    html: hostPage(body, head === undefined ? {} : { head }),
    csp: null,
    scripts: { '/own.json': JSON.stringify(pack) },
  });

const registers = (pack: unknown) => `<script type="module">
  import { registerCondition } from '/dist/careleaf.js';
  registerCondition(${inScript(pack)});
</script>`;

describe('a pack of the page’s own', () => {
  const ways: Record<string, (pack: unknown) => { body: string; head?: string }> = {
    'by src': () => ({ body: '<care-leaflet src="/own.json"></care-leaflet>' }),
    'as a JSON child': (pack) => ({ body: `<care-leaflet>${block(pack)}</care-leaflet>` }),
    registered: (pack) => ({ body: element('care-leaflet'), head: registers(pack) }),
    'registered in another version': (pack) => ({ body: element('care-leaflet'), head: registers(pack) }),
  };
  for (const [way, page] of Object.entries(ways))
    test(`${way}: keeps its facts in every language, and says where it lacks one`, async () => {
      const pack = ownPack(way.includes('version') ? { version: '0.1.0' } : {});
      const { body, head } = page(pack);
      const watched = await open(body, pack, head);
      await becomes(watched.page, { nextReview: '2031-01-01', language: 'en' });
      await speak(watched.page, 'es');
      await becomes(watched.page, { nextReview: '2031-01-01', language: 'en', missed: 'es' });
      await speak(watched.page, 'en');
      await becomes(watched.page, { nextReview: '2031-01-01', language: 'en', missed: undefined });
      await watched.close();
    });

  test('that is registered takes the place of what a server has rendered of another version', async () => {
    const { html } = renderPage(hostPage(element('care-leaflet'), { head: registers(ownPack({ version: '9.9.9' })) }), {
      assets: '/dist/',
    });
    const watched = await openPage({ html, csp: null });
    await becomes(watched.page, { nextReview: '2031-01-01' });
    await watched.page.locator('care-leaflet [data-build]').waitFor({ state: 'detached' });
    await watched.close();
  });

  test('whose facts are the published ones has the published words', async () => {
    const pack = builtInPack();
    const watched = await open('<care-leaflet src="/own.json"></care-leaflet>', pack);
    await becomes(watched.page, { language: 'en' });
    await speak(watched.page, 'es');
    await becomes(watched.page, { language: 'es', nextReview: pack.facts.nextReview });
    await watched.close();
  });

  test('that is registered later is shown by the elements that wait for it, and a corrected one by all', async () => {
    const watched = await open('<care-leaflet condition="other-illness"></care-leaflet>', {});
    const { page } = watched;
    await page.locator('care-leaflet [part~=error]').waitFor();
    const register = (pack: unknown) =>
      page.evaluate(async (given) => {
        const { registerCondition } = (await import('/dist/careleaf.js' as string)) as {
          registerCondition(pack: unknown): void;
        };
        registerCondition(given);
      }, pack);
    await register(otherIllness());
    await becomes(page, { name: 'Other illness' });
    const corrected = otherIllness();
    corrected.facts.nextReview = '2032-01-01';
    await register(corrected);
    await becomes(page, { name: 'Other illness', nextReview: '2032-01-01' });
    await watched.close();
  });
});

describe('what is found once more', () => {
  const ready = (page: Page) => heardEvents(page, 'care-ready');
  const heard = (body: string, pack: unknown, more = '', lang = 'en') =>
    openPage({
      html: hostPage(body, { head: `<script src="/listener.js"></script>${moduleScript}${more}`, lang }),
      csp: null,
      scripts: { '/listener.js': eventListener, '/own.json': JSON.stringify(pack) },
    });
  const quiet = async (page: Page, times: number) => {
    await page.waitForTimeout(300);
    assert.equal((await ready(page)).length, times);
  };

  test('after words have come from alongside, is no news where the element is moved', async () => {
    const watched = await heard(element('care-self-care'), {}, '', 'es');
    await becomes(watched.page, { language: 'es' }, 'care-self-care');
    await watched.page.evaluate(() => document.body.append(document.querySelector('care-self-care')!));
    await quiet(watched.page, 1);
    await watched.close();
  });

  test('where the page registers the same again, each time that it hears of it', async () => {
    const watched = await heard(
      element('care-self-care', 'condition="other-illness"'),
      {},
      `<script type="module">
        import { registerCondition } from '/dist/careleaf.js';
        const pack = ${inScript(otherIllness())};
        document.addEventListener('care-ready', () => registerCondition(structuredClone(pack)));
        registerCondition(pack);
      </script>`,
    );
    await becomes(watched.page, { name: 'Other illness' }, 'care-self-care');
    await quiet(watched.page, 1);
    await watched.close();
  });

  test('in the language of the pack, since the published words do not fit it, whenever the page is seen again', async () => {
    const watched = await heard('<care-self-care src="/own.json"></care-self-care>', ownPack(), '', 'es');
    await becomes(watched.page, { language: 'en', missed: 'es' }, 'care-self-care');
    await watched.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await quiet(watched.page, 1);
    await watched.close();
  });
});

describe('while other content is on its way', () => {
  const hangs = async (page: Page, address: string) => page.route(address, () => undefined);

  test('what was shown for another condition is gone', async () => {
    const watched = await open(element('care-leaflet'), {});
    await shown(watched.page.locator('care-leaflet'));
    await hangs(watched.page, '**/conditions/index.json');
    await watched.page
      .locator('care-leaflet')
      .evaluate((host) => host.setAttribute('condition', 'trigeminal-neuralgia'));
    await watched.page.getByText(lightText).waitFor();
    await becomes(watched.page, { name: undefined });
    await watched.close();
  });

  test('what was shown of another address is gone', async () => {
    const watched = await open('<care-leaflet src="/own.json"></care-leaflet>', otherIllness());
    await shown(watched.page.locator('care-leaflet'));
    await hangs(watched.page, '**/slow.json');
    await watched.page.locator('care-leaflet').evaluate((host) => host.setAttribute('src', '/slow.json'));
    await watched.page.locator('care-leaflet [part~=loading]').waitFor();
    await becomes(watched.page, { name: undefined });
    await watched.close();
  });

  test('in another language alone, it stays', async () => {
    const watched = await open(element('care-leaflet'), {});
    await shown(watched.page.locator('care-leaflet'));
    await hangs(watched.page, '**/conditions/index.json');
    const asked = watched.page.waitForRequest('**/conditions/index.json');
    await speak(watched.page, 'es');
    await asked;
    await becomes(watched.page, { language: 'en' });
    await watched.close();
  });
});

describe('a pack of an address', () => {
  const inTwo = () => {
    const pack = builtInPack();
    return { ...pack, texts: { ...pack.texts, es: JSON.parse(built(`conditions/${condition}/es.json`)).texts.es } };
  };

  test('is asked for once: a page without a connection speaks each of its languages, and nothing that was written is lost', async () => {
    const watched = await open('<care-symptom-diary src="/own.json"></care-symptom-diary>', inTwo());
    const { page } = watched;
    await shown(page.locator('care-symptom-diary'));
    await speak(page, 'es');
    await becomes(page, { language: 'es' }, 'care-symptom-diary');
    await page.locator('care-symptom-diary #note').fill('half a note');
    await page.context().setOffline(true);
    await speak(page, 'en');
    await becomes(page, { language: 'en' }, 'care-symptom-diary');
    await page.context().setOffline(false);
    assert.equal(await page.locator('care-symptom-diary #note').inputValue(), 'half a note');
    assert.equal(watched.requests.filter((path) => path === '/own.json').length, 1);
    await watched.close();
  });

  test('is that of the page on which it was named, wherever an app goes on to', async () => {
    const watched = await open('<care-leaflet src="own.json"></care-leaflet>', inTwo());
    const { page } = watched;
    await shown(page.locator('care-leaflet'));
    await page.evaluate(() => history.pushState({}, '', '/patients/42/'));
    await speak(page, 'en-GB');
    await speak(page, 'es');
    await becomes(page, { language: 'es' });
    assert.deepEqual(
      watched.requests.filter((path) => path.endsWith('own.json')),
      ['/own.json'],
    );
    await watched.close();
  });

  test('may be written otherwise, or be that of another language: what is half written stays', async () => {
    const watched = await open('<care-question-list src="/own.json"></care-question-list>', inTwo());
    const { page } = watched;
    const list = page.locator('care-question-list');
    await shown(list);
    await list.locator('.add input').fill('half a question');
    const first = page.url().replace(/[^/]*$/, 'own.json');
    await list.evaluate((host, address) => host.setAttribute('src', address), first);
    await page.route('**/own.es.json', (route) => route.fulfill({ json: inTwo() }));
    await list.evaluate((host) => {
      host.setAttribute('src', '/own.es.json');
      host.setAttribute('lang', 'es');
    });
    await becomes(page, { language: 'es' }, 'care-question-list');
    assert.equal(await list.locator('.add input').inputValue(), 'half a question');
    assert.equal(await list.evaluate((host) => host.shadowRoot!.activeElement?.localName), 'input');
    await watched.close();
  });

  test('that could not be had is asked for again, and another address is another pack', async () => {
    const watched = await open('<care-leaflet src="/none.json"></care-leaflet>', otherIllness());
    const { page } = watched;
    await page.locator('care-leaflet [part~=error]').waitFor();
    await page.route('**/none.json', (route) => route.fulfill({ json: builtInPack() }));
    await page.evaluate(() => document.querySelector('care-leaflet')!.retry());
    await becomes(page, { name: builtInPack().texts.en.name });
    await page.evaluate(() => document.querySelector('care-leaflet')!.setAttribute('src', '/own.json'));
    await becomes(page, { name: 'Other illness' });
    await watched.close();
  });
});

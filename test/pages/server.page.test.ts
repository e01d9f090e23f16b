import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { registerCondition, registerLanguage, renderPage } from '../../src/server/server.js';
import { eventListener, heardEvents } from '../helpers/care-events.js';
import {
  built,
  builtInPack,
  classicScript,
  contentTags,
  element,
  eventually,
  everyElement,
  hostPage,
  lastOption,
  moduleScript,
  nameOf,
  shown,
} from '../helpers/host-page.js';
import { openPage, strictPolicy, type OpenPageOptions, type WatchedPage } from '../helpers/no-network.js';

registerLanguage('es', JSON.parse(built('locales/es.json')));
registerCondition(builtInPack('es'));

const contract =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types careleaf";
const css = '<link rel="stylesheet" href="/dist/careleaf.css">';
/** Runs Careleaf when the test says so, with nothing that a strict policy forbids. */
const later = '<script type="module" src="/later.js"></script>';
const scripts = { '/later.js': `${eventListener}\naddEventListener('run-script', () => import('/dist/careleaf.js'));` };

const leaflet = element('care-leaflet', 'condition="hemifacial-spasm"', '');
const chosen = element(
  'care-leaflet',
  'condition="hemifacial-spasm" heading-level="3" sections="treatments seek-help follow-up"',
  '',
);

const short = element('care-leaflet', 'condition="hemifacial-spasm" depth="main"', '');

type Wishes = Pick<OpenPageOptions, 'csp' | 'context' | 'scripts'> & { head?: string; lang?: string };

/** Opens a page whose elements a server has rendered. */
function openRendered(body: string, { head = later, lang = 'en', ...options }: Wishes = {}): Promise<WatchedPage> {
  const { html, problems } = renderPage(hostPage(body, { head: css + head, lang }), { assets: '/dist/' });
  assert.deepEqual(problems, []);
  return openPage({ html, ...options, scripts: { ...scripts, ...options.scripts } });
}

interface Box {
  name: string;
  place: number[];
}

/** Where everything stands, through shadow roots. */
const boxesIn = (page: Page): Promise<Box[]> =>
  page.evaluate(() => {
    // What is closed has no place; some of it is rendered when it is opened.
    const closed = 'details:not([open]) > :not(summary)';
    const inside = (root: ParentNode): Box[] =>
      [
        ...root.querySelectorAll(
          `:not(link, slot, .load-error, .all-words, .all-words *, .icon *, ${closed}, ${closed} *)`,
        ),
      ].flatMap((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const box = {
          // Marks for tools that record visits come with what is live.
          name: `${element.localName}.${(element.getAttribute('class') ?? '').replace(/ fs-mask.*/, '')}`,
          place: [x, y, width, height],
        };
        return [box, ...(element.shadowRoot ? inside(element.shadowRoot) : [])];
      });
    return inside(document.body);
  });

/** Words that come in several pieces may end a fraction of a pixel elsewhere. */
function assertSamePlaces(before: Box[], after: Box[]): void {
  assert.deepEqual(
    after.map(({ name }) => name),
    before.map(({ name }) => name),
  );
  const moved = before.filter(({ place }, index) =>
    place.some((length, side) => Math.abs(length - after[index]!.place[side]!) > 0.5),
  );
  assert.deepEqual(moved, []);
}

/** Runs the script, and waits until it has looked at everything. */
const runScript = async (page: Page) => {
  await page.evaluate(() => dispatchEvent(new Event('run-script')));
  await page.waitForFunction(() => document.querySelectorAll(':not(:defined)').length === 0);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
};

/** Makes everything live that a server has rendered, the outermost first. */
const hydrateAll = async (page: Page) => {
  await page.evaluate(async () => {
    const inside = async (root: ParentNode): Promise<void> => {
      for (const element of root.querySelectorAll('*')) {
        const care = element as unknown as { hydrate?(): void; updateComplete: Promise<unknown> };
        care.hydrate?.();
        await care.updateComplete;
        if (element.shadowRoot) await inside(element.shadowRoot);
      }
    };
    await inside(document);
  });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
};

/** The tags of ours that show what a server has rendered, and of those that have rendered themselves; through roots. */
const stateOf = (page: Page): Promise<{ served: string[]; live: string[] }> =>
  page.evaluate(() => {
    const state = { served: [] as string[], live: [] as string[] };
    const look = (root: ParentNode) => {
      for (const { localName, shadowRoot } of root.querySelectorAll('*')) {
        if (!shadowRoot || !localName.startsWith('care-')) continue;
        state[shadowRoot.querySelector('[data-build]') ? 'served' : 'live'].push(localName);
        look(shadowRoot);
      }
    };
    look(document);
    return state;
  });

const isAllLive = (page: Page) =>
  eventually(
    async () => (await stateOf(page)).served,
    (served) => served.length === 0,
  );

/** How far things moved since the page was opened, or since `from`. */
const shiftSince = (page: Page, from = 0) =>
  page.evaluate(
    (from) =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const moves = list.getEntries() as (PerformanceEntry & { value: number })[];
          resolve(moves.filter(({ startTime }) => startTime >= from).reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 300);
      }),
    from,
  );

describe('without script', () => {
  const withoutScript = { javaScriptEnabled: false };

  test('a page in Spanish is read whole, in the chosen sections and heading level', async () => {
    const { page, close, expectQuiet } = await openRendered(chosen, {
      head: moduleScript,
      lang: 'es',
      context: withoutScript,
    });
    await page.getByRole('heading', { level: 3, name: 'Espasmo hemifacial' }).waitFor();
    const parts = page.getByRole('heading', { level: 4 });
    await parts.filter({ hasText: 'Sus opciones' }).waitFor();
    await parts.filter({ hasText: 'Cuándo' }).first().waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Qué es' }).count(), 0);
    await page.locator('care-treatment-options summary:visible').first().click();
    await page.locator('care-treatment-options details[open] dd').first().waitFor();
    const buttons = page.getByRole('button');
    const explained = page.getByRole('button', { name: 'nervio facial' });
    await explained.press('Enter');
    await page.locator(':popover-open').getByText('el nervio que mueve').waitFor();
    const working = page.locator('button[popovertarget]:visible');
    assert.equal(await buttons.count(), await working.count(), 'nothing is offered that needs the script');
    assert.equal(await page.getByRole('combobox').count(), 0);
    assert.equal(await page.getByRole('textbox').count(), 0);
    await expectQuiet();
    await close();
  });

  test('the main points are read, with everything below them, which is printed where it is open', async () => {
    const { page, close } = await openRendered(short, { head: moduleScript, context: withoutScript });
    const inFull = page.getByRole('heading', { name: 'Checks and aims' });
    await page.getByRole('heading', { level: 2, name: 'Hemifacial spasm' }).waitFor();
    assert.equal(await inFull.isVisible(), false);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await inFull.isVisible(), false);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('summary').filter({ hasText: 'Everything' }).click();
    await inFull.waitFor();
    await page.emulateMedia({ media: 'print' });
    assert.ok(await inFull.isVisible());
    await close();
  });

  for (const media of ['screen', 'print'] as const) {
    test(`every element is shown, and what is closed is open in print alone (${media})`, async () => {
      const { page, close } = await openRendered(everyElement, { head: moduleScript, context: withoutScript });
      await page.emulateMedia({ media });
      for (const tag of contentTags) await shown(page.locator(tag).first());
      const closed = page.locator('care-treatment-options details dd').first();
      const isShown = await closed.evaluate((words) => words.checkVisibility({ contentVisibilityAuto: true }));
      assert.equal(isShown, media === 'print');
      await close();
    });
  }

  test('every element passes axe', async () => {
    // axe needs timers, so the style sheets are told that there is no script.
    const sheets = ['shared'].map((name) => {
      const path = `styles/${name}.css`;
      return [`/dist/${path}`, built(path).replaceAll(/\(scripting: ?none\)/g, '(scripting: enabled)')];
    });
    const watched = await openRendered(`<main><h1>Page</h1>${everyElement}</main>`, {
      head: '',
      csp: null,
      scripts: Object.fromEntries(sheets) as Record<string, string>,
    });
    const { page } = watched;
    // What is left are words of the text, such as the names of a drawing's parts; they do not ask to be pressed.
    const asking = await page
      .getByRole('button')
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).pointerEvents !== 'none').length);
    assert.equal(asking, 0);
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const { violations, passes } = await page.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run('main', {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      }),
    );
    assert.ok(passes.length > 5);
    const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.flat().join(' '))]);
    assert.deepEqual(found, []);
    await watched.close();
  });
});

describe('what a server has rendered is kept', () => {
  const pages = contentTags.map((tag) => [tag, tag, element(tag, 'condition="hemifacial-spasm"', '')] as const);
  for (const [what, tag, body] of [...pages, ['the main points', 'care-leaflet', short] as const]) {
    test(`${what}: it stays as it is, to the node, until somebody uses it`, async () => {
      const watched = await openRendered(body, { csp: contract });
      const { page } = watched;
      await shown(page.locator(tag));
      await page.evaluate((tag) => {
        const root = document.querySelector(tag)!.shadowRoot!;
        Object.assign(window, { served: [...root.querySelectorAll('*')] });
      }, tag);
      const then = await page.evaluate(() => performance.now());
      await runScript(page);
      const isSame = await page.evaluate((tag) => {
        const now = [...document.querySelector(tag)!.shadowRoot!.querySelectorAll('*')];
        const before = (window as unknown as { served: Element[] }).served;
        return now.length === before.length && now.every((node, index) => node === before[index]);
      }, tag);
      assert.ok(isSame);
      assert.equal(await shiftSince(page, then), 0);
      assert.deepEqual(await heardEvents(page, 'care-error'), []);
      assert.equal((await heardEvents(page, 'care-ready')).length, 1);
      await watched.expectQuiet({ requests: ['/dist/careleaf.js'] });
      await watched.close();
    });

    test(`${what}: everything is in the same place before and after, and nothing moves`, async () => {
      const watched = await openRendered(body, { csp: contract });
      const { page } = watched;
      await shown(page.locator(tag));
      await runScript(page);
      const headings = await page.getByRole('heading').allInnerTexts();
      const before = await boxesIn(page);
      const then = await page.evaluate(() => performance.now());
      await hydrateAll(page);
      assert.deepEqual(await isAllLive(page), []);
      assert.deepEqual(await page.getByRole('heading').allInnerTexts(), headings);
      assertSamePlaces(before, await boxesIn(page));
      assert.equal(await shiftSince(page, then), 0);
      assert.deepEqual(await heardEvents(page, 'care-error'), []);
      assert.equal((await heardEvents(page, 'care-ready')).length, 1);
      await watched.expectQuiet({ requests: ['/dist/careleaf.js'] });
      await watched.close();
    });
  }

  test('in a language whose words are not here yet, nothing is asked for until somebody uses it', async () => {
    const watched = await openRendered(leaflet, { lang: 'es' });
    await runScript(watched.page);
    await watched.expectQuiet({ requests: ['/dist/careleaf.js'] });
    await watched.close();
  });

  test('as long as the page says so with defer-hydration, nothing becomes live', async () => {
    const watched = await openRendered(element('care-self-care', 'condition="hemifacial-spasm" defer-hydration', ''));
    const { page } = watched;
    await runScript(page);
    await page.locator('care-self-care').getByRole('heading').first().click();
    await page.waitForTimeout(100);
    assert.deepEqual(await stateOf(page), { served: ['care-self-care'], live: [] });
    await page.evaluate(() => document.querySelector('care-self-care')!.removeAttribute('defer-hydration'));
    await page.locator('care-self-care').getByRole('heading').first().click();
    assert.deepEqual(await isAllLive(page), []);
    await watched.close();
  });
});

describe('a part becomes live', () => {
  const parts = ['care-treatment-options', 'care-follow-up-checklist'];
  const open = async (options: Wishes = {}) => {
    const watched = await openRendered(leaflet, { csp: strictPolicy, ...options });
    await runScript(watched.page);
    return watched;
  };
  const isLive = (page: Page, tag: string) =>
    eventually(
      async () => (await stateOf(page)).live.includes(tag),
      (live) => live,
    );

  test('when a pointer uses it, and no other part does', async () => {
    const watched = await open();
    const { page } = watched;
    await page.locator('care-treatment-options summary').first().click();
    assert.ok(await isLive(page, parts[0]!));
    assert.deepEqual((await stateOf(page)).live, [parts[0]]);
    await watched.expectQuiet({ requests: ['/dist/careleaf.js'] });
    await watched.close();
  });

  test('when the focus comes to it, which stays where it is', async () => {
    const watched = await open();
    const { page } = watched;
    await page.locator('care-follow-up-checklist summary').nth(1).focus();
    assert.ok(await isLive(page, parts[1]!));
    const summary = page.locator('care-follow-up-checklist summary').nth(1);
    assert.ok(await summary.evaluate((one) => one.matches(':focus')));
    await watched.close();
  });

  test('when a disclosure in it is opened with a key, which stays open', async () => {
    const watched = await open();
    const { page } = watched;
    await page.locator('care-treatment-options summary').nth(2).press('Enter');
    assert.ok(await isLive(page, parts[0]!));
    assert.ok(
      await page
        .locator('care-treatment-options details')
        .nth(2)
        .evaluate((one) => (one as HTMLDetailsElement).open),
    );
    await page.keyboard.press('Enter');
    assert.equal(
      await page
        .locator('care-treatment-options details')
        .nth(2)
        .evaluate((one) => (one as HTMLDetailsElement).open),
      false,
    );
    await watched.close();
  });

  test('and what the first press asked for is done once', async () => {
    const watched = await open();
    const { page } = watched;
    await page.getByRole('button', { name: 'Open all' }).click();
    await page.locator('care-treatment-options details[open]').nth(lastOption).waitFor();
    await page.getByRole('button', { name: 'Compare in a table' }).click();
    await page.getByRole('table').first().waitFor();
    await watched.close();
  });

  test('and a link of the contents leads to its section, without another address', async () => {
    const watched = await open();
    const { page } = watched;
    const address = page.url();
    await page.getByRole('navigation').getByRole('link', { name: 'When to get help' }).click();
    await eventually(
      () => page.locator('care-seek-help').evaluate((one) => Math.round(one.getBoundingClientRect().top)),
      (top) => Math.abs(top) < 60,
    );
    assert.ok(Math.abs(await page.locator('care-seek-help').evaluate((one) => one.getBoundingClientRect().top)) < 60);
    assert.equal(page.url(), address);
    await watched.close();
  });

  test('when the language of the page changes: all of it then, with what was open', async () => {
    const watched = await open();
    const { page } = watched;
    await page.locator('care-provenance summary').nth(2).click();
    await page.evaluate(() => (document.documentElement.lang = 'es'));
    await page.getByRole('heading', { name: 'Sus opciones' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Your options' }).count(), 0);
    assert.ok(
      await page
        .locator('care-provenance details')
        .nth(2)
        .evaluate((one) => (one as HTMLDetailsElement).open),
    );
    await watched.close();
  });

  test('when the page adds the hospital’s profile: the parts that name it', async () => {
    const watched = await open();
    const { page } = watched;
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.type = 'application/json';
      script.setAttribute('data-care-profile', '');
      script.append('{"emergencyNumber": "999"}');
      document.body.append(script);
    });
    await page.getByRole('link', { name: '999' }).first().waitFor();
    assert.ok((await stateOf(page)).served.includes('care-treatment-options'));
    await watched.close();
  });

  test('at once where the patient keeps something for it, and shows that', async () => {
    const kept = JSON.stringify({
      format: 2,
      until: '2099-01-01',
      entries: { 'tick:visit-film': { at: 1, value: true }, 'date:first-visit': { at: 1, value: '2027-03-01' } },
    });
    const watched = await openRendered(leaflet, {
      head: `<script src="/keep.js"></script>${later}`,
      scripts: { '/keep.js': `localStorage.setItem('careleaf:2:checklist:hemifacial-spasm', ${JSON.stringify(kept)})` },
    });
    const { page } = watched;
    await runScript(page);
    assert.ok(await isLive(page, 'care-follow-up-checklist'));
    assert.deepEqual((await stateOf(page)).live, ['care-follow-up-checklist']);
    assert.equal(await page.evaluate(() => localStorage.getItem('careleaf:2:checklist:hemifacial-spasm')), kept);
    await watched.close();
  });
});

describe('what a reader did before the script came', () => {
  const checklist = element('care-follow-up-checklist', 'condition="hemifacial-spasm"', '');
  /** The fields are out of sight without the script: a slow one comes while its loader has shown them already. */
  const reveal = (page: Page, tag: string) =>
    page.locator(tag).evaluate((element) => element.toggleAttribute('data-scripted', true));

  test('a tick, a date and a text that is not added yet stay, and nothing else is ticked or stored', async () => {
    const watched = await openRendered(checklist, { csp: strictPolicy });
    const { page } = watched;
    await reveal(page, 'care-follow-up-checklist');
    const step = await page.getByRole('checkbox').nth(1).getAttribute('data-entry');
    await page.getByRole('checkbox').nth(1).check();
    await page.getByLabel(nameOf('visit-day')).fill('2027-03-01');
    await page.getByLabel('Add a step of your own').first().fill('Ask about fl');
    await runScript(page);
    assert.deepEqual(await isAllLive(page), []);
    await page.getByText('1 of 6 done').waitFor();
    const ticked = await page.getByRole('checkbox', { checked: true }).all();
    assert.deepEqual(await Promise.all(ticked.map((box) => box.getAttribute('data-entry'))), [step]);
    assert.equal(await page.getByLabel(nameOf('visit-day')).inputValue(), '2027-03-01');
    const field = page.getByLabel('Add a step of your own').first();
    assert.equal(await field.inputValue(), 'Ask about fl');
    await page.keyboard.type('ying');
    assert.equal(await field.inputValue(), 'Ask about flying', 'the focus and the place in the text stay');
    assert.equal(await page.getByRole('checkbox', { name: 'Keep on this device' }).isChecked(), false);
    await watched.expectQuiet({ requests: ['/dist/careleaf.js'] });
    await watched.close();
  });

  test('"Keep on this device" is never taken over: the patient says that again', async () => {
    const watched = await openRendered(checklist, { csp: strictPolicy });
    const { page } = watched;
    await reveal(page, 'care-follow-up-checklist');
    await page.getByRole('checkbox', { name: 'Keep on this device' }).check();
    await page.getByRole('checkbox').first().check();
    await runScript(page);
    assert.deepEqual(await isAllLive(page), []);
    assert.equal(await page.getByRole('checkbox', { name: 'Keep on this device' }).isChecked(), false);
    await watched.expectQuiet({ requests: ['/dist/careleaf.js'] });
    await watched.close();
  });

  test('ratings, a leaning and a note of the decision stay', async () => {
    const watched = await openRendered(element('care-decision-aid', 'condition="hemifacial-spasm"', ''));
    const { page } = watched;
    await reveal(page, 'care-decision-aid');
    await page.getByRole('radio', { name: 'A little' }).first().check();
    await page.getByRole('radio', { name: 'I do not know yet' }).check();
    await page.locator('#open').fill('What about flying?');
    await runScript(page);
    assert.deepEqual(await isAllLive(page), []);
    assert.ok(await page.getByRole('radio', { name: 'A little' }).first().isChecked());
    await page.locator('.summary').getByText('What about flying?').waitFor();
    await page.locator('.summary').getByText('I do not know yet').waitFor();
    await watched.close();
  });

  test('an entry of the diary that is half filled in stays so', async () => {
    const watched = await openRendered(element('care-symptom-diary', 'condition="hemifacial-spasm"', ''));
    const { page } = watched;
    await reveal(page, 'care-symptom-diary');
    await page.locator('input[name="strength"][value="7"]').check();
    await page.locator('#treatment').selectOption({ index: 1 });
    await page.locator('#note').fill('After lunch');
    await runScript(page);
    assert.deepEqual(await isAllLive(page), []);
    await page.getByRole('button', { name: 'Save entry' }).click();
    const row = page.locator('.entries tbody tr').first();
    await row.getByText('After lunch').waitFor();
    assert.match(await row.innerText(), /7/);
    await watched.close();
  });

  test('a language that was chosen in the served picker is shown', async () => {
    const watched = await openRendered(leaflet);
    const { page } = watched;
    await reveal(page, 'care-leaflet');
    await reveal(page, 'care-language-picker');
    await page.getByRole('combobox', { name: 'Language' }).selectOption('es');
    await runScript(page);
    await page.getByRole('heading', { name: 'Sus opciones' }).waitFor();
    await watched.close();
  });

  test('a plan that was closed stays closed', async () => {
    const watched = await openRendered(checklist);
    const plan = watched.page.locator('details').first();
    await plan.locator('summary').click();
    await runScript(watched.page);
    assert.deepEqual(await isAllLive(watched.page), []);
    assert.equal(await plan.evaluate((details) => (details as HTMLDetailsElement).open), false);
    await watched.close();
  });

  test('where the page has phone numbers, other sections or a browser that can share: nothing is pressed or ticked', async () => {
    const profile =
      '<script type="application/json" data-care-profile>{"emergencyNumber":"999","urgentLine":{"name":"the advice line","phone":"01632 960 111"}}</script>';
    const { html } = renderPage(hostPage(leaflet, { head: css }), { assets: '/dist/' });
    const other = html
      .replace('<care-leaflet', '<care-leaflet sections="treatments follow-up questions diary"')
      .replace('</body>', `${profile}</body>`)
      .replace('</head>', `<script src="/watch.js"></script>${later}</head>`);
    const watched = await openPage({
      html: other,
      scripts: {
        ...scripts,
        '/watch.js': `window.pressed = []; addEventListener('click', (event) => { event.preventDefault(); pressed.push(String(event.composedPath()[0].outerHTML)); }, true);
          window.print = () => pressed.push('print'); navigator.share = async () => pressed.push('share');`,
      },
    });
    const { page } = watched;
    await runScript(page);
    await hydrateAll(page);
    await page.locator('care-symptom-diary').getByRole('heading').first().waitFor();
    assert.deepEqual(await page.evaluate(() => (window as unknown as { pressed: string[] }).pressed), []);
    assert.equal(await page.locator('input:checked:not([type="radio"])').count(), 0);
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
    await watched.close();
  });
});

describe('where what was served does not fit', () => {
  const selfCare = element('care-self-care', 'condition="hemifacial-spasm"', '');
  const openWith = async (change: (html: string) => string) => {
    const { html } = renderPage(hostPage(selfCare, { head: css + later }), { assets: '/dist/' });
    const watched = await openPage({ html: change(html), scripts });
    await runScript(watched.page);
    return watched;
  };

  const changes: [what: string, message: RegExp, change: (html: string) => string][] = [
    [
      'another build',
      /rendered it with build "0\.0\.9/,
      (html) => html.replace(/data-build="[^"]*"/g, 'data-build="0.0.9-x"'),
    ],
    ['no mark', /rendered it with build "unknown"/, (html) => html.replace(/ data-build="[^"]*"/g, '')],
    [
      'another heading level',
      /rendered it with attributes/,
      (html) => html.replace('<care-self-care', '<care-self-care heading-level="3"'),
    ],
    [
      'another language',
      /rendered it with language "en"/,
      (html) => html.replace('<html lang="en"', '<html lang="es"'),
    ],
  ];
  for (const [what, message, change] of changes) {
    test(`${what}: it is rendered anew, and developers are told once`, async () => {
      const watched = await openWith(change);
      assert.deepEqual(await isAllLive(watched.page), []);
      assert.equal(watched.messages.filter((text) => message.test(text)).length, 1, watched.messages.join('\n'));
      assert.equal((await heardEvents(watched.page, 'care-ready')).length, 1);
      await watched.close();
    });
  }

  test('a review that was due since the text was rendered is said', async () => {
    const watched = await openWith((html) => html.replace(/data-until="[^"]*"/g, 'data-until="2020-01-01"'));
    assert.deepEqual(await isAllLive(watched.page), []);
    await watched.close();
  });

  test('where the files of the language is not available, the served words stay', async () => {
    const watched = await openRendered(selfCare, { lang: 'es' });
    const { page } = watched;
    await page.route(/\/(conditions|locales)\//, (route) => route.abort());
    await runScript(page);
    await page.locator('care-self-care').getByRole('heading').first().click();
    await page.waitForTimeout(300);
    await page.getByRole('heading', { name: 'Lo que usted puede hacer' }).waitFor();
    await watched.close();
  });
});

describe('nothing is doubled, however the script comes', () => {
  const ways = {
    'a module in the head': moduleScript,
    'an async module': '<script type="module" async src="/dist/careleaf.js"></script>',
    'a classic script before the elements': classicScript,
    'a deferred classic script': '<script defer src="/dist/careleaf.iife.js"></script>',
  };
  for (const [way, head] of Object.entries(ways)) {
    test(way, async () => {
      const watched = await openRendered(leaflet + element('care-seek-help', 'condition="hemifacial-spasm"', ''), {
        head,
      });
      const { page } = watched;
      await page.waitForFunction(() => document.querySelectorAll(':not(:defined)').length === 0);
      assert.equal(await page.getByRole('heading', { name: 'Hemifacial spasm', exact: true }).count(), 1);
      await page.getByRole('heading', { name: 'When to get help' }).nth(1).waitFor();
      assert.equal(await page.getByRole('heading', { name: 'When to get help' }).count(), 2);
      // Chromium says so where the script has run before the parser comes to the element; the content is made here then.
      await watched.expectQuiet({ messages: [/^A second declarative shadow root cannot be created on a host\.$/] });
      await watched.close();
    });
  }
});

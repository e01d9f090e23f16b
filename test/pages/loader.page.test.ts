import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { element, lastOption, moduleScript } from '../helpers/host-page.js';
import { bundleComes, hasBundle, isLive, leaflet, open, profile, type Wishes } from '../helpers/loader-page.js';

const quiet = { requests: ['/dist/careleaf.js'] };

describe('the loader of a page that a server has rendered', () => {
  test('asks for the bundle of its own version, where its address says one', async () => {
    const versioned = (html: string) => html.replace('careleaf.lazy.js', 'careleaf.lazy.js?ver=1.2.3');
    const watched = await open({ change: versioned });
    await watched.page.getByRole('button', { name: 'Open all' }).click();
    await bundleComes(watched);
    assert.ok(watched.requests.includes('/dist/careleaf.js?ver=1.2.3'), watched.requests.join());
    assert.ok(await isLive(watched.page, 'care-treatment-options'));
    await watched.close();
  });

  test('asks for nothing more as long as nobody uses the leaflet, whatever they read', async () => {
    const watched = await open();
    const { page } = watched;
    await page.mouse.wheel(0, 3000);
    await page.mouse.move(300, 300);
    await page.getByRole('heading', { name: 'Your options' }).scrollIntoViewIfNeeded();
    await watched.expectQuiet();
    await watched.close();
  });

  test('fetches the bundle when a reader uses a part, and does what was pressed, under the strictest policy', async () => {
    const watched = await open();
    const { page } = watched;
    await page.getByRole('button', { name: 'Open all' }).click();
    await page.locator('care-treatment-options details[open]').nth(lastOption).waitFor();
    assert.ok(await isLive(page, 'care-treatment-options'));
    await watched.expectQuiet(quiet);
    await watched.close();
  });

  test('fetches it with the integrity of the bundle that was built with it', async () => {
    const watched = await open({ scripts: { '/dist/careleaf.js': 'throw new Error("not ours")' } });
    const { page } = watched;
    await page.getByRole('button', { name: 'Open all' }).click();
    await page.getByText('This part needs a connection to go on.').first().waitFor();
    assert.equal(watched.messages.filter((text) => text.includes('not ours')).length, 0);
    assert.ok(watched.messages.some((text) => text.includes('integrity')));
    await watched.close();
  });

  test('ticks a box, and the bundle counts it', async () => {
    const watched = await open();
    const { page } = watched;
    await page.locator('care-follow-up-checklist').getByRole('checkbox').nth(1).check();
    await page.locator('care-follow-up-checklist').getByText('1 of 6 done').waitFor();
    assert.ok(
      await page
        .locator('care-leaflet')
        .evaluate(({ shadowRoot }) => shadowRoot!.querySelector('[data-build]') !== null),
      'the leaflet around the part is kept as it is',
    );
    await watched.expectQuiet(quiet);
    await watched.close();
  });

  test('fetches it for the keyboard, where the focus stays', async () => {
    const watched = await open();
    const { page } = watched;
    const summary = page.locator('care-treatment-options summary').nth(1);
    await summary.focus();
    assert.ok(await isLive(page, 'care-treatment-options'));
    assert.ok(await summary.evaluate((one) => one.matches(':focus')));
    await watched.close();
  });

  test('case 32: keeps what is typed before it is there from the page, and goes on with it', async () => {
    const hotKeys = `for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
      addEventListener(type, ({ key, data }) => (document.title += key ?? data));`;
    const body = element('care-follow-up-checklist', 'condition="hemifacial-spasm"', '');
    const watched = await open({ body, more: '<script src="/keys.js"></script>', scripts: { '/keys.js': hotKeys } });
    const { page } = watched;
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/dist/careleaf.js', async (route) => {
      await asked;
      await route.continue();
    });
    const title = await page.title();
    const field = page.getByLabel('Add a step of your own').first();
    await field.pressSequentially('Ask me');
    assert.equal(await page.title(), title);
    answer();
    assert.ok(await isLive(page, 'care-follow-up-checklist'));
    await field.pressSequentially(' why');
    assert.equal(await field.inputValue(), 'Ask me why');
    assert.equal(await page.title(), title);
    await watched.expectQuiet(quiet);
    await watched.close();
  });

  test('without a network says so in the part that was used, with the text still there, and tries again', async () => {
    const watched = await open();
    const { page } = watched;
    await page.route('**/careleaf.js*', (route) => route.abort());
    await page.getByRole('button', { name: 'Open all' }).click();
    await page.getByRole('status').getByText('This part needs a connection to go on.').first().waitFor();
    assert.ok(await page.getByRole('heading', { name: 'Your options' }).isVisible());
    await page.unroute('**/careleaf.js*');
    await page.getByRole('button', { name: 'Open all' }).click();
    await page.locator('care-treatment-options details[open]').nth(lastOption).waitFor();
    await page.getByText('This part needs a connection to go on.').first().waitFor({ state: 'hidden' });
    await watched.close();
  });

  test('says it in the language of the text', async () => {
    const watched = await open({ lang: 'es' });
    await watched.page.route('**/careleaf.js*', (route) => route.abort());
    await watched.page.getByRole('button', { name: 'Abrir todas' }).click();
    await watched.page.getByText('Esta parte necesita conexión').first().waitFor();
    await watched.close();
  });

  for (const [when, wishes] of Object.entries({
    'an element has no served text': {
      change: (html: string) =>
        html.replace('</body>', '<care-self-care condition="hemifacial-spasm"></care-self-care></body>'),
    },
    'the patient keeps something': {
      more: '<script src="/keep.js"></script>',
      scripts: { '/keep.js': "localStorage.setItem('careleaf:2:checklist:hemifacial-spasm', '{}')" },
    },
    'the page has a profile that the text does not know': {
      change: (html: string) => html.replace('</body>', `${profile}</body>`),
    },
    'a review was due since the text was rendered': {
      change: (html: string) => html.replace(/data-until="[^"]*"/, 'data-until="2020-01-01"'),
    },
    'the text is in another language than the page': {
      change: (html: string) => html.replace('<html lang="en"', '<html lang="es"'),
    },
  } satisfies Record<string, Wishes>)) {
    test(`fetches the bundle at once where ${when}`, async () => {
      const watched = await open({ csp: null, ...wishes });
      await bundleComes(watched);
      await watched.close();
    });
  }

  test('fetches it where an address leads to an option, which is open then', async () => {
    const isOpen = (page: Page) =>
      page.locator('care-treatment-options details[data-key="botulinum-toxin"][open]').waitFor();
    const watched = await open({ csp: null });
    await watched.page.evaluate(() => (location.hash = 'no-such-place'));
    await watched.page.waitForTimeout(300);
    assert.ok(!hasBundle(watched));
    await watched.page.evaluate(() => (location.hash = 'botulinum-toxin'));
    await bundleComes(watched);
    await isOpen(watched.page);
    const address = watched.page.url();
    await watched.page.goto('about:blank');
    await watched.page.goto(address);
    await isOpen(watched.page);
    await watched.close();
  });

  test('fetches it when an element comes later without served text', async () => {
    const watched = await open();
    assert.ok(!hasBundle(watched));
    await watched.page.evaluate(() => {
      const late = document.createElement('care-self-care');
      late.setAttribute('condition', 'hemifacial-spasm');
      document.body.prepend(late);
    });
    await bundleComes(watched);
    await watched.page.locator('body > care-self-care').getByRole('heading').first().waitFor();
    await watched.close();
  });

  test('fetches it when the language of the page changes', async () => {
    const watched = await open({ csp: null });
    await watched.page.evaluate(() => (document.documentElement.lang = 'es'));
    await watched.page.getByRole('heading', { name: 'Sus opciones' }).waitFor();
    await watched.close();
  });

  test('fetches it when another tab begins to keep something', async () => {
    const watched = await open();
    await watched.page.evaluate(() => {
      localStorage.setItem('careleaf:2:checklist:hemifacial-spasm', '{}');
      dispatchEvent(new StorageEvent('storage', { key: 'careleaf:2:checklist:hemifacial-spasm' }));
    });
    await bundleComes(watched);
    await watched.close();
  });

  test('waits as long as an element says defer-hydration', async () => {
    const watched = await open({ body: element('care-self-care', 'condition="hemifacial-spasm" defer-hydration', '') });
    await watched.page.getByRole('heading').first().click();
    await watched.page.waitForTimeout(300);
    assert.ok(!hasBundle(watched));
    await watched.close();
  });

  test('keeps a profile that the server has rendered, without the bundle', async () => {
    const watched = await open({ body: leaflet + profile });
    await watched.page.getByRole('link', { name: '999' }).first().waitFor();
    await watched.expectQuiet();
    await watched.close();
  });

  test('alongside the bundle itself does no harm', async () => {
    const watched = await open({ more: moduleScript });
    const { page } = watched;
    await page.getByRole('button', { name: 'Open all' }).click();
    await page.locator('care-treatment-options details[open]').nth(lastOption).waitFor();
    await watched.expectQuiet(quiet);
    await watched.close();
  });

  test('moves nothing: not when it comes, and not when a part becomes live', async () => {
    const watched = await open();
    const { page } = watched;
    await page.locator('care-follow-up-checklist').getByRole('checkbox').nth(1).check();
    await page.locator('care-follow-up-checklist').getByText('1 of 6 done').waitFor();
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const moves = list.getEntries() as (PerformanceEntry & { value: number })[];
            resolve(moves.reduce((sum, { value }) => sum + value, 0));
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(0), 300);
        }),
    );
    assert.equal(shift, 0);
    await watched.close();
  });
});

describe('where the script never comes', () => {
  const controls = (page: Page) =>
    page.evaluate(() => {
      const visible: string[] = [];
      const look = (root: ParentNode) => {
        for (const part of root.querySelectorAll<HTMLElement>('*')) {
          if (part.shadowRoot) look(part.shadowRoot);
          const isControl = part.matches(
            'button:not([popovertarget], .choice), select, textarea, input:not([type="checkbox"], [type="radio"]), a[href^="#"]',
          );
          const { pointerEvents } = getComputedStyle(part);
          if (isControl && pointerEvents !== 'none' && part.checkVisibility({ visibilityProperty: true }))
            visible.push(part.outerHTML.slice(0, 80));
        }
      };
      look(document);
      return visible;
    });

  test('a policy that blocks it leaves no control that does nothing', async () => {
    const watched = await open({ csp: "default-src 'none'; style-src 'self'" });
    assert.deepEqual(await controls(watched.page), []);
    assert.ok(await watched.page.getByRole('heading', { name: 'Your options' }).isVisible());
    await watched.close();
  });

  test('they are shown once the loader runs', async () => {
    const watched = await open();
    assert.ok((await controls(watched.page)).length > 10);
    await watched.close();
  });
});

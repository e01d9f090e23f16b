import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { element, eventually, everyShown, hostPage, moduleScript } from '../helpers/host-page.js';
import { renderPage } from '../../src/server/server.js';
import { openPage } from '../helpers/no-network.js';

const leaflet = element('care-leaflet', 'condition="hemifacial-spasm" depth="main"');
const before = '<p style="block-size: 1500px">Before it.</p><a href="#treatments">What can be done</a>';

/** A page of which a reader opens an address: the first visit has none. */
async function opened(body = before + leaflet) {
  const { page, expectQuiet } = await openPage({ html: hostPage(body), csp: null });
  await everyShown(page, ['care-leaflet', 'care-provenance']);
  return { page, expectQuiet };
}

async function visited(hash: string, body?: string) {
  const { page, expectQuiet } = await opened(body);
  const address = page.url() + hash;
  await page.goto('about:blank');
  await page.goto(address);
  await everyShown(page, ['care-leaflet', 'care-provenance']);
  return { page, expectQuiet };
}

/** What has the focus, through every shadow root; and how far from the top of the window it is. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let inside = document.activeElement;
    while (inside?.shadowRoot?.activeElement) inside = inside.shadowRoot.activeElement;
    return {
      id: inside?.id,
      words: inside?.textContent.trim(),
      top: Math.round(inside?.getBoundingClientRect().top ?? -1),
    };
  });
const led = (page: Page, words: string) =>
  eventually(
    () => focused(page),
    (now) => now.words === words,
  );
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));
const isOpen = (page: Page, key: string) =>
  page.locator(`care-treatment-options [data-key="${key}"]`).evaluate((card) => (card as HTMLDetailsElement).open);

describe('an address leads', () => {
  test('to a name of the pack', async () => {
    const { page } = await visited('#before-visit');
    assert.equal((await led(page, 'Before your visit')).words, 'Before your visit');
  });

  test('in a part of an app that comes after the page was reloaded', async () => {
    const { page } = await openPage({ html: hostPage(before + element('care-self-care')), csp: null });
    await page.reload();
    await everyShown(page, ['care-self-care']);
    await page.evaluate(() => {
      history.pushState(null, '', '#seek-help');
      const leaflet = document.createElement('care-leaflet');
      leaflet.setAttribute('condition', 'hemifacial-spasm');
      document.body.append(leaflet);
    });
    assert.equal((await led(page, 'When to get help')).words, 'When to get help');
  });

  test('to a section', async () => {
    const { page, expectQuiet } = await visited('#seek-help');
    const { words, top } = await led(page, 'When to get help');
    assert.equal(words, 'When to get help');
    assert.ok(top >= 0 && top < 100, `${top} px below the top`);
    await expectQuiet();
  });

  test('to an option, which is open then', async () => {
    const { page } = await visited('#botulinum-toxin');
    assert.equal((await led(page, 'Botulinum toxin injections')).words, 'Botulinum toxin injections');
    assert.equal(await isOpen(page, 'botulinum-toxin'), true);
    assert.equal(await isOpen(page, 'medicines'), false);
  });

  test('to a section that is in the whole text alone', async () => {
    const { page } = await visited('#monitoring');
    assert.equal((await led(page, 'Checks and aims')).words, 'Checks and aims');
  });

  test('to a place inside a section', async () => {
    const { page } = await visited('#urgent');
    assert.match(
      (
        await eventually(
          () => focused(page),
          ({ id }) => id === 'urgent',
        )
      ).words!,
      /^Urgent/,
    );
  });

  test('from a link of the page, and back', async () => {
    const { page } = await opened();
    await page.getByRole('link', { name: 'What can be done' }).click();
    assert.equal((await led(page, 'Your options')).words, 'Your options');
    await page.goBack();
    await page.goForward();
    assert.equal((await led(page, 'Your options')).words, 'Your options');
  });

  test('from the same link once more, after the reader has gone on', async () => {
    const { page } = await opened();
    const link = page.getByRole('link', { name: 'What can be done' });
    await link.click();
    await led(page, 'Your options');
    await link.focus();
    await link.click();
    assert.equal((await led(page, 'Your options')).words, 'Your options');
  });

  for (const later of [false, true])
    test(`from a link that an app’s router follows ${later ? 'once it has loaded' : 'at once'}`, async () => {
      const { page } = await opened();
      await page.evaluate((isLater) => {
        const follow = () => history.pushState(null, '', '#treatments');
        document.querySelector('a[href="#treatments"]')!.addEventListener('click', (event) => {
          event.preventDefault();
          if (isLater) queueMicrotask(follow);
          else follow();
        });
      }, later);
      await page.getByRole('link', { name: 'What can be done' }).click();
      assert.equal((await led(page, 'Your options')).words, 'Your options');
    });

  test('nowhere where a router writes the place that is read into the address, or follows a link elsewhere', async () => {
    const { page } = await opened();
    await page.evaluate(() => {
      const link = document.querySelector('a[href="#treatments"]')!;
      link.addEventListener('click', (event) => event.preventDefault());
      history.pushState(null, '', '#seek-help');
      history.replaceState(null, '', '#self-care');
    });
    await page.getByRole('link', { name: 'What can be done' }).click();
    await page.waitForTimeout(200);
    assert.equal((await focused(page)).words, 'What can be done');
  });

  for (const elsewhere of ['target="_blank"', 'target="other"', 'download'])
    test(`nowhere on this page for a link with ${elsewhere}, though the address is there`, async () => {
      const { page } = await visited('#treatments', leaflet + before.replace('<a ', `<a ${elsewhere} `));
      await led(page, 'Your options');
      await page.getByRole('link', { name: 'What can be done' }).focus();
      await page.getByRole('link', { name: 'What can be done' }).click();
      await page.waitForTimeout(200);
      assert.equal((await focused(page)).words, 'What can be done');
    });

  test('of a second leaflet by its own contents, though the address is that of the first', async () => {
    const { page } = await visited('#treatments', leaflet + leaflet);
    await led(page, 'Your options');
    await page.locator('care-leaflet').nth(1).locator('.contents').getByRole('link', { name: 'Your options' }).click();
    await page.waitForTimeout(200);
    const isSecond = await page.evaluate(() => document.activeElement === document.querySelectorAll('care-leaflet')[1]);
    assert.equal(isSecond, true);
  });

  test('into a leaflet that another component has folded away', async () => {
    const { page } = await openPage({
      html: hostPage(
        `${before}<my-fold><template shadowrootmode="open"><details><summary>More</summary><slot></slot></details></template>${leaflet}</my-fold>`,
      ),
      csp: null,
    });
    await page.locator('care-leaflet [part~=heading]').first().waitFor({ state: 'attached' });
    await page.getByRole('link', { name: 'What can be done' }).click();
    assert.equal((await led(page, 'Your options')).words, 'Your options');
  });

  for (const closed of ['<details><summary>More</summary>', '<div hidden="until-found">'])
    test(`into a leaflet that stands inside ${closed} of the page`, async () => {
      const { page } = await openPage({ html: hostPage(`${before}${closed}${leaflet}`), csp: null });
      await page.locator('care-leaflet [part~=heading]').first().waitFor({ state: 'attached' });
      await page.getByRole('link', { name: 'What can be done' }).click();
      assert.equal((await led(page, 'Your options')).words, 'Your options');
      assert.equal((await focused(page)).top < 844, true);
    });

  test('in another tab, where a reader asks for one', async () => {
    const { page } = await opened();
    const another = page.context().waitForEvent('page');
    await page
      .locator('care-leaflet .contents')
      .getByRole('link', { name: 'Your options' })
      .click({ modifiers: ['ControlOrMeta'] });
    const tab = await another;
    await everyShown(tab, ['care-leaflet', 'care-provenance']);
    assert.match(tab.url(), /#treatments$/);
    assert.equal((await led(tab, 'Your options')).words, 'Your options');
    assert.doesNotMatch(page.url(), /#/);
  });

  test('to the first of several leaflets', async () => {
    const { page } = await visited('#seek-help', leaflet + before + leaflet.replace('id=', 'data-id='));
    await led(page, 'When to get help');
    assert.equal(await page.evaluate(() => document.activeElement === document.querySelector('care-leaflet')), true);
  });
});

describe('an address is the page’s own', () => {
  test('where the page has a place of that name', async () => {
    const { page } = await visited('#seek-help', `${before}<h2 id="seek-help">Our own help</h2>${leaflet}`);
    assert.notEqual((await focused(page)).words, 'When to get help');
  });

  for (const hash of ['#list', '#form', '#title', '#section', '#contents', '#print', '#keep'])
    test(`as ${hash}, which is a name of our own`, async () => {
      const { page } = await visited(hash, `${before}${leaflet}${element('care-question-list')}`);
      await page.waitForTimeout(200);
      assert.equal(await scrolled(page), 0);
      assert.equal((await focused(page)).words?.startsWith('Before it.'), true);
    });

  for (const hash of ['#/patients/1', '#!home', '#%E0%A4%A', '#no-such-place', '#', '#"]:is(*)', '#:~:text=Before'])
    test(`as ${hash}, which leads nowhere here`, async () => {
      const { page, expectQuiet } = await visited(hash);
      assert.equal((await focused(page)).words?.startsWith('Before it.'), true);
      assert.equal(await page.locator('care-leaflet').getAttribute('depth'), 'main');
      await expectQuiet();
    });

  test('when a reader comes back to their place by a reload', async () => {
    const { page } = await visited('#treatments');
    await led(page, 'Your options');
    await page.evaluate(() => scrollTo(0, 400));
    await page.waitForTimeout(300);
    await page.reload();
    await everyShown(page, ['care-leaflet', 'care-provenance']);
    await eventually(
      () => scrolled(page),
      (at) => Math.abs(at - 400) < 50,
    );
    assert.ok(Math.abs((await scrolled(page)) - 400) < 50, `${await scrolled(page)} px`);
  });
});

describe('a reader’s place', () => {
  for (const lang of ['en', 'es', 'fr'])
    for (const [way, comeBack] of Object.entries<(page: Page) => Promise<unknown>>({
      'a reload': (page) => page.reload(),
      'another page': async (page) => {
        await page.goto('about:blank');
        await page.goBack();
      },
    }))
      test(`deep in a leaflet survives ${way}, in a page in ${lang}`, async () => {
        const { page } = await openPage({ html: hostPage(before + element('care-leaflet'), { lang }), csp: null });
        await everyShown(page, ['care-leaflet', 'care-provenance']);
        await page.evaluate(() => scrollTo(0, 9000));
        await page.waitForTimeout(300);
        await comeBack(page);
        await everyShown(page, ['care-leaflet', 'care-provenance']);
        const isThere = (at: number) => Math.abs(at - 9000) < 50;
        const at = await eventually(() => scrolled(page), isThere);
        assert.ok(isThere(at), `${at} px`);
        await page.waitForTimeout(300);
        assert.ok(isThere(await scrolled(page)), 'it stays there');
        const held = await page.evaluate(() => document.documentElement.scrollHeight);
        assert.ok(held < 60_000, `${held} px: no room is held any more`);
      });
});

describe('no room is held any more, after a reload,', () => {
  const breaks = `const { define } = customElements;
    customElements.define = function (tag, element, ...more) {
      if (tag === 'care-self-care')
        element.prototype.renderContent = () => { throw new Error('broken on purpose'); };
      return define.call(this, tag, element, ...more);
    };`;
  for (const [name, body, script] of [
    [
      'where an element waits for the page',
      element('care-self-care', 'condition="hemifacial-spasm" defer-hydration'),
      '',
    ],
    ['where one cannot be rendered', element('care-self-care', 'condition="hemifacial-spasm"', ''), breaks],
    ['where its light text is seen instead', element('care-self-care'), breaks],
    ['where there is no such condition', element('care-self-care', 'condition="no-such"', ''), ''],
  ] as const)
    test(name, async () => {
      const head = `<script src="/host.js"></script>${moduleScript}`;
      const { page } = await openPage({ html: hostPage(body, { head }), csp: null, scripts: { '/host.js': script } });
      await page.waitForTimeout(300);
      await page.reload();
      const height = () => page.evaluate(() => document.documentElement.scrollHeight);
      const held = await eventually(height, (now) => now < 2000);
      assert.ok(held < 2000, `${held} px`);
    });
});

describe('words are found', () => {
  const inClosedCard = 'The only trial of tablets';
  const cardOf = (page: Page) =>
    page
      .locator('care-leaflet care-treatment-options details[data-key]')
      .filter({ hasText: inClosedCard })
      .evaluate((card) => (card as HTMLDetailsElement).open);

  for (const when of ['once it is rendered', 'as a server has rendered it'])
    test(`by the address of a text (${when}): what is closed around it opens`, async () => {
      const html = hostPage(before + element('care-leaflet'));
      const served = when.startsWith('as') ? (await renderPage(html)).html : html;
      const { page } = await openPage({ html: served, csp: null });
      await everyShown(page, ['care-leaflet', 'care-provenance']);
      assert.equal(await cardOf(page), false);
      const tab = await page.context().newPage();
      await tab.goto(`${page.url()}#:~:text=${encodeURIComponent(inClosedCard)}`);
      await everyShown(tab, ['care-leaflet', 'care-provenance']);
      assert.equal(
        await eventually(
          () => cardOf(tab),
          (isOpen) => isOpen,
        ),
        true,
      );
      assert.ok((await scrolled(tab)) > 1500);
    });
});

describe('the list of contents marks the section that is read', () => {
  for (const [where, before] of [
    ['first on its page', ''],
    ['after others, where its sections come later', element('care-seek-help') + element('care-self-care')],
  ] as const)
    test(`in a leaflet that is ${where}`, async () => {
      const { page, close } = await openPage({ html: hostPage(before + element('care-leaflet')) });
      const section = page.locator('care-leaflet .sections > [id]').nth(2);
      await section.waitFor();
      await section.evaluate((one) => one.scrollIntoView());
      const marked = page.locator('care-leaflet .contents [aria-current=location]');
      await marked.waitFor();
      assert.equal(await marked.getAttribute('href'), `#${await section.getAttribute('id')}`);
      await close();
    });
});

test('a link that is opened in another tab leads there on a page with <base>', async () => {
  const html = hostPage(before + element('care-leaflet'), { head: `${moduleScript}<base href="/elsewhere/">` });
  const { page, origin } = await openPage({ html, csp: null });
  await everyShown(page, ['care-leaflet', 'care-provenance']);
  const link = page.locator('care-leaflet .contents').getByRole('link', { name: 'Your options' });
  assert.equal(
    await link.evaluate((a) => (a as HTMLAnchorElement).href),
    `${origin}${new URL(page.url()).pathname}#treatments`,
  );
});

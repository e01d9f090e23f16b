import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { condition, element, everyElement, everyShown, hostPage } from '../helpers/host-page.js';
import { openPage, type OpenPageOptions } from '../helpers/no-network.js';

const all =
  'action-plan anatomy explainer treatments risks self-care seek-help follow-up monitoring questions decision diary provenance';
const wholeLeaflet = `<main>${element('care-leaflet', `condition="${condition}" sections="${all}"`)}</main>`;

async function open(body: string, context: NonNullable<OpenPageOptions['context']>, tags?: readonly string[]) {
  const opened = await openPage({ html: hostPage(body), csp: null, context });
  await everyShown(opened.page, tags);
  return opened;
}
const openLeaflet = (context: NonNullable<OpenPageOptions['context']>) =>
  open(wholeLeaflet, context, ['care-leaflet', 'care-provenance']);

test('case 36: at 400 % zoom, what stays in reach leaves the text its room, and nothing sticks out', async () => {
  const { page, close } = await openLeaflet({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  const { covered, sideways } = await page.evaluate(() => {
    const boxes: DOMRect[] = [];
    const visit = (root: ParentNode) => {
      for (const one of root.querySelectorAll('*')) {
        if (one.shadowRoot) visit(one.shadowRoot);
        const box = one.getBoundingClientRect();
        if (/fixed|sticky/.test(getComputedStyle(one).position) && box.top < innerHeight && box.bottom > 0)
          boxes.push(box);
      }
    };
    visit(document);
    return {
      covered: boxes.reduce((sum, { width, height }) => sum + width * height, 0) / (innerWidth * innerHeight),
      sideways: document.documentElement.scrollWidth > innerWidth,
    };
  });
  assert.ok(covered < 1 / 3, `${Math.round(covered * 100)} % is covered`);
  assert.equal(sideways, false);
  await close();
});

describe('with less motion, nothing moves by itself', () => {
  const moving = (page: Page) =>
    page.evaluate(() => {
      const found = new Set<string>();
      const isLong = (times: string) => times.split(',').some((time) => parseFloat(time) > 0.01);
      const look = (one: Element, pseudo?: string) => {
        const style = getComputedStyle(one, pseudo);
        const what = [
          style.animationName !== 'none' && isLong(style.animationDuration) && 'animation',
          isLong(style.transitionDuration) && 'transition',
          style.scrollBehavior === 'smooth' && 'scrolling',
        ].filter(Boolean);
        if (what.length > 0)
          found.add(`${one.localName}.${one.getAttribute('class') ?? ''}${pseudo ?? ''}: ${what.join()}`);
      };
      const visit = (root: ParentNode) => {
        for (const one of root.querySelectorAll('*')) {
          for (const pseudo of [undefined, '::before', '::after', '::details-content']) look(one, pseudo);
          if (one.shadowRoot) visit(one.shadowRoot);
        }
      };
      visit(document);
      return [...found];
    });

  test('no element has an animation, a transition or smooth scrolling', async () => {
    const { page, close } = await open(`${everyElement}<care-self-care src="/never"></care-self-care>`, {
      reducedMotion: 'reduce',
    });
    assert.deepEqual(await moving(page), []);
    await close();
  });

  test('going to a section jumps there', async () => {
    const { page, close } = await openLeaflet({ reducedMotion: 'reduce' });
    await page.evaluate(() => {
      const asked: unknown[] = [];
      Object.assign(window, { asked });
      for (const name of ['scrollIntoView', 'scrollTo', 'scrollBy'] as const) {
        const own = Element.prototype[name] as (this: Element, options?: unknown) => void;
        Object.assign(Element.prototype, {
          [name](this: Element, options?: unknown) {
            asked.push((options as ScrollOptions | undefined)?.behavior ?? 'auto');
            own.call(this, options);
          },
        });
      }
    });
    await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Your options' }).click();
    const asked = await page.evaluate(() => (window as unknown as { asked: string[] }).asked);
    assert.ok(asked.length > 0);
    assert.deepEqual(
      asked.filter((behavior) => behavior === 'smooth'),
      [],
    );
    await close();
  });
});

interface Stop {
  readonly words: string;
  readonly place: number;
  isMarked: boolean;
}

/** The control that has the focus: its number in reading order, where it is on the page, and whether its focus is seen. */
const stopNow = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const { order } = window as unknown as { order: Map<Element, number> };
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return undefined;
    const seenOn = at.closest('label') ?? at;
    const isMarked = [at, seenOn].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    return {
      words: `${at.localName} ${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)}`,
      place: order.get(at) ?? -1,
      isMarked,
    };
  });

/** Numbers what can have the focus by keys, in reading order; a group of radio buttons has one place. */
const numberStops = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const order = new Map<Element, number>();
    const controls = 'a[href], button, summary, input:not([type=file]), select, textarea, [tabindex="0"]';
    const groups = new Set<string>();
    const visit = (root: Document | ShadowRoot, id: string) => {
      [...root.querySelectorAll('*')].forEach((one, index) => {
        if (one.shadowRoot) visit(one.shadowRoot, `${id} ${index}`);
        if (
          !one.matches(controls) ||
          !one.checkVisibility({ visibilityProperty: true }) ||
          one.matches('[tabindex="-1"]')
        )
          return;
        const group = one.matches('[type=radio]') ? `${id} ${one.getAttribute('name')}` : undefined;
        if (group && groups.has(group)) order.set(one, order.size);
        if (group && groups.has(group)) return;
        if (group) groups.add(group);
        order.set(one, order.size);
      });
    };
    visit(document, '');
    Object.assign(window, { order });
    return order.size;
  });

describe('by keys alone, through the whole leaflet', () => {
  for (const [key, name] of [
    ['Tab', 'on'],
    ['Shift+Tab', 'back'],
  ] as const)
    test(`every control is reached going ${name}, in the order in which it is seen, and its focus is seen`, async () => {
      const { page, close } = await openLeaflet({ viewport: { width: 390, height: 800 }, reducedMotion: 'reduce' });
      await page
        .locator('[part=base] details')
        .evaluateAll((found) => found.forEach((one) => ((one as HTMLDetailsElement).open = true)));
      const count = await numberStops(page);
      const stops: Stop[] = [];
      for (let presses = 0; presses < 3 * count; presses++) {
        await page.keyboard.press(key);
        const stop = await stopNow(page);
        if (!stop) break;
        // A field for a date has several places. On the button in it, which the browser draws, its ring is there alone.
        const last = stops.at(-1);
        if (last && stop.place === last.place) last.isMarked ||= stop.isMarked;
        else stops.push(stop);
      }
      if (key === 'Shift+Tab') stops.reverse();
      assert.ok(stops.length > 100, `${stops.length} have been reached`);
      assert.deepEqual(
        stops.filter(({ place }) => place < 0).map(({ words }) => words),
        [],
        'what is reached is a control',
      );
      assert.deepEqual(
        stops.filter(({ isMarked }) => !isMarked).map(({ words }) => words),
        [],
        'the focus is seen',
      );
      assert.deepEqual(
        stops.filter(({ place }, index) => place <= (stops[index - 1]?.place ?? -1)).map(({ words }) => words),
        [],
        'the order is that of reading',
      );
      assert.deepEqual(await missed(page, stops), [], 'every control is reached');
      await close();
    });

  /** Controls that were never reached; of a group of radio buttons one is enough. */
  const missed = (page: Page, stops: readonly Stop[]) =>
    page.evaluate(
      (reached) => {
        const { order } = window as unknown as { order: Map<Element, number> };
        const isReached = (one: Element) => reached.includes(order.get(one)!);
        const groupOf = (one: Element) =>
          [...(one.getRootNode() as ShadowRoot).querySelectorAll('[type=radio]')].filter(
            (other) => other.getAttribute('name') === one.getAttribute('name'),
          );
        return [...order.keys()]
          .filter((one) => !isReached(one) && !(one.matches('[type=radio]') && groupOf(one).some(isReached)))
          .map((one) => `${one.localName} ${one.textContent?.trim().slice(0, 40)}`);
      },
      stops.map(({ place }) => place),
    );
});

describe('a phone held sideways with its keyboard open', () => {
  const low = { viewport: { width: 640, height: 160 }, hasTouch: true, isMobile: true };
  /** Whether all of it, or as much as there is room for, is in sight, and nothing lies over it. */
  const isInSight = (place: Locator) =>
    place.evaluate((one) => {
      const { top, bottom, left, width, height } = one.getBoundingClientRect();
      // Of a field of several lines, one.
      if (top < -1 || Math.min(bottom, top + 24) > innerHeight)
        return `from ${Math.round(top)} to ${Math.round(bottom)} of ${innerHeight}`;
      const root = one.getRootNode() as ShadowRoot;
      const over = root.elementFromPoint(left + width / 2, top + Math.min(height, 24) / 2);
      return over && (one === over || one.contains(over) || over.contains(one))
        ? ''
        : `under ${over?.outerHTML.slice(0, 60)}`;
    });

  test('the field that has the focus is in sight, and nothing lies over it', async () => {
    const { page, close } = await openLeaflet(low);
    await page
      .locator('[part=base] details')
      .evaluateAll((found) => found.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    const fields = page.locator('input[type=text], input[type=date], input[type=number], textarea, select');
    const hidden: string[] = [];
    let count = 0;
    for (const field of await fields.all()) {
      if (!(await field.isVisible())) continue;
      count += 1;
      await field.focus();
      await page.waitForTimeout(20);
      const fault = await isInSight(field);
      if (fault) hidden.push(`${await field.evaluate((one) => one.id || one.localName)} ${fault}`);
    }
    assert.ok(count > 8, `${count} fields`);
    assert.deepEqual(hidden, []);
    await close();
  });

  test('what is wrong with a field stands in sight of it', async () => {
    const { page, close } = await open(element('care-symptom-diary'), low, ['care-symptom-diary']);
    const diary = page.locator('care-symptom-diary');
    for (const prepare of [async () => {}, () => diary.getByLabel('Day', { exact: true }).fill('')]) {
      await prepare();
      await diary.getByRole('button', { name: 'Save entry' }).click();
      const problem = diary.locator('#problem');
      await problem.filter({ hasText: 'Please' }).waitFor();
      await page.waitForTimeout(50);
      assert.equal(await isInSight(problem), '');
    }
    await close();
  });
});

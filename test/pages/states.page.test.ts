import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { contrast } from '../../snippet/contrast.js';
import { sectionNames } from '../../src/elements/leaflet/sections.js';
import { built, condition, hostPage, moduleScript, shown } from '../helpers/host-page.js';
import { openPage } from '../helpers/no-network.js';

const profile = {
  emergencyNumber: '999',
  urgentLine: { name: 'Urgent line', phone: '01632 960 111' },
  clinic: { name: 'The clinic', phone: '01632 960 222' },
};
const body = `<script type="application/json" data-care-profile>${JSON.stringify(profile)}</script>
<care-leaflet condition="${condition}" sections="${sectionNames.join(' ')}"></care-leaflet>
<p>A word: <care-glossary-term condition="${condition}" term="brainstem">brainstem</care-glossary-term>.</p>`;

const themes = { 'the default theme': '', meadow: built('themes/meadow.css'), clear: built('themes/clear.css') };
const schemes = ['light', 'dark'] as const;

/** What a reader does to a control, as the browser's pseudo-classes. */
const states: Readonly<Record<string, readonly string[]>> = {
  'at rest': [],
  'under the pointer': ['hover'],
  pressed: ['hover', 'active'],
  'with the focus': ['focus', 'focus-visible'],
};

interface Look {
  /** The control, as a person would find it. */
  readonly name: string;
  readonly colour: string;
  readonly ground: string;
  readonly edge: string;
  readonly outline: string;
  readonly outlineWidth: number;
  readonly width: number;
  readonly height: number;
  readonly isField: boolean;
  readonly isInText: boolean;
}

/** Puts into the page what finds its controls, one of each look, and says how one looks. */
const prepare = (page: Page) =>
  page.evaluate(() => {
    const selector = 'button, a[href], summary, input, select, textarea';
    const controls = new Map<string, HTMLElement>();
    const visit = (root: ParentNode, host: string): void => {
      for (const details of root.querySelectorAll('details')) details.open = true;
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) visit(element.shadowRoot, element.localName);
        if (!element.matches(selector) || !element.checkVisibility({ visibilityProperty: true })) continue;
        const marks = ['aria-pressed', 'aria-disabled', 'type'].map((mark) => element.getAttribute(mark));
        const place = element.parentElement?.className ?? '';
        const look = [host, element.localName, element.className, place, ...marks].join(' ');
        if (!controls.has(look)) controls.set(look, element);
      }
    };
    visit(document, 'page');
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    const rgba = (colour: string): number[] => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const parentOf = (element: Element): Element | null =>
      element.assignedSlot ??
      element.parentElement ??
      ((element.getRootNode() as ShadowRoot).host as Element | undefined) ??
      null;
    const groundOf = (element: Element | null): number[] => {
      const layers: number[][] = [];
      for (let place = element; place; place = parentOf(place))
        layers.push(rgba(getComputedStyle(place).backgroundColor));
      const base = rgba(
        matchMedia('(forced-colors: active)').matches || getComputedStyle(document.body).colorScheme === 'light'
          ? '#ffffff'
          : '#121212',
      );
      return layers
        .reverse()
        .reduce(
          (under, [r = 0, g = 0, b = 0, a = 0]) =>
            [r, g, b].map((part, at) => Math.round((part * a + under[at]! * (255 - a)) / 255)),
          base.slice(0, 3),
        );
    };
    const css = (parts: readonly number[]) => `rgb(${parts.slice(0, 3).join(', ')})`;
    const lookOf = (element: HTMLElement) => {
      const style = getComputedStyle(element);
      const ground = groundOf(element);
      const over = (colour: string, under: number[]) => {
        const [r = 0, g = 0, b = 0, a = 0] = rgba(colour);
        return css([r, g, b].map((part, at) => Math.round((part * a + under[at]! * (255 - a)) / 255)));
      };
      const around = groundOf(parentOf(element));
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      const words =
        element.innerText.trim() ||
        element.closest('label')?.innerText.trim() ||
        element.getAttribute('aria-label') ||
        '';
      const host = (element.getRootNode() as ShadowRoot).host as Element | undefined;
      return {
        name: `“${words.slice(0, 40)}” (${element.localName}.${element.className} of ${host?.localName ?? 'the page'})`,
        colour: over(style.color, ground),
        ground: css(ground),
        around: css(around),
        edge: over(style.borderTopColor, around),
        outline: over(style.outlineColor, around),
        outlineWidth: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
        width,
        height,
        isField:
          element.matches('input, select, textarea') &&
          !element.matches('.visually-hidden, [type=radio], [type=checkbox], [type=file]'),
        isInText: style.display === 'inline' || element.localName === 'a',
      };
    };
    const list = [...controls.values()];
    Object.assign(window, { control: (index: number) => list[index], look: (index: number) => lookOf(list[index]!) });
    return list.length;
  });

type Probe = Window & { look(index: number): Look & { around: string } };

/** How each control looks in each state. */
async function looksIn(page: Page, cdp: CDPSession, count: number, pseudos: readonly string[]) {
  const looks = [];
  for (let index = 0; index < count; index++) {
    const { result } = await cdp.send('Runtime.evaluate', { expression: `control(${index})` });
    const { nodeId } = await cdp.send('DOM.requestNode', { objectId: result.objectId! });
    await cdp.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: [...pseudos] });
    looks.push(await page.evaluate((at) => (window as unknown as Probe).look(at), index));
    await cdp.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: [] });
  }
  return looks;
}

/** What a person could not see or hit of a control. */
function faultsOf(look: Look & { around: string }, state: string): string[] {
  const { name, colour, ground, around, edge, outline, outlineWidth, width, height, isField, isInText } = look;
  const needs = (what: string, found: number, least: number) =>
    found + 0.005 < least ? [`${name}, ${state}: ${what} ${found.toFixed(2)}, needs ${least}`] : [];
  return [
    ...needs(`words ${colour} on ${ground}, contrast`, contrast(colour, ground), 4.5),
    ...(isField ? needs(`edge ${edge} on ${around}, contrast`, contrast(edge, around), 3) : []),
    ...(state === 'with the focus'
      ? [
          ...needs(`ring ${outline} on ${around}, contrast`, contrast(outline, around), 3),
          ...needs('ring, pixels', outlineWidth, 2),
        ]
      : []),
    ...(isInText ? [] : [...needs('width in pixels', width, 24), ...needs('height in pixels', height, 24)]),
  ];
}

async function faultsIn(css: string, scheme: 'light' | 'dark', forced: boolean): Promise<string[]> {
  const style = `:root{color-scheme:${scheme}}body{background:Canvas}*{transition:none!important}${css}`;
  const { page, close } = await openPage({
    html: hostPage(body, { head: `<style>${style}</style>${moduleScript}` }),
    csp: null,
    context: { viewport: { width: 400, height: 800 }, colorScheme: scheme, forcedColors: forced ? 'active' : 'none' },
  });
  await shown(page.locator('care-leaflet'));
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  await cdp.send('CSS.enable');
  await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const count = await prepare(page);
  assert.ok(count > 30, `${count} kinds of controls`);
  const faults: string[] = [];
  for (const [state, pseudos] of Object.entries(states))
    for (const look of await looksIn(page, cdp, count, pseudos)) faults.push(...faultsOf(look, state));
  await close();
  return faults;
}

describe('every control can be read, seen and hit in every state,', () => {
  for (const [theme, css] of Object.entries(themes))
    for (const scheme of schemes)
      test(`in ${theme}, ${scheme}`, async () => assert.deepEqual(await faultsIn(css, scheme, false), []));

  for (const scheme of schemes)
    test(`in forced colours, ${scheme}`, async () => assert.deepEqual(await faultsIn('', scheme, true), []));
});

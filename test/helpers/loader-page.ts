import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { registerCondition, registerLanguage, renderPage } from '../../src/server/server.js';
import { built, builtInPack, element, eventually, hostPage } from './host-page.js';
import { openPage, type OpenPageOptions, type WatchedPage } from './no-network.js';

registerLanguage('es', JSON.parse(built('locales/es.json')));
registerCondition(builtInPack('es'));

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types careleaf";
const head =
  '<link rel="stylesheet" href="/dist/careleaf.css"><script type="module" src="/dist/careleaf.lazy.js"></script>';
export const leaflet = element('care-leaflet', 'condition="hemifacial-spasm"', '');
export const profile = '<script type="application/json" data-care-profile>{"emergencyNumber": "999"}</script>';

export type Wishes = Pick<OpenPageOptions, 'csp' | 'context' | 'scripts'> & {
  body?: string;
  lang?: string;
  more?: string;
  change?: (html: string) => string;
  /** What the server says of the page, one after the other. */
  problems?: readonly RegExp[];
};

/** A page that a server has rendered, with the loader alone. Strict, and without `connect-src`. */
export async function open({
  body = leaflet,
  lang = 'en',
  more = '',
  change = (html) => html,
  problems: expected = [],
  ...options
}: Wishes = {}) {
  const { html, problems } = renderPage(hostPage(body, { head: head + more, lang }), { assets: '/dist/' });
  assert.equal(problems.length, expected.length, problems.join('\n'));
  expected.forEach((one, index) => assert.match(problems[index]!, one));
  const watched = await openPage({ html: change(html), csp: policy, ...options });
  await watched.page.waitForTimeout(300);
  return watched;
}

export const hasBundle = ({ requests }: WatchedPage) => requests.some((path) => path.startsWith('/dist/careleaf.js'));
export const bundleComes = async (watched: WatchedPage) =>
  assert.ok(
    await eventually(
      () => Promise.resolve(hasBundle(watched)),
      (has) => has,
    ),
  );
export const isLive = (page: Page, tag: string) =>
  eventually(
    () =>
      page.evaluate((tag) => {
        const find = (root: ParentNode): Element | undefined =>
          root.querySelector(tag) ??
          [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? (find(shadowRoot) ?? []) : []))[0];
        return !find(document)?.shadowRoot?.querySelector('[data-build]');
      }, tag),
    (live) => live,
  );

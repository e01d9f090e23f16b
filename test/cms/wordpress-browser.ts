import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Frame,
  type Page,
} from 'playwright-core';
import { chromiumArguments, findBrowsers, howToInstall } from '../../tools/browsers.mjs';
import { password, type users, type Site } from '../../tools/wordpress/site.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function launch(): Promise<Browser> {
  const executablePath = findBrowsers().chromium;
  if (!executablePath) throw new Error(howToInstall(['chromium']));
  // Names beyond this machine resolve to nothing: WordPress's own requests for avatars and emoji never leave.
  const args = [...chromiumArguments, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
  return chromium.launch({ executablePath, args });
}

/** One WordPress, and everybody who comes to it. */
export interface Stage {
  site: Site;
  browser: Browser;
  admin: BrowserContext;
  editor: BrowserContext;
  author: BrowserContext;
  /** The page that the editor made. */
  leafletPage: string;
  /** For the documentation. */
  picture(name: string, page: Page): Promise<void>;
}

/** A browser in which one of the users has logged in. */
export async function loggedIn(browser: Browser, site: Site, user: keyof typeof users): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: site.origin, viewport: { width: 1360, height: 900 } });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto('/wp-login.php');
  await page.fill('#user_login', user);
  await page.fill('#user_pass', password);
  await Promise.all([page.waitForURL('**/wp-admin/**'), page.click('#wp-submit')]);
  await page.close();
  return context;
}

export interface Visit {
  page: Page;
  /** Addresses beyond the site that the page asked for. */
  elsewhere: string[];
  violations: string[];
  errors: string[];
  /** What the console says of our elements. */
  said: string[];
  /** Our files that the page asked for, by their names. */
  ours: string[];
}

const inAssets = /\/plugins\/careleaf\/assets\/([^?#]*)/;

/** A reader's visit: no cookies. `policy` is sent with the page. */
export async function visit(
  browser: Browser,
  site: Site,
  path: string,
  { policy, ...options }: BrowserContextOptions & { policy?: string } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: site.origin,
    ...(policy ? { extraHTTPHeaders: { 'X-Wanted-Policy': policy } } : {}),
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const seen: Visit = { page, elsewhere: [], violations: [], errors: [], said: [], ours: [] };
  page.on('request', (request) => {
    if (!request.url().startsWith(site.origin) && !/^(?:data|blob):/.test(request.url()))
      seen.elsewhere.push(request.url());
    const [, name] = inAssets.exec(request.url()) ?? [];
    if (name) seen.ours.push(name);
  });
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) seen.violations.push(message.text());
    if (/care-|careleaf/i.test(`${message.text()} ${message.location().url}`)) seen.said.push(message.text());
  });
  page.on('pageerror', (error) => seen.errors.push(error.message));
  await page.goto(path);
  return seen;
}

/** The text that an element shows, the elements inside it included; empty until it shows its content. */
export const shownText = (page: Page | Frame, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      if (!element.shadowRoot?.querySelector('[part~=heading]')) return '';
      const words: string[] = [];
      const rest: Node[] = [element.shadowRoot];
      for (let node = rest.shift(); node; node = rest.shift()) {
        if (node.nodeType === 3) words.push(node.nodeValue!.trim());
        rest.unshift(...node.childNodes, ...(node instanceof Element && node.shadowRoot ? [node.shadowRoot] : []));
      }
      return words.filter(Boolean).join(' ');
    });

export async function waitForText(page: Page | Frame, selector: string, pattern: RegExp): Promise<string> {
  await page.locator(selector).first().waitFor({ state: 'attached' });
  let text = '';
  for (let tries = 0; tries < 100; tries += 1) {
    text = await shownText(page, selector);
    if (pattern.test(text)) return text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.match(text, pattern, `${selector} shows other words`);
  return text;
}

/** What axe finds in a part of a page. */
export async function assertAccessible(page: Page, within: string): Promise<void> {
  await page.evaluate(axe);
  const found = await page.evaluate(async (selector) => {
    const run = (window as unknown as { axe: { run(where: string): Promise<{ violations: AxeResult[] }> } }).axe.run;
    const { violations } = await run(selector);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, within);
  assert.deepEqual(found, []);
}

interface AxeResult {
  id: string;
  nodes: { html: string }[];
}

/** Opens the editor and waits until it is there. */
export async function openEditor(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  await page.waitForFunction(() => Boolean(window.wp?.data?.select('core/editor')?.getCurrentPostId?.()));
  return page;
}

/** The frame in which the editor shows the page. */
export async function canvasOf(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('iframe[name="editor-canvas"]');
  const frame = await handle.contentFrame();
  assert.ok(frame, 'The editor shows the page in a frame.');
  return frame;
}

export interface SavedBlock {
  name: string;
  isValid: boolean;
  attributes: Record<string, unknown>;
}

export const blocksOf = (page: Page): Promise<SavedBlock[]> =>
  page.evaluate(() => {
    const blocks = window.wp!.data.select('core/block-editor').getBlocks!() as SavedBlock[];
    return blocks.map(({ name, isValid, attributes }) => ({ name, isValid, attributes: { ...attributes } }));
  });

/** Saves as the editor's own buttons do, and answers with the address of the page. */
export async function save(page: Page, status: 'draft' | 'publish'): Promise<string> {
  return page.evaluate(async (wanted) => {
    const { dispatch, select } = window.wp!.data;
    await dispatch('core/editor').editPost!({ status: wanted });
    await dispatch('core/editor').savePost!();
    if (select('core/editor').didPostSaveRequestFail!()) throw new Error('The post was not saved.');
    return select('core/editor').getPermalink!() as string;
  }, status);
}

type Calls = Record<string, ((...args: unknown[]) => unknown) | undefined>;

declare global {
  interface Window {
    wp?: {
      apiFetch(options: object): Promise<{ id: number; link: string; content: { raw: string } }>;
      blocks: { parse(content: string): unknown[] };
      data: { select(store: string): Calls; dispatch(store: string): Calls };
    };
  }
}

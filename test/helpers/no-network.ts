import assert from 'node:assert/strict';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Frame,
  type LaunchOptions,
  type Page,
  type Request,
} from 'playwright-core';
import { chromiumArguments, findBrowsers, howToInstall } from '../../tools/browsers.mjs';
import { serve, strictPolicy } from '../../tools/serve.js';

export { strictPolicy };

type PageSource = { html: string } | { path: string };

export type OpenPageOptions = PageSource & {
  /** The Content-Security-Policy header; the strict one by default, `null` for none. */
  csp?: string | null;
  headers?: Record<string, string>;
  /** More files that the page's server answers with, by address: `{'/host.js': '…'}`. */
  scripts?: Record<string, string>;
  context?: BrowserContextOptions;
};

export interface QuietExceptions {
  /** Addresses on the page's own server that may be asked for besides what the page's markup names. */
  requests?: readonly string[];
  /** Warnings and errors that are meant to appear. */
  messages?: readonly RegExp[];
}

export interface WatchedPage {
  page: Page;
  origin: string;
  /** Every request but the page's own document: path on its own server, whole address elsewhere. */
  requests: readonly string[];
  /** Console errors and warnings, and uncaught errors. */
  messages: readonly string[];
  violations: readonly string[];
  storageWrites: readonly string[];
  /** Fails unless the page asked for, said, violated and stored nothing beyond the exceptions. */
  expectQuiet(exceptions?: QuietExceptions): Promise<void>;
  close(): Promise<void>;
}

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const openPages = new Set<WatchedPage>();
let launched: Promise<Browser> | undefined;

/** A browser that reaches nothing beyond this machine. */
export function launch(options: LaunchOptions = {}) {
  const executablePath = findBrowsers().chromium;
  if (!executablePath) throw new Error(howToInstall(['chromium']));
  // Names beyond this machine resolve to nothing, so that a request which should not be is seen, yet never leaves.
  const args = [...chromiumArguments, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
  return chromium.launch({ executablePath, args, ...options });
}

after(async () => {
  await Promise.all([...openPages].map((page) => page.close()));
  await (await launched)?.close();
});

/** What is stored at the end, however it came there (`localStorage.name = …` passes by every method). */
async function storedBy(page: Page) {
  const kept = await page.evaluate(() => {
    try {
      return [
        ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
        ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
      ];
    } catch {
      return [];
    }
  });
  const cookies = await page.context().cookies();
  return [...kept, ...cookies.map(({ name }) => `cookie ${name}`)];
}

const namedInMarkup = (html: string, base: string, toPath: (address: string) => string) =>
  [...html.matchAll(/<(?!a\b)[a-z][a-z0-9-]*\b[^>]*?\s(?:src|href|data)=["']?([^"'\s>]+)/gi)].map(([, address]) =>
    toPath(new URL(address ?? '', base).href),
  );

/**
 * Opens a page that is served from this machine, with `dist/` at /dist/ and `demo/` at /, and watches it.
 * It is closed when the test file ends, or by `close()`.
 */
export async function openPage(options: OpenPageOptions): Promise<WatchedPage> {
  const path = 'path' in options ? options.path : '/page.html';
  const csp = options.csp === undefined ? strictPolicy : options.csp;
  const server = await serve({
    folders: { '/dist/': folder('dist'), '/': folder('demo') },
    // The browser itself asks for an icon.
    texts: { '/favicon.ico': '', ...options.scripts, ...('html' in options && { [path]: options.html }) },
    headers: { ...(csp && { 'Content-Security-Policy': csp }), ...options.headers },
  });
  launched ??= launch();
  const context = await (await launched).newContext(options.context);
  const page = await context.newPage();

  const toPath = (address: string) =>
    address.startsWith(`${server.origin}/`) ? address.slice(server.origin.length) : address;
  const requests: string[] = [];
  const messages: string[] = [];
  const violations: string[] = [];
  const storageWrites: string[] = [];
  const document = `${server.origin}${path}`;
  let started = 0;
  context.on('request', (request) => {
    started += 1;
    const isDocument =
      request.isNavigationRequest() && request.url() === document && frameOf(request) === page.mainFrame();
    if (!isDocument) requests.push(toPath(request.url()));
  });
  page.on('websocket', (socket) => requests.push(socket.url()));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') messages.push(message.text());
  });
  context.on('weberror', (error) => messages.push(error.error().message));
  await page.addInitScript({ path: folder('test/helpers/watch-page.js') });

  const response = await page.goto(document, { waitUntil: 'load' });
  assert.ok(response, `${path} answers`);
  assert.ok(response.ok(), `${path} answers with ${response.status()}`);
  const allowed = new Set([
    ...namedInMarkup(await response.text(), document, toPath),
    ...Object.keys(options.scripts ?? {}),
  ]);

  /** Half a second without a new request. The browser's own "network idle" never comes where a script is named twice. */
  const stillness = async () => {
    for (let before = -1; before !== started; await page.waitForTimeout(500)) before = started;
  };

  const collect = async () => {
    await stillness();
    for (const frame of page.frames()) {
      const notes = await frame.evaluate(
        () => (window as unknown as { __pageNotes?: { violations: string[]; writes: string[] } }).__pageNotes,
      );
      for (const violation of notes?.violations ?? []) if (!violations.includes(violation)) violations.push(violation);
      for (const write of notes?.writes ?? []) if (!storageWrites.includes(write)) storageWrites.push(write);
    }
    for (const kept of await storedBy(page)) if (!storageWrites.includes(kept)) storageWrites.push(kept);
  };

  const watched: WatchedPage = {
    page,
    origin: server.origin,
    requests,
    messages,
    violations,
    storageWrites,
    async expectQuiet(exceptions = {}) {
      await collect();
      const isExpected = (text: string) => exceptions.messages?.some((pattern) => pattern.test(text));
      assert.deepEqual(
        {
          requests: requests.filter((address) => !allowed.has(address) && !exceptions.requests?.includes(address)),
          messages: messages.filter((text) => !isExpected(text)),
          violations,
          storageWrites,
        },
        { requests: [], messages: [], violations: [], storageWrites: [] },
      );
    },
    async close() {
      openPages.delete(watched);
      await context.close();
      await server.close();
    },
  };
  openPages.add(watched);
  return watched;
}

/** None as long as a tab that asks for its first page is being opened. */
function frameOf(request: Request): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}

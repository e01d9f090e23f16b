import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { root } from '../build/files.js';
import { chromiumArguments, findBrowsers, howToInstall } from '../browsers.mjs';
import { serve, strictPolicy } from '../serve.js';

export const pictures = join(root, 'docs', 'screenshots');

export const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 } satisfies BrowserContextOptions;
export const desktop = { viewport: { width: 1280, height: 900 } } satisfies BrowserContextOptions;

export interface Demo {
  browser: Browser;
  /** Opens a page of the demo and waits until every part on it shows its content. */
  open(path: string, options: BrowserContextOptions): Promise<Page>;
}

/** Serves the demo with its strict policy, and ends server and browser when `use` is done. */
export async function withDemo(use: (demo: Demo) => Promise<void>, folders: Readonly<Record<string, string>> = {}) {
  const executablePath = findBrowsers().chromium;
  if (!executablePath) throw new Error(howToInstall(['chromium']));
  const server = await serve({
    folders: { '/': join(root, 'demo'), '/dist/': join(root, 'dist'), ...folders },
    headers: { 'Content-Security-Policy': strictPolicy },
  });
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  try {
    await use({ browser, open: (path, options) => open(browser, `${server.origin}${path}`, options) });
  } finally {
    await browser.close();
    await server.close();
  }
}

async function open(browser: Browser, address: string, options: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage({ reducedMotion: 'reduce', locale: 'en-GB', ...options });
  await page.goto(address);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[condition], [src^="/dist/conditions"]')].every(
      (part) => part.shadowRoot && !part.shadowRoot.querySelector('[part="loading"]'),
    ),
  );
  await page.evaluate(() => document.fonts.ready);
  return page;
}

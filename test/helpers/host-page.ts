import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';

export const condition = 'hemifacial-spasm';
export const lightText = 'This text was here before the script.';
export const moduleScript = '<script type="module" src="/dist/careleaf.js"></script>';
export const classicScript = '<script src="/dist/careleaf.iife.js"></script>';

/** Every element that shows content in one language alone. */
export const contentTags = readdirSync(new URL('../../src/elements/', import.meta.url))
  .map((name) => `care-${name}`)
  .filter((tag) => !['care-language-picker', 'care-glossary-term'].includes(tag));

export const built = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../dist/${path}`, import.meta.url)), 'utf8');

/** A fresh copy of the built-in condition's published file, to be changed at will. */
export const builtInPack = (language = 'en') => JSON.parse(built(`conditions/${condition}/${language}.json`));

/** What the built-in condition calls something in English, by its id. */
export const nameOf = (id: string): string => builtInPack().texts.en.names[id];

/** The place, from 0, of the last option of the built-in condition. */
export const lastOption = builtInPack().facts.options.length - 1;

/** What a page in Spanish fetches from alongside the bundle, and nothing else. */
export const spanishFiles = [
  '/dist/conditions/hemifacial-spasm/es.json',
  '/dist/conditions/index.json',
  '/dist/locales/es.json',
];

export const element = (tag: string, attributes = `condition="${condition}"`, inside = `<p>${lightText}</p>`): string =>
  `<${tag} ${attributes}>${inside}</${tag}>`;

export const everyElement = contentTags.map((tag) => element(tag)).join('\n');

export interface HostPage {
  head?: string;
  lang?: string;
  doctype?: string;
}

/** A hospital's page with Careleaf's module in its head, unless another head is given. */
export const hostPage = (
  body: string,
  { head = moduleScript, lang = 'en', doctype = '<!doctype html>' }: HostPage = {},
): string => `${doctype}<html lang="${lang}">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title>${head}</head>
  <body>${body}</body>
</html>`;

/** The outermost content of an element: what stands in its shadow root. */
export const insideOf = (host: Locator): Locator => host.locator('[part=base]').first();

/** Waits until an element shows all of its content rather than its loading or error state. */
export async function shown(host: Locator): Promise<void> {
  await host.locator('[part=heading]').first().waitFor({ state: 'visible', timeout: 20_000 });
  await host.first().evaluate((element) => (element as { updateComplete?: Promise<unknown> }).updateComplete);
}

/** Waits until every element of these tags shows its content, and the light text has given way. */
export async function everyShown(page: Page, tags: readonly string[] = contentTags): Promise<void> {
  for (const tag of tags) await shown(page.locator(tag).first());
  await page.getByText(lightText).first().waitFor({ state: 'hidden' });
}

/** Asks again until the answer is the wanted one; returns the last answer, for the assertion that follows. */
export async function eventually<T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  let answer = await ask();
  for (let tries = 0; tries < 100 && !isWanted(answer); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer = await ask();
  }
  return answer;
}

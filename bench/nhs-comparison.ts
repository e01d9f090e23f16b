/** Sets the leaflet beside its own words in the style of NHS.UK: theirs on the left, ours on the right. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { desktop, phone, pictures, withDemo } from '../tools/screenshots/demo.js';

const longest = 2500;
const require = createRequire(import.meta.url);

// Their font comes from their server and is licensed to them: both sides use the fonts of this machine.
const theirStyles = readFileSync(require.resolve('nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css'), 'utf8').replace(
  /@font-face\s*{[^}]*}/g,
  '',
);

interface Block {
  tag: string;
  words: string;
}

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const blocksOf = async (page: Page, selector: string): Promise<Block[]> => {
  const blocks = await page
    .locator(selector)
    .evaluateAll((nodes) =>
      nodes
        .filter((node) => !node.closest('figure, .tools, [hidden]'))
        .map((node) => ({ tag: node.localName, words: (node.textContent ?? '').replace(/\s+/g, ' ').trim() })),
    );
  return blocks.filter(({ words }) => words);
};

const headings: Readonly<Record<string, string>> = { h2: 'l', h3: 'l', h4: 'm', h5: 's', h6: 's' };

const list = (items: readonly Block[]) => `<ul>${items.map(({ words }) => `<li>${escaped(words)}</li>`).join('')}</ul>`;

/** Headings, paragraphs and lists, in the order of the leaflet. */
function prose(blocks: readonly Block[]): string {
  const first = blocks[0];
  if (!first) return '';
  if (first.tag === 'li') {
    const end = blocks.findIndex(({ tag }) => tag !== 'li');
    const items = end < 0 ? blocks : blocks.slice(0, end);
    return list(items) + prose(blocks.slice(items.length));
  }
  const size = headings[first.tag];
  const level = size === 'l' ? 'h2' : 'h3';
  const text = escaped(first.words);
  return (
    (size ? `<${level} class="nhsuk-heading-${size}">${text}</${level}>` : `<p>${text}</p>`) + prose(blocks.slice(1))
  );
}

async function careCard(page: Page, part: string, variant: string): Promise<string> {
  const [head] = await blocksOf(page, `[part~="${part}"] :is(h3, h4)`);
  const [level] = await blocksOf(page, `[part~="${part}"] .word`);
  const signs = await blocksOf(page, `[part~="${part}"] .signs :is(p, li)`);
  return `<div class="nhsuk-card nhsuk-card--care nhsuk-card--care--${variant}">
    <div class="nhsuk-card__heading-container">
      <h3 class="nhsuk-card__heading">${escaped(head?.words.replace(level?.words ?? '', '') ?? '')}</h3>
      <span class="nhsuk-card--care__arrow" aria-hidden="true"></span>
    </div>
    <div class="nhsuk-card__content">${prose(signs).replaceAll(/<p>(.*?)<\/p>/g, '<p><strong>$1</strong></p>')}</div>
  </div>`;
}

async function expander(page: Page, index: number): Promise<string> {
  const option = `[part="option"] >> nth=${index} >>`;
  const [name] = await blocksOf(page, `${option} summary :is(h3, h4)`);
  const [sure] = await blocksOf(page, `${option} .sure`);
  const many = await page.locator(`${option} dl > div`).count();
  const rows = await Promise.all(
    Array.from({ length: many }, async (_, row) => {
      const [key] = await blocksOf(page, `${option} dl > div >> nth=${row} >> dt`);
      const values = await blocksOf(page, `${option} dl > div >> nth=${row} >> dd :is(p, li)`);
      return `<div class="nhsuk-summary-list__row">
        <dt class="nhsuk-summary-list__key">${escaped(key?.words ?? '')}</dt>
        <dd class="nhsuk-summary-list__value">${prose(values)}</dd>
      </div>`;
    }),
  );
  return `<details class="nhsuk-details nhsuk-expander"${index === 1 ? ' open' : ''}>
    <summary class="nhsuk-details__summary">
      <span class="nhsuk-details__summary-text">${escaped(name?.words ?? '')}</span>
    </summary>
    <div class="nhsuk-details__text">
      <p>${escaped(sure?.words ?? '')}</p>
      <dl class="nhsuk-summary-list">${rows.join('')}</dl>
    </div>
  </details>`;
}

async function theirPage(ours: Page): Promise<string> {
  const title = await blocksOf(ours, '[part="summary"] [part="heading"]');
  const summary = await blocksOf(ours, '[part="summary"] > p');
  const glance = await blocksOf(ours, '[part="glance"] li');
  const contents = await blocksOf(ours, '[part="contents"] a');
  const explainer = await blocksOf(ours, 'care-condition-explainer :is(h3, h4, p, li)');
  const options = await blocksOf(ours, 'care-treatment-options :is(h3, .care > p)');
  const help = await blocksOf(ours, 'care-seek-help h3');
  const many = await ours.locator('[part="option"]').count();
  const expanders = await Promise.all(Array.from({ length: many }, (_, index) => expander(ours, index)));
  const [lead, ...rest] = summary;
  const links = contents.map(
    ({ words }) =>
      `<li class="nhsuk-contents-list__item"><a class="nhsuk-contents-list__link" href="#">${escaped(words)}</a></li>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>The same words in the style of NHS.UK</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><style>${theirStyles}</style>
    <body><div class="nhsuk-width-container"><main class="nhsuk-main-wrapper"><div class="nhsuk-grid-row">
    <div class="nhsuk-grid-column-two-thirds">
      <h1 class="nhsuk-heading-xl">${escaped(title[0]?.words ?? '')}</h1>
      <p class="nhsuk-lede-text">${escaped(lead?.words ?? '')}</p>
      ${rest.map(({ words }) => `<p class="nhsuk-u-secondary-text-colour">${escaped(words)}</p>`).join('')}
      <nav class="nhsuk-contents-list"><ol class="nhsuk-contents-list__list">${links.join('')}</ol></nav>
      <div class="nhsuk-inset-text">${list(glance)}</div>
      ${prose(explainer)}
      <section id="options">${prose(options)}<div class="nhsuk-expander-group">${expanders.join('')}</div></section>
      <section id="help">${prose(help)}
        ${await careCard(ours, 'emergency', 'emergency')}
        ${await careCard(ours, 'urgent', 'urgent')}
        ${await careCard(ours, 'routine', 'non-urgent')}
      </section>
    </div></div></main></div></body></html>`;
}

/** The page from where a part begins, in its full width, not longer than is useful. */
async function pictureFrom(page: Page, selector: string): Promise<Buffer> {
  await page.evaluate(() => scrollTo(0, 0));
  const box = await page.locator(selector).first().boundingBox();
  const width = page.viewportSize()?.width;
  if (!box || !width) throw new Error(`${selector} has no place on the page.`);
  const space = 16;
  const y = Math.max(0, box.y - space);
  const height = Math.min(longest, box.height + 2 * space);
  return page.screenshot({ fullPage: true, clip: { x: 0, y, width, height } });
}

const figure = (name: string, picture: Buffer) =>
  `<figure><figcaption>${name}</figcaption><img alt="" src="data:image/png;base64,${picture.toString('base64')}"></figure>`;

async function sideBySide(browser: Browser, name: string, theirs: Buffer, ours: Buffer, width: number) {
  const page = await browser.newPage({ viewport: { width: 2 * width + 48, height: 600 } });
  await page.setContent(
    `<style>body { margin: 0; display: flex; gap: 16px; padding: 16px; background: #8a9a9d; font: 16px sans-serif }
      figure { margin: 0; width: ${width}px } figcaption { padding: 8px } img { display: block; width: 100% }</style>
    ${figure('The same words in the style of NHS.UK', theirs)} ${figure('Careleaf', ours)}`,
  );
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  await page.close();
  console.log(`docs/screenshots/${name}.png`);
}

const parts = [
  { name: '', theirs: 'main', ours: 'care-leaflet' },
  { name: '-options', theirs: '#options', ours: 'care-treatment-options' },
  { name: '-help', theirs: '#help', ours: 'care-seek-help' },
];

await withDemo(async ({ browser, open }) => {
  const views = { phone: { ...phone, deviceScaleFactor: 1 }, desktop };
  for (const [view, options] of Object.entries(views)) {
    const ours = await open('/', options);
    const theirs = await browser.newPage(options);
    await theirs.setContent(await theirPage(ours));
    await ours.locator('[part="option"] summary').nth(1).click();
    for (const part of parts) {
      const pair = [await pictureFrom(theirs, part.theirs), await pictureFrom(ours, part.ours)] as const;
      await sideBySide(browser, `nhs-${view}${part.name}`, ...pair, options.viewport.width);
    }
    await ours.close();
    await theirs.close();
  }
});

import type { Page } from 'playwright-core';

export interface HeardEvent {
  name: string;
  detail: Record<string, unknown>;
  tag: string;
}

/** A script for the page's head that notes every event of Careleaf's from the first. */
export const eventListener = `
  window.careEvents = [];
  for (const name of ['care-ready', 'care-error', 'care-toggle', 'care-change', 'care-language-change'])
    document.addEventListener(name, ({ detail, target }) => window.careEvents.push({ name, detail, tag: target.localName }));`;

export const heardEvents = async (page: Page, name?: string): Promise<HeardEvent[]> => {
  const heard = await page.evaluate(() => (window as unknown as { careEvents: HeardEvent[] }).careEvents);
  return name === undefined ? heard : heard.filter((event) => event.name === name);
};

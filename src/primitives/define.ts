import { html, isServer, render } from 'lit';
import type { CareElement } from './care-element.js';
import { warnOnce } from './warn.js';

type CareClass = { new (): CareElement };

const inUse = new Map<string, string>();
let renders: boolean | undefined;

/**
 * Registers an element and never throws: a tag that another script has taken stays theirs, and the rest of the
 * bundle goes on. Our own leaflet then shows this block under a second name, so that no block is lost.
 */
export function define(tag: string, element: CareClass): void {
  if (typeof customElements === 'undefined' || inUse.has(tag)) return;
  const taken = customElements.get(tag);
  const free = taken ? `${tag}-careleaf` : tag;
  if ((taken && isCareleaf(taken)) || customElements.get(free) || !(renders ??= canRender())) return;
  customElements.define(free, element);
  inUse.set(tag, free);
}

/** Where a page's policy lets no template be made, nothing is registered: the light text stays as it is. */
function canRender(): boolean {
  try {
    if (!isServer) render(html`<i></i>`, document.createElement('div'));
    return true;
  } catch (error) {
    warnOnce(`Careleaf: the page's Content-Security-Policy has to allow "trusted-types careleaf" (${String(error)})`);
    return false;
  }
}

/** The name under which an element of ours stands in the registry. */
export const tagOf = (tag: string): string => inUse.get(tag) ?? tag;

/** The tags that were registered: a server's list of the elements. */
export const registeredTags = (): string[] => [...inUse.keys()].sort();

const isCareleaf = (element: CustomElementConstructor): boolean => 'careleafVersion' in element;

import { html, isServer, render } from 'lit';
import { baseUrl } from '../content/base-url.js';
import type { CareElement } from './care-element.js';
import { usePolicy, type Policy } from '../page/trusted.js';
import { warnOnce } from '../page/warn.js';

type CareClass = { new (): CareElement };

const inUse = new Map<string, string>();
/** What the loader has fetched waits until that says that it is time. */
let waiting: [tag: string, element: CareClass][] | undefined = baseUrl.endsWith('#lazy') ? [] : undefined;
let renders: boolean | undefined;

/**
 * Registers an element and never throws: a tag that another script has taken stays theirs, and the rest of the
 * bundle goes on. Our own leaflet then shows this block under a second name, so that no block is lost.
 */
export function define(tag: string, element: CareClass): void {
  if (waiting) return void waiting.push([tag, element]);
  if (typeof customElements === 'undefined' || inUse.has(tag)) return;
  const taken = customElements.get(tag);
  if ((taken && isCareleaf(taken)) || !(renders ??= canRender())) return;
  const names = [tag, `${tag}-careleaf`].filter((name) => !customElements.get(name));
  const name = names.find((one) => register(one, element));
  if (name !== undefined) inUse.set(tag, name);
  if (names.includes(tag) && name !== tag) warnOnce(`Careleaf: the page keeps <${tag}> from being registered`);
}

/** A page may have wrapped the registry in something that throws. Returns whether the name is the element's. */
function register(name: string, element: CareClass): boolean {
  try {
    customElements.define(name, element);
  } catch {
    // Whether it threw before or after, the registry says.
  }
  return customElements.get(name) === element;
}

/** Called by the loader, which has the page's one policy. */
export function start(policy: Policy | undefined): void {
  usePolicy(policy);
  const all = waiting ?? [];
  waiting = undefined;
  for (const [tag, element] of all) define(tag, element);
}

/** Where a page's policy lets no template be made, nothing is registered: the light text stays as it is. */
function canRender(): boolean {
  try {
    if (!isServer) render(html`<i></i>`, document.createElement('div'));
    return true;
  } catch (error) {
    const why = String(error);
    warnOnce(`Careleaf: ${/trusted|policy/i.test(why) ? policyMissing : renderingStopped} (${why})`);
    return false;
  }
}

const policyMissing = `the page's Content-Security-Policy has to allow "trusted-types careleaf"`;
const renderingStopped =
  'the page lets nothing be rendered, so that the light text stays; has it an element or a script with this name?';

/** The name under which an element of ours stands in the registry. */
export const tagOf = (tag: string): string => inUse.get(tag) ?? tag;

/** The tags that were registered: a server's list of the elements. */
export const registeredTags = (): string[] => [...inUse.keys()].sort();

const isCareleaf = (element: CustomElementConstructor): boolean => 'careleafVersion' in element;

import { alone } from '../content/isolated.js';
import { asText } from '../content/safe-json.js';
import { explainOnce } from './print-terms.js';

const printed = new Set<WeakRef<ParentNode>>();
let listening = false;

/** What is printed only where the reader has opened it: lists of sources, tables of numbers. */
const onDemand = '.on-demand';

/**
 * Opens what is closed while the page is printed, and closes it afterwards; what is there on demand stays as it is.
 * For engines whose print leaves closed `<details>` empty whatever the style sheet says.
 */
export function openForPrint(root: ParentNode): void {
  printed.add(new WeakRef(root));
  if (listening) return;
  listening = true;
  addEventListener('beforeprint', open);
  addEventListener('afterprint', close);
}

let opened: HTMLDetailsElement[] = [];

function open(): void {
  const roots = [...printed].flatMap((reference) => reference.deref() ?? forget(reference));
  opened = roots.flatMap((root) => [...root.querySelectorAll<HTMLDetailsElement>(`details:not([open], ${onDemand})`)]);
  for (const details of opened) details.open = true;
  explainOnce(roots);
}

function forget(reference: WeakRef<ParentNode>): [] {
  printed.delete(reference);
  return [];
}

function close(): void {
  for (const details of opened) details.open = false;
  opened = [];
}

/**
 * While one element is printed alone, everything that does not lead to it is left out. What leads to it takes no room,
 * and cuts nothing off: an app's shell that scrolls inside is as high as its page. It hides nothing either, whatever the
 * page leaves out of its own print, and by whatever id: the reader has asked for this.
 */
const onlyPrinted = `@media print {
  :is([data-care-printing], :has([data-care-printing])):not(#_#_) {
    display: block !important;
    visibility: visible !important;
    opacity: 1 !important;
    filter: none !important;
    clip-path: none !important;
    content-visibility: visible !important;
  }
  :has([data-care-printing]):not(#_#_) {
    inline-size: auto !important;
    min-inline-size: 0 !important;
    max-inline-size: none !important;
    block-size: auto !important;
    min-block-size: 0 !important;
    max-block-size: none !important;
    margin: 0 !important;
    border: 0 !important;
    padding: 0 !important;
    position: static !important;
    overflow: visible !important;
    contain: none !important;
    transform: none !important;
  }
  :is(body, .care) *:not(:has([data-care-printing]), [data-care-printing], [data-care-printing] *) {
    display: none !important;
  }
}`;

/** Margins of a sheet, with a line at its foot and the number of the page, where an engine prints these. */
const sheetOf = (foot: string): string => {
  const line = 'font:10pt sans-serif;color:#000';
  return `@page{margin:15mm;@bottom-left{content:${asText(foot)};${line};inline-size:80%}@bottom-right{content:counter(page) " / " counter(pages);${line}}}`;
};

/**
 * Prints one element without the rest of its page, however deep in shadow roots it stands. Leaves nothing behind, also
 * where the page may not print. Resolves when that is over: to false where it did not begin.
 * `foot`: what stands at the foot of each sheet, without quotation marks and line breaks.
 */
export async function printAlone(element: HTMLElement, foot = ''): Promise<boolean> {
  const undo: (() => void)[] = [];
  for (let place: Element | null = element; place; place = hostOf(place)) undo.push(...single(place, foot));
  const clean = () => undo.splice(0).forEach((take) => take());
  addEventListener('afterprint', clean, alone({ once: true }));
  const hasBegun = await begins(() => window.print());
  if (!hasBegun) clean();
  return hasBegun;
}

/** An engine that opens its window later says so by then; one that waits in its window has taken longer than a moment. */
const longestStart = 1000;
const aMoment = 200;

/** Where a page may not print, nothing happens at all. */
async function begins(print: () => void): Promise<boolean> {
  const said = ['beforeprint', 'afterprint'].map(
    (name) => new Promise<true>((resolve) => addEventListener(name, () => resolve(true), alone({ once: true }))),
  );
  const start = performance.now();
  try {
    print();
  } catch {
    return false;
  }
  if (performance.now() - start > aMoment) return true;
  return Promise.race([...said, new Promise<false>((resolve) => setTimeout(resolve, longestStart, false))]);
}

const hostOf = (place: Element): Element | null => (place.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** Marks one element and hides the rest of its root. Returns what takes that back. */
function single(place: Element, foot: string): (() => void)[] {
  const root = place.getRootNode() as Document | ShadowRoot;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(root instanceof ShadowRoot ? onlyPrinted : onlyPrinted + sheetOf(foot));
  root.adoptedStyleSheets.push(sheet);
  place.toggleAttribute('data-care-printing', true);
  return [
    () => place.removeAttribute('data-care-printing'),
    () => (root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet)),
  ];
}

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

/** While one element is printed alone, everything that does not lead to it is left out, and what leads to it takes no room. */
const alone =
  '@media print{:has([data-care-printing]){min-block-size:0!important;margin:0!important;border:0!important;padding:0!important}:is(body,.care) *:not(:has([data-care-printing]),[data-care-printing],[data-care-printing] *){display:none!important}}';

/** Margins of a sheet, with a line at its foot and the number of the page, where an engine prints these. */
const sheetOf = (foot: string): string => {
  const line = 'font:10pt sans-serif;color:#000';
  return `@page{margin:15mm;@bottom-left{content:${asText(foot)};${line};inline-size:80%}@bottom-right{content:counter(page) " / " counter(pages);${line}}}`;
};

/**
 * Prints one element without the rest of its page, however deep in shadow roots it stands.
 * `foot`: what stands at the foot of each sheet, without quotation marks and line breaks.
 */
export function printAlone(element: HTMLElement, foot = ''): void {
  const undo: (() => void)[] = [];
  for (let place: Element | null = element; place; place = hostOf(place)) undo.push(...single(place, foot));
  addEventListener('afterprint', () => undo.forEach((take) => take()), { once: true });
  window.print();
}

const hostOf = (place: Element): Element | null => (place.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** Marks one element and hides the rest of its root. Returns what takes that back. */
function single(place: Element, foot: string): (() => void)[] {
  const root = place.getRootNode() as Document | ShadowRoot;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(root instanceof Document ? alone + sheetOf(foot) : alone);
  root.adoptedStyleSheets.push(sheet);
  place.toggleAttribute('data-care-printing', true);
  return [
    () => place.removeAttribute('data-care-printing'),
    () => (root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet)),
  ];
}

/**
 * `careleaf.lazy.js`: for pages whose text a server has rendered. It fetches the bundle when a reader uses an element,
 * and at once where an element has no served text, where that no longer fits, where the patient keeps something, or where
 * the address leads into it.
 */
import { alone } from '../content/isolated.js';
import { digest } from '../language/digest.js';
import { isInUse } from '../hydration/reader-state.js';
import { onTouch, type Touch } from '../hydration/touch.js';
import { blockChanges, profileBlock, touchesBlock } from '../page/data-blocks.js';
import { jsonChildOf } from '../page/light-children.js';
import { keepTyping } from '../page/typing.js';
import { fetchBundle } from './fetch-bundle.js';
import { isOurs, OpenRoots } from './open-roots.js';

/** An element of ours that the bundle has made live. */
type Live = HTMLElement & { hydrate?(press?: HTMLElement): void };

/** Parts that a reader has used, with the control that was pressed last. */
const touched = new Map<Live, HTMLElement | undefined>();

let loading: Promise<void> | undefined;

/** Once the bundle is here, the elements look after themselves. A lost network is tried again with the next moment. */
function load(): void {
  loading ??= fetchBundle().then(
    () => {
      stopListening();
      watching.disconnect();
      roots.clear();
      for (const [part, pressed] of touched) {
        say(part, () => '');
        part.hydrate?.(pressed);
      }
    },
    (error: unknown) => {
      loading = undefined;
      // eslint-disable-next-line no-console -- for developers; the reader is told in the part that was used.
      console.warn(`Careleaf: the bundle could not be loaded (${String(error)})`);
      for (const part of touched.keys()) say(part, (words) => words);
    },
  );
}

/** Says that the script is missing, in the language of the text, or takes that back. */
function say(part: Live, choose: (words: string) => string): void {
  for (let place: Node | null = part; place instanceof HTMLElement && isOurs(place); place = hostOf(place)) {
    const line = place.shadowRoot?.querySelector<HTMLElement>('.load-error');
    if (line) line.textContent = choose(line.dataset['words'] ?? '');
  }
}

const hostOf = (part: Node): Element | null => (part.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** The closest place around, through shadow roots. */
function closest(part: Element, selector: string): HTMLElement | undefined {
  const host = hostOf(part);
  return part.closest<HTMLElement>(selector) ?? (host ? closest(host, selector) : undefined);
}

const isWaiting = (part: EventTarget): part is Live =>
  part instanceof HTMLElement && isOurs(part) && !closest(part, '[defer-hydration]');

/** Elements of ours inside, through what a server has rendered. */
const elementsIn = (root: ParentNode): Live[] =>
  [...root.querySelectorAll<HTMLElement>(':not(:defined)')].filter(isWaiting);

/** Whether a day, as YYYY-MM-DD, has ended here. Without `Intl`: to start that takes longer than all the rest. */
const isOver = (day: string): boolean => Date.now() >= Date.parse(`${day}T24:00`);

/** The mark of a data block, as a server writes it. */
const markOf = (text: string | undefined): string => (text === undefined ? '' : digest(text.trim()));

/** Whether what a server has rendered in an element has to be made anew, or goes on with what a reader has begun. */
function isNeeded(element: Live): boolean {
  const root = element.shadowRoot;
  const { until, asked = '', pack } = baseOf(root)?.dataset ?? {};
  const language = closest(element, '[lang]')?.lang ?? 'en';
  return (
    isPartNeeded(element) ||
    (until !== undefined && isOver(until)) ||
    (pack !== undefined && pack !== markOf(jsonChildOf(element))) ||
    (asked !== '' && language !== asked && !isSameLanguage(language, baseOf(root)!.lang)) ||
    // What a framework has set before the element is live.
    ['pack', 'profile'].some((property) => Object.hasOwn(element, property)) ||
    elementsIn(root!).some(isPartNeeded)
  );
}

/** Parts have the language of what they stand in. */
function isPartNeeded({ shadowRoot: root }: Live): boolean {
  const base = baseOf(root);
  if (!root || !base) return true;
  const { profile } = base.dataset;
  return isInUse(root) || (profile !== undefined && profile !== markOf(profileBlock()?.textContent));
}

/** What carries the mark of a server; none where an element has no served text. */
const baseOf = (root: ShadowRoot | null): HTMLElement | null | undefined => root?.querySelector<HTMLElement>('.care');

const isSameLanguage = (one: string, other: string): boolean => one.split('-')[0] === other.split('-')[0];

const isKept = (): boolean => {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith('careleaf:'));
  } catch {
    return false;
  }
};

/** Whether the address means a place in what a server has rendered, where a browser does not find it. */
const isAddressed = ({ shadowRoot: root }: Live): boolean =>
  root !== null && (has(root, location.hash.slice(1)) || elementsIn(root).some(isAddressed));

const has = (root: Document | ShadowRoot, id: string): boolean => root.getElementById(id) !== null;

/** Shows the controls that need the script, in each element with served text and in those inside it, and keeps what is typed. */
function showControls(elements: readonly Live[]): void {
  for (const element of elements) {
    if (!element.shadowRoot) continue;
    element.toggleAttribute('data-scripted', true);
    keepTyping(element.shadowRoot);
    showControls(elementsIn(element.shadowRoot));
  }
}

function look(): void {
  const elements = roots.find().flatMap(elementsIn);
  showControls(elements);
  const addressed = has(document, location.hash.slice(1)) ? [] : elements.filter(isAddressed);
  for (const element of addressed) touched.set(element, touched.get(element));
  if (elements.length > 0 && (isKept() || addressed.length > 0 || elements.some(isNeeded))) load();
}

/** The innermost element of ours that was touched; none where one around it is not to become live yet. */
const partOf = (path: readonly EventTarget[]): Live | undefined => {
  const isDeferred = path.some((place) => (place as Partial<Element>).matches?.('[defer-hydration]'));
  const part = path.find(isWaiting);
  // One that is live looks after itself.
  return isDeferred || part?.hydrate ? undefined : part;
};

function touch({ path, pressed }: Touch): void {
  const part = partOf(path);
  if (!part) return;
  touched.set(part, pressed ?? touched.get(part));
  say(part, () => '');
  load();
}

const stopListening = onTouch(document, touch, (path) => {
  if (partOf(path)) load();
});

let isLooking = false;
function lookSoon(): void {
  if (isLooking || loading) return;
  isLooking = true;
  setTimeout(() => {
    isLooking = false;
    if (!loading) look();
  });
}

/** What names the content of an element or a part of it, and is no word of the page around it. */
const contentNames = ['condition', 'src', 'sections', 'heading-level', 'depth', 'figure', 'decision', 'outcomes'];

const watching = new MutationObserver((changes) => {
  for (const { addedNodes } of changes) roots.add(addedNodes);
  if (changes.some(isOfContent)) load();
  else if (!changes.every(isOtherText)) lookSoon();
});

/** Frameworks write what stands there already. */
const isOfContent = ({ target, attributeName: name, oldValue }: MutationRecord): boolean =>
  contentNames.includes(name ?? '') &&
  isWaiting(target) &&
  target.matches(':not(:defined)') &&
  target.getAttribute(name!) !== oldValue;

const isOtherText = (change: MutationRecord): boolean => change.type === 'characterData' && !touchesBlock(change);

const changesToSee = alone<MutationObserverInit>({
  ...blockChanges,
  attributeOldValue: true,
  attributeFilter: [...blockChanges.attributeFilter!, ...contentNames, 'lang', 'defer-hydration'],
});

const roots = new OpenRoots((root) => watching.observe(root, changesToSee), lookSoon);

/** Looks when all that the page says is read: a profile may stand at its end. */
function start(): void {
  addEventListener('load', roots.again);
  look();
}

addEventListener('storage', ({ key }) => {
  if (!loading && key?.startsWith('careleaf:')) look();
});
addEventListener('hashchange', () => {
  if (!loading) look();
});
addEventListener('online', () => {
  if (touched.size > 0) load();
});
/** The words come first: nothing is looked at before they are painted. A touch is heard at any time. */
const startAfterPaint = () => requestAnimationFrame(() => setTimeout(start));
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', startAfterPaint);
else startAfterPaint();

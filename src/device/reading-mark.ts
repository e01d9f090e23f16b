import { alone } from '../content/isolated.js';
import type { Sentence } from './read-aloud-text.js';

const name = 'care-reading';
/** On the block, where words cannot be marked. */
export const markAttribute = `data-${name}`;

/** The words that are read, or their block where an engine cannot mark words. Underlined, as colour alone says nothing. */
const rules = (selector: string): string => `@media screen {
  ${selector} {
    color: var(--_text);
    background-color: color-mix(in srgb, var(--_accent) 22%, var(--_ground));
    text-decoration: underline 0.12em var(--_accent);
  }
  @media (forced-colors: active) {
    ${selector} { color: HighlightText; background-color: Highlight; }
  }
}`;
const sheetText = `${rules(`::highlight(${name})`)}${rules(`[${markAttribute}]`)}`;

/** Shows which sentence is read. There is one mark in a page, as there is one voice. */
export class ReadingMark {
  #block: Element | undefined;
  #highlight: Highlight | undefined;
  #isFollowed = true;

  /** Marks a sentence, and brings it into sight unless the reader has gone elsewhere meanwhile. */
  show(sentence: Sentence, isStart: boolean): void {
    this.#isFollowed = isStart || !this.#block || isInSight(this.#block);
    this.hide();
    this.#block = sentence.block;
    dress(sentence.block);
    if (!this.#showWords(sentence)) sentence.block.toggleAttribute(markAttribute, true);
    if (this.#isFollowed && !isInSight(sentence.block)) bringIntoSight(sentence.block);
  }

  hide(): void {
    this.#block?.removeAttribute(markAttribute);
    const registry = registryOf();
    if (this.#highlight && registry?.get(name) === this.#highlight) registry.delete(name);
    this.#block = this.#highlight = undefined;
  }

  #showWords({ pieces }: Sentence): boolean {
    const registry = registryOf();
    if (!registry || pieces.length === 0) return false;
    this.#highlight = new Highlight(...pieces.map(rangeOf));
    registry.set(name, this.#highlight);
    return true;
  }
}

const registryOf = (): HighlightRegistry | undefined =>
  typeof Highlight === 'function' && 'highlights' in CSS ? CSS.highlights : undefined;

function rangeOf({ node, start, end }: Sentence['pieces'][number]): Range {
  const range = node.ownerDocument.createRange();
  // The text may have become shorter since it was collected.
  range.setStart(node, Math.min(start, node.length));
  range.setEnd(node, Math.min(end, node.length));
  return range;
}

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** The look of the mark comes to a shadow root when something in it is read. The page's own styles stay as they are. */
function dress(block: Element): void {
  const root = block.getRootNode();
  const view = block.ownerDocument.defaultView;
  if (!(root instanceof ShadowRoot) || !view) return;
  const sheet = sheets.get(block.ownerDocument) ?? new view.CSSStyleSheet();
  if (!sheets.has(block.ownerDocument)) sheet.replaceSync(sheetText);
  sheets.set(block.ownerDocument, sheet);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Room for what may lie over the edges of the page. */
const edge = 72; // px

function isInSight(block: Element): boolean {
  const { top, bottom } = block.getBoundingClientRect();
  return (
    bottom > edge &&
    top < innerHeight - edge &&
    (top >= edge || bottom <= innerHeight - edge || bottom > top + innerHeight)
  );
}

/** Where motion is unwelcome, the page stays: the reader scrolls. */
function bringIntoSight(block: Element): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  block.scrollIntoView(alone({ block: 'center', behavior: 'smooth' }));
}

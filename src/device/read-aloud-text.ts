import { sentencesIn, spoken } from '../language/sentences.js';
import { isElement, isText } from './node-kinds.js';

/** A stretch of a text node as it stands on the page. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** What is read in one go. */
export interface Sentence {
  readonly words: string;
  readonly language: string;
  /** Where it stands. The description of a drawing stands nowhere. */
  readonly pieces: readonly Piece[];
  /** The block that holds it: what is marked where pieces of it cannot be. */
  readonly block: Element;
  /** The first heading of what it stands in. */
  readonly section: string;
  /** The voice rests after it. */
  readonly isHeading: boolean;
}

/** Words that belong together, and what they stand in. */
interface Place {
  readonly block: Element;
  readonly language: string;
  readonly isHeading: boolean;
}

type Words = Partial<Piece> & { readonly words: string };

const controls =
  'button, input, select, textarea, label, nav, style, script, template, [role="status"], [aria-hidden="true"], [popover], [data-only="script"], summary.more';
/** A word that opens its explanation, and a name that its looks set apart, are text; so is what stands beside a tick. */
const texts = '[popovertarget], [data-label], label:has(> input[type="checkbox"])';
const headings = 'h1, h2, h3, h4, h5, h6';

/** The sentences of what an element shows, in reading order, through every shadow root inside: each is `entered`. */
export function sentencesOf(element: Element, language: string, entered?: (root: ShadowRoot) => void): Sentence[] {
  const reading = new ReadAloudText(entered);
  reading.walk(element, { block: element, language, isHeading: false });
  return reading.finish();
}

class ReadAloudText {
  readonly #sentences: Sentence[] = [];
  readonly #sections = new Map<Node, string>();
  #words: Words[] = [];
  #place: Place | undefined;

  constructor(private readonly entered?: (root: ShadowRoot) => void) {}

  finish(): Sentence[] {
    this.#endBlock();
    return this.#sentences;
  }

  /** The language of the outermost element is known already: what it shows may not be in that of its page. */
  walk(element: Element, place: Place): void {
    if (element.shadowRoot) this.entered?.(element.shadowRoot);
    for (const child of childrenOf(element)) this.#node(child, place);
  }

  #node(node: Node, place: Place) {
    if (isText(node)) this.#add({ words: node.data, node, start: 0, end: node.length }, place);
    else if (isElement(node) && isRead(node)) this.#element(node, place);
  }

  #element(element: Element, around: Place) {
    const language = element.getAttribute('lang')?.trim() || around.language;
    const isHeading = around.isHeading || element.matches(headings);
    if (element instanceof HTMLTableElement) return this.#table(element, language);
    if (isDrawing(element)) return this.#drawing(element, { ...around, language });
    if (isInline(element)) return this.walk(element, { ...around, language });
    this.#endBlock();
    this.walk(element, { block: element, language, isHeading });
    return this.#endBlock();
  }

  /** A drawing is what its label says. */
  #drawing(element: Element, place: Place) {
    this.#endBlock();
    this.#add({ words: labelOf(element) }, { ...place, block: element.closest('figure') ?? element });
    this.#endBlock();
  }

  /** Row by row: its head once, then each cell after the head of its column. */
  #table(table: HTMLTableElement, language: string) {
    this.#endBlock();
    const [heads, rows] = partsOf(table);
    if (table.caption) this.#node(table.caption, { block: table.caption, language, isHeading: true });
    for (const cell of rows.flatMap((row) => [...row.cells])) {
      if (!isRead(cell)) continue;
      const place = { block: cell, language: cell.lang.trim() || language, isHeading: false };
      const head = cell.matches('th') ? undefined : heads[columnOf(cell)];
      if (head && hasWords(cell.textContent)) {
        this.walk(head, { ...place, language: head.lang.trim() || language });
        this.#add({ words: ': ' }, place);
      }
      this.walk(cell, place);
      this.#endBlock();
    }
  }

  /** A part in another language is read by its own voice. */
  #add(words: Words, place: Place) {
    if (this.#place && this.#place.language !== place.language && hasWords(words.words)) this.#endBlock();
    if (this.#words.length === 0 || !hasWords(this.#words.map((one) => one.words).join(''))) this.#place = place;
    this.#words.push(words);
  }

  #endBlock() {
    const [words, place] = [this.#words, this.#place];
    this.#words = [];
    this.#place = undefined;
    if (!place) return;
    const text = words.map((one) => one.words).join('');
    const section = this.#sectionOf(place, text);
    for (const { start, end } of sentencesIn(text, place.language))
      this.#sentences.push({
        words: spoken(text.slice(start, end)),
        pieces: within(words, start, end),
        section,
        ...place,
      });
  }

  #sectionOf({ block, isHeading }: Place, text: string): string {
    const root = block.getRootNode();
    if (isHeading && !this.#sections.has(root)) this.#sections.set(root, spoken(text));
    const host = (root as Partial<ShadowRoot>).host;
    return this.#sections.get(root) ?? (host ? this.#sectionOf({ block: host, isHeading: false } as Place, '') : '');
  }
}

const hasWords = (text: string | null): boolean => /[\p{L}\p{N}]/u.test(text ?? '');

/** What of the words lies between two places of their text. */
function within(words: readonly Words[], start: number, end: number): Piece[] {
  let at = 0;
  return words.flatMap(({ node, words: { length } }) => {
    const [first, last] = [Math.max(start - at, 0), Math.min(end - at, length)];
    at += length;
    return node && first < last ? [{ node, start: first, end: last }] : [];
  });
}

/** What is shown inside: its shadow root, what fills a slot, of what is folded only the line that is seen. */
function childrenOf(element: Element): readonly Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    return assigned.length > 0 ? assigned : [...element.childNodes];
  }
  if (element instanceof HTMLDetailsElement && !element.open)
    return [...element.children].filter((child) => child.localName === 'summary').slice(0, 1);
  return [...element.childNodes];
}

function isRead(element: Element): boolean {
  if (element.matches(controls) && !element.matches(texts) && !isDrawing(element)) return false;
  if (element.matches('details[open] > summary.more')) return false;
  const { display, visibility } = getComputedStyle(element);
  return display !== 'none' && visibility === 'visible' && !isDouble(element);
}

/** Words for those who hear what others see: where they are seen as well, once is enough. */
function isDouble(element: Element): boolean {
  if (!element.matches('.visually-hidden')) return false;
  const own = spoken(element.textContent);
  const seen = [...(element.parentElement?.childNodes ?? [])].filter((node) => node !== element);
  return seen.some((node) => spoken(node.textContent ?? '').includes(own));
}

const isDrawing = (element: Element): boolean =>
  element.matches('svg, img, [role="img"]') && !element.matches('[aria-hidden="true"]');

function labelOf(element: Element): string {
  const root = element.getRootNode() as ShadowRoot;
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/).filter(Boolean) ?? [];
  const named = ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
  return named ? '' : (element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? '');
}

const isInline = (element: Element): boolean =>
  !element.shadowRoot && /^(?:inline|contents|ruby)/.test(getComputedStyle(element).display);

/** The heads of the columns, and the rows that are read under them. */
function partsOf(table: HTMLTableElement): [HTMLTableCellElement[], HTMLTableRowElement[]] {
  const rows = [...table.rows];
  const isHead = ({ cells, parentElement }: HTMLTableRowElement) =>
    parentElement?.localName === 'thead' || (cells.length > 1 && [...cells].every((cell) => cell.matches('th')));
  const head = rows.find(isHead);
  const heads = [...(head?.cells ?? [])].flatMap((cell) => Array<HTMLTableCellElement>(cell.colSpan).fill(cell));
  return [heads, rows.filter((row) => row !== head)];
}

function columnOf(cell: HTMLTableCellElement): number {
  const row = [...(cell.parentElement as HTMLTableRowElement).cells];
  return row.slice(0, row.indexOf(cell)).reduce((sum, { colSpan }) => sum + colSpan, 0);
}

import { alone } from '../content/isolated.js';
import { isComment, isElement } from './node-kinds.js';
import { sentencesOf, type Sentence } from './read-aloud-text.js';
import { markAttribute } from './reading-mark.js';

/** The sentences of what an element shows: collected once, and anew when something of it has changed. */
export class ShownText {
  #sentences: readonly Sentence[] | undefined;
  /** What else they depend on. */
  #collectedFor: readonly unknown[] = [];
  #observer: MutationObserver | undefined;

  constructor(private readonly element: HTMLElement) {}

  /** Of all of it, or of a part. */
  sentences(language: string, part?: Element): readonly Sentence[] {
    const wanted = [language, part, ...sizeOf(this.element)];
    this.#take(this.#observer?.takeRecords() ?? []);
    if (this.#sentences && wanted.every((one, index) => one === this.#collectedFor[index])) return this.#sentences;
    this.#collectedFor = wanted;
    return (this.#sentences = this.#collect(language, part));
  }

  /** Until they are asked for again, nothing is watched. */
  forget(): void {
    this.#observer?.disconnect();
    this.#sentences = undefined;
  }

  #collect(language: string, part?: Element) {
    this.forget();
    this.#watch(this.element);
    const all = sentencesOf(this.element, language, (root) => this.#watch(root));
    return part ? all.filter(({ block }) => isInside(block, part)) : all;
  }

  #watch(root: Node) {
    this.#observer ??= new MutationObserver((changes) => this.#take(changes));
    this.#observer.observe(root, alone({ subtree: true, childList: true, characterData: true, attributes: true }));
  }

  #take(changes: readonly MutationRecord[]) {
    if (changes.some(isOfText)) this.forget();
  }
}

/** Whether a node stands in an element, through shadow roots. */
export function isInside(node: Node, element: Element): boolean {
  for (let place: Node | undefined = node; place; place = (place.getRootNode() as Partial<ShadowRoot>).host)
    if (element.contains(place)) return true;
  return false;
}

/** In another width, or with larger letters, something else may be shown. */
const sizeOf = (element: HTMLElement) => [element.offsetWidth, getComputedStyle(element).fontSize];

/** Never read, and where the voice's own buttons stand, which change with each sentence. */
const scriptOnly = '[data-only="script"]';

/** Whether a change may be one of what is read; that of our mark is not. */
function isOfText({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord): boolean {
  if (attributeName === markAttribute) return false;
  const place = type === 'childList' ? target : target.parentElement;
  if (isElement(place) && place.closest(scriptOnly)) return false;
  return type !== 'childList' || [...addedNodes, ...removedNodes].some(mayBeRead);
}

const mayBeRead = (node: Node): boolean => !(isComment(node) || (isElement(node) && node.matches(scriptOnly)));

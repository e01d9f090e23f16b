import { alone } from '../content/isolated.js';
import { isComment, isText } from '../device/node-kinds.js';

/**
 * Whether what stands in an element is still what was rendered there. Translators and page scripts put other nodes in
 * its place: what is rendered later would go to nodes that nobody sees any more.
 */
export class OwnNodes {
  #observer: MutationObserver | undefined;
  #areReplaced = false;

  get areReplaced(): boolean {
    this.#look(this.#observer?.takeRecords() ?? []);
    return this.#areReplaced;
  }

  /** All of it is going to be made anew. */
  renewed(): void {
    this.#areReplaced = false;
  }

  /** What has changed since somebody asked was changed by us. */
  rendered(root: Node): void {
    this.#observer?.takeRecords();
    if (this.#observer) return;
    this.#observer = new MutationObserver((records) => this.#look(records));
    this.#observer.observe(root, alone({ childList: true, subtree: true }));
  }

  #look(records: readonly MutationRecord[]) {
    this.#areReplaced ||= records.some(({ removedNodes }) => [...removedNodes].some(isRendered));
  }
}

/** Text, or one of the comments by which Lit finds its places. */
const isRendered = (node: Node): boolean => isText(node) || isComment(node);

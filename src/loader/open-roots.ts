/** Of a page, or of an element in it. */
type Root = Document | ShadowRoot;

export const isOurs = ({ localName }: Element): boolean => localName.startsWith('care-');

/**
 * The page, and the open shadow roots of other components in it: elements of ours may stand there too. A root is found
 * when its host comes or is defined, and when the page is loaded. One that is closed, or attached later, is not.
 */
export class OpenRoots {
  readonly #roots = new Set<Root>();
  /** What has come since somebody looked. */
  readonly #unseen = new Set<ParentNode>();
  /** The names of elements that get their root once they are defined. */
  readonly #awaited = new Set<string>();

  constructor(
    private readonly entered: (root: Root) => void,
    private readonly lookAgain: () => void,
  ) {}

  /** Something that was there before can have got a root. */
  readonly again = (): void => {
    for (const root of this.#roots) this.#unseen.add(root);
    this.lookAgain();
  };

  add(nodes: NodeList): void {
    for (const node of nodes) if (node instanceof HTMLElement) this.#unseen.add(node);
  }

  /** Nobody looks any more. */
  clear(): void {
    this.#roots.clear();
    this.#unseen.clear();
  }

  /** All that are in the page now. */
  find(): readonly Root[] {
    this.#enter(document);
    // What is found in here comes last, and is looked through as well.
    for (const place of this.#unseen)
      for (const element of [place as Element, ...place.querySelectorAll('*')]) this.#look(element);
    this.#unseen.clear();
    for (const root of this.#roots) if (!root.isConnected) this.#roots.delete(root);
    return [...this.#roots];
  }

  #look(element: Element) {
    const { localName, shadowRoot } = element;
    // A root has no name.
    if (!localName || isOurs(element)) return;
    if (shadowRoot) this.#enter(shadowRoot);
    if (!localName.includes('-') || this.#awaited.has(localName) || element.matches(':defined')) return;
    this.#awaited.add(localName);
    void customElements.whenDefined(localName).then(this.again);
  }

  #enter(root: Root) {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.#unseen.add(root);
    this.entered(root);
  }
}

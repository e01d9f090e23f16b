/** Every element inside, through open shadow roots, in reading order. */
export function everyElement(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everyElement(element.shadowRoot) : []),
  ]);
}

/** What a person can read in an element, through open shadow roots. Closed parts count as well. */
export function wordsIn(element: Element): string {
  if (/^(style|script)$/.test(element.localName)) return '';
  const within = element.shadowRoot ?? element;
  const words = [...within.childNodes].map((node) => {
    if (node instanceof HTMLSlotElement) return node.assignedElements().map(wordsIn).join(' ') || wordsIn(node);
    if (node instanceof Element) return wordsIn(node);
    return node.nodeType === Node.TEXT_NODE ? node.textContent : '';
  });
  return words.join(' ').replace(/\s+/g, ' ').trim();
}

/** The levels of the headings inside, in reading order. */
export const headingLevels = (element: Element): number[] =>
  everyElement(element.shadowRoot ?? element)
    .filter(({ localName }) => /^h[1-6]$/.test(localName))
    .map(({ localName }) => Number(localName[1]));

/** Waits until an element and what it has inside have been rendered. */
export async function settled(element: Element): Promise<void> {
  await (element as { updateComplete?: Promise<unknown> }).updateComplete;
  for (const inner of everyElement(element.shadowRoot ?? element)) {
    await (inner as { updateComplete?: Promise<unknown> }).updateComplete;
  }
}

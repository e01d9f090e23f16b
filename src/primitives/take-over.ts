const kept = 'details,summary,a,button,input,select,[tabindex]';

/** What a reader can open, tick or focus, through shadow roots, in reading order. */
const partsOf = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap((part) =>
    part.shadowRoot ? partsOf(part.shadowRoot) : part.matches(kept) ? part : [],
  );

/**
 * What was rendered here takes the place of what a server had rendered, which stands behind it.
 * What the reader has opened or ticked stays so, and the focus stays where it was.
 */
export function takeOver(root: ParentNode, mark: ChildNode): void {
  const base = root.firstElementChild!;
  // What is rendered when it is opened is here already.
  for (const part of partsOf(base)) part.dispatchEvent(new Event('toggle'));
  const fresh = partsOf(base);
  // Its whole height was there already: guesses at the height of what is far away would move the page.
  base.toggleAttribute('data-served', true);
  partsOf(root.lastElementChild!).forEach((part, index) => {
    const [was, is] = [part, fresh[index]] as (HTMLDetailsElement & HTMLInputElement)[];
    if (!is) return;
    is.open = was!.open;
    if (was!.checked !== is.checked) is.click();
    if (was!.matches(':focus')) is.focus({ preventScroll: true });
  });
  while (mark.nextSibling) mark.nextSibling.remove();
}

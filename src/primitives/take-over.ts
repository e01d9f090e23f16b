import { toggleNow } from '../device/print.js';

/** What a reader can open, tick or focus. */
const kinds = ['details', 'summary', 'a', 'button', 'input', 'select', '[tabindex]'];

/** The same things in two renderings, through shadow roots, each kind by itself: some are rendered only when opened. */
function pairsIn(was: ParentNode, is: ParentNode, kind: string): (readonly [HTMLElement, HTMLElement])[] {
  const [before, now] = [was, is].map((root) => [...root.querySelectorAll<HTMLElement>(kind)]);
  const [hostsBefore, hostsNow] = [was, is].map((root) =>
    [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
  );
  return [
    ...before!.flatMap((part, index) => (now![index] ? [[part, now![index]] as const] : [])),
    ...hostsBefore!.flatMap((root, index) => (hostsNow![index] ? pairsIn(root, hostsNow![index], kind) : [])),
  ];
}

/**
 * What was rendered here takes the place of what a server had rendered, which stands behind it.
 * What the reader has opened or ticked stays so, and the focus stays where it was.
 */
export function takeOver(root: ParentNode, mark: ChildNode): void {
  const base = root.firstElementChild!;
  const served = root.lastElementChild!;
  // Its whole height was there already: guesses at the height of what is far away would move the page.
  base.toggleAttribute('data-served', true);
  for (const kind of kinds) {
    for (const [was, is] of pairsIn(served, base, kind)) {
      const [before, now] = [was, is] as unknown as (HTMLDetailsElement & HTMLInputElement)[];
      if (before!.open !== now!.open) toggleNow(now!);
      if (before!.checked !== now!.checked) now!.click();
      if (was.matches(':focus')) is.focus({ preventScroll: true });
    }
  }
  while (mark.nextSibling) mark.nextSibling.remove();
}

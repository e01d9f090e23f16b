/**
 * On paper a word of the glossary is explained once, where it is used first: later explanations of it are left out.
 * `roots`: those of the elements that are printed, in any order.
 */
export function explainOnce(roots: readonly ParentNode[]): void {
  const said = new Set<string>();
  const printed = roots.filter(isPrinted).sort(byPlace);
  for (const meaning of printed.flatMap((root) => [...root.querySelectorAll('.meaning')])) {
    const words = meaning.textContent.trim();
    meaning.toggleAttribute('data-said', said.has(words));
    said.add(words);
  }
}

const hostOf = (root: Node): Element | undefined => (root as Partial<ShadowRoot>).host;

/** What is hidden, or stands beside an element that is printed alone, explains nothing. */
function isPrinted(root: ParentNode): boolean {
  const host = hostOf(root);
  if (!host) return true;
  const place = host.getRootNode() as ParentNode & Node;
  const alone = place.querySelector('[data-care-printing]');
  if (alone && !alone.contains(host) && !host.contains(alone)) return false;
  return host.checkVisibility() && isPrinted(place);
}

/** `DOCUMENT_POSITION_FOLLOWING` (DOM, 4.4). */
const following = 4;

/** In the order of the page: a host before what is in it. */
function byPlace(one: ParentNode, other: ParentNode): number {
  const [path, others] = [pathOf(one), pathOf(other)];
  const fork = path.findIndex((host, depth) => host !== others[depth]);
  if (fork < 0) return path.length - others.length;
  const [host, against] = [path[fork], others[fork]];
  if (!host || !against) return path.length - others.length;
  return host.compareDocumentPosition(against) & following ? -1 : 1;
}

/** The hosts around a root, outermost first. */
function pathOf(root: Node): Element[] {
  const host = hostOf(root);
  return host ? [...pathOf(host.getRootNode()), host] : [];
}

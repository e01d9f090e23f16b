/** Brings a heading into sight, the first one without an id, and puts the focus there. What is closed around it is opened. */
export function goToHeading(root: ParentNode, id?: string): void {
  const found = root.querySelector<HTMLElement>(id === undefined ? '[part="heading"]' : `[part="heading"]#${id}`);
  for (let inside = found?.closest('details'); inside; inside = inside.parentElement?.closest('details'))
    inside.open = true;
  found?.scrollIntoView({ block: 'start' });
  found?.focus({ preventScroll: true });
}

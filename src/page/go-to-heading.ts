/** Brings the first heading into sight and puts the focus there. */
export function goToHeading(root: ParentNode): void {
  const found = root.querySelector<HTMLElement>('[part="heading"]');
  found?.scrollIntoView({ block: 'start' });
  found?.focus({ preventScroll: true });
}

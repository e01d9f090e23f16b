import { html, type TemplateResult } from 'lit';

/** A heading of a level from 1 to 6. Its look comes from the class, its place in the outline from the level. */
export function heading(
  level: number,
  look: 'title' | 'section' | 'part' | 'detail',
  words: unknown,
  id?: string,
): TemplateResult {
  const name = id ?? look;
  switch (Math.min(6, Math.max(1, Math.round(level) || 2))) {
    case 1:
      return html`<h1 class=${look} id=${name} tabindex="-1" part="heading">${words}</h1>`;
    case 2:
      return html`<h2 class=${look} id=${name} tabindex="-1" part="heading">${words}</h2>`;
    case 3:
      return html`<h3 class=${look} id=${name} tabindex="-1" part="heading">${words}</h3>`;
    case 4:
      return html`<h4 class=${look} id=${name} tabindex="-1" part="heading">${words}</h4>`;
    case 5:
      return html`<h5 class=${look} id=${name} tabindex="-1" part="heading">${words}</h5>`;
    default:
      return html`<h6 class=${look} id=${name} tabindex="-1" part="heading">${words}</h6>`;
  }
}

/** Brings the first heading into sight and puts the focus there. */
export function goToHeading(root: ParentNode): void {
  const found = root.querySelector<HTMLElement>('[part="heading"]');
  found?.scrollIntoView({ block: 'start' });
  found?.focus({ preventScroll: true });
}

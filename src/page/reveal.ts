import { alone } from '../content/isolated.js';

/** Opens what is closed around a place, in every shadow root and in the page, as a browser does for a page's own ids. */
export function reveal(place: Element): void {
  for (let inside: Element | null = place; inside; inside = around(inside)) {
    if (inside instanceof HTMLDetailsElement) inside.open = true;
    if (inside.getAttribute('hidden') !== 'until-found') continue;
    inside.dispatchEvent(new CustomEvent('beforematch', alone({ bubbles: true })));
    inside.removeAttribute('hidden');
  }
}

const around = (inside: Element): Element | null =>
  inside.assignedSlot ?? inside.parentElement ?? (inside.getRootNode() as Partial<ShadowRoot>).host ?? null;

import { alone } from '../content/isolated.js';
import { reveal } from './reveal.js';

/** Goes to a heading, the first one without an id. */
export function goToHeading(root: ParentNode, id?: string): void {
  const headings = [...root.querySelectorAll<HTMLElement>('[part="heading"]')];
  const found = headings.find((one) => id === undefined || one.id === id);
  if (found) goTo(found);
}

/** Brings a place into sight and puts the focus there. What is closed around it is opened. */
export function goTo(place: HTMLElement): void {
  reveal(place);
  place.scrollIntoView(alone({ block: 'start' }));
  place.focus(alone({ preventScroll: true }));
}

interface Host extends HTMLElement {
  /** None on a server. */
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<unknown>;
  requestUpdate(): void;
  focusHeading(): void;
}

/** Renders once more what could not be rendered. */
export function tryAgain(host: Host): void {
  host.requestUpdate();
  void goOn(host);
}

/** Whoever pressed “Try again” is at the heading of what comes; at the button, where it came to nothing. */
export async function goOn(host: Host): Promise<void> {
  const root = host.renderRoot as ShadowRoot | undefined;
  if (!root?.activeElement?.closest('[part="error"]')) return;
  await host.updateComplete;
  const again = root.querySelector<HTMLElement>('[part="error"] button');
  if (again) again.focus();
  else host.focusHeading();
}

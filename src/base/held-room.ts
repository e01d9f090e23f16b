import { css, isServer, type LitElement } from 'lit';
import { isComingBack } from '../page/came-back.js';

/** More than any page is high. */
const room = css`
  :host {
    display: block;
    min-block-size: 100000px;
    overflow-anchor: none;
  }
`;

/**
 * Room that an element holds for what it is going to show. Who comes back is brought to their place by the browser: once,
 * while the page is loaded, and only as far down as the page is high by then.
 */
export class HeldRoom {
  #isHeld = !isServer && isComingBack();

  /** A root's style sheets, with the room as long as it is held. What waits for the page to let it begin holds none. */
  dress(root: ShadowRoot): void {
    if (this.#isHeld && !root.host.hasAttribute('defer-hydration')) root.adoptedStyleSheets.push(room.styleSheet!);
  }

  /** What the element shows is there, or is going to be once its parts are rendered too. */
  async release(host: LitElement, root: ShadowRoot): Promise<void> {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    await host.updateComplete;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== room.styleSheet);
  }
}

import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { atDepth, hasMainPoints, hasMore, type Depth } from '../content/depth.js';
import type { Content } from '../content/types.js';
import { send } from '../page/events.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  depth: Depth;
  focusHeading(): void;
}

/** How much an element shows: what the page or a leaflet asks for, until the reader opens it to the whole. */
export class DepthController implements ReactiveController {
  #isOpened = false;
  #asked: Depth | undefined;

  constructor(
    private readonly host: Host,
    /** What of the facts the element says. Without a main point in it, it shows everything. */
    private readonly parts: readonly string[],
    /** The way to the whole. */
    private readonly renderMore: (open: () => void) => unknown,
  ) {
    host.addController(this);
  }

  /** Who asks for the main points again gets them again. */
  hostUpdate(): void {
    if (this.#asked !== this.host.depth) this.#isOpened = false;
    this.#asked = this.host.depth;
  }

  /** The content as deep as it is wanted, with a way to open it where there is more; nothing where nothing is shown. */
  render(content: Content, show: (content: Content) => unknown): unknown {
    const isShort = this.host.depth === 'main' && !this.#isOpened && hasMainPoints(content, this.parts);
    const shown = show(atDepth(content, isShort ? 'main' : 'full'));
    return isShort && shown !== nothing && hasMore(content, this.parts) ? [shown, this.renderMore(this.#open)] : shown;
  }

  /** The whole takes the place of the main points, and is read from its heading on. */
  readonly #open = (): void => {
    this.#isOpened = true;
    this.host.requestUpdate();
    send(this.host, 'care-toggle', { part: 'more', open: true });
    void this.host.updateComplete.then(() => this.host.focusHeading());
  };
}

import { noChange, type ChildPart, type ReactiveControllerHost } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { keepingCatalogue } from '../language/words.js';
import { keepingGlossary } from '../templates/terms.js';
import { isTurn, waitForTurn } from './turns.js';

const coming = new WeakMap<object, Promise<unknown>>();

/** Resolves when what comes later in an element is there too; undefined where nothing had to wait. */
export const whenWhole = (element: object): Promise<unknown> | undefined => coming.get(element);

class Later extends AsyncDirective {
  #show!: () => void;
  #isWaiting = false;
  #isHere = false;

  /** A server has the time. */
  override render(inside: () => unknown): unknown {
    return inside();
  }

  override update({ options }: ChildPart, [inside]: [() => unknown]): unknown {
    if (this.#isHere || !isTurn()) {
      this.#isHere = true;
      return inside();
    }
    // What directives inside render, they render as it is set: in its language too.
    this.#show = keepingCatalogue(keepingGlossary(() => this.setValue(inside())));
    if (!this.#isWaiting) this.#wait(options!.host as ReactiveControllerHost);
    return noChange;
  }

  #wait(element: ReactiveControllerHost) {
    this.#isWaiting = true;
    const turn = waitForTurn(() => {
      if (this.#isHere) return;
      this.#isHere = true;
      try {
        this.#show();
      } catch {
        // It fails once more there, where it costs this element alone.
        element.requestUpdate();
      }
    });
    coming.set(element, Promise.all([coming.get(element), turn]));
  }
}

/**
 * What nobody sees yet: what is folded, or far below. Where its element had to wait for a turn, it waits for another one.
 * Where a reader waits for the element, it is there at once.
 */
export const later = directive(Later) as (inside: () => unknown) => unknown;

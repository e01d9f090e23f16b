import { noChange, type ChildPart, type ReactiveControllerHost } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { keepingCatalogue } from '../language/words.js';
import { keepingGlossary } from '../templates/terms.js';
import { isTurn, waitForTurn } from './turns.js';

const coming = new WeakMap<object, Promise<unknown>>();

/** Resolves when an element's folded parts are there too; undefined where none had to wait. */
export const whenWhole = (element: object): Promise<unknown> | undefined => coming.get(element);

class Folded extends AsyncDirective {
  #inside!: () => unknown;
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
    this.#inside = keepingCatalogue(keepingGlossary(inside));
    if (!this.#isWaiting) this.#wait(options!.host as ReactiveControllerHost);
    return noChange;
  }

  #wait(element: ReactiveControllerHost) {
    this.#isWaiting = true;
    const turn = waitForTurn(() => {
      if (this.#isHere) return;
      this.#isHere = true;
      try {
        this.setValue(this.#inside());
      } catch {
        // It fails once more there, where it costs this element alone.
        element.requestUpdate();
      }
    });
    coming.set(element, Promise.all([coming.get(element), turn]));
  }
}

/**
 * What is inside a folded part. Where its element had to wait for a turn, it waits for another one: nobody waits for what
 * nobody sees yet. Where a reader waits for the element, it is there at once.
 */
export const folded = directive(Folded) as (inside: () => unknown) => unknown;

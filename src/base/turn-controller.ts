import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { atOnce, listenForAll, waitForTurn } from './turns.js';

interface Hooks {
  /** Whether all of what the element shows is to be rendered. */
  isNew(): boolean;
  render(): void;
  /** Whether what could come later comes with it: what a reader has done in served text is given back in whole. */
  isWhole(): boolean;
}

/** An element's place among those that wait to be rendered. */
export class TurnController implements ReactiveController {
  #over: Promise<void> | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly hooks: Hooks,
  ) {
    host.addController(this);
    // Before what opens parts for print: that can only open what is there.
    if (!isServer) listenForAll();
  }

  /** It waits as soon as it stands on a page, so that print finds it. */
  hostConnected(): void {
    if (this.hooks.isNew()) this.#over ??= waitForTurn(() => this.#render());
  }

  /** Resolves when the turn is over that the element waits for; undefined where it waits for none. */
  take(): Promise<void> | undefined {
    this.hostConnected();
    const over = this.#over;
    this.#over = undefined;
    return over;
  }

  #render() {
    const { hooks } = this;
    if (hooks.isWhole()) atOnce(() => hooks.render());
    else hooks.render();
  }
}

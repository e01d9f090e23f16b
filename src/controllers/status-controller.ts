import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** So long a place has to stay empty before the same words in it are heard as new ones. */
const pause = 150;

/**
 * What was done last, for a place that a screen reader listens to. It hears changes alone: where the same was done again,
 * the place is empty for a moment first.
 */
export class StatusController<Status> implements ReactiveController {
  #status: Status | undefined;
  #isNew = false;
  #heard = '';
  #wait: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#end();
  }

  get now(): Status | undefined {
    return this.#status;
  }

  say(status: Status | undefined): void {
    this.#end();
    this.#status = status;
    this.#isNew = status !== undefined;
    this.host.requestUpdate();
  }

  /** The words that stand in the place now. */
  words(words: string | undefined = ''): string {
    const isAgain = this.#isNew && words !== '' && words === this.#heard;
    this.#isNew = false;
    if (isAgain) this.#wait = setTimeout(() => this.#goOn(), pause);
    return (this.#heard = this.#wait === undefined ? words : '');
  }

  #goOn() {
    this.#end();
    this.host.requestUpdate();
  }

  #end() {
    clearTimeout(this.#wait);
    this.#wait = undefined;
  }
}

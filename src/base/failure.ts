import type { LitElement } from 'lit';
import { withCatalogue } from '../language/words.js';
import { tryAgain } from '../page/go-to-heading.js';
import { reportError } from '../page/report-error.js';
import { renderFailure } from '../templates/states.js';

type Host = LitElement & { focusHeading(): void };

interface Hooks {
  /** Whether there is light text to fall back on. */
  hasText(): boolean;
  /** What a patient has to reach all the same. */
  rescue(): unknown;
  show(what: () => unknown): void;
}

/** Where an element cannot be rendered, developers hear of it once, and the reader sees its light text or what to do. */
export class Failure {
  #isReported = false;
  #isAsked = false;

  constructor(
    private readonly host: Host,
    private readonly hooks: Hooks,
  ) {}

  over(): void {
    this.#isReported = this.#isAsked = false;
  }

  show(error: unknown): void {
    const { host, hooks } = this;
    if (!this.#isReported)
      reportError(host, 'render-failed', `Careleaf: <${host.localName}> could not be shown`, error);
    this.#isReported = true;
    const tries = Number(this.#isAsked);
    this.#isAsked = false;
    // In English: a language may be what has failed.
    hooks.show(() =>
      withCatalogue(undefined, () => renderFailure(hooks.hasText(), this.#retry, tries, hooks.rescue())),
    );
  }

  readonly #retry = (): void => {
    this.#isAsked = true;
    tryAgain(this.host);
  };
}

import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { download } from '../device/download.js';
import { printAlone } from '../device/print.js';
import { shareText } from '../device/share.js';
import { msg } from '../language/words.js';
import { StatusController } from './status-controller.js';

/**
 * Hands what a reader has to the browser: to print, to save, to share. Where the page or the browser does not let it, the
 * reader hears of it, and of another way.
 */
export class HandOverController {
  readonly #problem: StatusController<() => string>;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    this.#problem = new StatusController(host);
  }

  /** Prints an element without the rest of its page. Returns whether printing began. */
  async print(element: HTMLElement = this.host, foot?: string): Promise<boolean> {
    this.#problem.say(undefined);
    const hasBegun = await printAlone(element, foot);
    if (!hasBegun) this.#problem.say(notPrinted);
    return hasBegun;
  }

  /** Gives the reader a file that was made on this device, and says what to do where it may not come. */
  save(name: string, type: string, text: string): void {
    download(name, type, text);
    this.#problem.say(mayNotCome() ? inFrame : undefined);
  }

  async share(text: string): Promise<void> {
    this.#problem.say(undefined);
    if (!(await shareText(text))) this.#problem.say(notShared);
  }

  /** Where it is said: it has to stand there before anything goes wrong. */
  status(): TemplateResult {
    const words = this.#problem.words(this.#problem.now?.());
    return html`<p role="status" class="muted screen-only">${words}</p>`;
  }
}

/** In a frame nobody can tell. */
const mayNotCome = () => window.top !== window;

/** What was done with a file, for an element that says it itself: in a frame, with what to do if it did not come. */
export const withDoubt = (done: string): string => (mayNotCome() ? `${done} ${inFrame()}` : done);

const notPrinted = () =>
  msg('This page could not open the print window. Please use “Print” in the menu of your browser.', {
    id: 'hand-over.not-printed',
    desc: 'The browser or the page does not let a button print',
  });

const notShared = () =>
  msg('This browser did not let us share. You can copy your list, or print it.', {
    id: 'hand-over.not-shared',
    desc: 'Sharing was refused',
  });

const inFrame = () =>
  msg('Your browser has the file now. Did no file come? Then this page may not save files. You can print instead.', {
    id: 'hand-over.in-frame',
    desc: 'After saving a file in a page inside a page, which may not be allowed to',
  });

import type { CareElement } from '../../src/base/care-element.js';
import { settled } from './composed.js';
import type { TabHooks } from './tab/tab.js';

type TabWindow = Window & typeof globalThis & { careleaf?: TabHooks };

/** A second tab of the same browser: a page of its own, with scripts and globals of its own and the same device. */
export class Tab {
  private constructor(private readonly frame: HTMLIFrameElement) {}

  static async open(): Promise<Tab> {
    const frame = document.createElement('iframe');
    frame.src = '/test/helpers/tab/tab.html';
    document.body.append(frame);
    const tab = new Tab(frame);
    await tab.#ready();
    return tab;
  }

  get window(): TabWindow & { careleaf: TabHooks } {
    return this.frame.contentWindow as TabWindow & { careleaf: TabHooks };
  }

  get body(): HTMLElement {
    return this.window.document.body;
  }

  /** Shows an element, as a page would that has it. */
  async show<T extends CareElement>(tag: string, condition = 'hemifacial-spasm'): Promise<T> {
    const element = this.window.document.createElement(tag) as T;
    element.condition = condition;
    this.body.append(element);
    await settled(element);
    return element;
  }

  /** Takes every element away and forgets what they held, as leaving the page does. */
  empty(): void {
    this.body.replaceChildren();
    this.window.careleaf.leavePage();
  }

  async reload(): Promise<void> {
    delete (this.window as TabWindow).careleaf;
    const loaded = new Promise((done) => this.frame.addEventListener('load', done, { once: true }));
    this.window.location.reload();
    await loaded;
    await this.#ready();
  }

  close(): void {
    this.frame.remove();
  }

  async #ready() {
    while (!(this.frame.contentWindow as TabWindow | null)?.careleaf) await new Promise((done) => setTimeout(done, 2));
  }
}

const bell = 'bell';
let bellRinger: HTMLIFrameElement | undefined;
let rings = 0;

/** Waits until each of these pages has heard what the others stored, and what they stored upon that. */
export async function heard(...windows: Window[]): Promise<void> {
  let before: string;
  do {
    before = everythingStored();
    await ring(windows);
  } while (everythingStored() !== before);
}

const everythingStored = () => JSON.stringify(Object.entries(localStorage));

/** A page hears of everything in turn: when it has heard the bell, it has heard what came before. */
async function ring(windows: readonly Window[]): Promise<void> {
  // A page hears nothing of what it stores itself, so another one rings.
  if (!bellRinger?.isConnected) document.body.append((bellRinger = document.createElement('iframe')));
  const { localStorage: device } = bellRinger.contentWindow!;
  const hear = (window: Window) =>
    new Promise<void>((done) => {
      const listener = ({ key, newValue }: StorageEvent) => {
        if (key !== bell || newValue === null) return;
        window.removeEventListener('storage', listener);
        done();
      };
      window.addEventListener('storage', listener);
    });
  const all = Promise.all(windows.map(hear));
  device.setItem(bell, String(++rings));
  await all;
  device.removeItem(bell);
}

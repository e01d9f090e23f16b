import { storageMethods } from '../../helpers/device.js';
import { part } from '../../helpers/patient.js';
import type { Tab } from '../../helpers/tabs.js';
import type { Copy, Kind } from './kinds.js';
import { PageModel, type DeviceModel, type Manner, type Surroundings } from './model.js';

export interface ShownCopy extends Copy {
  readonly element: HTMLElement & { readonly updateComplete: Promise<boolean>; condition: string; profile: unknown };
}

/** What a page knows of the world that it is in. */
interface PageWorld {
  readonly kind: Kind;
  /** What the story is about, and another one. */
  readonly conditions: readonly [string, string];
  /** What the clock of the device says. */
  readonly time: number;
  readonly acts: number;
  /** What a server has rendered of the element, where the story is about a page that has that. */
  readonly served: string | undefined;
  device(condition: string): DeviceModel;
}

export const clocks = ['right', 'stands still', 'runs ahead', 'is none'] as const;

/** Whether a copy is still as a server has rendered it. */
export const isServed = ({ element }: Copy): boolean => part(element, '.care[data-build]') !== null;

/** A page of the patient's: the tab that it stands in, and what it ought to hold. */
export class Page implements Surroundings {
  storage: Manner = 'allowed';
  clockIs: (typeof clocks)[number] = 'right';
  copies: ShownCopy[] = [];
  /** Conditions of which another page has changed something that this one has not heard of. */
  readonly unheard = new Set<string>();
  /** What stands for the page among those that write notes: it lives as long as its scripts do. */
  writer: string | undefined;
  readonly #models = new Map<string, PageModel>();
  readonly #restore: (() => void)[] = [];

  constructor(
    readonly name: 'A' | 'B',
    readonly tab: Tab,
    private readonly world: PageWorld,
  ) {
    this.#take();
  }

  get view(): Tab['window'] {
    return this.tab.window;
  }

  clock(): number {
    return { right: this.world.time, 'stands still': 0, 'runs ahead': 8.9e15, 'is none': NaN }[this.clockIs];
  }

  /** The id that something new gets here. */
  get newId(): string {
    return this.#numbers.map((number) => number.toString(36)).join('');
  }

  get #numbers(): [number, number] {
    return [this.name === 'A' ? 10 : 11, this.world.acts];
  }

  /** The clock and the random numbers of its scripts are the test's. What it hears, the model hears at that moment. */
  #take() {
    const { crypto, Date, document } = this.view;
    this.view.addEventListener('storage', ({ key }) => {
      for (const condition of this.world.conditions) if (key?.split(':')[3] === condition) this.#hear(condition);
    });
    document.addEventListener('visibilitychange', () => this.world.conditions.forEach((one) => this.#hear(one)));
    Date.now = () => this.clock();
    crypto.getRandomValues = <T extends ArrayBufferView | null>(list: T): T => {
      (list as unknown as Uint32Array).set(this.#numbers);
      return list;
    };
  }

  #hear(condition: string) {
    this.unheard.delete(condition);
    if (this.shows(condition)) this.look(condition);
  }

  model(condition: string): PageModel {
    const model = this.#models.get(condition) ?? new PageModel(this.world.device(condition), this);
    this.#models.set(condition, model);
    return model;
  }

  shows(condition: string): boolean {
    return this.copies.some(({ element }) => element.condition === condition);
  }

  add(condition: string): void {
    this.put({ element: this.#made(condition) }, condition);
  }

  /** A copy that a server has rendered, in which a reader does something before the script comes. */
  addTouched(condition: string, touch: (element: HTMLElement) => void): ShownCopy {
    const copy = { element: this.#parsed(condition) };
    touch(copy.element);
    this.put(copy, condition);
    return copy;
  }

  /** Shows a copy. Where it is the first of its condition, the page looks at the device. */
  put(copy: ShownCopy, condition: string): void {
    if (!this.shows(condition)) this.look(condition);
    this.copies.push(copy);
    if (!copy.element.isConnected) this.view.document.body.append(copy.element);
  }

  take(copy: ShownCopy): void {
    this.copies = this.copies.filter((one) => one !== copy);
  }

  look(condition: string): void {
    this.model(condition).look();
  }

  /** Leaves the page: what it held is gone, the device keeps what it has. */
  leave(): void {
    this.tab.empty();
    this.copies = [];
    this.#models.clear();
  }

  async reload(): Promise<void> {
    this.leave();
    this.behave();
    await this.tab.reload();
    this.unheard.clear();
    this.writer = undefined;
    this.#take();
    this.learn();
  }

  learn(): void {
    for (const condition of this.world.conditions) this.view.careleaf.learn(condition);
  }

  /** At once, so that nothing else happens on the page meanwhile. */
  async rendered(): Promise<void> {
    this.view.careleaf.takeAllTurns();
    for (const { element } of this.copies) while (!(await element.updateComplete));
  }

  /** Waits until what a server has rendered is live. */
  async woken(copy: Copy): Promise<void> {
    const start = performance.now();
    while (isServed(copy) && performance.now() - start < 5000) await new Promise((done) => setTimeout(done));
    await this.rendered();
  }

  /** Its scripts do what scripts should. */
  behave(): void {
    for (const restore of this.#restore.splice(0).reverse()) restore();
    this.storage = 'allowed';
    this.clockIs = 'right';
  }

  setStorage(manner: Manner): void {
    const { clockIs } = this;
    this.behave();
    Object.assign(this, { clockIs, storage: manner });
    const { Storage, DOMException } = this.view;
    const refuse = (name: string) => () => {
      throw new DOMException('no', name);
    };
    if (manner === 'full') this.#replace(Storage.prototype, 'setItem', refuse('QuotaExceededError'));
    if (manner === 'deaf to writing') this.#replace(Storage.prototype, 'setItem', () => undefined);
    if (manner === 'deaf to removing') this.#replace(Storage.prototype, 'removeItem', () => undefined);
    // By its methods, for the reason that `denyStorage` gives.
    if (manner === 'denied')
      for (const method of storageMethods) this.#replace(Storage.prototype, method, refuse('SecurityError'));
  }

  /** Lets a script of the page get in the way. */
  meddle(which: number): void {
    const { Object: Objects, Array: Arrays, JSON: Json } = this.view;
    const fields = ['note', 'words', 'at', 'until', 'id', 'strength', 'place'];
    [
      () => this.#add(Objects.prototype, 'toJSON', () => ({})),
      () => this.#add(Arrays.prototype, 'toJSON', () => []),
      () => fields.forEach((name) => this.#add(Objects.prototype, name, 'of the page')),
      () => {
        this.#replace(Json, 'stringify', () => '{}');
        this.#replace(Json, 'parse', () => ({}));
      },
    ][which]!();
  }

  #made(condition: string): ShownCopy['element'] {
    const { served, conditions, kind } = this.world;
    if (served !== undefined && condition === conditions[0] && this.name === 'A') return this.#parsed(condition);
    const element = this.view.document.createElement(kind.tag) as ShownCopy['element'];
    element.condition = condition;
    return element;
  }

  /** As a parser makes it: it becomes an element of ours where it is put on a page. */
  #parsed(condition: string): ShownCopy['element'] {
    const { served, kind } = this.world;
    const html = `<${kind.tag} condition="${condition}">${served}</${kind.tag}>`;
    const element = this.view.Document.parseHTMLUnsafe(html).body.firstElementChild as ShownCopy['element'];
    return this.view.document.adoptNode(element);
  }

  #replace<T extends object, Name extends keyof T>(of: T, name: Name, value: T[Name]) {
    const own = of[name];
    of[name] = value;
    this.#restore.push(() => (of[name] = own));
  }

  #add(to: object, name: string, value: unknown) {
    if (Object.hasOwn(to, name)) return;
    Object.defineProperty(to, name, { configurable: true, enumerable: true, writable: true, value });
    this.#restore.push(() => Reflect.deleteProperty(to, name));
  }
}

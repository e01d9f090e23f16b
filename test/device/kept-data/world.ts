import { addDays } from 'date-fns/addDays';
import { startOfToday } from 'date-fns/startOfToday';
import { expect } from '@open-wc/testing';
import { dayOf } from '../../../src/language/day.js';
import type { StoredForm } from '../../helpers/device.js';
import { button, keepBox, part, seen, statusOf } from '../../helpers/patient.js';
import { heard, type Tab } from '../../helpers/tabs.js';
import { daysKept, putsOf, type Hand, type Kind } from './kinds.js';
import { DeviceModel, holdsSame, manners, nothingUnknown, type Put, type Puts } from './model.js';
import { clocks, isServed, Page, type ShownCopy } from './page.js';

/** One act, of a patient or of what surrounds them. Where `later` is 0 it comes in the same millisecond as the last. */
export interface Step {
  readonly page: 'A' | 'B';
  readonly copy: 0 | 1;
  readonly act: string;
  readonly which: number;
  readonly later: number;
}

export interface Story {
  /** Of `kinds`. */
  readonly kind: number;
  /** The patient keeps it from the beginning, and both pages know. */
  readonly isKept: boolean;
  /** One of the pages was rendered by a server. */
  readonly isServed: boolean;
  readonly steps: readonly Step[];
}

/** The words for what goes wrong on the device. */
const warning = /no room left|does not allow pages|cannot be read here|does not let us keep|did not let us clear/;

const buttons: Readonly<Record<string, string>> = { undoes: 'Undo', 'clears everything': 'Clear everything' };

/** Says what differs so that a person can read it. */
function expectLines(found: readonly string[], wanted: readonly string[], what: string): void {
  if (found.join('\n') === wanted.join('\n')) return;
  const lines = (all: readonly string[]) => all.map((line) => `\n  ${line}`).join('');
  throw new Error(`${what} is:${lines(found)}\nand should be:${lines(wanted)}`);
}
const inLines = (puts: object): string[] =>
  Object.entries(puts)
    .map(([key, { at, value, ...more }]: [string, Put]) => `${key} at ${at}: ${JSON.stringify([value, more])}`)
    .sort();

/** Two tabs of a browser and its device, beside a model of all three. */
export class World {
  acts = 0;
  time = 0;
  kind!: Kind;
  conditions!: readonly [string, string];
  served: string | undefined;
  readonly pages: Record<'A' | 'B', Page>;
  readonly #devices = new Map<string, DeviceModel>();
  /** Conditions that somebody asked to keep something of. */
  readonly #asked = new Set<string>();

  constructor(tabs: readonly [Tab, Tab]) {
    this.pages = { A: new Page('A', tabs[0], this), B: new Page('B', tabs[1], this) };
  }

  get #all(): Page[] {
    return [this.pages.A, this.pages.B];
  }

  device(condition: string): DeviceModel {
    const device = this.#devices.get(condition) ?? new DeviceModel();
    this.#devices.set(condition, device);
    return device;
  }

  /** Two new pages and a device that holds nothing. */
  async begin(kind: Kind, conditions: readonly [string, string], isKept: boolean, served?: string): Promise<void> {
    Object.assign(this, { kind, conditions, served, time: Date.now() });
    this.#devices.clear();
    this.#asked.clear();
    for (const page of this.#all) {
      page.behave();
      page.leave();
      page.learn();
    }
    for (const key of Object.keys(localStorage)) localStorage.removeItem(key);
    await heard(...this.#all.map(({ view }) => view));
    for (const page of this.#all) {
      page.unheard.clear();
      page.add(conditions[0]);
    }
    await this.#check(this.#all);
    if (!isKept) return;
    await this.live({ page: 'B', copy: 0, act: 'turns keeping on or off', which: 0, later: 10 });
    await this.live({ page: 'B', copy: 0, act: 'hears of the other page', which: 0, later: 10 });
  }

  async live({ page: name, copy: index, act, which, later }: Step): Promise<void> {
    this.acts += 1;
    this.time += later;
    const page = this.pages[name];
    const copy = page.copies[index % Math.max(1, page.copies.length)];
    if (copy && isServed(copy) && (act in this.kind.acts || /^(turns|undoes|clears)/.test(act)))
      return this.#liveServed(page, copy, act, which);
    if (act === 'comes back and is quicker than the script') return this.#comeQuickly(page, which);
    if (act === 'loads the page again') await this.#hear();
    const before = this.#texts();
    if (act in this.kind.acts) {
      if (copy) await this.kind.acts[act]!(this.#hand(page, copy, which));
    } else await this.#common[act]!(page, copy, which);
    // A page stores some of it when it renders.
    await page.rendered();
    // What is stored while all is heard, is heard.
    if (!act.startsWith('hears')) this.#note(before, page);
    await this.#check(act.startsWith('hears') ? this.#all : [page]);
  }

  /** The end of every story: all is well again, the pages come back to sight, and one of them is opened anew. */
  async end(): Promise<void> {
    for (const page of this.#all) {
      page.behave();
      const before = this.#texts();
      page.view.document.dispatchEvent(new page.view.Event('visibilitychange'));
      this.#note(before, page);
    }
    await this.#hear();
    await this.#check(this.#all);
    for (const condition of this.conditions) {
      const [one, other] = this.#all.map((page) => (page.shows(condition) ? page.model(condition) : undefined));
      if (one?.isKept && other) expect(holdsSame(one.puts, other.puts), 'both pages show the same').to.equal(true);
    }
    const { A } = this.pages;
    A.leave();
    A.add(this.conditions[0]);
    await this.#check([A]);
  }

  #hand(page: Page, copy: ShownCopy, which: number): Hand {
    return {
      copy,
      page: page.model(copy.element.condition),
      which,
      words: `Words ${this.acts}`,
      newId: page.newId,
      // A page that writes a note for the first time gives itself a name.
      writer: () => (page.writer ??= page.newId),
      rendered: () => page.rendered(),
    };
  }

  /** The first act in what a server has rendered makes it live, a moment later. Time passes, so all is heard. */
  async #liveServed(page: Page, copy: ShownCopy, act: string, which: number): Promise<void> {
    await this.#hear();
    const before = this.#texts();
    const { element } = copy;
    if (this.kind.native.includes(act)) {
      await this.kind.acts[act]!(this.#hand(page, copy, which));
      await page.woken(copy);
    } else if (act in this.kind.acts) {
      part(element, 'textarea, input[type="text"]')!.focus();
      await page.woken(copy);
      await this.kind.acts[act]!(this.#hand(page, copy, which));
    } else {
      const pressed = act.startsWith('turns') ? keepBox(element) : button(element, buttons[act]!);
      // What has nothing to take back may have no button for it.
      if (pressed) pressed.click();
      else part(element, 'textarea, input[type="text"]')!.focus();
      await page.woken(copy);
      if (act.startsWith('turns')) this.#keeps(page, copy);
      else if (act === 'undoes') page.model(element.condition).undo();
      else page.model(element.condition).clear();
    }
    this.#note(before, page);
    await this.#hear();
    this.#lookAgain(page);
    await this.#check(this.#all);
    expect(isServed(copy), 'what a server has rendered is live').to.equal(false);
  }

  /** Uses what a server has rendered before the script comes. Time passes, so all is heard. */
  async #comeQuickly(page: Page, which: number): Promise<void> {
    if (this.served === undefined) return;
    await this.#hear();
    page.leave();
    const before = this.#texts();
    const [condition] = this.conditions;
    let come: ReturnType<Kind['touch']>;
    const touch = (element: HTMLElement) => (come = this.kind.touch(element, which, `Words ${this.acts}`));
    const copy = page.addTouched(condition, touch);
    await page.woken(copy);
    come!(page.model(condition), () => (page.writer ??= page.newId));
    this.#note(before, page);
    await this.#hear();
    this.#lookAgain(page);
    await this.#check(this.#all);
  }

  /** Other pages heard of this one while it woke: before the model knew of it. */
  #lookAgain(by: Page): void {
    for (const page of this.#all)
      for (const condition of this.conditions) if (page !== by && page.shows(condition)) page.look(condition);
  }

  #keeps(page: Page, { element: { condition } }: ShownCopy): void {
    const model = page.model(condition);
    if (!model.isKept) this.#asked.add(condition);
    model.keep(!model.isKept);
  }

  readonly #common: Readonly<Record<string, (page: Page, copy: ShownCopy | undefined, which: number) => unknown>> = {
    'hears of the other page': () => this.#hear(),
    'turns keeping on or off': (page, copy) => {
      if (!copy) return;
      keepBox(copy.element).click();
      this.#keeps(page, copy);
    },
    undoes: (page, copy) => {
      if (!copy) return;
      button(copy.element, 'Undo')?.click();
      page.model(copy.element.condition).undo();
    },
    'clears everything': (page, copy) => copy && this.#clear(page, copy),
    'comes back later': (page) => {
      const shown = page.copies.map(({ element }) => element.condition);
      page.leave();
      for (const condition of shown) page.add(condition);
    },
    'loads the page again': async (page) => {
      await page.reload();
      page.add(this.conditions[0]);
    },
    'adds a copy': (page, _copy, which) => {
      if (page.copies.length < 3) page.add(this.conditions[which === 3 ? 1 : 0]);
    },
    'removes a copy': (page, copy) => {
      if (!copy) return;
      page.take(copy);
      copy.element.remove();
    },
    'moves a copy': (page, copy) => {
      if (!copy) return;
      page.take(copy);
      copy.element.remove();
      page.put(copy, copy.element.condition);
    },
    'changes the language': (_page, copy) => {
      if (copy) copy.element.lang = copy.element.lang === 'en-XA' ? 'en' : 'en-XA';
    },
    'changes the profile': (_page, copy, which) => {
      if (copy) copy.element.profile = which ? { emergencyNumber: String(110 + which) } : undefined;
    },
    'shows the other condition': (page, copy) => {
      if (!copy) return;
      const next = this.conditions[copy.element.condition === this.conditions[0] ? 1 : 0];
      page.take(copy);
      copy.element.condition = next;
      copy.typed = undefined;
      page.put(copy, next);
    },
    'has another storage': (page, _copy, which) => page.setStorage(manners[which + 1]!),
    'has its storage back': (page) => page.setStorage('allowed'),
    'has another clock': (page, _copy, which) => (page.clockIs = clocks[which]!),
    'has scripts that meddle': (page, _copy, which) => page.meddle(which),
    'sees an older version write': (_page, copy, which) => this.#older(this.#condition(copy), which),
    'sees a newer version write': (_page, copy, which) => this.#newer(this.#condition(copy), which),
    'finds what nobody can read': (_page, copy, which) => this.#unreadable(this.#condition(copy), which),
    'sees the year pass': (_page, copy) => this.#passes(this.#condition(copy)),
  };

  async #clear(page: Page, copy: ShownCopy): Promise<void> {
    const { condition } = copy.element;
    const model = page.model(condition);
    const { canClear } = model;
    const clear = button(copy.element, 'Clear everything');
    expect(clear !== undefined || !canClear, 'whether what there is can be cleared').to.equal(true);
    clear?.click();
    if (!canClear) return;
    model.clear();
    copy.typed = undefined;
    await page.rendered();
    const left = this.#keysOf(condition);
    if (page.storage !== 'denied' && page.storage !== 'deaf to removing')
      expect(left, 'what is left after “Clear everything”').to.deep.equal([]);
    if (left.length > 0) expect(statusOf(copy.element)).to.not.include('Everything was cleared');
  }

  #condition(copy: ShownCopy | undefined): string {
    return copy?.element.condition ?? this.conditions[0];
  }

  #key(condition: string, form: 1 | 2): string {
    return `careleaf:${form}:${this.kind.name}:${condition}`;
  }

  #asideKeys(condition: string): string[] {
    return Object.keys(localStorage).filter((key) => key.startsWith(`careleaf:aside:${this.kind.name}:${condition}:`));
  }

  #keysOf(condition: string): string[] {
    const keys = [this.#key(condition, 1), this.#key(condition, 2)].filter((key) => localStorage.getItem(key) !== null);
    return [...keys, ...this.#asideKeys(condition)];
  }

  /** Everything that is stored, by condition. */
  #texts(): Map<string, string> {
    return new Map(
      this.conditions.map((condition) => {
        const all = this.#keysOf(condition).map((key) => [key, localStorage.getItem(key)]);
        return [condition, JSON.stringify(all)];
      }),
    );
  }

  /** Notes which pages have something to hear. */
  #note(before: Map<string, string>, by?: Page): void {
    const now = this.#texts();
    for (const condition of this.conditions) {
      if (now.get(condition) === before.get(condition)) continue;
      for (const page of this.#all) if (page !== by) page.unheard.add(condition);
    }
  }

  async #hear(): Promise<void> {
    await heard(...this.#all.map(({ view }) => view));
  }

  /** Another tab with version 0.1.0. */
  #older(condition: string, which: number) {
    this.#asked.add(condition);
    const today = startOfToday();
    const at = which === 0 ? today.getTime() : addDays(today, -30 * which).getTime();
    const until = dayOf(addDays(new Date(at), 365));
    const { value, puts } = this.kind.old(`Old ${this.acts}`, `old-${this.acts}`, at);
    this.#store(condition, 1, JSON.stringify({ until, value }));
    this.device(condition).old = { is: 'kept', puts: putsOf(puts, at), unknown: nothingUnknown };
  }

  /** Another tab with a version that knows more, or another form. */
  #newer(condition: string, which: number) {
    this.#asked.add(condition);
    const device = this.device(condition);
    if (which === 0) return this.#putUnreadable(condition, 2, { format: 3, until: '2099-01-01', items: [this.acts] });
    const { now } = device;
    if (now.is === 'unreadable') return;
    const { puts, unknown } =
      now.is === 'kept' && !now.hasPassed ? now : { puts: new Map() as Puts, unknown: nothingUnknown };
    const stored = puts.size + unknown.puts.length === 0 ? {} : this.#stored(condition);
    const news = new Map(puts);
    const strange = { when: `never ${this.acts}` };
    const isFree = news.has(this.kind.key) || !(this.kind.key in stored);
    const key = which === 1 && isFree ? this.kind.key : `place:${this.acts}`;
    if (which < 3) {
      news.delete(key);
      stored[key] = strange;
    }
    const [first] = [...news].filter(([, put]) => put.value !== undefined);
    if (which === 3 && first) {
      const put: Put = { ...first[1], at: first[1].at + 1, by: `phone ${this.acts}` };
      news.set(first[0], put);
      stored[first[0]] = put;
    }
    const fields = { ...unknown.fields, [`order${this.acts}`]: [this.acts] };
    this.#store(condition, 2, JSON.stringify({ ...fields, format: 2, until: '2099-01-01', entries: stored }));
    device.now = {
      is: 'kept',
      puts: news,
      unknown: { puts: which < 3 ? [...unknown.puts, strange] : unknown.puts, fields },
    };
  }

  /** The entries that the device holds, whoever wrote them. */
  #stored(condition: string): Record<string, unknown> {
    const text = localStorage.getItem(this.#key(condition, 2));
    return text === null ? {} : (JSON.parse(text) as StoredForm).entries;
  }

  #unreadable(condition: string, which: number) {
    this.#asked.add(condition);
    if (which < 2) this.#putUnreadable(condition, which === 0 ? 2 : 1, `Hello ${this.acts}`);
    else this.#putUnreadable(condition, which === 2 ? 2 : 1, { until: '2099-01-01', value: this.acts, entries: [] });
  }

  #putUnreadable(condition: string, form: 1 | 2, said: string | object) {
    const text = typeof said === 'string' ? said : JSON.stringify(said);
    this.#store(condition, form, text);
    this.device(condition)[form === 2 ? 'now' : 'old'] = { is: 'unreadable', text };
  }

  #passes(condition: string) {
    const device = this.device(condition);
    for (const [form, name] of [
      [1, 'old'],
      [2, 'now'],
    ] as const) {
      const text = device[name];
      const found = localStorage.getItem(this.#key(condition, form));
      if (text.is !== 'kept' || found === null) continue;
      this.#store(condition, form, JSON.stringify({ ...(JSON.parse(found) as object), until: '2020-01-01' }));
      device[name] = { ...text, hasPassed: true };
    }
  }

  /** What another tab writes, both pages hear of. */
  #store(condition: string, form: 1 | 2, text: string) {
    const before = this.#texts();
    localStorage.setItem(this.#key(condition, form), text);
    this.#note(before);
  }

  async #check(pages: readonly Page[]): Promise<void> {
    for (const page of pages) {
      await page.rendered();
      for (const copy of page.copies) await this.#checkCopy(page, copy);
    }
    for (const condition of this.conditions) this.#checkDevice(condition);
  }

  async #checkCopy(page: Page, copy: ShownCopy): Promise<void> {
    const { element } = copy;
    const model = page.model(element.condition);
    const who = `page ${page.name}, copy ${page.copies.indexOf(copy) + 1}`;
    expectLines(seen(element), this.kind.lines(model.puts, copy), `what ${who} shows`);
    expect(keepBox(element).checked, `whether the box of ${who} is ticked`).to.equal(model.isKept);
    const isAble = (words: string) => button(element, words)?.getAttribute('aria-disabled') === 'false';
    expect(isAble('Undo'), `whether ${who} has something to undo`).to.equal(model.canUndo);
    expect(isAble('Clear everything'), `whether ${who} has something to clear`).to.equal(model.canClear);
    const found = this.device(element.condition).read(page.storage);
    if (page.unheard.has(element.condition) || found.is !== 'kept' || !model.isKept) return;
    if (holdsSame(found.puts, model.puts)) return;
    // What is said again is gone for a moment, so that it is heard again.
    if (!warning.test(statusOf(element))) await new Promise((said) => setTimeout(said, 200));
    expect(warning.test(statusOf(element)), `${who} says that something is not kept`).to.equal(true);
  }

  #checkDevice(condition: string): void {
    const keys = this.#keysOf(condition);
    if (!this.#asked.has(condition)) expect(keys, 'what is stored before anybody asked').to.deep.equal([]);
    const device = this.device(condition);
    const aside = this.#asideKeys(condition).map((key) => localStorage.getItem(key));
    expect(aside.sort(), 'what is set aside').to.deep.equal([...device.aside].sort());
    const text = localStorage.getItem(this.#key(condition, 2));
    const { now } = device;
    if (now.is === 'nothing') return void expect(text, 'what the device holds').to.equal(null);
    if (now.is === 'unreadable') return void expect(text, 'what nobody can read').to.equal(now.text);
    const { entries, until, format, ...fields } = JSON.parse(text!) as StoredForm;
    expect(format).to.equal(2);
    const isPut = (put: unknown) => Number.isSafeInteger((put as Put | null)?.at);
    const all = Object.entries(entries);
    const puts = Object.fromEntries(all.filter(([, put]) => isPut(put)));
    expectLines(inLines(puts), inLines(Object.fromEntries(now.puts)), 'what the device holds');
    const strange = all.flatMap(([, put]) => (isPut(put) ? [] : JSON.stringify(put)));
    const known = now.unknown.puts.map((put) => JSON.stringify(put));
    expect(strange.sort(), 'what only a newer version knows').to.deep.equal(known.sort());
    expect(fields, 'what only a newer version knows').to.deep.equal(now.unknown.fields);
    if (until < '2090' && !now.hasPassed)
      expect(until, 'until when it is kept').to.equal(dayOf(addDays(new Date(), daysKept(now.puts))));
  }
}

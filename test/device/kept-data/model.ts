/**
 * What pages and the device have to hold, in the plainest form: docs/decisions/0015-what-patients-put-in.md once more,
 * without a thought for speed, text or order of writing. It shares no code with what it is compared with.
 */

/** One thing that was put in or, without a value, taken away. A newer version may have noted more in it. */
export interface Put {
  at: number;
  value?: unknown;
  [more: string]: unknown;
}
export type Puts = ReadonlyMap<string, Put>;
export type Change = readonly (readonly [key: string, value: unknown])[];

/** What this version does not know: whole entries, by what they say, and fields beside the entries. */
export interface Unknown {
  readonly puts: readonly unknown[];
  readonly fields: object;
}
export const nothingUnknown: Unknown = { puts: [], fields: {} };

export type Text =
  | { readonly is: 'nothing' }
  | { readonly is: 'kept'; readonly puts: Puts; readonly unknown: Unknown; readonly hasPassed?: boolean }
  | { readonly is: 'unreadable'; readonly text: string };
const nothing: Text = { is: 'nothing' };

/** What a script of the page makes of its storage. */
export const manners = ['allowed', 'full', 'denied', 'deaf to writing', 'deaf to removing'] as const;
export type Manner = (typeof manners)[number];

/** What the surroundings of a page are like. */
export interface Surroundings {
  storage: Manner;
  /** What the page's clock says. */
  clock(): number;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const textOf = (put: Put) => JSON.stringify([put.value ?? null, Object.keys(put)]);

export function merge(one: Puts, other: Puts): Puts {
  const all = new Map(one);
  for (const [key, put] of other) {
    const known = all.get(key);
    if (!known || put.at > known.at || (put.at === known.at && textOf(put) > textOf(known))) all.set(key, put);
  }
  return all;
}

/** Whether two hold the same, in whatever order. */
export const holdsSame = (one: Puts, other: Puts): boolean =>
  one.size === other.size && [...one].every(([key, put]) => isSame(inOrder(put), inOrder(other.get(key))));

const inOrder = (put: Put | undefined) => put && Object.entries(put).sort(([a], [b]) => (a < b ? -1 : 1));

/** The device, as far as one kind of element and one condition are concerned. */
export class DeviceModel {
  /** In the form of this version. */
  now: Text = nothing;
  /** In the form of 0.1.0. */
  old: Text = nothing;
  aside: string[] = [];

  read(storage: Manner): Text | { readonly is: 'denied' } {
    if (storage === 'denied') return { is: 'denied' };
    const [now, old] = [this.now, this.old].map((text) => (text.is === 'kept' && text.hasPassed ? nothing : text));
    if (now!.is === 'kept' && old!.is === 'kept') return { ...now!, puts: merge(now!.puts, old!.puts) };
    return now!.is === 'nothing' ? old! : now!;
  }

  /** What has had its year goes when somebody looks. */
  expire(storage: Manner): void {
    if (storage === 'denied' || storage === 'deaf to removing') return;
    for (const form of ['now', 'old'] as const) {
      const text = this[form];
      if (text.is === 'kept' && text.hasPassed) this[form] = nothing;
    }
  }

  write(storage: Manner, puts: Puts, unknown: Unknown): void {
    if (storage === 'full' || storage === 'denied' || storage === 'deaf to writing') return;
    const wasReadable = this.now.is !== 'unreadable';
    for (const text of [this.now, this.old])
      if (text.is === 'unreadable' && !this.aside.includes(text.text)) this.aside.push(text.text);
    this.now = { is: 'kept', puts, unknown };
    if (wasReadable && storage !== 'deaf to removing') this.old = nothing;
  }

  /**
   * What an earlier version stored may go as soon as all of it stands in the form of this one: also where a storage that
   * takes nothing new has it already.
   */
  forgetOld(): void {
    const { now, old } = this;
    if (now.is === 'kept' && old.is === 'kept' && !now.hasPassed && holdsSame(merge(old.puts, now.puts), now.puts))
      this.old = nothing;
  }

  clear(storage: Manner, all: boolean): void {
    if (storage === 'denied' || storage === 'deaf to removing') return;
    this.now = this.old = nothing;
    if (all) this.aside = [];
  }
}

interface Act {
  readonly name: string | undefined;
  readonly before: ReadonlyMap<string, Put | undefined>;
  readonly after: Puts;
}

/** A page, as far as one kind of element and one condition are concerned. */
export class PageModel {
  puts: Puts = new Map();
  isKept = false;
  unreadable: string[] = [];
  #unknown = nothingUnknown;
  #acts: Act[] = [];

  constructor(
    private readonly device: DeviceModel,
    private readonly around: Surroundings,
  ) {
    this.look();
  }

  get canUndo(): boolean {
    return this.#acts.length > 0;
  }

  get canClear(): boolean {
    return (
      this.isKept || this.unreadable.length > 0 || [...this.puts.values()].some(({ value }) => value !== undefined)
    );
  }

  /** A moment after everything that is known here. */
  get moment(): number {
    const clock = this.around.clock();
    const now = Number.isSafeInteger(clock) && clock >= 0 && clock <= 9e15 ? Math.min(clock, 8.64e15) : 0;
    return Math.max(now, ...[...this.puts.values()].map(({ at }) => at + 1));
  }

  change(change: Change, name?: string): void {
    const after = this.#after(change);
    if (after.size === 0) return;
    const act: Act = { name, before: new Map([...after.keys()].map((key) => [key, this.puts.get(key)])), after };
    const last = this.#acts.at(-1);
    if (name !== undefined && last?.name === name) {
      this.#acts.pop();
      const [before, after] = [new Map([...act.before, ...last.before]), new Map([...last.after, ...act.after])];
      this.#acts.push({ name, before, after });
    } else this.#acts.push(act);
    this.#put(act.after);
  }

  undo(): void {
    for (let act = this.#acts.pop(); act; act = this.#acts.pop()) {
      const { before, after } = act;
      const untouched = [...before].filter(([key]) => this.puts.get(key)?.at === after.get(key)?.at);
      if (untouched.length === 0) continue;
      const at = this.moment;
      const earlier = (put: Put | undefined) =>
        new Set(untouched.map(([, one]) => one?.at ?? 0).filter((time) => time < (put?.at ?? 0))).size;
      this.#put(new Map(untouched.map(([key, put]) => [key, putOf(at + earlier(put), put?.value, put)])));
      return;
    }
  }

  clear(): void {
    if (!this.canClear) return;
    if ([...this.puts.values()].some(({ value }) => value !== undefined))
      this.#acts.push({ name: undefined, before: this.puts, after: new Map() });
    this.puts = new Map();
    this.#unknown = nothingUnknown;
    this.#see();
    this.device.clear(this.around.storage, true);
    this.#see();
  }

  keep(wish: boolean): void {
    if (wish) return this.#save(true);
    this.#see();
    this.device.clear(this.around.storage, false);
    this.#see();
  }

  /** Another page has changed something, or this one comes back to sight. */
  look(): void {
    const found = this.#see();
    if (found.is !== 'kept') return;
    this.#take(found);
    if (!holdsSame(this.puts, found.puts)) this.#save(false);
  }

  /** The same as no act of the patient's. */
  note(change: Change): void {
    const after = this.#after(change);
    if (after.size > 0) this.#put(after);
  }

  #after(change: Change): Puts {
    const news = change.filter(([key, value]) => !isSame(this.puts.get(key)?.value, value));
    const at = this.moment;
    return new Map(news.map(([key, value]) => [key, putOf(at, value, this.puts.get(key))]));
  }

  #put(news: Puts) {
    this.puts = new Map([...this.puts, ...news]);
    this.#save(false);
  }

  #save(isAsked: boolean) {
    const found = this.#see();
    if (found.is === 'kept') this.#take(found);
    else if (!isAsked) return;
    this.device.write(this.around.storage, this.puts, this.#unknown);
    const after = this.#see();
    if (after.is === 'kept') this.#take(after);
  }

  #see() {
    const { storage } = this.around;
    this.device.expire(storage);
    const found = this.device.read(storage);
    this.isKept = found.is === 'kept';
    const aside = storage === 'denied' ? [] : this.device.aside;
    this.unreadable = [...new Set([...aside, ...(found.is === 'unreadable' ? [found.text] : [])])];
    return found;
  }

  #take({ puts, unknown }: Extract<Text, { is: 'kept' }>) {
    this.puts = merge(this.puts, puts);
    this.#unknown = unknown;
  }
}

function putOf(at: number, value: unknown, before: Put | undefined): Put {
  const put: Put = { ...before, at };
  if (value === undefined) delete put.value;
  else put.value = value;
  return put;
}

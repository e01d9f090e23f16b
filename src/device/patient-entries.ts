import { DeviceStore, type Found, type StorageFailure, type Stored } from './device-store.js';
import { isEmpty, merged, nextTime, type Entries, type Entry } from './entries.js';
import { isSame } from '../content/safe-json.js';

/** What one act of the patient puts in or, without a value, takes away; by key. */
export type Change = readonly (readonly [key: string, value: unknown])[];

/** What tells one kind of entries from others. */
export interface EntriesOptions {
  /** What the kind is called on the device, before the id of the condition. */
  readonly name: string;
  /** The entries of what version 0.1.0 stored, as of a time; undefined where it is not of that shape. */
  readonly upgrade: (value: unknown, at: number) => Entries | undefined;
  /** For how many days the patient wants it kept. */
  readonly daysOf?: (entries: Entries) => number;
}

/** One act, as what takes it back needs it. */
interface Act {
  readonly name: string | undefined;
  readonly before: ReadonlyMap<string, Entry | undefined>;
  readonly after: Entries;
}

const nothingUnknown: Stored['unknown'] = { fields: {}, entries: new Map() };

/**
 * What the patient has put in for one condition, in one kind of element. Every such element of the page shows the same.
 * It lives on the page; on the device only with the patient's consent, which is what the device says: whether it holds
 * something of this. See docs/decisions/0015-what-patients-put-in.md.
 */
export class PatientEntries {
  entries: Entries = new Map();
  /** Whether the device holds it: the patient's consent, here or in another tab. */
  isKept = false;
  /** What the device holds and this version cannot read, as text. */
  unreadable: readonly string[] = [];
  #unknown = nothingUnknown;
  /** Whether the device held something of this when it could be asked last: storage may be denied since. */
  #held = false;
  #failure: StorageFailure | undefined;
  #acts: Act[] = [];
  readonly #device: DeviceStore;
  readonly #listeners = new Set<() => void>();
  #stopWatching: (() => void) | undefined;

  constructor(
    condition: string,
    private readonly options: EntriesOptions,
  ) {
    this.#device = new DeviceStore(`${options.name}:${condition}`, options.upgrade);
    this.#read();
  }

  /** What went wrong on the device. */
  get failure(): StorageFailure | undefined {
    return this.#failure ?? (this.unreadable.length > 0 ? 'storage-unreadable' : undefined);
  }

  get canUndo(): boolean {
    return this.#acts.length > 0;
  }

  /** Whether there is something to clear, here or on the device. */
  get canClear(): boolean {
    return this.isKept || this.unreadable.length > 0 || !isEmpty(this.entries);
  }

  /** Calls back after every change, of this page or another tab. Returns how to stop. */
  listen(listener: () => void): () => void {
    if (this.#listeners.size === 0) {
      this.#stopWatching = this.#device.watch(() => this.#look());
      this.#read();
    }
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stopWatching?.();
    };
  }

  /**
   * Does one act. Acts of one name that follow each other, such as the letters of a note, are taken back together.
   * Returns whether it changed anything.
   */
  change(change: Change, name?: string): boolean {
    const after = this.#after(change);
    if (after.size === 0) return false;
    this.#remember({ name, before: new Map([...after.keys()].map((key) => [key, this.entries.get(key)])), after });
    this.#apply(this.#acts.at(-1)!.after);
    return true;
  }

  /** Notes something that is no act of the patient's, such as a name that a file was given: `undo` leaves it. */
  note(change: Change): void {
    const after = this.#after(change);
    if (after.size > 0) this.#apply(after);
  }

  /** Takes back the last act, and leaves alone what another tab has changed since. Returns whether there was one. */
  undo(): boolean {
    for (let act = this.#acts.pop(); act; act = this.#acts.pop()) {
      const { before, after } = act;
      const untouched = [...before].filter(([key]) => this.entries.get(key)?.at === after.get(key)?.at);
      if (untouched.length === 0) continue;
      const first = nextTime(this.entries);
      // What was put in one after the other stays in that order.
      const times = [...new Set(untouched.map(([, entry]) => entry?.at ?? 0))].sort((a, b) => a - b);
      const rank = new Map(times.map((at, index) => [at, index]));
      const restored = untouched.map(([key, entry]): [string, Entry] => {
        return [key, entryOf(first + rank.get(entry?.at ?? 0)!, entry?.value, entry)];
      });
      this.#apply(new Map(restored));
      return true;
    }
    this.#tell();
    return false;
  }

  /** Forgets everything, on the page and on the device. `undo` brings it back to the page. */
  clear(): void {
    if (!isEmpty(this.entries)) this.#remember({ name: undefined, before: this.entries, after: new Map() });
    this.entries = new Map();
    this.#unknown = nothingUnknown;
    this.#forget(true);
    this.#tell();
  }

  /** The patient turns keeping on or off. Off: the device forgets, the page does not. */
  keep(wish: boolean): void {
    if (wish) this.#save(true);
    else this.#forget(false);
    this.#tell();
  }

  /** The entries that a change makes; none of what is so already. */
  #after(change: Change): Entries {
    const news = change.filter(([key, value]) => !isSame(this.entries.get(key)?.value, value));
    const at = nextTime(this.entries);
    return new Map(news.map(([key, value]) => [key, entryOf(at, value, this.entries.get(key))]));
  }

  #remember(act: Act) {
    const last = this.#acts.at(-1);
    if (act.name === undefined || last?.name !== act.name) this.#acts.push(act);
    else
      this.#acts[this.#acts.length - 1] = {
        name: act.name,
        before: new Map([...act.before, ...last.before]),
        after: new Map([...last.after, ...act.after]),
      };
  }

  #apply(after: Entries) {
    this.entries = new Map([...this.entries, ...after]);
    this.#save(false);
    this.#tell();
  }

  /** `asked`: the patient turns keeping on. Otherwise it is stored only where the device still holds something. */
  #save(asked: boolean) {
    const found = this.#see(this.#device.read());
    if (found.is === 'stored') this.#take(found.stored);
    else if (!asked) return void (this.#failure = this.#held && found.is === 'denied' ? 'storage-denied' : undefined);
    const stored = { entries: this.entries, unknown: this.#unknown };
    this.#failure = this.#device.write(stored, this.options.daysOf?.(this.entries));
    const after = this.#see(this.#device.read());
    if (after.is === 'stored') this.#take(after.stored);
  }

  #forget(all: boolean) {
    this.#see(this.#device.read());
    const isGone = this.#device.clear(all);
    this.#failure = isGone ? undefined : this.#held ? 'storage-not-cleared' : 'storage-denied';
    this.#see(this.#device.read());
  }

  /** Another tab has changed what is kept. */
  #look() {
    const state = () => [this.entries, this.isKept, this.failure, this.unreadable.join()];
    const before = state();
    this.#read();
    if (state().some((now, index) => now !== before[index])) this.#tell();
  }

  /** Everything of the page and of the device together; what the device lacks goes there, where it holds something. */
  #read() {
    const found = this.#see(this.#device.read());
    const wasNotCleared = this.#failure === 'storage-not-cleared';
    if (found.is === 'nothing' && wasNotCleared) this.#failure = undefined;
    if (found.is !== 'stored') return;
    this.#take(found.stored);
    if (merged(this.entries, found.stored.entries) !== found.stored.entries) this.#save(false);
    else if (!wasNotCleared) this.#failure = undefined;
  }

  /** What the device says, without taking anything from it. */
  #see(found: Found): Found {
    this.isKept = found.is === 'stored';
    if (found.is !== 'denied') this.#held = found.is !== 'nothing';
    this.unreadable = [...new Set([...this.#device.aside(), ...(found.is === 'unreadable' ? [found.text] : [])])];
    return found;
  }

  #take({ entries, unknown }: Stored) {
    // Where the device adds nothing the set stays the same one, so that what shows it need not be made anew.
    if (merged(entries, this.entries) !== this.entries) this.entries = merged(this.entries, entries);
    this.#unknown = unknown;
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}

/** A new entry in the place of another: what a newer version wrote into that stays. */
function entryOf(at: number, value: unknown, before: Entry | undefined): Entry {
  const entry = Object.assign(Object.create(null), before, { at }) as { at: number; value?: unknown };
  if (value === undefined) delete entry.value;
  else entry.value = value;
  return entry;
}

/** One for each kind and condition: two elements of a page never work against each other. */
const ofPage = new Map<string, PatientEntries>();

export function patientEntries(condition: string, options: EntriesOptions): PatientEntries {
  const key = `${options.name}:${condition}`;
  const known = ofPage.get(key) ?? new PatientEntries(condition, options);
  ofPage.set(key, known);
  return known;
}

/** Forgets what the pages' elements hold in memory, as leaving the page does. The device keeps what it has. */
export const leavePage = (): void => ofPage.clear();

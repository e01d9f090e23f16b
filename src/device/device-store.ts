import { addDays } from 'date-fns/addDays';
import { isolated } from '../content/isolated.js';
import { dateOf, dayOf, isDay } from '../language/day.js';
import { asRead, isEntry, merged, type Entries, type Entry } from './entries.js';
import { fromText, toText } from '../content/safe-json.js';
import { whenSeenAgain } from './seen-again.js';

export type StorageFailure =
  | 'storage-denied'
  | 'storage-full'
  | 'storage-unreadable'
  /** What the page's storage gave back is not what it was given. */
  | 'storage-altered'
  /** Something that should be cleared is still there. */
  | 'storage-not-cleared';

/** What the device holds of one thing. */
export interface Stored {
  readonly entries: Entries;
  /** What this version does not know, of the whole and entry by entry: it goes back as it came. */
  readonly unknown: { readonly fields: object; readonly entries: ReadonlyMap<string, unknown> };
}

/** What was found: something; nothing; or, where it cannot be read, its text. */
export type Found =
  | { readonly is: 'stored'; readonly stored: Stored }
  | { readonly is: 'nothing' }
  | { readonly is: 'unreadable'; readonly text: string }
  | { readonly is: 'denied' };

/** How long something stays on the device after it was last changed, unless the patient chose otherwise. */
export const daysKept = 365;

/** The form in which this version writes. It is part of the key: another form never stands in the way of this one. */
const format = 2;

const nothingUnknown: Stored['unknown'] = { fields: {}, entries: new Map() };

/**
 * One thing that the patient asked to keep on this device. `write` alone stores something, and `clear` leaves nothing.
 * Works where storage is denied, full, altered by the page or holds nonsense: it says so and never throws.
 */
export class DeviceStore {
  readonly #key: string;
  readonly #keyOfFormat1: string;
  readonly #asidePrefix: string;

  constructor(
    name: string,
    /** The entries of what version 0.1.0 stored, as of a time; undefined where it is not of that shape. */
    private readonly upgrade: (value: unknown, at: number) => Entries | undefined,
  ) {
    this.#key = `careleaf:${format}:${name}`;
    this.#keyOfFormat1 = `careleaf:1:${name}`;
    this.#asidePrefix = `careleaf:aside:${name}:`;
  }

  read(now = new Date()): Found {
    try {
      const newer = this.#readText(localStorage.getItem(this.#key), now, storedOf);
      const older = this.#readText(localStorage.getItem(this.#keyOfFormat1), now, (found, until) =>
        this.#upgraded(found, until),
      );
      if (newer.is === 'expired') localStorage.removeItem(this.#key);
      if (older.is === 'expired') localStorage.removeItem(this.#keyOfFormat1);
      return together(newer, older);
    } catch {
      return { is: 'denied' };
    }
  }

  /** Returns what went wrong, or undefined. What is there and cannot be read is set aside first. */
  write({ entries, unknown }: Stored, days = daysKept, now = new Date()): StorageFailure | undefined {
    let text: string;
    try {
      const until = dayOf(addDays(now, days));
      const all = Object.fromEntries(withUnknown(entries, unknown.entries));
      text = toText({ ...unknown.fields, format, until, entries: all });
    } catch {
      return 'storage-altered';
    }
    try {
      const wasReadable = !this.#setUnreadableAside(now);
      localStorage.setItem(this.#key, text);
      if (localStorage.getItem(this.#key) !== text) return 'storage-altered';
      // What an earlier version stored is in it, where it could be read together with it.
      if (wasReadable) localStorage.removeItem(this.#keyOfFormat1);
      return undefined;
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'storage-full' : 'storage-denied';
    }
  }

  /** What was set aside because it could not be read. */
  aside(): string[] {
    try {
      return this.#asideKeys().map((key) => localStorage.getItem(key) ?? '');
    } catch {
      return [];
    }
  }

  /** Takes everything of this from the device; `all`: what was set aside too. Returns whether it is sure to be gone. */
  clear(all: boolean): boolean {
    try {
      const keys = [this.#key, this.#keyOfFormat1, ...(all ? this.#asideKeys() : [])];
      for (const key of keys) localStorage.removeItem(key);
      return keys.every((key) => localStorage.getItem(key) === null);
    } catch {
      return false;
    }
  }

  /** Calls back when another tab has changed what is kept, or may have while this page slept. Returns how to stop. */
  watch(changed: () => void): () => void {
    const fromTab = ({ key }: StorageEvent) => {
      if (key === null || key === this.#key || key === this.#keyOfFormat1 || key.startsWith(this.#asidePrefix))
        changed();
    };
    addEventListener('storage', fromTab);
    const leave = whenSeenAgain(changed);
    return () => {
      removeEventListener('storage', fromTab);
      leave();
    };
  }

  #readText(text: string | null, now: Date, read: (found: Loose, until: string) => Stored | undefined): Read {
    if (text === null) return { is: 'nothing' };
    const found = parsed(text);
    const until = found?.['until'];
    const stored = found && typeof until === 'string' && isDay(until) ? read(found, until) : undefined;
    if (!stored) return { is: 'unreadable', text };
    return (until as string) < dayOf(now) ? { is: 'expired' } : { is: 'stored', stored };
  }

  #upgraded({ value }: Loose, until: string): Stored | undefined {
    const at = Math.max(0, addDays(dateOf(until), -daysKept).getTime());
    const entries = this.upgrade(value, at);
    if (!entries) return undefined;
    const alone = [...entries].map(([key, entry]) => [key, asRead(isolated(entry) as Entry)] as const);
    return { entries: new Map(alone), unknown: nothingUnknown };
  }

  /** Returns whether what this version writes over could not be read. */
  #setUnreadableAside(now: Date): boolean {
    const text = localStorage.getItem(this.#key);
    const older = localStorage.getItem(this.#keyOfFormat1);
    const isUnreadable = this.#readText(text, now, storedOf).is === 'unreadable';
    if (isUnreadable) this.#setAside(text!);
    if (this.#readText(older, now, (found, until) => this.#upgraded(found, until)).is === 'unreadable')
      this.#setAside(older!);
    return isUnreadable;
  }

  #setAside(text: string) {
    const taken = this.#asideKeys();
    if (taken.some((key) => localStorage.getItem(key) === text)) return;
    const numbers = taken.map((key) => Number(key.slice(this.#asidePrefix.length)) || 0);
    const free = `${this.#asidePrefix}${Math.max(0, ...numbers) + 1}`;
    localStorage.setItem(free, text);
    if (localStorage.getItem(free) !== text) throw new DOMException('It could not be set aside', 'QuotaExceededError');
  }

  #asideKeys(): string[] {
    const keys = [...Array(localStorage.length).keys()].map((index) => localStorage.key(index));
    return keys.filter((key): key is string => key?.startsWith(this.#asidePrefix) ?? false).sort();
  }
}

type Loose = Readonly<Record<string, unknown>>;
type Read = Exclude<Found, { is: 'denied' }> | { readonly is: 'expired' };

function parsed(text: string): Loose | undefined {
  try {
    const found = fromText(text);
    return typeof found === 'object' && found !== null ? (found as Loose) : undefined;
  } catch {
    return undefined;
  }
}

function storedOf({ format: found, until: _until, entries, ...fields }: Loose): Stored | undefined {
  if (found !== format || typeof entries !== 'object' || entries === null || Array.isArray(entries)) return undefined;
  const all = Object.entries(entries);
  return {
    entries: new Map(all.flatMap(([key, entry]) => (isEntry(entry) ? [[key, asRead(entry)] as const] : []))),
    unknown: { fields, entries: new Map(all.filter(([, entry]) => !isEntry(entry))) },
  };
}

/** Something unknown goes out of the way of what the patient has put in under its key since. */
function withUnknown(entries: Entries, unknown: ReadonlyMap<string, unknown>): Map<string, unknown> {
  const all = new Map<string, unknown>([...unknown, ...entries]);
  for (const [key, entry] of unknown) {
    if (!entries.has(key)) continue;
    let free = key;
    while (all.has(free)) free += '~';
    all.set(free, entry);
  }
  return all;
}

/** What two forms of the same say. What cannot be read comes before what can: it must not be taken for nothing. */
function together(newer: Read, older: Read): Found {
  if (newer.is === 'unreadable') return newer;
  if (newer.is === 'stored' && older.is === 'stored')
    return { is: 'stored', stored: { ...newer.stored, entries: merged(older.stored.entries, newer.stored.entries) } };
  if (newer.is === 'stored') return newer;
  return older.is === 'expired' ? { is: 'nothing' } : older;
}

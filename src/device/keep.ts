import { addDays } from 'date-fns/addDays';
import { dayOf } from '../language/day.js';

export type KeepFailure = 'storage-denied' | 'storage-full' | 'storage-unreadable';

/** What was found on the device. */
export type Found<T> = { readonly value: T } | { readonly failure: KeepFailure } | { readonly nothing: true };

/** How long something stays on the device after it was last changed, unless the patient chose otherwise. */
const daysKept = 365;

const prefix = 'careleaf:1:';

/** The browser tells other tabs what has changed, but not the page itself. */
const inPage = new EventTarget();

/**
 * One thing that the patient asked to keep on this device. Nothing is written before `save`, and `clear` leaves nothing.
 * Works where storage is denied, full or holds nonsense: it says so and never throws.
 */
export class Keep<T extends object> {
  readonly #key: string;

  constructor(
    name: string,
    /** Returns what was stored with its type, or undefined where it is not of that shape. */
    private readonly check: (stored: unknown) => T | undefined,
  ) {
    this.#key = prefix + name;
  }

  load(now = new Date()): Found<T> {
    let text: string | null;
    try {
      text = localStorage.getItem(this.#key);
    } catch {
      return { failure: 'storage-denied' };
    }
    if (text === null) return { nothing: true };
    const stored = parse(text);
    const value = stored && this.check(stored.value);
    if (!stored || !value) return { failure: 'storage-unreadable' };
    if (stored.until >= dayOf(now)) return { value };
    this.clear();
    return { nothing: true };
  }

  /** Returns what went wrong, or undefined. */
  save(value: T, days = daysKept, now = new Date()): KeepFailure | undefined {
    try {
      localStorage.setItem(this.#key, JSON.stringify({ until: dayOf(addDays(now, days)), value }));
      this.#tell();
      return undefined;
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'storage-full' : 'storage-denied';
    }
  }

  clear(): void {
    try {
      localStorage.removeItem(this.#key);
      this.#tell();
    } catch {
      // Where storage is denied there is nothing to clear.
    }
  }

  /** Calls back when another tab or another element has changed what is kept. Returns how to stop. */
  watch(changed: () => void): () => void {
    const fromTab = (event: StorageEvent) => {
      if (event.key === this.#key || event.key === null) changed();
    };
    const fromPage = (event: Event) => {
      if ((event as CustomEvent).detail !== this) changed();
    };
    addEventListener('storage', fromTab);
    inPage.addEventListener(this.#key, fromPage);
    return () => {
      removeEventListener('storage', fromTab);
      inPage.removeEventListener(this.#key, fromPage);
    };
  }

  #tell() {
    inPage.dispatchEvent(new CustomEvent(this.#key, { detail: this }));
  }
}

function parse(text: string): { until: string; value: unknown } | undefined {
  try {
    const stored: unknown = JSON.parse(text);
    const { until, value } = stored as { until: unknown; value: unknown };
    return typeof until === 'string' ? { until, value } : undefined;
  } catch {
    return undefined;
  }
}

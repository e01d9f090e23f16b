import { leavePage } from '../../src/device/patient-entries.js';

/** A device that holds nothing, and a page on which nothing was entered. */
export function freshDevice(): void {
  localStorage.clear();
  leavePage();
}

/** Leaves the page with these elements on it, as a reload does: what the device holds stays. */
export function leave(...elements: Element[]): void {
  for (const element of elements) element.remove();
  leavePage();
}

/** What is stored, in the form in which this version writes: by key, what was put in. */
export interface StoredForm {
  format: number;
  until: string;
  entries: Record<string, { at: number; value?: unknown }>;
}

export const storedForm = (key: string): StoredForm => JSON.parse(localStorage.getItem(key)!) as StoredForm;

/** Puts entries on the device as this version stores them, each a millisecond later than the one before. */
export function store(key: string, values: Record<string, unknown>, until = '2099-01-01'): void {
  const entries = Object.fromEntries(Object.entries(values).map(([name, value], at) => [name, { at, value }]));
  localStorage.setItem(key, JSON.stringify({ format: 2, until, entries }));
}

/** Another tab of this browser has just stored something, or taken it away: its event comes here. */
export const tellOtherTabs = (key: string | null): boolean => dispatchEvent(new StorageEvent('storage', { key }));

/** What a page calls of a storage. */
export const storageMethods = ['getItem', 'setItem', 'removeItem', 'key'] as const;

/** What a method of every storage does instead, until the returned function is called. */
export function instead<Name extends (typeof storageMethods)[number]>(
  name: Name,
  act: (this: Storage, ...given: Parameters<Storage[Name]>) => ReturnType<Storage[Name]>,
): () => void {
  const own = Storage.prototype[name];
  Storage.prototype[name] = act as Storage[Name];
  return () => {
    Storage.prototype[name] = own;
  };
}

/** For `instead`: the browser refuses, for the reason that it names so. */
export const refuses = (name: 'QuotaExceededError' | 'SecurityError') => (): never => {
  throw new DOMException('no', name);
};

/**
 * Nothing of the storage can be read or written, until the returned function is called. By its methods: WebKit's compiled
 * code goes on with the `localStorage` that it knows where a test puts another in its place.
 */
export function denyStorage(): () => void {
  const refuse = refuses('SecurityError');
  const restore = storageMethods.map((method) => instead(method, refuse));
  return () => restore.forEach((giveBack) => giveBack());
}

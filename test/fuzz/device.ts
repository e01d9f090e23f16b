/** A device that stores what it is given, and tells what was written. */
export class FakeDevice {
  readonly #texts: Map<string, string>;
  /** The keys that were written. */
  readonly writes: string[] = [];

  constructor(texts: Iterable<readonly [string, string]> = []) {
    this.#texts = new Map(texts);
    Object.defineProperty(globalThis, 'localStorage', { value: this, configurable: true });
  }

  get length(): number {
    return this.#texts.size;
  }

  key(index: number): string | null {
    return [...this.#texts.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#texts.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    this.writes.push(key);
    this.#texts.set(key, text);
  }

  removeItem(key: string): void {
    this.#texts.delete(key);
  }
}

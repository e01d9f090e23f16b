/** Who wants to be told of something. No `EventTarget`: pages have classes of their own by that name. */
export class Listeners {
  readonly #all = new Set<() => void>();

  listen(listener: () => void): void {
    this.#all.add(listener);
  }

  leave(listener: () => void): void {
    this.#all.delete(listener);
  }

  tell(): void {
    for (const listener of [...this.#all]) listener();
  }
}

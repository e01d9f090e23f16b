/** Source text in which what is there twice becomes a constant. */
export class SharedSource {
  readonly #texts: string[] = [];

  /** A mark that stands for the text, inside other texts. */
  share(text: string): string {
    const known = this.#texts.indexOf(text);
    return mark(known < 0 ? this.#texts.push(text) - 1 : known);
  }

  /** The constants, each after those that it names. */
  constants(): string[] {
    return this.#texts.flatMap((text, index) =>
      this.#isShared(index) ? [`const ${nameOf(index)} = ${this.inFull(text)} as const;`] : [],
    );
  }

  /** The text without marks. */
  inFull(text: string): string {
    return text.replace(marks, (_, index: string) =>
      this.#isShared(Number(index)) ? nameOf(Number(index)) : this.inFull(this.#texts[Number(index)]!),
    );
  }

  #isShared(index: number): boolean {
    return this.#texts.join().split(mark(index)).length > 2;
  }
}

/** Letters that no text has. */
const mark = (index: number): string => `\uE000${index}\uE001`;
const marks = /\uE000(\d+)\uE001/g;
const nameOf = (index: number): string => `shape${index}`;

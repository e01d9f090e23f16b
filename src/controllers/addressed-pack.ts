import { fetchPack } from '../content/assets.js';
import type { Pack } from '../content/types.js';

/** The pack of an address: asked for once, and kept as long as the page names the same. */
export class AddressedPack {
  #src = '';
  #address = '';
  #pack: Pack | Promise<Pack> | undefined;

  /** Rejects with a ContentError. What could not be had is asked for again the next time. */
  of(src: string): Pack | Promise<Pack> {
    if (src !== this.#src) {
      this.#src = src;
      // An app that goes on to another address of its own means the same file.
      this.#address = absolute(src);
      this.#pack = undefined;
    }
    return (this.#pack ??= this.#fetch());
  }

  #fetch(): Promise<Pack> {
    const coming = fetchPack(this.#address);
    const settle = (pack?: Pack) => {
      if (this.#pack === coming) this.#pack = pack;
    };
    void coming.then(settle, () => settle());
    return coming;
  }
}

function absolute(src: string): string {
  try {
    return new URL(src, document.baseURI).href;
  } catch {
    return src;
  }
}

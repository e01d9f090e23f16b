import { fetchPack } from '../content/assets.js';
import type { Pack } from '../content/types.js';

/** The pack of an address: asked for once, and kept as long as the page names the same. */
export class AddressedPack {
  #src = '';
  #named = '';
  #address = '';
  #pack: Pack | Promise<Pack> | undefined;

  /** The whole address, from the page on which it was named: an app that goes on to another one means the same file. */
  addressOf(src: string): string {
    if (src !== this.#src) {
      this.#src = src;
      this.#named = src && absolute(src);
    }
    return this.#named;
  }

  /** Rejects with a ContentError. What could not be had is asked for again the next time. */
  of(address: string): Pack | Promise<Pack> {
    if (address !== this.#address) {
      this.#address = address;
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

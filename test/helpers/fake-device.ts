import type { Manner } from '../device/kept-data/model.js';

/** What a page finds of a device, where there is no browser: its storage, and what tells of other tabs. */
export class FakeDevice {
  manner: Manner = 'allowed';
  readonly texts = new Map<string, string>();
  readonly page = new EventTarget();
  readonly document = Object.assign(new EventTarget(), { visibilityState: 'visible' });

  /** Puts it in the place of a browser's, until the returned function is called. */
  install(): () => void {
    const names = ['localStorage', 'document', 'addEventListener', 'removeEventListener'] as const;
    const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
    const own = {
      localStorage: this.#storage(),
      document: this.document,
      addEventListener: this.page.addEventListener.bind(this.page),
      removeEventListener: this.page.removeEventListener.bind(this.page),
    };
    for (const name of names) Object.defineProperty(globalThis, name, { value: own[name], configurable: true });
    return () => {
      for (const [name, descriptor] of before)
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else Reflect.deleteProperty(globalThis, name);
    };
  }

  /** Another tab has changed what stands under a key. */
  tell(key: string | null): void {
    this.page.dispatchEvent(Object.assign(new Event('storage'), { key }));
  }

  #refuse(): void {
    if (this.manner === 'denied') throw new DOMException('no', 'SecurityError');
  }

  #storage(): Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'> {
    const { texts } = this;
    const device = this as FakeDevice;
    return {
      get length() {
        device.#refuse();
        return texts.size;
      },
      key: (index) => (device.#refuse(), [...texts.keys()][index] ?? null),
      getItem: (key) => (device.#refuse(), texts.get(key) ?? null),
      setItem(key, text) {
        device.#refuse();
        if (device.manner === 'full') throw new DOMException('no', 'QuotaExceededError');
        if (device.manner !== 'deaf to writing') texts.set(key, text);
      },
      removeItem(key) {
        device.#refuse();
        if (device.manner !== 'deaf to removing') texts.delete(key);
      },
    };
  }
}

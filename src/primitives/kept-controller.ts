import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Content } from '../content/types.js';
import { Keep, type KeepFailure } from '../device/keep.js';
import { send } from './events.js';

interface Options<T> {
  /** Brings two versions together, where another tab may have written meanwhile. Without it the stored one counts. */
  readonly merge?: (ours: T, stored: T) => T;
  /** For how many days the patient wants it kept. */
  readonly daysOf?: (value: T) => number;
}

/**
 * What a patient enters into one element. It lives on the page; on the device only while "Keep on this device" is on.
 * A value is never changed, only replaced: so one step back is the one before.
 */
export class KeptController<T extends object> implements ReactiveController {
  value: T;
  /** The value before the last change, which `undo` brings back. */
  earlier: T | undefined;
  /** Whether the patient asked to keep it on this device. */
  kept = false;
  failure: KeepFailure | undefined;
  #keep: Keep<T> | undefined;
  #condition = '';
  #stopWatching: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    /** What the element shows: a value belongs to one condition. */
    private readonly shown: () => Content | undefined,
    /** What it is called on the device, before the id of the condition. */
    private readonly name: string,
    private readonly check: (stored: unknown) => T | undefined,
    private readonly empty: T,
    private readonly options: Options<T> = {},
  ) {
    this.value = empty;
    host.addController(this);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stopWatching?.();
    this.#condition = '';
  }

  /** Reads what the device has of the condition that is about to be shown. */
  hostUpdate(): void {
    const condition = this.shown()?.facts.id;
    if (!condition || condition === this.#condition || !this.host.isConnected) return;
    this.#condition = condition;
    this.#keep = new Keep(`${this.name}:${condition}`, this.check);
    this.#stopWatching?.();
    this.#stopWatching = this.#keep.watch(() => this.#read());
    this.#read();
  }

  /**
   * Takes a new value. `part` tells the page what kind of change it was. Where it goes on with the change before, as
   * the next letter of a note does, one `undo` takes back both. Returns whether there was a change.
   */
  change(value: T, part: string, goesOn = false): boolean {
    if (value === this.value) return false;
    if (!goesOn) this.earlier = this.value;
    this.value = value;
    if (this.kept) this.#save();
    this.#changed(part);
    return true;
  }

  /** Takes back the last change. Returns whether there was one. */
  undo(): boolean {
    const { earlier } = this;
    if (!earlier) return false;
    this.change(earlier, 'undo');
    this.earlier = undefined;
    return true;
  }

  /** Forgets everything, on the page and on the device. `undo` brings it back to the page. */
  clear(): void {
    this.#keep?.clear();
    this.kept = false;
    this.change(this.empty, 'clear');
    this.host.requestUpdate();
  }

  readonly setKept = (keep: boolean): void => {
    this.kept = keep;
    this.failure = undefined;
    if (keep) this.#save();
    else this.#keep?.clear();
    this.#changed('keep');
  };

  #changed(part: string) {
    send(this.host, 'care-change', { part });
    this.host.requestUpdate();
  }

  #save() {
    const { merge, daysOf } = this.options;
    const found = merge && this.#keep?.load();
    if (found && 'value' in found) this.value = merge(this.value, found.value);
    this.#failed(this.#keep?.save(this.value, daysOf?.(this.value)));
    if (this.failure) this.kept = false;
  }

  #read() {
    const found = this.#keep?.load() ?? { nothing: true };
    if ('value' in found) {
      this.value = this.options.merge?.(this.value, found.value) ?? found.value;
      this.kept = true;
      if (this.value !== found.value) this.#save();
    } else if ('nothing' in found) {
      this.kept = false;
    } else if (found.failure === 'storage-unreadable') {
      this.#failed(found.failure);
    }
    this.host.requestUpdate();
  }

  #failed(failure: KeepFailure | undefined) {
    this.failure = failure;
    if (failure) send(this.host, 'care-error', { code: failure, message: failure });
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Content } from '../content/types.js';
import type { StorageFailure } from '../device/device-store.js';
import type { Entries } from '../device/entries.js';
import { underNewIds, withOldIds, type Moved } from '../device/moved.js';
import { patientEntries, type Change, type EntriesOptions, type PatientEntries } from '../device/patient-entries.js';
import { send } from '../page/events.js';
import { hideFromRecorders } from '../page/recorders.js';

const nothingEntered: Entries = new Map();

/** Shows an element what the patient has put in for its condition, and does what the patient does there. */
export class EntriesController implements ReactiveController {
  #of: PatientEntries | undefined;
  #condition = '';
  #leave: (() => void) | undefined;
  #announced: StorageFailure | undefined;
  #shown: { readonly of: Entries; readonly moved: Moved | undefined; readonly entries: Entries } | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode; hydrate(): void },
    /** What the element shows: entries belong to one condition. */
    private readonly resolvedContent: () => Content | undefined,
    private readonly options: EntriesOptions,
    /** Called when the element shows another condition: what was begun for the one before has no place there. */
    private readonly begin: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#condition = '';
  }

  /** Finds the entries of the condition that is about to be shown. */
  hostUpdate(): void {
    const condition = this.resolvedContent()?.facts.id;
    if (condition && this.host.isConnected) this.bind(condition);
  }

  hostUpdated(): void {
    const base = this.host.renderRoot.querySelector('[part="base"]');
    if (base) hideFromRecorders(base);
  }

  /** Finds the entries of a condition. Where there are some, what a server has rendered has to become live to show them. */
  bind(condition: string): void {
    if (condition === this.#condition) return;
    this.#condition = condition;
    this.#leave?.();
    const before = this.#of;
    this.#of = patientEntries(condition, this.options);
    if (before && before !== this.#of) this.begin();
    this.#leave = this.#of.listen(this.#changed);
    this.#announce();
    this.#wake();
  }

  /** What was put in, under the ids that the pack has now: the same set as long as nothing changes. */
  get entries(): Entries {
    const of = this.#of?.entries ?? nothingEntered;
    const moved = this.#moved;
    if (this.#shown?.of !== of || this.#shown.moved !== moved)
      this.#shown = { of, moved, entries: underNewIds(of, moved) };
    return this.#shown.entries;
  }

  /** Whether the patient asked to keep it on this device. */
  get isKept(): boolean {
    return this.#of?.isKept ?? false;
  }

  get failure(): StorageFailure | undefined {
    return this.#of?.failure;
  }

  /** What the device holds and nobody can read, as text. */
  get unreadable(): readonly string[] {
    return this.#of?.unreadable ?? [];
  }

  get canUndo(): boolean {
    return this.#of?.canUndo ?? false;
  }

  get canClear(): boolean {
    return this.#of?.canClear ?? false;
  }

  /**
   * Does one act; `part` tells the page what kind it was. Acts of one `name` that follow each other, such as the letters
   * of a note, are taken back together. Returns whether it changed anything.
   */
  change(change: Change, part: string, name?: string): boolean {
    if (!this.#of?.change(withOldIds(change, this.#of.entries, this.#moved), name)) return false;
    send(this.host, 'care-change', { part });
    return true;
  }

  /** Notes something that is no act of the patient's. */
  note(change: Change): void {
    this.#of?.note(withOldIds(change, this.#of.entries, this.#moved));
  }

  /** Takes back the last act. Returns whether there was one. */
  undo(): boolean {
    if (!this.#of?.undo()) return false;
    send(this.host, 'care-change', { part: 'undo' });
    return true;
  }

  /** Forgets everything, on the page and on the device. */
  clear(): void {
    this.#of?.clear();
    send(this.host, 'care-change', { part: 'clear' });
  }

  readonly keep = (wish: boolean): void => {
    this.#of?.keep(wish);
    send(this.host, 'care-change', { part: 'keep' });
  };

  get #moved(): Moved | undefined {
    return this.resolvedContent()?.facts.moved;
  }

  readonly #changed = () => {
    this.#announce();
    this.#wake();
    this.host.requestUpdate();
  };

  /** Served text shows nothing of the patient's. */
  #wake() {
    if (this.canClear || this.canUndo) this.host.hydrate();
  }

  #announce() {
    const { failure } = this;
    if (failure && failure !== this.#announced) send(this.host, 'care-error', { code: failure, message: failure });
    this.#announced = failure;
  }
}

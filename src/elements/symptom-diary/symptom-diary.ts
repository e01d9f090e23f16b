import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Content } from '../../content/types.js';
import { newId } from '../../device/new-id.js';
import type { Change } from '../../device/patient-entries.js';
import { HandOverController } from '../../controllers/hand-over-controller.js';
import { isPlausibleDay, today } from '../../language/day.js';
import { CareElement } from '../../base/care-element.js';
import { heading } from '../../templates/heading.js';
import { partHeading } from '../../templates/part-heading.js';
import { clearButton, failureLabel, renderStorageConsent } from '../../templates/storage-consent.js';
import { storageConsentStyles } from '../../styles/storage-consent.styles.js';
import { EntriesController } from '../../controllers/entries-controller.js';
import { StatusController } from '../../controllers/status-controller.js';
import { renderActions, renderDaysKept } from './actions.js';
import {
  compared,
  daysOf,
  diaryEntries,
  diaryOf,
  isEmptyDraft,
  isOfEvents,
  keepingDays,
  keptFor,
  withoutEntry,
  written,
  type Entry,
} from './diary.js';
import { hasPassed, ofEntry, ofNow, readForm, renderForm, showProblem, type Beginning } from './entry-form.js';
import { asCsv, asFhir, entriesInFile } from './files.js';
import { renderRecord, type Period, type View } from './record.js';
import { isOfForm, isProblem, renderPreview, saidOf, type Preview, type Status } from './status.js';
import { introduction } from './words.js';
import { symptomDiaryStyles } from './symptom-diary.styles.js';

/**
 * Entries by day, a chart over the days and over the time since a treatment, and the same as a table.
 * Nothing is stored until the patient turns on "Keep on this device"; files are made on the device.
 *
 * @tag care-symptom-diary
 * @slot scale - A licensed scale of the hospital's, inside the form. The diary neither reads nor keeps it.
 * @event care-error - The content cannot be shown, or the device cannot keep it. `detail.code` and `detail.message` are for developers.
 * @event care-change - The patient saved, deleted, imported, kept, cleared or undid something. `detail.part`.
 * @csspart heading - Every heading.
 * @csspart form - The form for an entry.
 * @csspart chart - The chart of one rating.
 */
export class SymptomDiaryElement extends CareElement {
  static override properties = {
    beginning: { state: true },
    period: { state: true },
    view: { state: true },
    wantsAll: { state: true },
    isPrinted: { state: true },
    preview: { state: true },
    wrong: { state: true },
  };
  static override styles = [CareElement.styles, storageConsentStyles, ...symptomDiaryStyles].flat();

  /** What the form begins with. A new one makes a new form. */
  private beginning: Beginning = ofNow();
  private period: Period = 'quarter';
  private view: View = 'days';
  /** Rather than the latest entries, the table shows every one. */
  private wantsAll = false;
  private isPrinted = false;
  private preview: Preview | undefined;
  /** The name of the field that holds what it cannot be. */
  private wrong: string | undefined;
  readonly #status = new StatusController<Status>(this);
  readonly #entered = new EntriesController(
    this,
    () => this.resolvedContent,
    diaryEntries,
    () => this.#begin(),
  );

  readonly #handOver = new HandOverController(this);

  readonly #formActions = {
    save: () => this.#saveEntry(),
    cancel: () => this.#newForm(),
    remove: () => {
      this.#change(withoutEntry(this.beginning.entry!.id), 'delete', 'deleted');
      this.#newForm();
    },
  };

  readonly #recordActions = {
    show: (changed: { period?: Period; view?: View; wantsAll?: boolean }) => void Object.assign(this, changed),
    correct: (id: string) => {
      const entry = this.#diary.find((one) => one.id === id);
      if (entry) this.#newForm(ofEntry(entry));
    },
  };

  readonly #previewActions = {
    add: () => {
      const { added, changed } = this.preview!;
      this.#change(
        written(this.#entered.entries, this.resolvedContent!.facts, [...added, ...changed]),
        'import',
        'imported',
      );
      this.preview = undefined;
    },
    leave: () => (this.preview = undefined),
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#printed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#printed);
  }

  /** Takes back the last change. */
  undo(): void {
    if (!this.#entered.undo()) return;
    this.#done('undone');
    // A button that goes away takes nobody's place on the page with it.
    const { activeElement } = this.renderRoot as ShadowRoot;
    if (!this.#entered.canUndo && activeElement?.localName === 'button') void this.#focus('#status');
  }

  /** Forgets everything that the patient entered, on the page and on the device. `undo` brings it back to the page. */
  clear(): void {
    this.#entered.clear();
    this.#begin();
    this.#status.say('cleared');
  }

  protected override renderContent(content: Content): unknown {
    if (!content.facts.diary) return nothing;
    const { entries: stored, isKept, failure, canUndo } = this.#entered;
    const entries = diaryOf(stored, content.facts);
    if (hasPassed(this.beginning, this.renderRoot, content)) this.beginning = ofNow();
    const { headingLevel: level, beginning, period, view, wantsAll, isPrinted, wrong } = this;
    const { now: status } = this.#status;
    const said = this.#status.words(saidOf(content, status, this.#entered));
    const problem = isProblem(status) ? said : undefined;
    return html`
      ${heading(level, 'section', partHeading(content, 'diary'))}
      <p class="screen-only" data-only="script">${introduction(content)}</p>
      ${guard([content, level, beginning, wrong, problem], () =>
        keyed(
          beginning,
          renderForm(content, beginning, level + 1, this.#formActions, { field: wrong, words: problem ?? '' }),
        ),
      )}
      <p role="status">${isOfForm(status) ? said : nothing}</p>
      ${guard([content, level, stored, period, view, wantsAll, isPrinted, today()], () =>
        renderRecord(content, entries, level + 1, { period, view, all: wantsAll || isPrinted }, this.#recordActions),
      )}
      ${renderActions(
        { some: entries.length > 0, changed: canUndo },
        {
          print: () => void this.#handOver.print(),
          csv: () => this.#save(content, entries, 'csv'),
          fhir: () => this.#save(content, entries, 'json'),
          open: (file) => void this.#open(content, file),
          undo: () => this.undo(),
        },
      )}
      <p role="status" id="status" tabindex="-1" class=${failure ? 'note' : ''}>
        ${isOfForm(status) ? nothing : isProblem(status) ? failure && failureLabel(failure, isKept) : said}
      </p>
      ${this.#handOver.status()} ${this.preview ? renderPreview(content, this.preview, this.#previewActions) : nothing}
      ${renderStorageConsent(
        this.#entered,
        () => this.clear(),
        renderDaysKept(content, daysOf(stored), (days) => this.#entered.change(keptFor(days), 'keep-days')),
      )}
    `;
  }

  protected override renderRescue(): unknown {
    return this.#entered.canClear ? clearButton(true, () => this.clear()) : nothing;
  }

  protected override findEntries(condition: string): void {
    this.#entered.bind(condition);
  }

  protected override takeEntry(key: string, value: string | boolean): void {
    if (key === 'period') this.period = value as Period;
    const days = keepingDays.find((one) => String(one) === value);
    if (key === 'days' && days) this.#entered.change(keptFor(days), 'keep-days');
  }

  /** Paper has room for every entry. The page is printed at once, so it is rendered at once. */
  readonly #print = () => {
    this.isPrinted = true;
    this.performUpdate();
  };

  readonly #printed = () => (this.isPrinted = false);

  get #diary() {
    return diaryOf(this.#entered.entries, this.resolvedContent!.facts);
  }

  #begin() {
    this.beginning = ofNow();
    this.#done(undefined);
  }

  #saveEntry() {
    const content = this.resolvedContent!;
    const { given, wrong } = readForm(this.renderRoot, content);
    if (!isPlausibleDay(given.day) || given.day > today()) return void this.#ask('no-day', '#day', 'day');
    if (wrong) return void this.#ask('wrong-value', `input[name="${wrong}"]`, wrong);
    if (isEmptyDraft(given) && !isOfEvents(content.facts))
      return void this.#ask('nothing-entered', '.form [name], #note');
    const id = this.beginning.entry?.id ?? newId();
    this.#change(written(this.#entered.entries, content.facts, [{ id, ...given }]), 'entry', 'saved');
    if (!this.#entered.isKept && !this.#entered.failure) this.#status.say('saved-here');
    this.beginning = ofNow();
    void this.#focus('.save');
  }

  async #ask(status: Status, field: string, wrong?: string) {
    this.#status.say(status);
    this.wrong = wrong;
    await this.#focus(field);
    showProblem(this.renderRoot);
  }

  #newForm(beginning = ofNow()) {
    this.beginning = beginning;
    this.wrong = undefined;
    if (isProblem(this.#status.now)) this.#status.say(undefined);
    void this.#focus('#form');
  }

  #change(change: Change, part: string, status: Status) {
    this.#entered.change(change, part);
    this.#done(status);
  }

  #done(status: Status | undefined) {
    this.#status.say(status);
    this.preview = this.wrong = undefined;
  }

  #save(content: Content, entries: readonly Entry[], kind: 'csv' | 'json') {
    const type = kind === 'csv' ? 'text/csv' : 'application/fhir+json';
    const text = this.withLocale(() =>
      kind === 'csv' ? asCsv(content, entries, navigator.language) : asFhir(content, entries),
    );
    this.#handOver.save(`careleaf-diary.${kind}`, type, text);
  }

  async #open({ facts }: Content, file: File) {
    this.#status.say(undefined);
    this.preview = undefined;
    const found = await entriesInFile(file, facts);
    this.#status.say(Array.isArray(found) ? undefined : found);
    this.preview = Array.isArray(found) ? compared(this.#entered.entries, facts, found) : undefined;
    if (this.preview) void this.#focus('.counts');
  }

  async #focus(selector: string) {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

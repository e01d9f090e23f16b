import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Content, Plan } from '../../content/types.js';
import type { Change } from '../../device/patient-entries.js';
import { calendarFile } from '../../device/calendar.js';
import { download } from '../../device/download.js';
import { printAlone } from '../../device/print.js';
import { asText } from '../../content/safe-json.js';
import { partsOf } from '../../content/sections.js';
import { today } from '../../language/day.js';
import { msg } from '../../language/words.js';
import { CareElement } from '../../base/care-element.js';
import { heading } from '../../templates/heading.js';
import { storageConsentStyles } from '../../styles/storage-consent.styles.js';
import { partHeading } from '../../templates/part-heading.js';
import { cleared, failureLabel, clearButton, renderStorageConsent, undone } from '../../templates/storage-consent.js';
import { EntriesController } from '../../controllers/entries-controller.js';
import { toggles } from '../../page/toggles.js';
import { calendarEntriesOf } from './calendar-entries.js';
import { checklistEntries, checklistOf, ticked, withOwnStep, withoutOwnStep, type Checklist } from './checklist.js';
import { checklistPlans, dated, eventAt, eventsOf } from './events.js';
import { renderActions } from './actions.js';
import { followUpChecklistStyles } from './follow-up-checklist.styles.js';
import { renderPlan, type PlanActions } from './plan.js';
import { isWholeDate } from '../../page/unless-typing.js';

/**
 * Steps before, after and between treatments, with dates worked out from a date that the patient gives.
 * Nothing is stored until the patient turns on "Keep on this device".
 *
 * @tag care-follow-up-checklist
 * @event care-error - The content cannot be shown, or the device cannot keep it. `detail.code` and `detail.message` are for developers.
 * @event care-change - The patient ticked, dated, added, removed, kept, cleared or undid something. `detail.part`.
 * @event care-toggle - A plan was opened or closed. `detail.part` and `detail.open`.
 * @csspart heading - Every heading.
 * @csspart plan - One plan.
 * @csspart step - One step.
 */
export class FollowUpChecklistElement extends CareElement {
  static override properties = { status: { state: true }, refused: { state: true } };
  /** @internal */
  static override readonly parts: readonly string[] = partsOf['follow-up'];
  static override styles = [CareElement.styles, storageConsentStyles, followUpChecklistStyles].flat();

  private status: 'added' | 'removed' | 'cleared' | 'undone' | undefined;
  /** Keys of the days in whose field something else than a whole date stands. */
  private refused: ReadonlySet<string> = new Set();
  readonly #entered = new EntriesController(
    this,
    () => this.resolvedContent,
    checklistEntries,
    () => this.#begin(),
  );

  readonly #actions: PlanActions = {
    tick: (id, box) => {
      this.#change(ticked(id, box.checked), 'tick');
      // What another tab did later counts: then nothing is rendered, and the box would go on saying something else.
      box.checked = this.#list.done.has(id);
    },
    date: (key, field) => this.#date(key, field),
    isRefused: (key) => this.refused.has(key),
    addStep: (plan, words) => {
      this.#change(withOwnStep(this.#entered.entries, plan, words), 'own-step');
      this.status = 'added';
    },
    removeStep: (id) => {
      const plan = this.#list.own.find((step) => step.id === id)?.plan;
      this.#change(withoutOwnStep(id), 'own-step');
      this.status = 'removed';
      this.renderRoot.querySelector<HTMLElement>(`#add-${plan}`)?.focus();
    },
    toggled: (plan) => toggles(this, `plan-${this.#planNumber(plan)}`),
  };

  /** Takes back the last change. */
  undo(): void {
    if (this.#entered.undo()) this.status = 'undone';
  }

  /** Forgets everything that the patient entered, on the page and on the device. `undo` brings it back to the page. */
  clear(): void {
    this.#entered.clear();
    this.#begin();
    for (const field of this.renderRoot.querySelectorAll<HTMLInputElement>('.date input')) field.value = '';
    this.status = 'cleared';
  }

  protected override renderContent(content: Content): unknown {
    const plans = checklistPlans(content.facts);
    if (plans.length === 0) return nothing;
    const { entries, canUndo, isKept, failure } = this.#entered;
    const list = checklistOf(entries, content.facts);
    const started = plans.some((plan) => eventsOf(plan).some((event) => list.days.has(event)));
    return html`
      ${heading(this.headingLevel, 'section', partHeading(content, 'plans'))}
      <p>
        ${msg('Choose what is ahead of you, tick what is done, and add steps of your own.', { id: 'checklist.intro', desc: 'Before the lists of steps' })}
      </p>
      <div class="plans">
        ${plans.map((plan, index) =>
          guard([content, this.headingLevel, today(), [...this.refused].join(), ...partOf(list, plan)], () =>
            renderPlan(content, plan, list, this.headingLevel + 1, index === 0, this.#actions),
          ),
        )}
      </div>
      ${renderActions(
        plans.some((plan) => eventsOf(plan).length > 0),
        started,
        canUndo,
        {
          calendar: () => {
            if (started) this.#toCalendar(content);
          },
          print: () => printAlone(this),
          undo: () => this.undo(),
        },
      )}
      ${renderStorageConsent(this.#entered, () => this.clear())}
      <p role="status" class=${failure ? 'note' : 'muted'}>
        ${failure ? failureLabel(failure, isKept) : this.#statusLabel()}
      </p>
    `;
  }

  protected override renderRescue(): unknown {
    return this.#entered.canClear ? clearButton(true, () => this.clear()) : nothing;
  }

  protected override findEntries(condition: string): void {
    this.#entered.bind(condition);
  }

  protected override takeEntry(key: string, value: string | boolean): void {
    const [kind, id = ''] = key.split(':');
    if (kind === 'tick') this.#change(ticked(id, value === true), 'tick');
    else this.#change(dated(this.resolvedContent!.facts, key, String(value)), 'date');
  }

  get #list() {
    return checklistOf(this.#entered.entries, this.resolvedContent!.facts);
  }

  #begin() {
    this.status = undefined;
    this.refused = new Set();
  }

  #planNumber(id: string): number {
    return checklistPlans(this.resolvedContent!.facts).findIndex((plan) => plan.id === id) + 1;
  }

  #change(change: Change, part: string) {
    if (this.#entered.change(change, part)) this.status = undefined;
  }

  /** What is incomplete or cannot be meant deletes nothing: it stays in the field, and the day before counts. */
  #date(key: string, field: HTMLInputElement) {
    const isWhole = isWholeDate(field);
    this.refused = new Set([...this.refused].filter((other) => other !== key).concat(isWhole ? [] : key));
    if (!isWhole) return;
    const { facts } = this.resolvedContent!;
    this.#change(dated(facts, key, field.value), 'date');
    field.value = this.#list.days.get(eventAt(facts, key)!) ?? '';
  }

  #toCalendar(content: Content) {
    const entries = this.withLocale(() =>
      checklistPlans(content.facts).flatMap((plan) => calendarEntriesOf(content, plan, this.#list)),
    );
    download('careleaf-checklist.ics', 'text/calendar', calendarFile(entries));
  }

  #statusLabel() {
    switch (this.status) {
      case 'added':
        return msg('The step was added.', { id: 'checklist.added', desc: 'Status' });
      case 'removed':
        return msg('The step was removed. Choose “Undo” to bring it back.', {
          id: 'checklist.removed',
          desc: 'Status',
        });
      case 'cleared':
        return cleared();
      case 'undone':
        return undone();
      case undefined:
        return nothing;
      default:
        return this.status satisfies never;
    }
  }
}

/** What of a list one plan shows. */
const partOf = ({ days, done, own }: Checklist, plan: Plan): unknown[] => [
  eventsOf(plan)
    .map((event) => days.get(event))
    .join(),
  [...done].filter((id) => plan.steps.some((step) => id === step.id || id.startsWith(`${step.id}@`))).join(),
  asText(own.filter((step) => step.plan === plan.id).map((step) => [step, done.has(step.id)])),
];

import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Content, Plan } from '../../content/types.js';
import { calendarFile, type CalendarEntry } from '../../device/calendar.js';
import { download } from '../../device/download.js';
import { Keep, type KeepFailure } from '../../device/keep.js';
import { openForPrint, printAlone } from '../../device/print.js';
import { msg } from '../../language/words.js';
import { CareElement } from '../../primitives/care-element.js';
import { send } from '../../primitives/events.js';
import { toggles } from '../../primitives/toggles.js';
import { heading } from '../../primitives/heading.js';
import { plainStatement } from '../../primitives/statement.js';
import {
  checkChecklist,
  dated,
  dueDay,
  emptyChecklist,
  ticked,
  withOwnStep,
  withoutOwnStep,
  type Checklist,
} from './checklist.js';
import { followUpChecklistStyles } from './follow-up-checklist.styles.js';
import { renderActions } from './actions.js';
import { failureInWords, renderKeeping } from './keeping.js';
import { renderPlan, type PlanActions } from './plan.js';

/**
 * Steps before, after and between treatments, with dates worked out from a date that the patient gives.
 * Nothing is stored until the patient turns on "Keep on this device".
 *
 * @tag care-follow-up-checklist
 * @slot - Light text for readers without the upgrade; it gives way to content that is shown.
 * @event care-ready - The content is shown.
 * @event care-error - The content cannot be shown, or the device cannot keep it. `detail.code` and `detail.message` are for developers.
 * @event care-change - The patient ticked, dated, added, removed, kept, cleared or undid something. `detail.part`.
 * @event care-toggle - A plan was opened or closed. `detail.part` and `detail.open`.
 * @csspart base - Everything inside.
 * @csspart heading - Every heading.
 * @csspart plan - One plan.
 * @csspart step - One step.
 * @csspart loading - The shape that is shown while content is on its way.
 * @csspart error - What is shown when content cannot be had.
 * @csspart language-note - The note that a language is missing.
 */
export class FollowUpChecklistElement extends CareElement {
  static override properties = {
    list: { state: true },
    earlier: { state: true },
    kept: { state: true },
    failure: { state: true },
    status: { state: true },
  };
  static override styles = [CareElement.styles, followUpChecklistStyles].flat();

  private list: Checklist = emptyChecklist;
  private earlier: Checklist | undefined;
  private kept = false;
  private failure: KeepFailure | undefined;
  private status: 'added' | 'removed' | 'cleared' | 'undone' | undefined;
  #keep: Keep<Checklist> | undefined;
  #keepsFor = '';
  #stopWatching: (() => void) | undefined;

  readonly #actions: PlanActions = {
    tick: (id, done) => this.#change(ticked(this.list, id, done), 'tick'),
    date: (plan, day) => this.#change(dated(this.list, plan, day), 'date'),
    addStep: (plan, words) => {
      this.#change(withOwnStep(this.list, plan, words), 'own-step');
      this.status = 'added';
    },
    removeStep: (id) => {
      const plan = this.list.own.find((step) => step.id === id)?.plan;
      this.#change(withoutOwnStep(this.list, id), 'own-step');
      this.status = 'removed';
      this.renderRoot.querySelector<HTMLElement>(`#add-${plan}`)?.focus();
    },
    toggled: (plan) => toggles(this, `plan-${this.#planNumber(plan)}`),
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
    this.#keepsFor = '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const id = this.shown?.facts.id ?? '';
    if (!id || id === this.#keepsFor || !this.isConnected) return;
    this.#keepsFor = id;
    this.#keep = new Keep(`checklist:${id}`, checkChecklist);
    this.#stopWatching?.();
    this.#stopWatching = this.#keep.watch(() => this.#read());
    this.#read();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    openForPrint(this.renderRoot);
  }

  /** Takes back the last change. */
  undo(): void {
    if (!this.earlier) return;
    this.#replace(this.earlier, 'undo');
    this.earlier = undefined;
    this.status = 'undone';
  }

  /** Forgets everything that the patient entered, on the page and on the device. `undo` brings it back to the page. */
  clear(): void {
    this.#keep?.clear();
    this.kept = false;
    this.#replace(emptyChecklist, 'clear');
    this.status = 'cleared';
  }

  protected override renderContent(content: Content): TemplateResult {
    const plans = content.facts.followUp;
    const started = Object.keys(this.list.dates).length > 0;
    return html`
      ${heading(this.headingLevel, 'section', msg('Follow-up checklist', { id: 'checklist.heading', desc: 'Heading' }))}
      <p>
        ${msg('Choose what is ahead of you, tick what is done, and add steps of your own.', { id: 'checklist.intro', desc: 'Before the lists of steps' })}
      </p>
      <div class="plans">
        ${plans.map((plan, index) =>
          guard([content, this.headingLevel, ...partOf(this.list, plan)], () =>
            renderPlan(content, plan, this.list, this.headingLevel + 1, index === 0, this.#actions),
          ),
        )}
      </div>
      ${renderActions(started, this.earlier !== undefined, {
        calendar: () => {
          if (started) this.#toCalendar(content);
        },
        print: () => printAlone(this),
        undo: () => this.undo(),
      })}
      ${renderKeeping(
        this.kept,
        !empty(this.list) || this.kept,
        (keep) => this.#setKept(keep),
        () => {
          if (!empty(this.list) || this.kept) this.clear();
        },
      )}
      <p role="status" class=${this.failure ? 'note' : 'muted'}>
        ${this.failure ? failureInWords(this.failure) : this.#statusInWords()}
      </p>
    `;
  }

  #planNumber(id: string): number {
    return this.shown!.facts.followUp.findIndex((plan) => plan.id === id) + 1;
  }

  #change(list: Checklist, part: string) {
    if (list === this.list) return;
    this.#replace(list, part);
    this.status = undefined;
  }

  #replace(list: Checklist, part: string) {
    this.earlier = this.list;
    this.list = list;
    if (this.kept) this.#save();
    send(this, 'care-change', { part });
  }

  #setKept(keep: boolean) {
    this.kept = keep;
    this.failure = undefined;
    if (keep) this.#save();
    else this.#keep?.clear();
    send(this, 'care-change', { part: 'keep' });
  }

  #save() {
    this.#failed(this.#keep?.save(this.list));
    if (this.failure) this.kept = false;
  }

  #read() {
    const found = this.#keep?.load() ?? { nothing: true };
    if ('value' in found) {
      this.list = found.value;
      this.kept = true;
    } else if ('nothing' in found) {
      this.kept = false;
    } else if (found.failure === 'storage-unreadable') {
      this.#failed(found.failure);
    }
  }

  #failed(failure: KeepFailure | undefined) {
    this.failure = failure;
    if (failure) send(this, 'care-error', { code: failure, message: failure });
  }

  #toCalendar(content: Content) {
    const entries = this.inOwnWords(() =>
      content.facts.followUp.flatMap((plan) => entriesOf(content, plan, this.list)),
    );
    download('careleaf-checklist.ics', 'text/calendar', calendarFile(entries));
  }

  #statusInWords() {
    switch (this.status) {
      case 'added':
        return msg('The step was added.', { id: 'checklist.added', desc: 'Status' });
      case 'removed':
        return msg('The step was removed. Choose “Undo” to bring it back.', {
          id: 'checklist.removed',
          desc: 'Status',
        });
      case 'cleared':
        return msg('Everything was cleared, on this page and on this device. Choose “Undo” to bring it back.', {
          id: 'checklist.cleared',
          desc: 'Status',
        });
      case 'undone':
        return msg('The last change was taken back.', { id: 'checklist.undone', desc: 'Status' });
      case undefined:
        return nothing;
      default:
        return this.status satisfies never;
    }
  }
}

/** What of a list one plan shows. */
const partOf = ({ dates, done, own }: Checklist, plan: Plan): unknown[] => [
  dates[plan.id],
  plan.steps.map(({ id }) => done.includes(id)).join(),
  JSON.stringify(own.filter((step) => step.plan === plan.id).map((step) => [step, done.includes(step.id)])),
];

const empty = ({ dates, done, own }: Checklist): boolean => Object.keys(dates).length + done.length + own.length === 0;

/** The steps of one plan that have a day and are not done, as calendar entries. */
function entriesOf(content: Content, plan: Plan, list: Checklist): CalendarEntry[] {
  return plan.steps.flatMap((step) => {
    const day = dueDay(step, list.dates[plan.id]);
    if (day === undefined || list.done.includes(step.id)) return [];
    const title = plainStatement(content, step.id);
    return [{ uid: `${content.facts.id}.${step.id}`, day, title, notes: content.text.names[plan.id] ?? '' }];
  });
}

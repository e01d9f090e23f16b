import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Content, Plan } from '../../content/types.js';
import { calendarFile, type CalendarEntry } from '../../device/calendar.js';
import { download } from '../../device/download.js';
import { printAlone } from '../../device/print.js';
import { msg } from '../../language/words.js';
import { CareElement } from '../../primitives/care-element.js';
import { heading } from '../../primitives/heading.js';
import { keepingStyles } from '../../primitives/keeping.styles.js';
import { cleared, failureInWords, renderKeeping, undone } from '../../primitives/keeping.js';
import { KeptController } from '../../primitives/kept-controller.js';
import { plainStatement } from '../../primitives/statement.js';
import { toggles } from '../../primitives/toggles.js';
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
  static override properties = { status: { state: true } };
  static override styles = [CareElement.styles, keepingStyles, followUpChecklistStyles].flat();

  private status: 'added' | 'removed' | 'cleared' | 'undone' | undefined;
  readonly #entered = new KeptController(this, () => this.shown, 'checklist', checkChecklist, emptyChecklist);

  readonly #actions: PlanActions = {
    tick: (id, done) => this.#change(ticked(this.#entered.value, id, done), 'tick'),
    date: (plan, day) => this.#change(dated(this.#entered.value, plan, day), 'date'),
    addStep: (plan, words) => {
      this.#change(withOwnStep(this.#entered.value, plan, words), 'own-step');
      this.status = 'added';
    },
    removeStep: (id) => {
      const plan = this.#entered.value.own.find((step) => step.id === id)?.plan;
      this.#change(withoutOwnStep(this.#entered.value, id), 'own-step');
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
    this.status = 'cleared';
  }

  protected override renderContent(content: Content): TemplateResult {
    const plans = content.facts.followUp;
    const { value: list, earlier, kept, failure, setKept } = this.#entered;
    const started = Object.keys(list.dates).length > 0;
    return html`
      ${heading(this.headingLevel, 'section', msg('Follow-up checklist', { id: 'checklist.heading', desc: 'Heading' }))}
      <p>
        ${msg('Choose what is ahead of you, tick what is done, and add steps of your own.', { id: 'checklist.intro', desc: 'Before the lists of steps' })}
      </p>
      <div class="plans">
        ${plans.map((plan, index) =>
          guard([content, this.headingLevel, ...partOf(list, plan)], () =>
            renderPlan(content, plan, list, this.headingLevel + 1, index === 0, this.#actions),
          ),
        )}
      </div>
      ${renderActions(started, earlier !== undefined, {
        calendar: () => {
          if (started) this.#toCalendar(content);
        },
        print: () => printAlone(this),
        undo: () => this.undo(),
      })}
      ${renderKeeping(kept, !empty(list) || kept, setKept, () => this.clear())}
      <p role="status" class=${failure ? 'note' : 'muted'}>
        ${failure ? failureInWords(failure) : this.#statusInWords()}
      </p>
    `;
  }

  #planNumber(id: string): number {
    return this.shown!.facts.followUp.findIndex((plan) => plan.id === id) + 1;
  }

  #change(list: Checklist, part: string) {
    if (this.#entered.change(list, part)) this.status = undefined;
  }

  #toCalendar(content: Content) {
    const entries = this.inOwnWords(() =>
      content.facts.followUp.flatMap((plan) => entriesOf(content, plan, this.#entered.value)),
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

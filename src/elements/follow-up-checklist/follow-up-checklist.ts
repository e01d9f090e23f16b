import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Content, Plan } from '../../content/types.js';
import type { Change } from '../../device/patient-entries.js';
import { calendarFile } from '../../device/calendar.js';
import { download } from '../../device/download.js';
import { HandOverController, withDoubt } from '../../controllers/hand-over-controller.js';
import { asText } from '../../content/safe-json.js';
import { partsOf } from '../../content/sections.js';
import { today } from '../../language/day.js';
import { languageIn } from '../../language/region.js';
import { msg } from '../../language/words.js';
import { CareElement } from '../../base/care-element.js';
import { heading } from '../../templates/heading.js';
import { storageConsentStyles } from '../../styles/storage-consent.styles.js';
import { partHeading } from '../../templates/part-heading.js';
import { cleared, failureLabel, clearButton, renderStorageConsent, undone } from '../../templates/storage-consent.js';
import { EntriesController } from '../../controllers/entries-controller.js';
import { StatusController } from '../../controllers/status-controller.js';
import { toggles } from '../../page/toggles.js';
import { forCalendar } from './calendar-entries.js';
import { calendarNames } from './calendar-names.js';
import { checklistEntries, checklistOf, ticked, withOwnStep, withoutOwnStep, type Checklist } from './checklist.js';
import { checklistPlans, dated, eventAt, eventsOf, timed } from './events.js';
import { renderActions } from './actions.js';
import { followUpChecklistStyles } from './follow-up-checklist.styles.js';
import { StepOrder } from './order.js';
import { renderPlan, type PlanActions } from './plan.js';
import type { View } from './step.js';
import { isWholeDate } from '../../page/unless-typing.js';

/**
 * Steps before, after and between treatments, with dates worked out from a date that the patient gives. What is overdue
 * comes first, what is done last; the order stays while boxes are ticked.
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
  static override properties = { refused: { state: true } };
  /** @internal */
  static override readonly parts: readonly string[] = partsOf['follow-up'];
  static override styles = [CareElement.styles, storageConsentStyles, followUpChecklistStyles].flat();

  /** Keys in whose field something else than a whole date or time stands. */
  private refused: ReadonlySet<string> = new Set();
  readonly #status = new StatusController<Status>(this);
  readonly #order = new StepOrder();
  readonly #entered = new EntriesController(
    this,
    () => this.resolvedContent,
    checklistEntries,
    () => this.#begin(),
  );

  readonly #handOver = new HandOverController(this);

  readonly #actions: PlanActions = {
    tick: (id, box) => {
      this.#change(ticked(id, box.checked), 'tick');
      // What another tab did later counts: then nothing is rendered, and the box would go on saying something else.
      box.checked = this.#list.done.has(id);
    },
    date: (key, field) => {
      const { facts } = this.resolvedContent!;
      const change = () => dated(facts, key, field.value);
      this.#put(key, field, change, () => this.#list.days.get(eventAt(facts, key)!));
    },
    time: (key, field) =>
      this.#put(
        key,
        field,
        () => timed(key, field.value),
        () => this.#list.clock.get(key.slice(key.indexOf(':') + 1)),
      ),
    inOrder: (plan) => this.#order.of(this.#list, plan, today()),
    isRefused: (key) => this.refused.has(key),
    addStep: (plan, words) => {
      this.#change(withOwnStep(this.#entered.entries, plan, words), 'own-step');
      this.#status.say('added');
    },
    removeStep: (id) => {
      const plan = this.#list.own.find((step) => step.id === id)?.plan;
      this.#change(withoutOwnStep(id), 'own-step');
      this.#status.say('removed');
      this.renderRoot.querySelector<HTMLElement>(`#add-${plan}`)?.focus();
    },
    toggled: (plan) => toggles(this, `plan-${this.#planNumber(plan)}`),
  };

  /** Takes back the last change. */
  undo(): void {
    if (!this.#entered.undo()) return;
    this.#status.say('undone');
    if (!this.#entered.canUndo) void this.#focusStatus();
  }

  /** Forgets everything that the patient entered, on the page and on the device. `undo` brings it back to the page. */
  clear(): void {
    this.#entered.clear();
    this.#begin();
    for (const field of this.renderRoot.querySelectorAll<HTMLInputElement>('.date input')) field.value = '';
    this.#status.say('cleared');
  }

  protected override renderContent(content: Content): unknown {
    const plans = checklistPlans(content.facts);
    if (plans.length === 0) return nothing;
    const { entries, canUndo, isKept, failure } = this.#entered;
    const list = checklistOf(entries, content.facts);
    const { region } = this.resolvedProfile;
    const view: View = { content, list, today: today(), dates: languageIn(region, content.language) };
    return html`
      ${heading(this.headingLevel, 'section', partHeading(content, 'plans'))}
      <div class="plans">
        ${plans.map((plan, index) =>
          guard(
            [content, this.headingLevel, view.today, view.dates, [...this.refused].join(), partOf(list, plan)],
            () => renderPlan(view, plan, this.headingLevel + 1, index === 0, this.#actions),
          ),
        )}
      </div>
      ${renderActions(
        { dated: plans.some((plan) => eventsOf(plan).some((event) => list.days.has(event))), changed: canUndo },
        {
          calendar: () => this.#toCalendar(content),
          print: () => void this.#handOver.print(),
          undo: () => this.undo(),
        },
      )}
      ${renderStorageConsent(this.#entered, () => this.clear())}
      <p role="status" tabindex="-1" class=${failure ? 'note' : 'muted'}>
        ${this.#status.words(failure ? failureLabel(failure, isKept) : statusLabel(this.#status.now))}
      </p>
      ${this.#handOver.status()}
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
    else if (kind === 'time') this.#change(timed(key, String(value)), 'date');
    else this.#change(dated(this.resolvedContent!.facts, key, String(value)), 'date');
  }

  get #list() {
    return checklistOf(this.#entered.entries, this.resolvedContent!.facts);
  }

  #begin() {
    this.#status.say(undefined);
    this.refused = new Set();
    this.#order.forget();
  }

  #planNumber(id: string): number {
    return checklistPlans(this.resolvedContent!.facts).findIndex((plan) => plan.id === id) + 1;
  }

  #change(change: Change, part: string) {
    if (this.#entered.change(change, part)) this.#status.say(undefined);
  }

  /** What is incomplete or cannot be meant deletes nothing: it stays in the field, and what was there before counts. */
  #put(key: string, field: HTMLInputElement, change: () => Change, now: () => string | undefined) {
    const isWhole = isWholeDate(field);
    this.refused = new Set([...this.refused].filter((other) => other !== key).concat(isWhole ? [] : key));
    if (!isWhole) return;
    this.#change(change(), 'date');
    field.value = now() ?? '';
  }

  #toCalendar(content: Content) {
    const { names, change } = calendarNames(this.#entered.entries, this.#list.days, today());
    const { entries, isPartial } = this.withLocale(() => forCalendar(content, this.#list, names));
    this.#status.say(entries.length === 0 ? 'nothing-ahead' : isPartial ? 'exported-in-part' : 'exported');
    if (entries.length === 0) return;
    this.#entered.note(change);
    download('careleaf-checklist.ics', 'text/calendar', calendarFile(entries));
  }

  /** A button that goes away takes nobody's place on the page with it. */
  async #focusStatus() {
    const { activeElement } = this.renderRoot as ShadowRoot;
    await this.updateComplete;
    if (activeElement && !activeElement.isConnected)
      this.renderRoot.querySelector<HTMLElement>('[role="status"]')?.focus();
  }
}

type Status = 'added' | 'removed' | 'cleared' | 'undone' | 'exported' | 'exported-in-part' | 'nothing-ahead';

function statusLabel(status: Status | undefined): string | undefined {
  switch (status) {
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
    case 'exported':
      return withDoubt(
        msg('The calendar file has every date that is ahead.', {
          id: 'checklist.exported',
          desc: 'Status: a calendar file was made',
        }),
      );
    case 'exported-in-part':
      return withDoubt(
        msg('The calendar file has every date that is ahead. What has passed is not in it.', {
          id: 'checklist.exported-in-part',
          desc: 'Status: a calendar file was made',
        }),
      );
    case 'nothing-ahead':
      return msg('Nothing is ahead. There is nothing to put into your calendar.', {
        id: 'checklist.nothing-ahead',
        desc: 'Status: no calendar file was made, every date has passed or is done',
      });
    case undefined:
      return undefined;
    default:
      return status satisfies never;
  }
}

/** What of a list one plan shows, as text. */
const partOf = ({ days, planned, clock, done, own }: Checklist, plan: Plan): string =>
  asText([
    eventsOf(plan).map((event) => [days, planned, clock].map((of) => of.get(event) ?? '')),
    [...done].filter(([id]) => plan.steps.some((step) => id === step.id || id.startsWith(`${step.id}@`))),
    own.filter((step) => step.plan === plan.id).map((step) => [step, done.has(step.id), done.get(step.id) ?? '']),
  ]);

import { html, isServer, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { clinicFor } from '../../content/clinic.js';
import { shorten } from '../../content/errors.js';
import { nameOf } from '../../content/names.js';
import type { Content, Decision } from '../../content/types.js';
import { partsOf } from '../../content/sections.js';
import type { Change } from '../../device/patient-entries.js';
import { HandOverController } from '../../controllers/hand-over-controller.js';
import { copyText } from '../../device/share.js';
import { msg } from '../../language/words.js';
import { action } from '../../templates/action.js';
import { CareElement } from '../../base/care-element.js';
import { alone } from '../../content/isolated.js';
import { certaintyStyles } from '../../styles/certainty.styles.js';
import { heading } from '../../templates/heading.js';
import { partHeading } from '../../templates/part-heading.js';
import { cleared, failureLabel, clearButton, renderStorageConsent } from '../../templates/storage-consent.js';
import { undoButton, undone } from '../../templates/storage-consent.js';
import { storageConsentStyles } from '../../styles/storage-consent.styles.js';
import { EntriesController } from '../../controllers/entries-controller.js';
import { StatusController } from '../../controllers/status-controller.js';
import { send } from '../../page/events.js';
import { idOf } from '../../page/id-of.js';
import { toggles } from '../../page/toggles.js';
import { warnOnce } from '../../page/warn.js';
import { decisionAidStyles } from './decision-aid.styles.js';
import { renderLeaning, type LeaningActions } from './leaning.js';
import { isLast, now, renderProgress, renderTurns, renderViews, type Steps } from './steps.js';
import { renderSummary, summaryAsText } from './summary.js';
import { renderOwnValues, renderValues, type ValueActions } from './values.js';
import { renderWhich } from './which.js';
import {
  decisionEntries,
  decisionKey,
  isEmpty,
  leant,
  alsoNoted,
  noted,
  rated,
  sureness,
  valuesClarificationOf,
  withOwnValue,
  withoutOwnValue,
  type DecisionKey,
  type Degree,
  type Rating,
  type ValuesClarification,
} from './values-clarification.js';

/**
 * What matters to the patient, beside what each option does for it; the patient's leaning; a summary to take along.
 * One value at a time, or all of them; all of them where a server has rendered it, without script and in print.
 * Nothing is added up and no option is put first. Nothing is stored until the patient turns on "Keep on this device".
 *
 * @tag care-decision-aid
 * @event care-error - The content cannot be shown, or the device cannot keep it. `detail.code` and `detail.message` are for developers.
 * @event care-change - The patient rated, added, removed, leaned, noted, kept, chose a decision, went a step on or back, cleared or undid something. `detail.part`.
 * @event care-toggle - What the options do for a value was opened or closed, or the view of all values ("values"). `detail.part` and `detail.open`.
 * @csspart heading - Every heading.
 * @csspart value - One value with its rating and what each option does for it.
 * @csspart summary - The summary.
 * @csspart certainty - How sure we are of a statement.
 */
export class DecisionAidElement extends CareElement {
  /** @internal */
  static override readonly parts: readonly string[] = partsOf.decision;
  static override properties = {
    decision: { converter: idOf },
    chosen: { state: true },
    step: { state: true },
    whole: { state: true },
  };
  static override styles = [CareElement.styles, certaintyStyles, storageConsentStyles, decisionAidStyles].flat();

  /** Id of the decision to help with. Empty: the first, with a choice of the others where there are several. */
  decision = '';

  /** The decision that the reader chose. */
  private chosen = '';

  /** Which value is shown, from 0; after the last one, where the patient stands. */
  private step = 0;

  /** Everything is shown at once. Without script it has to be; what a server has rendered stays as it is. */
  private whole: boolean = isServer || this.hydration.isServed;

  /** What was done last, in words that are found while rendering. */
  readonly #status = new StatusController<() => string>(this);
  readonly #entered = new EntriesController(
    this,
    () => this.resolvedContent,
    decisionEntries,
    () => {
      this.#status.say(undefined);
      this.step = 0;
    },
  );

  readonly #handOver = new HandOverController(this);

  readonly #actions: ValueActions & LeaningActions = {
    rate: (id, rating) => this.#change(rated(id, rating), 'rating'),
    add: (words) => this.#change(withOwnValue(this.#entered.entries, this.#key, words), 'own-value', added),
    remove: (id) => {
      this.#change(withoutOwnValue(id), 'own-value', removed);
      this.renderRoot.querySelector<HTMLElement>('#own')?.focus();
    },
    toggled: (place) => toggles(this, `value-${place + 1}`),
    lean: (option) => this.#change(leant(this.#key, option), 'leaning'),
    sure: (degree) => this.#change(sureness(this.#key, degree), 'sure'),
    note: (words) => {
      this.#entered.change(noted(this.#entered.entries, this.#key, words), 'note', 'note');
      this.#status.say(undefined);
    },
  };

  /** Takes back the last change. */
  undo(): void {
    if (this.#entered.undo()) this.#status.say(undone);
  }

  /** Forgets everything that the patient entered, on the page and on the device. `undo` brings it back to the page. */
  clear(): void {
    this.#entered.clear();
    this.#status.say(cleared);
  }

  protected override renderContent(content: Content): unknown {
    const decision = this.#decisionOf(content);
    if (!decision) return nothing;
    const { entries, isKept, failure } = this.#entered;
    const clarification = valuesClarificationOf(entries, this.#key);
    const steps = this.#stepsOf(decision);
    const level = this.headingLevel + 1;
    const isEnd = isLast(steps);
    return html`
      ${heading(this.headingLevel, 'section', partHeading(content, 'decisions'))}
      ${this.decision ? nothing : renderWhich(content, decision, (id) => this.#choose(id))}
      <p class="decision">${nameOf(content, decision.id)}</p>
      <p>
        ${msg('Say what matters to you, and see what each option does for it. Nothing is added up, and no option comes first.', { id: 'decision.intro', desc: 'Before the values' })}
      </p>
      ${renderViews(steps)}
      ${keyed(
        decision.id,
        html`<div class="steps ${steps.isWhole ? '' : 'one'}">
          <div class="over ${now(!isEnd)}">
            ${heading(level, 'part', msg('What matters to you', { id: 'decision.values', desc: 'Heading' }), 'values')}
            ${renderProgress(steps, content.language)}
          </div>
          <div class="values ${now(!isEnd)}">
            ${renderValues(content, decision, clarification, this.#actions, steps, level + 1)}
          </div>
          <div class="end ${now(isEnd)}">${this.#end(content, decision, clarification)}</div>
          ${renderTurns(steps)}
          <div class=${now(isEnd || failure !== undefined)}>
            ${renderStorageConsent(this.#entered, () => this.clear())}
          </div>
        </div>`,
      )}
      <p role="status" class=${failure ? 'note' : 'muted'}>
        ${this.#status.words(failure ? failureLabel(failure, isKept) : this.#status.now?.())}
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
    const { rate, lean, sure } = this.#actions;
    const words = String(value);
    if (key.startsWith('rating:')) rate(key.slice('rating:'.length), words as Rating);
    if (key === `leaning${this.#key}`) lean(words);
    if (key === `sure${this.#key}`) sure(words as Degree);
    if (key === `open${this.#key}`)
      this.#entered.change(alsoNoted(this.#entered.entries, this.#key, words), 'note', 'note');
  }

  /** What stands for the decision in the keys of what is kept. */
  get #key(): DecisionKey {
    const content = this.resolvedContent;
    const decision = content && this.#decisionOf(content);
    return decision ? decisionKey(decision.id, content.facts.decisions ?? []) : '';
  }

  /** The one that the page or the reader chose; else the first. */
  #decisionOf({ facts: { decisions = [] } }: Content): Decision | undefined {
    const wanted = this.decision || this.chosen;
    const found = decisions.find(({ id }) => id === wanted);
    if (this.decision && !found && decisions.length > 0)
      warnOnce(`Careleaf: care-decision-aid: the pack has no decision ${shorten(this.decision)}`);
    return found ?? decisions[0];
  }

  #choose(id: string) {
    this.chosen = id;
    this.step = 0;
    this.#status.say(undefined);
    send(this, 'care-change', { part: 'decision' });
  }

  #stepsOf({ values: { length: values } }: Decision): Steps {
    return {
      at: Math.min(this.step, values),
      values,
      isWhole: this.whole,
      go: (to) => void this.#go(to),
      show: (whole) => this.#show(whole),
    };
  }

  #show(whole: boolean) {
    if (whole === this.whole) return;
    this.whole = whole;
    send(this, 'care-toggle', { part: 'values', open: whole });
  }

  /** Whoever goes on is at the heading of the step, with what stands above it in sight. */
  async #go(to: number) {
    this.step = to;
    send(this, 'care-change', { part: 'step' });
    await this.updateComplete;
    this.renderRoot.querySelector('.now')?.scrollIntoView(alone({ block: 'nearest' }));
    const step = this.renderRoot.querySelector(':is(.value, .end).now');
    step?.querySelector<HTMLElement>('[part="heading"]')?.focus(alone({ preventScroll: true }));
  }

  /** After the values: where the patient stands, and the summary. */
  #end(content: Content, decision: Decision, clarification: ValuesClarification) {
    const level = this.headingLevel + 1;
    const clinic = clinicFor(this.resolvedProfile, content.facts.id)?.name;
    return html`${heading(level, 'part', msg('Where you stand', { id: 'decision.stand', desc: 'Heading of the leaning' }), 'leaning')}
      ${renderOwnValues(clarification, this.#actions, level + 1)}
      ${renderLeaning(content, decision, this.#key, clarification, this.#actions)}
      <div
        class=${isEmpty(clarification) ? 'summary screen-only' : 'summary'}
        data-only=${isEmpty(clarification) ? 'script' : nothing}
        part="summary"
      >
        ${heading(level, 'part', msg('My summary', { id: 'decision.summary', desc: 'Heading' }), 'summary')}
        ${renderSummary(content, decision, clarification, clinic)}
      </div>
      ${this.#buttons(content, decision, clarification)}`;
  }

  #buttons(content: Content, decision: Decision, clarification: ValuesClarification) {
    const able = !isEmpty(clarification);
    const copy = () => void this.#copy(this.withLocale(() => summaryAsText(content, decision, clarification)));
    return html`<div class="actions" data-only="script">
      ${action('printer', msg('Print my summary', { id: 'decision.print', desc: 'Button' }), () => this.#print(), { able, look: 'primary' })}
      ${action('copy', msg('Copy as text', { id: 'questions.copy', desc: 'Button' }), copy, { able })}
      ${undoButton(this.#entered.canUndo, () => this.undo())}
    </div>`;
  }

  #print() {
    void this.#handOver.print(this.renderRoot.querySelector<HTMLElement>('.summary')!);
  }

  async #copy(text: string) {
    this.#status.say((await copyText(text)) ? copied : notCopied);
  }

  #change(change: Change, part: string, status?: () => string) {
    if (this.#entered.change(change, part)) this.#status.say(status);
  }
}

const added = () => msg('It was added. Say how much it matters to you.', { id: 'decision.added', desc: 'Status' });
const removed = () =>
  msg('It was removed. Choose “Undo” to bring it back.', { id: 'decision.removed', desc: 'Status' });
const copied = () => msg('Your summary was copied. You can paste it now.', { id: 'decision.copied', desc: 'Status' });
const notCopied = () =>
  msg('This browser does not let pages copy. You can print your summary.', {
    id: 'decision.not-copied',
    desc: 'Status',
  });

import { html, nothing, type TemplateResult } from 'lit';
import type { Content, QuestionTopic } from '../../content/types.js';
import { partsOf } from '../../content/sections.js';
import type { Change } from '../../device/patient-entries.js';
import { HandOverController } from '../../controllers/hand-over-controller.js';
import { canShare, copyText } from '../../device/share.js';
import { formatNumber } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { action } from '../../templates/action.js';
import { CareElement } from '../../base/care-element.js';
import { heading } from '../../templates/heading.js';
import {
  cleared,
  failureLabel,
  clearButton,
  renderStorageConsent,
  undoButton,
  undone,
} from '../../templates/storage-consent.js';
import { storageConsentStyles } from '../../styles/storage-consent.styles.js';
import { EntriesController } from '../../controllers/entries-controller.js';
import { StatusController } from '../../controllers/status-controller.js';
import { toggles } from '../../page/toggles.js';
import { asText, renderAdd, renderChosen, wordsOf, type ListActions } from './chosen.js';
import { questionListStyles } from './question-list.styles.js';
import {
  moved,
  alsoNoted,
  noted,
  questionEntries,
  questionsOf,
  withOwnQuestion,
  withoutQuestion,
  withQuestion,
  type Questions,
} from './questions.js';
import { renderTopic } from './topics.js';

/**
 * Questions for the clinician: chosen by topic, put in order, with the patient's own ones and notes of the answers.
 * Nothing is stored until the patient turns on "Keep on this device".
 *
 * @tag care-question-list
 * @event care-error - The content cannot be shown, or the device cannot keep it. `detail.code` and `detail.message` are for developers.
 * @event care-change - The patient chose, moved, added, removed, noted, kept, cleared or undid something. `detail.part`.
 * @event care-toggle - A topic was opened or closed. `detail.part` and `detail.open`.
 * @csspart heading - Every heading.
 * @csspart topic - One topic with its questions.
 * @csspart question - One question on the patient's list.
 */
export class QuestionListElement extends CareElement {
  /** @internal */
  static override readonly parts: readonly string[] = partsOf.questions;
  static override styles = [CareElement.styles, storageConsentStyles, questionListStyles].flat();

  /** What was done last, in words that are found while rendering. */
  readonly #status = new StatusController<() => string>(this);
  readonly #entered = new EntriesController(
    this,
    () => this.resolvedContent,
    questionEntries,
    () => this.#status.say(undefined),
  );

  readonly #handOver = new HandOverController(this);

  readonly #actions: ListActions = {
    move: (id, by) => void this.#move(id, by),
    remove: (id) => {
      this.#change(withoutQuestion(this.#entries, id), 'remove');
      this.#status.say(removed);
      this.renderRoot.querySelector<HTMLElement>('#own')?.focus();
    },
    note: (id, words) => this.#change(noted(this.#entries, id, words), 'note', `note:${id}`),
    add: (words) => {
      if (this.#change(withOwnQuestion(this.#entries, words), 'own-question')) this.#status.say(added);
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

  protected override renderContent(content: Content): TemplateResult {
    const { questions: topics = [] } = content.facts;
    const { entries, isKept, failure } = this.#entered;
    const list = questionsOf(entries);
    const some = list.length > 0;
    return html`<div class=${some ? 'some' : ''}>
      ${heading(this.headingLevel, 'section', msg('Questions for your visit', { id: 'questions.heading', desc: 'Heading' }))}
      <p class="screen-only" data-only="script">
        ${msg('Choose what you want to ask, add your own questions, and put the most important first.', { id: 'questions.intro', desc: 'Before the lists of questions' })}
      </p>
      ${topics.length > 0 ? html`<div class="topics">${topics.map((topic, index) => this.#topic(content, topic, list, index))}</div>` : nothing}
      <div class="chosen" data-only="page">
        ${heading(this.headingLevel + 1, 'part', msg('Your list', { id: 'questions.list', desc: 'Heading of the chosen questions' }), 'list')}
        ${renderChosen(content, list, this.#actions)} ${renderAdd(this.#actions)}
      </div>
      ${this.#buttons(content, list)} ${renderStorageConsent(this.#entered, () => this.clear())}
      <p role="status" class=${failure ? 'note' : 'muted'}>
        ${this.#status.words(failure ? failureLabel(failure, isKept) : this.#status.now?.())}
      </p>
      ${this.#handOver.status()}
    </div>`;
  }

  protected override renderRescue(): unknown {
    return this.#entered.canClear ? clearButton(true, () => this.clear()) : nothing;
  }

  protected override findEntries(condition: string): void {
    this.#entered.bind(condition);
  }

  protected override takeEntry(key: string, value: string | boolean): void {
    const [kind, id = ''] = key.split(':');
    if (kind === 'chosen') this.#choose(id, value === true);
    if (kind === 'note') this.#change(alsoNoted(this.#entries, id, String(value)), 'note', key);
  }

  get #entries() {
    return this.#entered.entries;
  }

  #choose(id: string, chosen: boolean) {
    this.#change(chosen ? withQuestion(this.#entries, id) : withoutQuestion(this.#entries, id), 'choose');
  }

  #topic(content: Content, topic: QuestionTopic, list: Questions, index: number) {
    return renderTopic(content, topic, list, this.headingLevel + 1, index === 0, {
      choose: (id, chosen) => this.#choose(id, chosen),
      toggled: toggles(this, `topic-${index + 1}`),
    });
  }

  #buttons(content: Content, list: Questions) {
    const able = list.length > 0;
    const text = () => this.withLocale(() => asText(content, list));
    return html`<div class="actions" data-only="script">
      ${action('printer', msg('Print my questions', { id: 'questions.print', desc: 'Button' }), () => void this.#handOver.print(), { look: 'primary' })}
      ${action('copy', msg('Copy as text', { id: 'questions.copy', desc: 'Button' }), () => void this.#copy(text()), { able })}
      ${canShare() ? action('share-2', msg('Share', { id: 'questions.share', desc: 'Button: opens the device’s own choice of programs' }), () => void this.#handOver.share(text()), { able }) : nothing}
      ${undoButton(this.#entered.canUndo, () => this.undo())}
    </div>`;
  }

  async #copy(text: string) {
    this.#status.say((await copyText(text)) ? copied : notCopied);
  }

  /** The focus stays on the button, wherever the question has gone. */
  async #move(id: string, by: -1 | 1) {
    const content = this.resolvedContent!;
    const isShown = (one: string) =>
      questionsOf(this.#entries).some((q) => q.id === one && wordsOf(content, q) !== undefined);
    this.#change(moved(this.#entries, id, by, isShown), 'move');
    this.#status.say(() => movedTo(this.resolvedContent!, questionsOf(this.#entries), id));
    await this.updateComplete;
    const button = by < 0 ? 'arrow-up' : 'arrow-down';
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] .${button}`)?.focus();
  }

  #change(change: Change, part: string, name?: string): boolean {
    const isChanged = this.#entered.change(change, part, name);
    if (isChanged) this.#status.say(undefined);
    return isChanged;
  }
}

const added = () => msg('The question is on your list.', { id: 'questions.added', desc: 'Status' });
const removed = () =>
  msg('The question was taken off your list. Choose “Undo” to bring it back.', {
    id: 'questions.removed',
    desc: 'Status',
  });
const copied = () => msg('Your list was copied. You can paste it now.', { id: 'questions.copied', desc: 'Status' });
const notCopied = () =>
  msg('This browser does not let pages copy. You can print your list.', { id: 'questions.not-copied', desc: 'Status' });

function movedTo(content: Content, list: Questions, id: string): string {
  const shown = list.filter((question) => wordsOf(content, question) !== undefined);
  const place = shown.findIndex((question) => question.id === id);
  const words = (shown[place] && wordsOf(content, shown[place])) ?? '';
  const number = (value: number) => formatNumber(content.language, value);
  return msg(str`“${words}” is now number ${number(place + 1)} of ${number(shown.length)}.`, {
    id: 'questions.moved',
    desc: '{0} a question, {1} its place, {2} how many there are',
  });
}

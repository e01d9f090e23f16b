import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from '../../content/types.js';
import { printAlone } from '../../device/print.js';
import { canShare, copyText, shareText } from '../../device/share.js';
import { formatNumber } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { action } from '../../primitives/action.js';
import { CareElement } from '../../primitives/care-element.js';
import { heading } from '../../primitives/heading.js';
import { cleared, failureInWords, renderKeeping, undoButton, undone } from '../../primitives/keeping.js';
import { keepingStyles } from '../../primitives/keeping.styles.js';
import { KeptController } from '../../primitives/kept-controller.js';
import { newId } from '../../primitives/new-id.js';
import { toggles } from '../../primitives/toggles.js';
import { asText, renderAdd, renderChosen, wordsOf, type ListActions } from './chosen.js';
import { questionListStyles } from './question-list.styles.js';
import {
  checkQuestions,
  longestQuestion,
  moved,
  noQuestions,
  noted,
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
 * @slot - Light text for readers without the upgrade; it gives way to content that is shown.
 * @event care-ready - The content is shown.
 * @event care-error - The content cannot be shown, or the device cannot keep it. `detail.code` and `detail.message` are for developers.
 * @event care-change - The patient chose, moved, added, removed, noted, kept, cleared or undid something. `detail.part`.
 * @event care-toggle - A topic was opened or closed. `detail.part` and `detail.open`.
 * @csspart base - Everything inside.
 * @csspart heading - Every heading.
 * @csspart topic - One topic with its questions.
 * @csspart question - One question on the patient's list.
 * @csspart loading - The shape that is shown while content is on its way.
 * @csspart error - What is shown when content cannot be had.
 * @csspart language-note - The note that a language is missing.
 */
export class QuestionListElement extends CareElement {
  static override properties = { status: { state: true } };
  static override styles = [CareElement.styles, keepingStyles, questionListStyles].flat();

  /** What was done last, in words that are found while rendering. */
  private status: (() => unknown) | undefined;
  readonly #entered = new KeptController(this, () => this.shown, 'questions', checkQuestions, noQuestions);
  /** The question whose note is being written. */
  #noting = '';

  readonly #actions: ListActions = {
    move: (id, by) => void this.#move(id, by),
    remove: (id) => {
      this.#change(withoutQuestion(this.#list, id), 'remove');
      this.status = removed;
      this.renderRoot.querySelector<HTMLElement>('#own')?.focus();
    },
    note: (id, words) => this.#change(noted(this.#list, id, words), 'note', id),
    add: (words) => {
      const own = words.trim().slice(0, longestQuestion);
      if (!own) return;
      this.#change(withQuestion(this.#list, { id: `own-${newId()}`, words: own }), 'own-question');
      this.status = added;
    },
  };

  /** Takes back the last change. */
  undo(): void {
    if (this.#entered.undo()) this.status = undone;
    this.#noting = '';
  }

  /** Forgets everything that the patient entered, on the page and on the device. `undo` brings it back to the page. */
  clear(): void {
    this.#entered.clear();
    this.#noting = '';
    this.status = cleared;
  }

  protected override renderContent(content: Content): TemplateResult {
    const { questions: topics = [] } = content.facts;
    const { kept, failure, setKept } = this.#entered;
    const some = this.#list.chosen.length > 0;
    return html`<div class=${some ? 'some' : ''}>
      ${heading(this.headingLevel, 'section', msg('Questions for your visit', { id: 'questions.heading', desc: 'Heading' }))}
      <p class="screen-only">
        ${msg('Choose what you want to ask, add your own questions, and put the most important first.', { id: 'questions.intro', desc: 'Before the lists of questions' })}
      </p>
      ${topics.length > 0 ? html`<div class="topics">${topics.map((topic, index) => this.#topic(content, topic, index))}</div>` : nothing}
      <div class="chosen">
        ${heading(this.headingLevel + 1, 'part', msg('Your list', { id: 'questions.list', desc: 'Heading of the chosen questions' }), 'list')}
        ${renderChosen(content, this.#list, this.#actions)} ${renderAdd(this.#actions)}
      </div>
      ${this.#buttons(content, some)} ${renderKeeping(kept, some || kept, setKept, () => this.clear())}
      <p role="status" class=${failure ? 'note' : 'muted'}>
        ${failure ? failureInWords(failure) : (this.status?.() ?? nothing)}
      </p>
    </div>`;
  }

  get #list() {
    return this.#entered.value;
  }

  #topic(content: Content, topic: NonNullable<Content['facts']['questions']>[number], index: number) {
    return renderTopic(content, topic, this.#list, this.headingLevel + 1, index === 0, {
      choose: (id, chosen) =>
        this.#change(chosen ? withQuestion(this.#list, { id }) : withoutQuestion(this.#list, id), 'choose'),
      toggled: toggles(this, `topic-${index + 1}`),
    });
  }

  #buttons(content: Content, able: boolean) {
    const text = () => this.inOwnWords(() => asText(content, this.#list));
    return html`<div class="actions">
      ${action('printer', msg('Print my questions', { id: 'questions.print', desc: 'Button' }), () => printAlone(this), { look: 'primary' })}
      ${action('copy', msg('Copy as text', { id: 'questions.copy', desc: 'Button' }), () => void this.#copy(text()), { able })}
      ${canShare() ? action('share-2', msg('Share', { id: 'questions.share', desc: 'Button: opens the device’s own choice of programs' }), () => void shareText(text()), { able }) : nothing}
      ${undoButton(this.#entered.earlier !== undefined, () => this.undo())}
    </div>`;
  }

  async #copy(text: string) {
    this.status = (await copyText(text)) ? copied : notCopied;
  }

  /** The focus stays on the button, wherever the question has gone. */
  async #move(id: string, by: -1 | 1) {
    this.#change(moved(this.#list, id, by), 'move');
    const place = this.#list.chosen.findIndex((question) => question.id === id);
    this.status = () => movedTo(this.shown!, this.#list, place);
    await this.updateComplete;
    const button = by < 0 ? 'arrow-up' : 'arrow-down';
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] .${button}`)?.focus();
  }

  #change(list: Questions, part: string, noting = '') {
    if (this.#entered.change(list, part, noting !== '' && noting === this.#noting)) this.status = undefined;
    this.#noting = noting;
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

function movedTo(content: Content, { chosen }: Questions, place: number): string {
  const words = wordsOf(content, chosen[place]!) ?? '';
  const number = (value: number) => formatNumber(content.language, value);
  return msg(str`“${words}” is now number ${number(place + 1)} of ${number(chosen.length)}.`, {
    id: 'questions.moved',
    desc: '{0} a question, {1} its place, {2} how many there are',
  });
}

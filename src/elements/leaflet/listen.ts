import {
  html,
  isServer,
  nothing,
  type LitElement,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { takeAllTurns } from '../../base/turns.js';
import { alone } from '../../content/isolated.js';
import type { Sentence } from '../../device/read-aloud-text.js';
import { ReadingMark } from '../../device/reading-mark.js';
import { isInside, ShownText } from '../../device/shown-text.js';
import { Reader, type SpeechFailure } from '../../device/speech.js';
import { watchVoices } from '../../device/voices.js';
import { endonym } from '../../language/matching.js';
import { msg, str } from '../../language/words.js';
import { action } from '../../templates/action.js';

type Host = ReactiveControllerHost & LitElement;

/** Reads what an element shows aloud, by a voice of the device; nothing is sent away, nothing is stored. */
export class ListenController implements ReactiveController {
  /** There where the browser can speak at all. */
  readonly reader: Reader | undefined;
  readonly #mark = new ReadingMark();
  readonly #text: ShownText;
  #section: Element | undefined;
  #read: string | undefined;
  #isLate = false;
  #wasInBar = false;
  #leaveVoices: (() => void) | undefined;

  constructor(
    private readonly host: Host,
    /** The language of what is shown; undefined as long as nothing is. */
    private readonly language: () => string | undefined,
  ) {
    this.#text = new ShownText(host);
    if (!isServer && canSpeak()) this.reader = new Reader(speechSynthesis, this.#options);
    host.addController(this);
  }

  /** Whether there is a voice for what is shown; undefined as long as the device has not said. */
  get hasVoice(): boolean | undefined {
    const language = this.language();
    if (!this.reader || language === undefined) return undefined;
    return this.reader.voiceOf(language) ? true : this.#isLate ? false : undefined;
  }

  hostConnected(): void {
    if (!this.reader) return;
    this.#leaveVoices = watchVoices(speechSynthesis, (isLate) => {
      this.#isLate ||= isLate;
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#leaveVoices?.();
    this.reader?.stop();
  }

  /** What is read is there no more when another language is shown. */
  hostUpdate(): void {
    const language = this.language();
    if (this.#read !== language) this.reader?.stop();
    this.#read = language;
    this.#wasInBar = Boolean(this.#root.activeElement?.closest('.listening'));
  }

  /** Focus that was on the bar goes to the button that begins again, when the bar goes. */
  hostUpdated(): void {
    if (this.#wasInBar && !this.#root.activeElement)
      this.#root.querySelector<HTMLElement>('.listen button')?.focus(alone({ preventScroll: true }));
  }

  get #root(): ShadowRoot {
    return this.host.renderRoot as ShadowRoot;
  }

  /** Reads all, or from a section on; with `isAlone`, no more than that section. */
  start(section?: Element, { isAlone = false } = {}): void {
    takeAllTurns();
    this.#section = isAlone ? section : undefined;
    this.reader?.start(({ block }) => !section || isInside(block, section));
  }

  /** At the sentence in which it stopped, if that is still shown. */
  resume(): void {
    takeAllTurns();
    this.reader?.resume();
  }

  get #options() {
    return {
      collect: () => this.#text.sentences(this.language() ?? '', this.#section),
      language: () => this.language() ?? '',
      show: (sentence: Sentence | undefined, isStart: boolean) =>
        sentence ? this.#mark.show(sentence, isStart) : this.#leaveText(),
      changed: () => this.host.requestUpdate(),
    };
  }

  #leaveText() {
    this.#mark.hide();
    this.#text.forget();
  }
}

const canSpeak = (): boolean => 'speechSynthesis' in globalThis && typeof SpeechSynthesisUtterance === 'function';

/** For a row of tools: what begins to read, pauses and goes on. */
export function renderListen(listen: ListenController): TemplateResult | typeof nothing {
  const { reader, hasVoice } = listen;
  if (!reader || !hasVoice) return nothing;
  const isOnItsWay = reader.state === 'silent' && reader.hasPlace;
  return html`<div class="listen" data-only="script">
    ${mainButton(listen, reader, { look: 'quiet' })}
    ${isOnItsWay ? action('undo-2', msg('From the start', { id: 'listen.restart', desc: 'Button: reads aloud from the beginning, though it stopped further on' }), () => listen.start(), { look: 'quiet' }) : nothing}
  </div>`;
}

/** For the end: why nothing is read aloud here. It comes late, and must not move what somebody reads already. */
export function renderNoVoice({ hasVoice }: ListenController, language: string): TemplateResult | typeof nothing {
  if (hasVoice !== false) return nothing;
  return html`<p class="no-voice muted" data-only="script">
    ${msg(str`This device has no ${endonym(language)} voice to read this aloud.`, { id: 'listen.no-voice', desc: 'A remark at the end of the leaflet. {0} is a language, named in itself' })}
  </p>`;
}

function mainButton(listen: ListenController, reader: Reader, more: { look?: string }) {
  if (reader.state === 'reading')
    return action(
      'pause',
      msg('Pause', { id: 'listen.pause', desc: 'Button: the voice that reads aloud pauses' }),
      () => reader.pause(),
      more,
    );
  if (reader.state === 'silent' && !reader.hasPlace)
    return action(
      'volume-2',
      msg('Listen', { id: 'listen.start', desc: 'Button: reads the leaflet aloud' }),
      () => listen.start(),
      more,
    );
  return action(
    'play',
    msg('Go on', { id: 'listen.resume', desc: 'Button: the voice that reads aloud goes on' }),
    () => listen.resume(),
    more,
  );
}

/** While something is read: what is in reach wherever the reader is. It stands behind the summary, and says nothing by itself. */
export function renderListenBar(listen: ListenController): TemplateResult | typeof nothing {
  const { reader } = listen;
  if (!reader || reader.state === 'silent') return nothing;
  return html`<div
    class="listening"
    role="group"
    data-only="script"
    aria-label=${msg('Read aloud', { id: 'listen.label', desc: 'Name of the group of buttons for reading aloud' })}
  >
    ${sectionLine(reader)}
    <div class="voice">
      ${mainButton(listen, reader, {})}
      ${action('minus', msg('Slower', { id: 'listen.slower', desc: 'Button: the voice reads more slowly' }), () => reader.slower(), { able: reader.canBeSlower })}
      ${action('plus', msg('Faster', { id: 'listen.faster', desc: 'Button: the voice reads faster' }), () => reader.faster(), { able: reader.canBeFaster })}
      ${action('square', msg('Stop', { id: 'listen.stop', desc: 'Button: ends reading aloud' }), () => reader.stop())}
    </div>
    ${leftOutLine(reader)}
    <p class="failure" role="status">${reader.failure && failureLabel(reader.failure)}</p>
  </div>`;
}

const sectionLine = ({ sentence }: Reader) =>
  sentence?.section ? html`<p class="section-read muted">${sentence.section}</p>` : nothing;

function leftOutLine({ leftOut }: Reader) {
  if (leftOut.size === 0) return nothing;
  const languages = [...leftOut].map(endonym).join(', ');
  return html`<p class="muted">
    ${msg(str`Left out, as this device has no voice for it: ${languages}.`, { id: 'listen.left-out', desc: '{0} is one or more languages, each named in itself' })}
  </p>`;
}

function failureLabel(failure: SpeechFailure): string {
  switch (failure) {
    case 'not-allowed':
      return msg('The browser did not let the voice begin. Choose “Go on” to try again.', {
        id: 'listen.not-allowed',
        desc: 'Status: the browser wants to be asked first. “Go on” is listen.resume',
      });
    case 'no-voice':
      return msg('The voice is no longer on this device.', {
        id: 'listen.voice-gone',
        desc: 'Status: the voice that read was removed',
      });
    case 'failed':
      return msg('The voice fell silent. Choose “Go on” to try again.', {
        id: 'listen.failed',
        desc: 'Status: reading aloud failed. “Go on” is listen.resume',
      });
    default:
      return failure satisfies never;
  }
}

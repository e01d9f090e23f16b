import { breathsOf } from '../language/sentences.js';
import type { Sentence } from './read-aloud-text.js';
import { localVoice } from './voices.js';

/** Why the voice fell silent: the browser wants to be asked first, there is no such voice any more, or the device failed. */
export type SpeechFailure = 'not-allowed' | 'no-voice' | 'failed';

export interface ReaderOptions {
  /** What there is to read now: the same list as before, unless what is shown has changed. */
  collect(): readonly Sentence[];
  /** The language without which nothing is read. */
  language(): string;
  /** A sentence is going to be spoken; none, when the voice falls silent for good. */
  show(sentence: Sentence | undefined, isStart: boolean): void;
  changed(): void;
}

const paces = [0.6, 0.75, 0.9, 1, 1.15, 1.35, 1.6] as const;
const usualPace = paces.indexOf(1);

/** Between a heading and what it stands above. */
const rest = 450; // ms
/** Some engines swallow what follows too soon on what was cancelled. */
const gap = 60; // ms

/** Said to the whole page: another leaflet, or another copy of Careleaf, leaves the word to this one. */
const takesTheWord = 'careleaf-speaks';

/** Reads sentence by sentence, by voices of this device alone, and knows its place. */
export class Reader {
  state: 'silent' | 'reading' | 'paused' = 'silent';
  failure: SpeechFailure | undefined;
  /** Languages of parts that were left out, because no voice here reads them. */
  readonly leftOut = new Set<string>();

  #sentences: readonly Sentence[] = [];
  #at = 0;
  #pace: number = usualPace;
  readonly #failed = new Set<string>();
  /** Kept, or an engine throws it away before it tells that it is over. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly synthesis: SpeechSynthesis,
    private readonly options: ReaderOptions,
  ) {}

  /** The sentence at which it is, or at which it goes on. */
  get sentence(): Sentence | undefined {
    return this.#sentences[this.#at];
  }

  /** Whether it stopped on its way and can go on from there. */
  get hasPlace(): boolean {
    return this.#at > 0 && this.sentence !== undefined;
  }

  get canBeSlower(): boolean {
    return this.#pace > 0;
  }

  get canBeFaster(): boolean {
    return this.#pace < paces.length - 1;
  }

  /** The voice for a language, unless it fails. */
  voiceOf(language: string): SpeechSynthesisVoice | undefined {
    const preferred = navigator.languages;
    return localVoice(this.synthesis.getVoices(), language, { preferred, failed: this.#failed });
  }

  /** From the first sentence that fits. */
  start(isFirst: (sentence: Sentence) => boolean = () => true): void {
    this.leftOut.clear();
    this.#sentences = this.options.collect();
    this.#at = Math.max(0, this.#sentences.findIndex(isFirst));
    this.#begin();
  }

  /** At the beginning of the sentence in which it stopped: on some devices, a pause is the end of what is spoken. */
  resume(): void {
    const sentences = this.options.collect();
    this.#at = placeIn(this.#sentences, this.#at, sentences) ?? 0;
    this.#sentences = sentences;
    this.#begin();
  }

  pause(): void {
    if (this.state === 'reading') this.#fallSilent('paused');
  }

  /** The place is kept. */
  stop(): void {
    if (this.state === 'silent') return;
    this.#fallSilent('silent');
    this.options.show(undefined, false);
  }

  slower(): void {
    this.#setPace(this.#pace - 1);
  }

  faster(): void {
    this.#setPace(this.#pace + 1);
  }

  #setPace(pace: number) {
    if (paces[pace] === undefined) return;
    this.#pace = pace;
    if (this.state === 'reading') this.#restart();
    this.options.changed();
  }

  #begin() {
    this.#silence();
    dispatchEvent(new CustomEvent(takesTheWord));
    addEventListener(takesTheWord, this.#leaveTheWord);
    addEventListener('pagehide', this.#leaveTheWord);
    this.state = 'reading';
    this.failure = undefined;
    this.#restart(true);
    this.options.changed();
  }

  readonly #leaveTheWord = () => {
    this.pause();
    this.options.show(undefined, false);
  };

  #fallSilent(state: 'silent' | 'paused', failure?: SpeechFailure) {
    removeEventListener(takesTheWord, this.#leaveTheWord);
    removeEventListener('pagehide', this.#leaveTheWord);
    this.#silence();
    this.state = state;
    this.failure = failure;
    this.options.changed();
  }

  #silence() {
    clearTimeout(this.#timer);
    if (!this.#utterance) return;
    this.#utterance = undefined;
    this.synthesis.cancel();
  }

  /** The sentence from its beginning. What somebody else says meanwhile ends. */
  #restart(isStart = false) {
    const isSpeaking = this.#utterance !== undefined || this.synthesis.speaking || this.synthesis.pending;
    this.#utterance = undefined;
    clearTimeout(this.#timer);
    if (isSpeaking) this.synthesis.cancel();
    // A page that paused an earlier voice would keep this one from beginning.
    if (this.synthesis.paused) this.synthesis.resume();
    // Without a wait where there is no need: some engines speak only in the task of a touch.
    if (isSpeaking) this.#timer = setTimeout(() => this.#read(isStart), gap);
    else this.#read(isStart);
  }

  #read(isStart: boolean) {
    const { language } = this.options;
    let sentence = this.sentence;
    while (sentence && !this.voiceOf(sentence.language)) {
      if (sentence.language === language()) return this.#fallSilent('paused', 'no-voice');
      this.leftOut.add(sentence.language);
      this.#at += 1;
      sentence = this.sentence;
    }
    if (!sentence) return this.#finish();
    this.options.show(sentence, isStart);
    this.options.changed();
    this.#speak(breathsOf(sentence.words), sentence);
  }

  #speak([words, ...more]: readonly string[], sentence: Sentence) {
    const voice = this.voiceOf(sentence.language);
    if (words === undefined || !voice) return this.#next(sentence);
    const utterance = new SpeechSynthesisUtterance(words);
    const isSaid = () => this.#utterance === utterance;
    const goOn = () => {
      if (isSaid()) this.#speak(more, sentence);
    };
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = paces[this.#pace]!;
    utterance.onend = goOn;
    utterance.onerror = ({ error }) => {
      if (isSaid()) this.#fail(error, voice);
    };
    let hasBegun = false;
    utterance.onstart = () => (hasBegun = true);
    this.#utterance = utterance;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        if (!isSaid()) return;
        if (hasBegun) goOn();
        else this.#fallSilent('paused', 'failed');
      },
      longest(words, utterance.rate),
    );
    this.synthesis.speak(utterance);
  }

  #next(spoken: Sentence) {
    this.#utterance = undefined;
    clearTimeout(this.#timer);
    const [old, at] = [this.#sentences, this.#at];
    this.#sentences = this.options.collect();
    const same = find(old, at, this.#sentences);
    const next = same === undefined ? placeIn(old, at + 1, this.#sentences) : same + 1;
    this.#at = next ?? this.#sentences.length;
    if (spoken.isHeading && this.sentence) this.#timer = setTimeout(() => this.#read(false), rest);
    else this.#read(false);
  }

  /** At the end there is no place to go on from. */
  #finish() {
    this.#at = 0;
    this.#fallSilent('silent');
    this.options.show(undefined, false);
  }

  #fail(error: SpeechSynthesisErrorCode, voice: SpeechSynthesisVoice) {
    switch (error) {
      // Another script of the page took the word.
      case 'interrupted':
      case 'canceled':
        return this.#fallSilent('paused');
      case 'not-allowed':
        return this.#fallSilent('paused', 'not-allowed');
      // A voice that needs a network is none of this device, whatever it says of itself.
      case 'network':
      case 'language-unavailable':
      case 'voice-unavailable':
        this.#failed.add(voice.voiceURI);
        return this.#restart();
      case 'audio-busy':
      case 'audio-hardware':
      case 'synthesis-unavailable':
      case 'synthesis-failed':
      case 'text-too-long':
      case 'invalid-argument':
      default:
        return this.#fallSilent('paused', 'failed');
    }
  }
}

/** Longer than any voice takes: an engine that does not tell that it is over has lost count. */
const longest = (words: string, rate: number): number => 8000 + (words.length * 250) / rate;

/** The place of a sentence among what is shown now. */
function find(old: readonly Sentence[], at: number, now: readonly Sentence[]): number | undefined {
  const sentence = old[at];
  if (!sentence) return undefined;
  if (old === now) return at;
  const places = [...now.keys()].filter((index) => now[index]!.words === sentence.words);
  const inPlace = places.find((index) => now[index]!.block === sentence.block);
  const inSection = places.find((index) => now[index]!.section === sentence.section);
  return inPlace ?? inSection ?? places[0];
}

/** Where to go on: at the sentence itself, or else at the first after it that is still there. */
function placeIn(old: readonly Sentence[], at: number, now: readonly Sentence[]): number | undefined {
  for (let index = at; index < old.length; index++) {
    const place = find(old, index, now);
    if (place !== undefined) return place;
  }
  return undefined;
}

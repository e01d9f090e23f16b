/** A voice as a device names it. */
export const voice = (lang: string, more: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice => {
  const name = more.name ?? `Voice of ${lang}`;
  return { lang, name, voiceURI: name, localService: true, default: false, ...more };
};

class FakeUtterance extends EventTarget {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  rate = 1;
  onstart: (() => void) | null = null;
  onend: (() => void) | null = null;
  onerror: ((event: { error: string }) => void) | null = null;

  constructor(readonly text: string) {
    super();
  }
}

/** What engines do differently. */
interface Habits {
  /** Voices are there only after a while, and that is said. */
  readonly isSlow?: boolean;
  /** It cannot be listened to. */
  readonly hasNoEvents?: boolean;
  /** What is cancelled "ends" as if it had been spoken, or fails, or nothing is said of it. */
  readonly onCancel?: 'end' | 'error' | 'nothing';
}

/** A device's voice that speaks when a test says so. */
export class FakeSpeech extends EventTarget {
  readonly said: FakeUtterance[] = [];
  paused = false;
  pending = false;
  cancelled = 0;
  #voices: SpeechSynthesisVoice[];
  #current: FakeUtterance | undefined;

  constructor(
    voices: SpeechSynthesisVoice[],
    readonly habits: Habits = {},
  ) {
    super();
    this.#voices = habits.isSlow ? [] : voices;
    if (habits.hasNoEvents) Object.assign(this, { addEventListener: undefined, removeEventListener: undefined });
  }

  get speaking(): boolean {
    return this.#current !== undefined;
  }

  get words(): string[] {
    return this.said.map(({ text }) => text);
  }

  getVoices(): SpeechSynthesisVoice[] {
    return [...this.#voices];
  }

  have(voices: SpeechSynthesisVoice[]): void {
    this.#voices = voices;
    if (!this.habits.hasNoEvents) this.dispatchEvent(new Event('voiceschanged'));
  }

  speak(utterance: FakeUtterance): void {
    this.said.push(utterance);
    this.#current = utterance;
    utterance.onstart?.();
  }

  cancel(): void {
    this.cancelled += 1;
    const current = this.#current;
    this.#current = undefined;
    const { onCancel = 'error' } = this.habits;
    // As engines do: later, when the page may have moved on.
    if (current && onCancel !== 'nothing')
      setTimeout(() => (onCancel === 'end' ? current.onend?.() : current.onerror?.({ error: 'interrupted' })));
  }

  resume(): void {
    this.paused = false;
  }

  /** The sentence is spoken to its end. */
  finish(): void {
    const current = this.#current;
    this.#current = undefined;
    current?.onend?.();
  }

  fail(error: SpeechSynthesisErrorCode): void {
    const current = this.#current;
    this.#current = undefined;
    current?.onerror?.({ error });
  }
}

/** Gives the page a voice of a test's own; none: a browser that cannot speak. Returns what takes it back. */
export function giveVoice(speech: FakeSpeech | undefined): () => void {
  const names = ['speechSynthesis', 'SpeechSynthesisUtterance'] as const;
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(window, name)] as const);
  const values = { speechSynthesis: speech, SpeechSynthesisUtterance: FakeUtterance };
  for (const name of names) {
    Reflect.deleteProperty(window, name);
    if (speech) Object.defineProperty(window, name, { value: values[name], configurable: true });
  }
  return () => {
    for (const [name, descriptor] of before) if (descriptor) Object.defineProperty(window, name, descriptor);
  };
}

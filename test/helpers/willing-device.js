// A script of the page: a device that prints, shares and has a voice, so that everything is offered that can be.
{
  const voice = { lang: 'en', name: 'A voice', voiceURI: 'A voice', localService: true, default: true };
  const speech = new EventTarget();
  Object.assign(speech, {
    paused: false,
    pending: false,
    speaking: false,
    getVoices: () => [voice, { ...voice, lang: 'es', name: 'Una voz', voiceURI: 'Una voz' }],
    speak: (utterance) => setTimeout(() => utterance.onstart?.()),
    cancel: () => {},
    pause: () => {},
    resume: () => {},
  });
  class Utterance extends EventTarget {
    constructor(text) {
      super();
      this.text = text;
    }
  }
  const give = (of, name, value) => Object.defineProperty(of, name, { value, configurable: true });
  give(window, 'speechSynthesis', speech);
  give(window, 'SpeechSynthesisUtterance', Utterance);
  give(window, 'print', () => {});
  give(navigator, 'share', async () => {});
}

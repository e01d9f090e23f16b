/** How long a device may take to say which voices it has. Some never say that there are none, or that they are there. */
const patience = 2000; // ms

/** Made for fun, or to speak very fast: only where there is no other. */
const odd =
  /^(?:albert|bad news|bahh|bells|boing|bubbles|cellos|deranged|eddy|flo|fred|good news|grandma|grandpa|hysterical|jester|junior|kathy|organ|pipe organ|ralph|reed|rocko|sandy|shelley|superstar|trinoids|whisper|wobble|zarvox)\b|espeak/i;

interface Choice {
  /** The languages of the reader, best first: they choose between the voices of Leeds and Boston. */
  readonly preferred?: readonly string[];
  /** Voices that failed, by their addresses. */
  readonly failed?: ReadonlySet<string>;
}

/**
 * The voice that reads a language on this device. One that sends the text to a service is never chosen, even where it is
 * the device's first choice or the only one.
 */
export function localVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
  { preferred = [], failed }: Choice = {},
): SpeechSynthesisVoice | undefined {
  const wished = [...(regionOf(language) ? [language] : []), ...preferred].map(lowerCase);
  const ranks = ({ name, lang, default: isDefault }: SpeechSynthesisVoice) => [
    Number(odd.test(name)),
    placeOf(wished, lowerCase(plain(lang))),
    Number(!isDefault),
    Number(regionOf(plain(lang)) !== likely(language)?.region),
  ];
  return voices
    .filter((voice) => voice.localService && !failed?.has(voice.voiceURI) && isSame(plain(voice.lang), language))
    .map((voice) => ({ voice, ranks: ranks(voice) }))
    .sort((one, other) => firstDifference(one.ranks, other.ranks))[0]?.voice;
}

/** Tells when the device's voices may have become known: each time they change, and once it is late. Returns what ends that. */
export function watchVoices(synthesis: SpeechSynthesis, changed: (isLate: boolean) => void): () => void {
  let isLate = false;
  const look = () => changed(isLate);
  const timer = setTimeout(() => {
    isLate = true;
    look();
  }, patience);
  // Older WebKit has no such event, and no method for it.
  synthesis.addEventListener?.('voiceschanged', look);
  look();
  return () => {
    clearTimeout(timer);
    synthesis.removeEventListener?.('voiceschanged', look);
  };
}

/** Android writes "en_GB". */
const plain = (tag: string): string => tag.replaceAll('_', '-');

const lowerCase = (tag: string): string => tag.toLowerCase();

const placeOf = (wished: readonly string[], tag: string): number =>
  wished.includes(tag) ? wished.indexOf(tag) : wished.length;

const firstDifference = (one: readonly number[], other: readonly number[]): number =>
  one.map((rank, index) => rank - other[index]!).find((difference) => difference !== 0) ?? 0;

/** Whether two tags are one written language: what is written for Zürich is read by a voice from Hamburg. */
function isSame(one: string, other: string): boolean {
  const [first, second] = [likely(one), likely(other)];
  return first !== undefined && first.language === second?.language && first.script === second?.script;
}

const regionOf = (tag: string): string | undefined => localeOf(tag)?.region;

const likely = (tag: string): Intl.Locale | undefined => localeOf(tag)?.maximize();

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

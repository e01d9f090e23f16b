import type { Text } from '../src/content/types.js';

export type PseudoKind = 'accented' | 'right-to-left';

/** BCP 47 tags of the pseudo-languages: made from English, to see what is not translated, cut off or mirrored wrongly. */
export const pseudoTags = { accented: 'en-XA', 'right-to-left': 'ar-XB' } as const satisfies Record<PseudoKind, string>;

const accents = new Map(zip('aceghijklnoprstuwyzACEGHIJKLNOPRSTUWYZ', 'áçêğĥîĵķļñöþřšţûŵýžÁÇÊĞĤÎĴĶĻÑÖÞŘŠŢÛŴÝŽ'));
const letters = new Map(zip('abcdefghijklmnopqrstuvwxyz,;?', 'ابكدهفغحيجقلمنوپرصسطثڤشخعز،؛؟'));

function zip(from: string, to: string): [string, string][] {
  const targets = [...to];
  return [...from].map((letter, index) => [letter, targets[index]!]);
}

const mapped = (words: string, alphabet: ReadonlyMap<string, string>): string =>
  [...words].map((letter) => alphabet.get(letter) ?? letter).join('');

/** Doubled vowels make English about a third longer, inside its words, where it wraps worst. */
const lengthened = (words: string): string => words.replace(/[aeiouAEIOU]/g, (vowel) => vowel + vowel.toLowerCase());

const transform: Record<PseudoKind, (words: string) => string> = {
  accented: (words) => mapped(lengthened(words), accents),
  'right-to-left': (words) => mapped(words.toLowerCase(), letters),
};

/** One text. `{0}`, `{number-id}`, `{number-id.time}` and the `](term-id)` of a marked word stay as they are. */
export function pseudoWords(words: string, kind: PseudoKind): string {
  const pieces = words.split(/(\{[^{}]*\}|\]\([a-z0-9-]+\))/);
  const changed = pieces.map((piece) => (/^[{\]]/.test(piece) ? piece : transform[kind](piece))).join('');
  return kind === 'accented' ? `[${changed}]` : changed;
}

const everyValue = (texts: Readonly<Record<string, string>>, kind: PseudoKind): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([id, words]) => [id, pseudoWords(words, kind)]));

/** The interface words by message id. */
export const pseudoCatalogue = (messages: Readonly<Record<string, string>>, kind: PseudoKind): Record<string, string> =>
  everyValue(messages, kind);

/** The words of a condition pack, whatever they are of; units keep their plural forms. */
export function pseudoText({ language: _, translation, $schema: _schema, ...words }: Text, kind: PseudoKind): Text {
  return {
    ...(changed(words, kind) as Omit<Text, 'language' | 'translation'>),
    language: pseudoTags[kind],
    translation,
  };
}

function changed(value: unknown, kind: PseudoKind): unknown {
  if (typeof value === 'string') return pseudoWords(value, kind);
  if (Array.isArray(value)) return value.map((inner) => changed(inner, kind));
  return Object.fromEntries(Object.entries(value as object).map(([id, inner]) => [id, changed(inner, kind)]));
}

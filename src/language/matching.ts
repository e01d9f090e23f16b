import { endonyms } from '../generated/languages.js';

/** The language that every interface and every built-in condition has. */
export const sourceLanguage = 'en';

/** Whether it begins as every language tag does (BCP 47). "null", "false" and numbers, which frameworks write, do not. */
export const isLanguage = (tag: string): boolean => /^(?:[a-z]{2,3}|[ix](?=[-_]))(?![a-z\d])/i.test(tag);

/**
 * The best of the available BCP 47 tags for the wanted one: itself, then each shorter form of it,
 * then one of the same language and script ("zh-TW" finds "zh-Hant"). None fits: undefined.
 */
export function matchLocale(available: readonly string[], wanted: string): string | undefined {
  const find = (tag: string) => available.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
  const parts = wanted.split(/[-_]/).filter(Boolean);
  for (let length = parts.length; length > 0; length--) {
    const match = find(parts.slice(0, length).join('-'));
    if (match && (length > 1 || !hasScripts(available, parts[0]!))) return match;
  }
  const script = scriptOf(parts.join('-'));
  return script && available.find((candidate) => scriptOf(candidate) === script);
}

function hasScripts(available: readonly string[], language: string): boolean {
  return available.some(
    (tag) => tag.toLowerCase().startsWith(`${language.toLowerCase()}-`) && /-[A-Za-z]{4}\b/.test(tag),
  );
}

/** "zh-TW" → "zh-Hant"; undefined for what is no language tag. */
function scriptOf(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
}

/** By language, unless it is written in another script; by script. Asking Intl costs more than all else at the start. */
const rightToLeft =
  /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b(?!-[a-z]{4}\b)|-(?:Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Syrc|Thaa)\b/i;

/** The direction in which a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (rightToLeft.test(language) ? 'rtl' : 'ltr');

/** The name of a language in itself: "es" → "español". Those that exist were named when this was built. */
export function endonym(language: string): string {
  const known = endonyms[language];
  if (known) return known;
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

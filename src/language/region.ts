const found = new Map<string, string>();

/**
 * A language as a country writes it: "en" in "US" is "en-US". The language alone where it names a country itself, where
 * none is given, or where the engine knows no such pair.
 */
export function languageIn(region: string | undefined, language: string): string {
  if (region === undefined) return language;
  const asked = `${language}-${region}`;
  const known = found.get(asked) ?? knownPair(language, asked);
  found.set(asked, known);
  return known;
}

function knownPair(language: string, asked: string): string {
  if (new Intl.Locale(language).region !== undefined) return language;
  return new Intl.DateTimeFormat(asked).resolvedOptions().locale === asked ? asked : language;
}

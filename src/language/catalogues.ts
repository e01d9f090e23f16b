import { matchLocale, sourceLanguage } from './matching.js';
import type { Catalogue } from './words.js';

const catalogues = new Map<string, Catalogue>();

/** Gives the interface its words in a language. Later words replace earlier ones. */
export function registerLanguage(language: string, catalogue: Catalogue): void {
  catalogues.set(language, catalogue);
}

/** The words of a language, where they are here already. English has none: it stands in the source. */
export const catalogueOf = (language: string): Catalogue | undefined => catalogues.get(language);

/** Whether the interface can be shown in this language at once. */
export const hasLocale = (language: string): boolean => language === sourceLanguage || catalogues.has(language);

/** The languages that are here already. */
export const loadedLocales = (): string[] => [sourceLanguage, ...catalogues.keys()];

/** The loaded language that is closest to the wanted one; English where none fits. */
export const resolveLocale = (wanted: string): string => matchLocale(loadedLocales(), wanted) ?? sourceLanguage;

import { nothing, type TemplateResult } from 'lit';
import { msg } from '../src/language/words.js';
import { named, selectField } from './fields.js';

/** The choice of the language in which this page itself speaks, where there is one. */
export function ownLanguage(
  languages: readonly string[],
  value: string,
  change: (language: string) => void,
): TemplateResult | typeof nothing {
  if (languages.length < 2) return nothing;
  return selectField({
    id: 'own-language',
    label: msg('Language of this page', { id: 'snippet.own-language', desc: 'Label of a choice' }),
    value,
    options: languages.map((tag) => ({ value: tag, label: named(tag), lang: tag })),
    change,
  });
}

import { catalogueFiles } from './catalogues.js';
import type { Conditions } from './conditions.js';
import { minifiedCss, readJson, readText } from './files.js';

/** What the page that makes HTML to copy needs besides its script: it lies in `dist/snippet/`. */
export function snippetFiles(conditions: Conditions): Map<string, string> {
  const catalogues = catalogueFiles('snippet');
  const builtIn = readJson<string[]>('conditions/built-in.json');
  const index = {
    languages: ['en', ...[...catalogues.keys()].map((name) => name.replace(/\.json$/, ''))],
    conditions: [...conditions].map(([id, { texts }]) => ({
      id,
      isInside: builtIn.includes(id),
      names: Object.fromEntries(Object.entries(texts).map(([language, { name }]) => [language, name])),
    })),
  };
  return new Map([
    ['index.json', JSON.stringify(index)],
    ...[...catalogues].map(([name, content]) => [`locales/${name}`, content] as const),
    ...['index.html', 'icon.svg'].map((name) => [name, readText(`snippet/${name}`)] as const),
    ['snippet.css', minifiedCss('snippet/snippet.css')],
  ]);
}

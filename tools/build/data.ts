import { catalogueFiles } from './catalogues.js';
import { conditionFiles, readConditions } from './conditions.js';
import { minifiedCss, namesIn, readText } from './files.js';
import { snippetFiles } from './snippet.js';

/** What `dataFiles` is made from. */
export const dataSources = [
  'conditions',
  'locales',
  'snippet',
  'src/careleaf.css',
  'src/themes',
  'tools/review/page/page.css',
];

/** The files of `dist/` that are no code and that no element has to be rendered for: path → content. */
export function dataFiles(): Map<string, string> {
  const conditions = readConditions();
  const { files, index } = conditionFiles(conditions);
  return new Map([
    ...within('locales', catalogueFiles()),
    ...within('conditions', files),
    ['conditions/index.json', index],
    ['careleaf.css', minifiedCss('src/careleaf.css')],
    // A theme is an example to copy and change: it keeps its layout and its comments.
    ...namesIn('src/themes').map((name) => [`themes/${name}`, readText(`src/themes/${name}`)] as const),
    ...within('snippet', snippetFiles(conditions)),
    ['review/page.css', minifiedCss('tools/review/page/page.css')],
  ]);
}

const within = (folder: string, files: ReadonlyMap<string, string>) =>
  [...files].map(([name, content]) => [`${folder}/${name}`, content] as const);

import { join } from 'node:path';
import { transform as minifyCss } from 'lightningcss';
import { sectionNames, sectionTags, usualSections } from '../../src/elements/leaflet/sections.js';
import {
  elementNames,
  lightParts,
  lightText,
  registerLanguage,
  renderTemplate,
  type ElementName,
} from '../../src/server/server.js';
import { ownStyles, sharedStyles } from '../../src/server/styles.js';
import { readCatalogue, translatedLanguages } from './catalogues.js';
import { packOf, type Conditions } from './conditions.js';
import { readJson, readText, write } from './files.js';
import { servedPieces, type Subject } from './served.js';

/** A host puts the address where it serves `dist/` in the place of it, with `/` at its end. */
const anyAssets = '{assets}';

/** The elements that a page can be given by themselves, and the sections of a leaflet with the elements that show them. */
const toChooseFrom = {
  // A term stands inside the page's own sentences.
  elements: elementNames.filter((name) => String(name) !== 'glossary-term'),
  sections: Object.fromEntries(sectionNames.map((name) => [name, sectionTags[name].slice('care-'.length)])),
  usual: usualSections,
};

/** `styles/`, which served elements link, and `static/`: every built-in condition's text for hosts without Node. */
export function buildStatic(outDir: string, conditions: Conditions): void {
  const sheets = elementNames.map((name) => [name, ownStyles(name)] as const);
  for (const [name, rules] of [['shared', sharedStyles] as const, ...sheets]) {
    const { code } = minifyCss({ filename: `${name}.css`, code: Buffer.from(rules), minify: true });
    write(join(outDir, 'styles', `${name}.css`), code);
  }
  for (const name of ['served-text.php', 'profile-rules.php'])
    write(join(outDir, 'static', name), readText(`cms/shared/${name}`));
  write(join(outDir, 'static/elements.json'), `${JSON.stringify(toChooseFrom, null, 2)}\n`);
  for (const language of translatedLanguages()) registerLanguage(language, readCatalogue(language));
  for (const id of readJson<string[]>('conditions/built-in.json')) {
    const condition = conditions.get(id)!;
    for (const language of Object.keys(condition.texts)) {
      const subject = { condition: id, pack: packOf(condition, language), language };
      for (const [name, content] of filesOf(subject)) write(join(outDir, 'static', id, name), `${content}\n`);
    }
  }
}

/** Every file of a condition in one of its languages: name → content. */
function filesOf(subject: Subject): [name: string, content: string][] {
  const { pack, language } = subject;
  const files = [
    ...[...lightParts(pack, language)].map(([part, words]) => [`leaflet.${part}.${language}.html`, words]),
    ...[...servedPieces(subject)].map(([name, piece]) => [`${name}.json`, JSON.stringify(piece)]),
    ...elementNames.flatMap((name) => [
      [`${name}.${language}.html`, lightText(pack, name, language)],
      [`${name}.${language}.shadow.html`, readyTemplate(name, subject)],
    ]),
  ] as [string, string][];
  return files.filter(([, content]) => content !== '');
}

/** The whole element in its usual form, with the one place that every host has to fill. */
const readyTemplate = (name: ElementName, subject: Subject): string =>
  renderTemplate(name, { ...subject, assets: anyAssets }).replaceAll(`${anyAssets}/`, anyAssets);

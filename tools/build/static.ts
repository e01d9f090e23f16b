import { join } from 'node:path';
import { transform as minifyCss } from 'lightningcss';
import { sectionNames, sectionTags, usualSections } from '../../src/elements/leaflet/sections.js';
import { elementNames, lightParts, lightText, registerLanguage, renderTemplate } from '../../src/server/server.js';
import { ownStyles, sharedStyles } from '../../src/server/styles.js';
import { readCatalogue, translatedLanguages } from './catalogues.js';
import { packOf, type Conditions } from './conditions.js';
import { readJson, write } from './files.js';

/** What a host that serves these files puts its own address in the place of. */
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
  write(join(outDir, 'static/elements.json'), `${JSON.stringify(toChooseFrom, null, 2)}\n`);
  for (const language of translatedLanguages()) registerLanguage(language, readCatalogue(language));
  for (const id of readJson<string[]>('conditions/built-in.json')) {
    const condition = conditions.get(id)!;
    for (const language of Object.keys(condition.texts)) {
      const pack = packOf(condition, language);
      for (const name of elementNames) {
        const file = join(outDir, 'static', id, `${name}.${language}`);
        const text = lightText(pack, name, language);
        if (text) write(`${file}.html`, `${text}\n`);
        if (name === 'leaflet') {
          for (const [part, words] of lightParts(pack, language))
            write(join(outDir, 'static', id, `leaflet.${part}.${language}.html`), `${words}\n`);
        }
        write(`${file}.shadow.html`, `${renderTemplate(name, { pack, language, assets: anyAssets })}\n`);
      }
    }
  }
}

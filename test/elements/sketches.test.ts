import '../../src/define.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { CareElement } from '../../src/base/care-element.js';
import { registeredTags } from '../../src/base/define.js';
import { everyStatement } from '../../src/content/statements.js';
import { sectionNames } from '../../src/elements/leaflet/sections.js';
import { plainStatement } from '../../src/templates/plain-statement.js';
import type { Content, Pack } from '../../src/content/types.js';
import { headingLevels, settled, wordsIn } from '../helpers/composed.js';
import { sketch, sketchNames } from '../helpers/sketches.js';

/** It stands in a sentence of the page, about one word of a glossary. */
const tags = registeredTags().filter((tag) => tag !== 'care-glossary-term');

async function shown(tag: string, pack: Pack, attributes: Record<string, string> = {}): Promise<CareElement> {
  const holder = await fixture(html`<div></div>`);
  const element = document.createElement(tag) as CareElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.pack = pack;
  const failures: unknown[] = [];
  element.addEventListener('care-error', ({ detail }) => failures.push(detail));
  holder.append(element);
  await settled(element);
  expect(failures, tag).to.deep.equal([]);
  return element;
}

const contentOf = ({ facts, texts }: Pack): Content => ({
  facts,
  text: texts['en']!,
  language: 'en',
  languages: ['en'],
});
const folded = (words: string) =>
  words
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:?!])/g, '')
    .trim()
    .toLowerCase();

for (const name of sketchNames) {
  describe(`a condition unlike the built-in one (${name})`, () => {
    for (const tag of tags) {
      it(`shows nothing broken in ${tag}`, async () => {
        const element = await shown(tag, sketch(name));
        expect(wordsIn(element)).to.not.match(/undefined|null|NaN|\[object|[{}]/);
        const levels = headingLevels(element);
        levels.reduce(
          (before, level) => {
            expect(level, levels.join(' ')).to.be.at.most(before + 1);
            return level;
          },
          (levels[0] ?? 2) as number,
        );
        for (const list of element.shadowRoot!.querySelectorAll('ul, ol, dl, table'))
          expect(list.childElementCount, list.outerHTML).to.be.above(0);
      });
    }

    it('says every statement somewhere in a leaflet of all sections', async () => {
      const pack = sketch(name);
      const element = await shown('care-leaflet', pack, { sections: sectionNames.join(' ') });
      const words = folded(wordsIn(element));
      const content = contentOf(pack);
      // How soon an option works, in a line, stands in the table alone.
      const missing = everyStatement(pack.facts)
        .filter(({ path }) => !path.endsWith('.summary.onset'))
        .map(({ path, statement: { id } }) => [path, plainStatement(content, id)] as const)
        .filter(([, said]) => !words.includes(folded(said)));
      expect(missing).to.deep.equal([]);
    });

    it('has no section about what it has not got', async () => {
      const { facts } = sketch(name);
      const element = await shown('care-leaflet', sketch(name), { sections: sectionNames.join(' ') });
      const ids = [...element.shadowRoot!.querySelectorAll('.sections > [id]')].map(({ id }) => id);
      expect(ids.includes('decision')).to.equal(facts.decisions !== undefined);
      expect(ids.includes('diary')).to.equal(facts.diary !== undefined);
      expect(ids.includes('treatments')).to.equal(facts.options !== undefined);
      expect(ids.includes('anatomy')).to.equal(facts.figures !== undefined);
    });
  });
}

import '../../src/built-in.js';
import '../../src/elements/treatment-options/treatment-options.define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { treatmentFields } from '../../src/content/statements.js';
import type { TreatmentOptionsElement } from '../../src/elements/treatment-options/treatment-options.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { plainStatement } from '../../src/primitives/statement.js';
import { settled, wordsIn } from '../helpers/composed.js';

const { facts, texts } = builtInPacks[0]!;
const text = texts['en']!;
const content = { facts, text, language: 'en', languages: ['en'] };

async function options() {
  const element = await fixture<TreatmentOptionsElement>(
    html`<care-treatment-options condition="hemifacial-spasm"></care-treatment-options>`,
  );
  await settled(element);
  return element;
}
const squeezed = (words: string) => words.replace(/\s+/g, '');

describe('care-treatment-options', () => {
  it('says the same facts of every option on its card and in the table', async () => {
    const element = await options();
    const cards = squeezed(wordsIn(element));
    element.view = 'table';
    await settled(element);
    const table = squeezed(wordsIn(element.shadowRoot!.querySelector('table')!));
    for (const treatment of facts.treatments) {
      for (const field of treatmentFields) {
        for (const { id } of treatment[field]) {
          const words = squeezed(plainStatement(content, id));
          expect(cards, id).to.include(words);
          expect(table, id).to.include(words);
        }
      }
    }
  });

  it('begins with every card closed, so that no option stands out', async () => {
    const element = await options();
    expect(element.shadowRoot!.querySelectorAll('details')).to.have.lengthOf(facts.treatments.length);
    expect(element.shadowRoot!.querySelectorAll('details[open]')).to.have.lengthOf(0);
  });

  it('opens and closes all', async () => {
    const element = await options();
    element.openAll();
    expect(element.shadowRoot!.querySelectorAll('details:not([open])')).to.have.lengthOf(0);
    element.closeAll();
    expect(element.shadowRoot!.querySelectorAll('details[open]')).to.have.lengthOf(0);
  });

  it('finds open what was open before the comparison', async () => {
    const element = await options();
    const card = element.shadowRoot!.querySelectorAll('details')[2]!;
    card.open = true;
    for (const view of ['table', 'cards'] as const) {
      element.view = view;
      await settled(element);
      expect(card.checkVisibility()).to.equal(view === 'cards');
    }
    expect([...element.shadowRoot!.querySelectorAll('details')].map(({ open }) => open).indexOf(true)).to.equal(2);
  });

  it('tells the page which part was opened, and no more', async () => {
    const element = await options();
    setTimeout(() => element.shadowRoot!.querySelector('summary')!.click());
    const { detail } = await oneEvent(element, 'care-toggle');
    expect(detail).to.deep.equal({ part: 'option-1', open: true });
  });

  it('puts numbers in words from the pack', async () => {
    const element = await options();
    expect(wordsIn(element).replace(/\s+/g, ' ')).to.include(
      '91 of 100 people had no spasms about 3 years after surgery',
    );
  });

  it('shows the two options that the reader picks where there is little room', async () => {
    const element = await options();
    element.style.inlineSize = '320px';
    element.view = 'table';
    await settled(element);
    const [first, second] = element.shadowRoot!.querySelectorAll('select');
    first!.selectedIndex = 3;
    first!.dispatchEvent(new Event('change'));
    await settled(element);
    const heads = [...element.shadowRoot!.querySelectorAll('thead th')].filter(
      (head) => getComputedStyle(head).display !== 'none',
    );
    expect(heads.map(({ textContent }) => textContent)).to.have.members([
      text.names[facts.treatments[3]!.id]!,
      text.names[facts.treatments[second!.selectedIndex]!.id]!,
    ]);
  });

  it('changes places where the reader picks the other option twice', async () => {
    const element = await options();
    element.view = 'table';
    await settled(element);
    const [first, second] = element.shadowRoot!.querySelectorAll('select');
    first!.selectedIndex = 1;
    first!.dispatchEvent(new Event('change'));
    await settled(element);
    expect([first!.selectedIndex, second!.selectedIndex]).to.deep.equal([1, 0]);
  });
});

import '../../src/built-in.js';
import '../../src/elements/treatment-options/treatment-options.define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { treatmentFields } from '../../src/content/treatment-fields.js';
import type { TreatmentOptionsElement } from '../../src/elements/treatment-options/treatment-options.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { plainStatement } from '../../src/templates/statement.js';
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
  it('says all that is known of an option on its own card, and in its own column of the table', async () => {
    const element = await options();
    const cards = [...element.shadowRoot!.querySelectorAll('details')].map((card) => squeezed(wordsIn(card)));
    element.view = 'table';
    await settled(element);
    const rows = [...element.shadowRoot!.querySelectorAll('tbody tr')];
    const column = (index: number) =>
      squeezed(rows.map((row) => wordsIn(row.querySelectorAll('td')[index]!)).join(' '));
    for (const [index, treatment] of facts.treatments.entries()) {
      const statements = treatmentFields.flatMap((field) => treatment[field]);
      expect(statements, treatment.id).to.have.length.above(treatmentFields.length - 1);
      for (const { id } of statements) {
        const words = squeezed(plainStatement(content, id));
        expect(words, id).to.have.length.above(10);
        expect(cards[index], id).to.include(words);
        expect(column(index), id).to.include(words);
      }
    }
  });

  it('begins with every card closed, so that no option stands out', async () => {
    const element = await options();
    expect(element.shadowRoot!.querySelectorAll('details')).to.have.lengthOf(facts.treatments.length);
    expect(element.shadowRoot!.querySelectorAll('details[open]')).to.have.lengthOf(0);
  });

  it('opens every card at once, and closes them again', async () => {
    const element = await options();
    element.openAll();
    expect(element.shadowRoot!.querySelectorAll('details[open]')).to.have.lengthOf(facts.treatments.length);
    element.closeAll();
    expect(element.shadowRoot!.querySelectorAll('details[open]')).to.have.lengthOf(0);
  });

  it('opens again, after the comparison, the card that the reader had open', async () => {
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

  it('says a number as a reader counts: how many of how many people, and after what time', async () => {
    const element = await options();
    expect(wordsIn(element).replace(/\s+/g, ' ')).to.include(
      '91 of 100 people had no spasms about 3 years after surgery',
    );
  });

  it('compares, on a phone, the two options that the reader picks', async () => {
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

  it('never compares an option with itself: whoever picks the other one swaps the two', async () => {
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

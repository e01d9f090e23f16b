import '../../src/built-in.js';
import '../../src/elements/treatment-options/treatment-options.define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { comparedFields } from '../../src/content/option-fields.js';
import type { Content, Facts, Option, Text } from '../../src/content/types.js';
import type { TreatmentOptionsElement } from '../../src/elements/treatment-options/treatment-options.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { plainStatement } from '../../src/templates/statement.js';
import { settled, wordsIn } from '../helpers/composed.js';

const { facts, texts } = builtInPacks[0]!;
const text = texts['en']!;
const content = { facts, text, language: 'en', languages: ['en'] };

const all = facts.options!;
/** What a leaflet hands on, changed as no check of the whole pack has to allow. */
const changed = (change: (facts: Facts, text: Text) => void): Content => {
  const other = structuredClone(content);
  change(other.facts, other.text);
  return other;
};

async function options(other?: Content) {
  const element = await fixture<TreatmentOptionsElement>(
    html`<care-treatment-options condition="hemifacial-spasm" .content=${other}></care-treatment-options>`,
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
    for (const [index, treatment] of all.entries()) {
      const statements = comparedFields.flatMap((field) => treatment[field] ?? []);
      expect(statements, treatment.id).to.have.length.above(comparedFields.length - 1);
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
    expect(element.shadowRoot!.querySelectorAll('details')).to.have.lengthOf(all.length);
    expect(element.shadowRoot!.querySelectorAll('details[open]')).to.have.lengthOf(0);
  });

  it('opens every card at once, and closes them again', async () => {
    const element = await options();
    element.openAll();
    expect(element.shadowRoot!.querySelectorAll('details[open]')).to.have.lengthOf(all.length);
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
    expect(wordsIn(element).replace(/\s+/g, ' ')).to.include('91 in 100 people');
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
      text.names![all[3]!.id]!,
      text.names![all[second!.selectedIndex]!.id]!,
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

  it('shows nothing at all where there are no options', async () => {
    const { options: _, optionSets: __, ...without } = facts;
    const element = await fixture<TreatmentOptionsElement>(
      html`<care-treatment-options .content=${{ ...content, facts: without }}></care-treatment-options>`,
    );
    await settled(element);
    expect(wordsIn(element).trim()).to.equal('');
  });

  it('puts sets apart, each under its name, and numbers what is tried one after another', async () => {
    const other = changed((changedFacts, changedText) => {
      const [none, toxin, tablets, surgery] = all.map(({ id }) => id);
      changedFacts.optionSets = [
        {
          id: 'path',
          relation: 'step',
          options: [toxin!, surgery!],
          noneReason: { id: 'why-not-none', sources: ['miller-2012'] },
        },
        { id: 'beside', relation: 'together', options: [tablets!, surgery!] },
        { id: 'pick', relation: 'alternative', options: [none!, toxin!] },
      ];
      Object.assign(changedText.names!, { path: 'The usual path', beside: 'What goes together', pick: 'To choose' });
      changedText.statements['why-not-none'] = 'To do nothing is not safe here.';
    });
    const element = await options(other);
    const sets = [...element.shadowRoot!.querySelectorAll('[part="set"]')];
    const headings = sets.map((set) => [...set.querySelectorAll('h3')].map(({ textContent }) => textContent));
    expect(headings).to.deep.equal([['The usual path'], ['What goes together'], ['To choose']]);
    const names = (set: Element) => [...set.querySelectorAll('h4')].map(({ textContent }) => textContent);
    const name = (index: number) => text.names![all[index]!.id]!;
    expect(names(sets[0]!)).to.deep.equal([`Step 1: ${name(1)}`, `Step 2: ${name(3)}`]);
    expect(names(sets[2]!)).to.deep.equal([name(0), name(1)]);
    expect(wordsIn(sets[0]!)).to.include('one after another').and.include('To do nothing is not safe here.');
    expect(wordsIn(sets[1]!)).to.include('used together');
    const ids = [...element.shadowRoot!.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids.filter((id) => !id.startsWith('meaning'))).size).to.equal(
      ids.filter((id) => !id.startsWith('meaning')).length,
    );
    element.view = 'table';
    await settled(element);
    expect(sets.map((set) => set.querySelectorAll('table').length)).to.deep.equal([1, 0, 1]);
    expect(sets.map((set) => set.querySelector<HTMLElement>('.cards')!.checkVisibility())).to.deep.equal([
      false,
      true,
      false,
    ]);
  });

  it('keeps rules of safety together, in plain sight of their card and without a grade', async () => {
    const other = changed((changedFacts, changedText) => {
      const { id, kind, certainty, how, evidence } = changedFacts.options![1]!;
      const changedOption = { id, kind, how: how!, evidence: evidence!, ...(certainty && { certainty }) } as Option;
      changedFacts.options![1] = changedOption;
      changedOption.contraindications = [{ id: 'not-with', kind: 'safety', sources: ['botox-label'] }];
      changedOption.pregnancy = [{ id: 'not-while', kind: 'safety', sources: ['botox-label'] }];
      changedOption.taking = [{ id: 'how-to', kind: 'safety', sources: ['botox-label'] }];
      changedText.statements['not-with'] = 'Not with an infection there.';
      changedText.statements['not-while'] = 'Say if you may be pregnant.';
      changedText.statements['how-to'] = 'A nurse gives it.';
    });
    const element = await options(other);
    const [none, toxin] = [...element.shadowRoot!.querySelectorAll('[part="option"]')];
    const safety = toxin!.querySelector('.safety')!;
    expect([...safety.querySelectorAll('dt')].map(({ textContent }) => textContent)).to.deep.equal([
      'Who must not have it',
      'Pregnancy',
    ]);
    expect(safety.parentElement!.previousElementSibling!.textContent).to.equal('Is it safe for you?');
    expect(safety.querySelectorAll('[part="certainty"]')).to.have.lengthOf(0);
    const rows = [...toxin!.querySelectorAll(':scope > dl > div > dt')].map(({ textContent }) => textContent);
    expect(rows.slice(-3)).to.deep.equal(['Is it safe for you?', 'How to use it', 'How sure we are']);
    expect(none!.querySelectorAll('.safety')).to.have.lengthOf(0);
  });

  it('says in the table that a question does not apply, and leaves it out of the card', async () => {
    const other = changed((changedFacts) => {
      const [none] = changedFacts.options!;
      delete none!.onset;
      none!.notApplicable = ['onset'];
      for (const option of changedFacts.options!) delete option.duration;
    });
    const element = await options(other);
    const [card] = element.shadowRoot!.querySelectorAll('[part="option"]');
    expect(wordsIn(card!)).to.not.include('How soon it works');
    element.view = 'table';
    await settled(element);
    const rows = [...element.shadowRoot!.querySelectorAll('tbody tr')];
    const onset = rows.find((row) => wordsIn(row).includes('How soon it works'))!;
    expect(onset.querySelector('td')!.textContent).to.equal('This does not apply here.');
    expect(rows.some((row) => wordsIn(row).includes('How long it lasts'))).to.equal(false);
  });
});

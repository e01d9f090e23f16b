import '../../src/built-in.js';
import '../../src/elements/treatment-options/treatment-options.define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { comparedFields, summaryFields } from '../../src/content/option-fields.js';
import type { Content, Facts, Option, Text } from '../../src/content/types.js';
import type { TreatmentOptionsElement } from '../../src/elements/treatment-options/treatment-options.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { plainStatement } from '../../src/templates/statement.js';
import { settled, wordsIn } from '../helpers/composed.js';
import { sketch, type SketchName } from '../helpers/sketches.js';

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

/** A pack whose options say nothing in lines. */
const withoutLines = changed(({ options: all }) => all!.forEach((option) => delete option.summary));
const sketched = (name: SketchName): Content => {
  const { facts, texts } = sketch(name);
  return { facts, text: texts['en']!, language: 'en', languages: ['en'] };
};

async function options(other?: Content) {
  const element = await fixture<TreatmentOptionsElement>(
    html`<care-treatment-options condition="hemifacial-spasm" .content=${other}></care-treatment-options>`,
  );
  await settled(element);
  return element;
}
const questions = (element: TreatmentOptionsElement) =>
  element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.question');
const squeezed = (words: string) => words.replace(/\s+/g, '');

describe('care-treatment-options', () => {
  it('says all that is known of an option on its own card, and in the table where it is opened', async () => {
    const element = await options();
    const cards = [...element.shadowRoot!.querySelectorAll('.card')].map((card) => squeezed(wordsIn(card)));
    element.view = 'table';
    await settled(element);
    for (const button of questions(element)) button.click();
    await settled(element);
    const table = squeezed(wordsIn(element.shadowRoot!.querySelector('table')!));
    for (const [index, treatment] of all.entries()) {
      const statements = comparedFields.flatMap((field) => treatment[field] ?? []);
      expect(statements, treatment.id).to.have.length.above(comparedFields.length - 1);
      for (const { id } of statements) {
        const words = squeezed(plainStatement(content, id));
        expect(words, id).to.have.length.above(10);
        expect(cards[index], id).to.include(words);
        expect(table, id).to.include(words);
      }
    }
  });

  it('says on a closed card in a line what an option is, may bring, may cost and asks over time', async () => {
    const element = await options();
    const cards = [...element.shadowRoot!.querySelectorAll('.card')];
    for (const [index, { summary }] of all.entries()) {
      const lines = cards[index]!.querySelector('.lines')!;
      expect(lines.checkVisibility()).to.equal(true);
      for (const field of ['how', 'benefits', 'harms', 'duration'] as const)
        expect(squeezed(wordsIn(lines))).to.include(squeezed(plainStatement(content, summary![field]!.id)));
    }
    cards[0]!.querySelector('details')!.open = true;
    expect(cards[0]!.querySelector('.lines')!.checkVisibility()).to.equal(false);
  });

  it('says that it is not known where others have a line, and nothing where it does not apply', async () => {
    const other = changed(({ options: those }) => {
      const [none, toxin] = those!;
      for (const field of ['harms', 'duration'] as const) {
        none!.summary![field] = undefined;
        none![field] = undefined;
        toxin!.summary![field] = undefined;
      }
      none!.notApplicable = ['onset', 'duration'];
    });
    const element = await options(other);
    const lines = [...element.shadowRoot!.querySelectorAll('.lines')].map((one) => squeezed(wordsIn(one)));
    expect(lines[0]).to.include('MayharmWedonotknow.').and.not.include('Overtime');
    expect(lines[1]).to.include('OvertimeWedonotknow.');
  });

  it('shows of a pack without lines its names and how sure we are', async () => {
    const element = await options(withoutLines);
    const lines = [...element.shadowRoot!.querySelectorAll('.lines')].map((one) => squeezed(wordsIn(one)));
    expect(lines).to.deep.equal(['HowsureVeryunsure', 'HowsureNotverysure', 'HowsureVeryunsure', 'HowsureNotverysure']);
  });

  it('says how sure we are once, where it is the same for every option', async () => {
    const element = await options(sketched('screening'));
    expect(element.shadowRoot!.querySelectorAll('.sure')).to.have.lengthOf(1);
    expect(element.shadowRoot!.querySelectorAll('.lines [part="certainty"]')).to.have.lengthOf(0);
  });

  it('begins with every card closed, so that no option stands out', async () => {
    const element = await options();
    expect(element.shadowRoot!.querySelectorAll<HTMLDetailsElement>('.card details')).to.have.lengthOf(all.length);
    expect(element.shadowRoot!.querySelectorAll('.card details[open]')).to.have.lengthOf(0);
  });

  it('opens every card at once, and closes them again', async () => {
    const element = await options();
    element.openAll();
    expect(element.shadowRoot!.querySelectorAll('.card details[open]')).to.have.lengthOf(all.length);
    element.closeAll();
    expect(element.shadowRoot!.querySelectorAll('.card details[open]')).to.have.lengthOf(0);
  });

  it('opens again, after the comparison, the card that the reader had open', async () => {
    const element = await options();
    const card = element.shadowRoot!.querySelectorAll<HTMLDetailsElement>('.card details')[2]!;
    card.open = true;
    for (const view of ['table', 'cards'] as const) {
      element.view = view;
      await settled(element);
      expect(card.checkVisibility()).to.equal(view === 'cards');
    }
    expect(
      [...element.shadowRoot!.querySelectorAll<HTMLDetailsElement>('.card details')]
        .map(({ open }) => open)
        .indexOf(true),
    ).to.equal(2);
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

  it('answers one question a line, and gives the longer text across the table on demand', async () => {
    const element = await options();
    element.view = 'table';
    await settled(element);
    expect([...questions(element)].map(({ textContent }) => textContent.trim())).to.deep.equal([
      'What is done',
      'What may get better',
      'What may go wrong',
      'How soon it works',
      'How long it lasts',
      'How sure we are',
    ]);
    for (const { summary } of all)
      for (const field of summaryFields) {
        const line = summary![field];
        const table = squeezed(wordsIn(element.shadowRoot!.querySelector('table')!));
        if (line) expect(table).to.include(squeezed(plainStatement(content, line.id)));
      }
    const [first] = questions(element);
    for (const isOpen of [true, false]) {
      first!.click();
      await settled(element);
      expect(first!.getAttribute('aria-expanded')).to.equal(String(isOpen));
      expect(element.shadowRoot!.querySelectorAll('.longer')).to.have.lengthOf(isOpen ? 1 : 0);
    }
  });

  it('keeps a question open while the reader looks at the cards', async () => {
    const element = await options();
    element.view = 'table';
    await settled(element);
    questions(element)[1]!.click();
    for (const view of ['cards', 'table'] as const) {
      element.view = view;
      await settled(element);
    }
    expect(questions(element)[1]!.getAttribute('aria-expanded')).to.equal('true');
  });

  it('compares whole statements where a pack has no lines', async () => {
    const element = await options(withoutLines);
    element.view = 'table';
    await settled(element);
    expect([...questions(element)]).to.have.lengthOf(0);
    expect(squeezed(wordsIn(element.shadowRoot!.querySelector('table')!))).to.include(
      squeezed(plainStatement(withoutLines, all[1]!.examples![0]!.id)),
    );
  });

  it('compares, on a phone, the options that the reader chooses, side by side and at least two', async () => {
    const element = await options();
    element.style.inlineSize = '320px';
    element.view = 'table';
    await settled(element);
    const buttons = [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.choose button')];
    const shown = () =>
      [...element.shadowRoot!.querySelectorAll('tbody tr:first-child .of')]
        .filter((name) => name.checkVisibility())
        .map(({ textContent }) => textContent);
    const name = (index: number) => text.names![all[index]!.id]!;
    expect(shown()).to.deep.equal([name(0), name(1)]);
    buttons[0]!.click();
    await settled(element);
    expect(shown()).to.deep.equal([name(0), name(1)]);
    setTimeout(() => buttons[3]!.click());
    const { detail } = await oneEvent(element, 'care-change');
    expect(detail).to.deep.equal({ part: 'comparison' });
    buttons[0]!.click();
    await settled(element);
    expect(shown()).to.deep.equal([name(1), name(3)]);
    expect(buttons.map((button) => button.getAttribute('aria-pressed'))).to.deep.equal([
      'false',
      'true',
      'false',
      'true',
    ]);
    const [one, two] = [...element.shadowRoot!.querySelectorAll('tbody tr:first-child td')].filter((cell) =>
      cell.checkVisibility(),
    );
    expect(one!.getBoundingClientRect().top).to.equal(two!.getBoundingClientRect().top);
  });

  it('shows every column where there is room, without a scroller', async () => {
    const element = await options();
    element.style.inlineSize = '900px';
    element.view = 'table';
    await settled(element);
    const heads = [...element.shadowRoot!.querySelectorAll('.comparison thead th')];
    expect(heads.map((head) => head.checkVisibility())).to.deep.equal(all.map(() => true));
    const tops = [...element.shadowRoot!.querySelectorAll('.comparison tbody tr:first-child > *')].map(
      (cell) => cell.getBoundingClientRect().top,
    );
    expect(new Set(tops).size).to.equal(1);
    const table = element.shadowRoot!.querySelector('.comparison')!;
    expect(table.scrollWidth).to.be.at.most(table.clientWidth);
    expect(element.shadowRoot!.querySelector('.choose')!.checkVisibility()).to.equal(false);
  });

  it('draws when each option helps, and says the same in a table', async () => {
    const element = await options();
    const time = element.shadowRoot!.querySelector('[part="time"]')!;
    expect(time.querySelectorAll('.lane')).to.have.lengthOf(all.length);
    expect([...time.querySelectorAll('.lane')].map((lane) => lane.querySelectorAll('.mark').length)).to.deep.equal([
      0, 0, 1, 1,
    ]);
    const rows = [...time.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map(({ textContent }) => textContent.trim()),
    );
    expect(rows[1]).to.deep.equal(['5 days', '1 to 2 weeks', '12 weeks']);
    expect(rows[2]).to.deep.equal(['Not known', 'Not known', 'Not known']);
    expect(rows[3]).to.deep.equal(['1 week', 'Not known', 'Counted for up to 8 years.']);
  });

  it('draws no time where no number says when anything helps', async () => {
    const element = await options(sketched('screening'));
    expect(element.shadowRoot!.querySelectorAll('[part="time"]')).to.have.lengthOf(0);
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
    expect(sets.map((set) => set.querySelectorAll('.comparison table').length)).to.deep.equal([1, 0, 1]);
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
    const rows = [...toxin!.querySelectorAll('.rows > div > dt')].map(({ textContent }) => textContent);
    expect(rows.slice(-3)).to.deep.equal(['Is it safe for you?', 'How to use it', 'How sure we are']);
    expect(none!.querySelectorAll('.safety')).to.have.lengthOf(0);
  });

  it('says in the table that a question does not apply, and leaves it out of the card', async () => {
    const other = changed((changedFacts) => {
      for (const option of changedFacts.options!) delete option.summary;
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
    const rows = [...element.shadowRoot!.querySelectorAll('.comparison tbody tr')];
    const onset = rows.find((row) => wordsIn(row).includes('How soon it works'))!;
    expect(wordsIn(onset.querySelector('td')!)).to.include('This does not apply here.');
    expect(rows.some((row) => wordsIn(row).includes('How long it lasts'))).to.equal(false);
  });
});

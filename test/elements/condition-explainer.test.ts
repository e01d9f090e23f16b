import '../../src/built-in.js';
import '../../src/elements/condition-explainer/condition-explainer.define.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { ConditionExplainerElement } from '../../src/elements/condition-explainer/condition-explainer.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { headingLevels, settled, wordsIn } from '../helpers/composed.js';
import { sketch } from '../helpers/sketches.js';

const { facts, texts } = builtInPacks[0]!;

async function explainer(changed = {}) {
  const text = { ...texts['en']!, ...changed };
  const element = await fixture<ConditionExplainerElement>(
    html`<care-condition-explainer .pack=${{ facts, texts: { en: text } }}></care-condition-explainer>`,
  );
  await settled(element);
  return element;
}

describe('care-condition-explainer', () => {
  it('tells what it is, who gets it, how it goes on, its causes, how it is found and what else it could be', async () => {
    const element = await explainer();
    const parts = [...element.shadowRoot!.querySelectorAll('h3')].map(({ textContent }) => textContent.trim());
    expect(parts).to.include.members([
      'Who gets it',
      'What you may notice',
      'How it goes on',
      'What causes it',
      'How doctors find out',
      'What else it could be',
    ]);
  });

  it('has other names as a list, whatever is in them, and no words about none', async () => {
    expect(wordsIn(await explainer({ alsoCalled: ['A', 'B, the second', 'C'] }))).to.include(
      'Also called: A, B, the second and C',
    );
    expect(wordsIn(await explainer({ alsoCalled: ['A'] }))).to.include('Also called: A');
    expect(wordsIn(await explainer({ alsoCalled: [] }))).to.not.include('Also called');
  });

  it('draws the figure with a text twin for every number in it', async () => {
    const element = await explainer();
    const numbers = [...element.shadowRoot!.querySelectorAll('svg.drawing .label text')].map(
      ({ textContent }) => textContent,
    );
    const named = element.shadowRoot!.querySelectorAll('figcaption li');
    const figure = element.shadowRoot!.querySelector('figure')!;
    const name = element.shadowRoot!.getElementById(figure.getAttribute('aria-labelledby')!)!;
    expect(numbers.length).to.be.greaterThan(3);
    expect(named).to.have.lengthOf(numbers.length);
    expect(name.textContent.trim()).to.equal(texts['en']!.figures!['figure']!.title);
    expect(element.shadowRoot!.querySelector('svg.drawing')!.getAttribute('aria-label')).to.equal(
      texts['en']!.figures!['figure']!.description,
    );
  });

  it('has the parts that a pack has, in their order, and a heading for nothing else', async () => {
    const element = await fixture<ConditionExplainerElement>(
      html`<care-condition-explainer .pack=${sketch('child-emergency')}></care-condition-explainer>`,
    );
    await settled(element);
    const parts = [...element.shadowRoot!.querySelectorAll('.block > :first-child')].map(({ id }) => id);
    expect(parts).to.deep.equal(['who', 'course', 'contagiousness', 'prevention']);
    expect(headingLevels(element)).to.deep.equal([2, 3, 3, 3, 3]);
    expect(wordsIn(element.shadowRoot!.querySelector('h2')!)).to.equal('What your child has');
  });

  it('says whom a statement is about where it is not about everybody', async () => {
    const element = await fixture<ConditionExplainerElement>(
      html`<care-condition-explainer .pack=${sketch('long-term-illness')}></care-condition-explainer>`,
    );
    await settled(element);
    const block = element.shadowRoot!.querySelector('#symptoms')!.parentElement!;
    const { statements } = sketch('long-term-illness').texts['en']!;
    expect(wordsIn(block)).to.include(`Early stage ${statements['symptoms-none']}`);
    expect(wordsIn(block)).to.include(`Late stage ${statements['symptoms-late']}`);
  });

  it('puts a figure beside the part that it is for', async () => {
    const { facts, texts } = structuredClone(builtInPacks[0]!);
    facts.figures![0]!.for = 'causes';
    const element = await fixture<ConditionExplainerElement>(
      html`<care-condition-explainer .pack=${{ facts, texts }}></care-condition-explainer>`,
    );
    await settled(element);
    const figures = [...element.shadowRoot!.querySelectorAll('figure')];
    expect(figures).to.have.lengthOf(1);
    expect(figures[0]!.parentElement!.querySelector('#causes')).to.not.equal(null);
  });
});

import '../../src/built-in.js';
import '../../src/elements/condition-explainer/condition-explainer.define.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { ConditionExplainerElement } from '../../src/elements/condition-explainer/condition-explainer.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { settled, wordsIn } from '../helpers/composed.js';

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
  it('tells what it is, who gets it, how it spreads, its causes, how it is found and what else it could be', async () => {
    const element = await explainer();
    const parts = [...element.shadowRoot!.querySelectorAll('h3')].map(({ textContent }) => textContent.trim());
    expect(parts).to.include.members([
      'Who gets it',
      'What you may notice',
      'How it begins and spreads',
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
    expect(numbers.length).to.be.greaterThan(3);
    expect(named).to.have.lengthOf(numbers.length);
    expect(element.shadowRoot!.querySelector('svg.drawing')!.getAttribute('aria-label')).to.equal(
      texts['en']!.figure!.description,
    );
  });
});

import '../../src/built-in.js';
import '../../src/elements/self-care/self-care.define.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { SelfCareElement } from '../../src/elements/self-care/self-care.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { settled } from '../helpers/composed.js';

const { facts } = builtInPacks[0]!;
const words = { high: 'Very sure', moderate: 'Fairly sure', low: 'Not very sure', 'very-low': 'Unsure' };

describe('care-self-care', () => {
  it('says of each thing that people can do how sure the evidence is', async () => {
    const element = await fixture<SelfCareElement>(
      html`<care-self-care condition="hemifacial-spasm"></care-self-care>`,
    );
    await settled(element);
    const lines = [...element.shadowRoot!.querySelectorAll('li')];
    const said = lines.map((line) => line.querySelector('.certainty')!.textContent.trim());
    expect(lines).to.have.lengthOf(facts.selfCare.length);
    expect(said).to.deep.equal(facts.selfCare.map(({ certainty }) => words[certainty]));
  });
});

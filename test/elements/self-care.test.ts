import '../../src/built-in.js';
import '../../src/elements/self-care/self-care.define.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { SelfCareElement } from '../../src/elements/self-care/self-care.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import type { Pack } from '../../src/content/types.js';
import { settled, wordsIn } from '../helpers/composed.js';
import { sketch } from '../helpers/sketches.js';

const { selfCare = [], living = [] } = builtInPacks[0]!.facts.about;
const words = { high: 'Very sure', moderate: 'Fairly sure', low: 'Not very sure', 'very-low': 'Very unsure' };

async function shown(pack: Pack) {
  const element = await fixture<SelfCareElement>(html`<care-self-care .pack=${pack}></care-self-care>`);
  await settled(element);
  return element;
}
const texts = (element: Element, selector: string) =>
  [...element.shadowRoot!.querySelectorAll(selector)].map((one) => wordsIn(one));

describe('care-self-care', () => {
  it('says of each thing that people can do how sure the evidence is, where that is known', async () => {
    const element = await fixture<SelfCareElement>(
      html`<care-self-care condition="hemifacial-spasm"></care-self-care>`,
    );
    await settled(element);
    const lines = [...element.shadowRoot!.querySelectorAll('li')];
    const said = lines.map((line) => line.querySelector('.certainty')?.textContent.trim());
    expect(lines).to.have.lengthOf(selfCare.length + living.length);
    expect(said).to.deep.equal([...selfCare, ...living].map(({ certainty }) => certainty && words[certainty]));
  });

  it('says how to live with it below, and gives rules that protect no grade', async () => {
    const element = await shown(sketch('long-term-illness'));
    expect(texts(element, 'h2, h3')).to.deep.equal(['What you can do yourself', 'Living with it']);
    const { statements } = sketch('long-term-illness').texts['en']!;
    const driving = texts(element, 'li').find((line) => line.startsWith(statements['living-driving']!));
    expect(driving).to.equal(statements['living-driving']);
  });

  it('has the heading of the one of the two that there is', async () => {
    expect(texts(await shown(sketch('child-emergency')), 'h2, h3')).to.deep.equal(['Living with it']);
  });
});

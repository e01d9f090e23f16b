import '../../src/built-in.js';
import '../../src/elements/provenance/provenance.define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { ProvenanceElement } from '../../src/elements/provenance/provenance.js';
import { addressOf } from '../../src/content/source-address.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { settled, wordsIn } from '../helpers/composed.js';

const { facts, texts } = builtInPacks[0]!;

async function provenance() {
  const element = await fixture<ProvenanceElement>(
    html`<care-provenance condition="hemifacial-spasm"></care-provenance>`,
  );
  await settled(element);
  return element;
}
const foldsOf = (element: Element) => [...element.shadowRoot!.querySelectorAll('details')];
const linesOf = (element: Element) => ({
  numbers: element.shadowRoot!.querySelectorAll('tbody tr').length,
  sources: element.shadowRoot!.querySelectorAll('.sources > li').length,
});
const all = { numbers: facts.numbers!.length, sources: facts.sources.length };

describe('care-provenance', () => {
  it('says who wrote it, that no clinician has checked it, when, who paid and how it is kept up to date', async () => {
    const words = wordsIn(await provenance());
    expect(words)
      .to.include('Written by')
      .and.include(facts.authors[0]!)
      .and.include('Not yet signed off by a clinician')
      .and.include('Next review by')
      .and.include(texts['en']!.funding)
      .and.include(texts['en']!.updatePolicy)
      .and.include(facts.version);
  });

  it('says who has reviewed it, and how much none of them has seen as it is now', async () => {
    const element = await provenance();
    const on = '2026-11-22';
    const review = { by: 'A reviewer', role: 'neurologist', on, until: '2099-01-01', changed: ['a', 'b', 'c'] };
    const other = { ...review, by: 'Another reviewer', changed: ['b', 'c', 'd'] };
    const pack = (reviews: (typeof review)[]) => ({ facts, texts: { en: { ...texts['en']!, reviews } } });
    element.pack = pack([review, other]);
    await settled(element);
    expect(wordsIn(element))
      .to.include('Reviewed by A reviewer, neurologist, on 22 November 2026.')
      .and.include('Reviewed by Another reviewer, neurologist, on 22 November 2026.')
      .and.include('2 statements have changed since, and were not reviewed.')
      .and.not.include('due for review');
    element.pack = pack([{ ...review, on: '2020-01-01', until: '2021-01-01' }]);
    await settled(element);
    expect(wordsIn(element)).to.include('This text was due for review on 1 January 2021.');
  });

  it('has every number and every source there for the browser’s search, though they are folded', async () => {
    const element = await provenance();
    expect(linesOf(element)).to.deep.equal(all);
    expect(foldsOf(element).some(({ open }) => open)).to.equal(false);
  });

  it('says that a reader opens a disclosure', async () => {
    const element = await provenance();
    const heard = oneEvent(element, 'care-toggle') as unknown as Promise<CustomEvent>;
    foldsOf(element)[1]!.querySelector('summary')!.click();
    expect((await heard).detail).to.deep.equal({ part: 'numbers', open: true });
  });

  it('prints sources and numbers on demand: what the reader has opened', async () => {
    const element = await provenance();
    foldsOf(element)[2]!.open = true;
    dispatchEvent(new Event('beforeprint'));
    expect(linesOf(element)).to.deep.equal(all);
    expect(foldsOf(element).map(({ open }) => open)).to.deep.equal(foldsOf(element).map((_, index) => index === 2));
    dispatchEvent(new Event('afterprint'));
    expect(foldsOf(element)[2]!.open).to.equal(true);
  });

  it('links each source that has an address, without telling it where the reader came from', async () => {
    const element = await provenance();
    foldsOf(element)[2]!.querySelector('summary')!.click();
    const links = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.sources a')];
    expect(links).to.have.lengthOf(facts.sources.filter(addressOf).length);
    expect(links.length).to.be.above(20);
    for (const { rel, protocol } of links) expect([rel, protocol]).to.deep.equal(['noopener noreferrer', 'https:']);
  });

  it('gives every number its denominator, time, certainty, use and sources', async () => {
    const element = await provenance();
    foldsOf(element)[1]!.querySelector('summary')!.click();
    const rows = [...element.shadowRoot!.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    expect(rows).to.have.lengthOf(all.numbers);
    const columns = element.shadowRoot!.querySelectorAll('thead th').length;
    expect(columns).to.be.above(4);
    for (const row of rows) {
      const filled = [...row.cells].filter((cell) => cell.textContent.trim() !== '');
      expect(filled, row.textContent).to.have.lengthOf(columns);
    }
  });

  it('says who gave the grades, what was looked for and not found, and what changed', async () => {
    const { about, ...others } = structuredClone(facts);
    const text = structuredClone(texts['en']!);
    const [first] = about.overview;
    const pack = {
      facts: {
        ...others,
        about: {
          ...about,
          overview: [{ id: first!.id, kind: 'gap', sources: first!.sources!, searched: '2026-03-05' }],
        },
        changes: [{ version: '1.1.0', on: '2026-04-06', kind: 'safety', items: [first!.id] }],
      },
      text,
      language: 'en',
      languages: ['en'],
    };
    const element = await fixture<ProvenanceElement>(html`<care-provenance .content=${pack}></care-provenance>`);
    await settled(element);
    expect(wordsIn(element))
      .to.include('four grades of GRADE')
      .and.include('We looked on 5 March 2026 and found nothing.')
      .and.include('6 April 2026')
      .and.include('for safety');
  });
});

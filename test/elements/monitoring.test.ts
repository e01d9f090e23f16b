import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/monitoring/monitoring.define.js';
import type { MonitoringElement } from '../../src/elements/monitoring/monitoring.js';
import type { Pack } from '../../src/content/types.js';
import { settled, wordsIn } from '../helpers/composed.js';
import { sketch } from '../helpers/sketches.js';

async function shown(pack: Pack) {
  const element = await fixture<MonitoringElement>(html`<care-monitoring .pack=${pack}></care-monitoring>`);
  await settled(element);
  return element;
}
const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll(selector)];
const rows = (element: Element) => all(element, 'tbody tr').map((row) => row.textContent!.replace(/\s+/g, ' ').trim());

describe('care-monitoring', () => {
  it('says what is checked, how often, and the aim with both of its units', async () => {
    const [level] = rows(await shown(sketch('long-term-illness')));
    expect(level).to.include('every 3 months, with no set end');
    expect(level).to.include('below 53 mmol per mol (below 7 per cent)');
  });

  it('says for whom an aim is that is not for everybody', async () => {
    const pack = sketch('long-term-illness');
    const element = await shown(pack);
    const aim = all(element, '.aims li').find(({ textContent }) => textContent!.includes('64 mmol'));
    expect(aim!.textContent).to.include(pack.texts['en']!.names!['older']);
  });

  it('has the checks of each option under its name, counted from their event', async () => {
    const pack = sketch('long-term-illness');
    const { names } = pack.texts['en']!;
    const element = await shown(pack);
    for (const { id, monitoring } of pack.facts.options!)
      expect(all(element, `#${id}`)).to.have.lengthOf(monitoring ? 1 : 0);
    expect(wordsIn(element)).to.include(`Count from: ${names!['first-dose']}.`);
  });

  it('says of each test that is made again what it looks for and what follows, and of no other test', async () => {
    const pack = sketch('long-term-illness');
    pack.facts.tests!.push({ id: 'one-test', use: 'diagnostic' });
    const element = await shown({
      ...pack,
      texts: { en: { ...pack.texts['en']!, names: { ...pack.texts['en']!.names, 'one-test': 'A test once' } } },
    });
    expect(wordsIn(element)).to.include('What it looks for').and.to.include('If something is found');
    expect(wordsIn(element)).to.not.include('A test once');
  });

  it('says what to do outside an aim, with how soon', async () => {
    const pack = sketch('long-term-illness');
    const [measure] = pack.facts.measures!;
    measure!.ranges!.push({ id: 'far-too-high', category: 'critical', low: 100 });
    pack.facts.signs!.push({
      id: 'high-sign',
      kind: 'safety',
      sources: ['sketch-source'],
      level: 'urgent',
      trigger: { range: 'far-too-high' },
    });
    const text = pack.texts['en']!;
    text.names!['far-too-high'] = 'Far too high';
    text.statements['high-sign'] = 'The level is far too high.';
    const element = await shown(pack);
    const [critical] = all(element, '.aims .critical');
    expect(critical!.textContent)
      .to.include('100 mmol per mol or more')
      .and.to.include('Urgent')
      .and.to.include('The level is far too high.');
  });

  it('is a table without an aim where nothing has one', async () => {
    const pack = sketch('long-term-illness');
    for (const check of pack.facts.monitoring!) delete check.measure;
    const element = await shown(pack);
    expect(all(element, 'thead tr')[0]!.children).to.have.lengthOf(2);
  });

  it('shows nothing where nothing is checked', async () => {
    const element = await shown(sketch('operation'));
    expect(all(element, '[part="heading"], [part="error"], table')).to.have.lengthOf(0);
  });

  it('is accessible', async () => {
    await expect(await shown(sketch('long-term-illness'))).to.be.accessible();
  });
});

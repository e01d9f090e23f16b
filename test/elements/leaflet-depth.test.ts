import '../../src/built-in.js';
import '../../src/elements/leaflet/leaflet.define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { LeafletElement } from '../../src/elements/leaflet/leaflet.js';
import type { SeekHelpElement } from '../../src/elements/seek-help/seek-help.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { settled, wordsIn } from '../helpers/composed.js';
import { sketch } from '../helpers/sketches.js';

const { statements } = builtInPacks[0]!.texts['en']!;

async function leaflet(depth?: string): Promise<LeafletElement> {
  const element = await fixture<LeafletElement>(
    depth === undefined
      ? html`<care-leaflet condition="hemifacial-spasm"></care-leaflet>`
      : html`<care-leaflet condition="hemifacial-spasm" depth=${depth}></care-leaflet>`,
  );
  await settled(element);
  return element;
}
const inside = <T extends Element = HTMLElement>(element: Element, selector: string): T =>
  element.shadowRoot!.querySelector<T>(selector)!;
const choice = (element: Element, value: string) => inside<HTMLInputElement>(element, `.depth [value="${value}"]`);
const sections = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('.sections > [id]')].map(({ id }) => id);
const urgentSign = statements['urgent-child']!;
const emergencySign = statements['emergency-stroke']!;

describe('the depth of care-leaflet', () => {
  it('is everything where the page asks for nothing', async () => {
    const element = await leaflet();
    expect(choice(element, 'full').checked).to.equal(true);
    expect(wordsIn(element)).to.include(urgentSign).and.include(emergencySign);
  });

  it('is the main points where the page or the reader asks for them, and everything again', async () => {
    const element = await leaflet();
    const change = oneEvent(element, 'care-change');
    choice(element, 'main').click();
    expect(((await change) as CustomEvent<{ part: string }>).detail).to.deep.equal({ part: 'depth' });
    await settled(element);
    expect(element.depth).to.equal('main');
    expect(wordsIn(element)).to.include(emergencySign).and.not.include(urgentSign);
    choice(element, 'full').click();
    await settled(element);
    expect(wordsIn(element)).to.include(urgentSign);
    expect(wordsIn(await leaflet('main'))).to.not.include(urgentSign);
    expect(wordsIn(await leaflet('no depth'))).to.include(urgentSign);
  });

  it('says the emergency signs of each treatment in a line, and all of them in the whole', async () => {
    const lines = ['botulinum-emergency', 'medicines-emergency', 'surgery-emergency'].map((id) => statements[id]!);
    const short = wordsIn(inside(await leaflet('main'), '#seek-help'));
    const whole = wordsIn(inside(await leaflet(), '#seek-help'));
    for (const line of lines) {
      expect(short).to.include(line);
      expect(whole).to.not.include(line);
    }
    expect(whole).to.include(statements['emergency-surgery-clot']!);
    expect(wordsIn(inside(await leaflet(), '#treatments'))).to.include(lines[0]!);
  });

  it('opens one section to its whole, and moves the focus to its heading', async () => {
    const element = await leaflet('main');
    const help = inside<SeekHelpElement>(element, '#seek-help');
    inside<HTMLButtonElement>(help, '.more-to-read button').click();
    await settled(element);
    expect(wordsIn(help)).to.include(urgentSign);
    expect(help.shadowRoot!.activeElement?.textContent).to.include('When to get help');
    expect(inside(help, '.more-to-read') === null).to.equal(true);
    expect(inside(inside(element, '#treatments'), '.more-to-read') === null).to.equal(false);
  });

  it('names the sections without a main point, and leads there in the whole text', async () => {
    const element = await leaflet('main');
    expect(sections(element)).to.include('provenance').and.not.include('monitoring');
    const link = inside<HTMLAnchorElement>(element, '.only-in-full [href="#monitoring"]');
    link.click();
    await settled(element);
    await settled(element);
    expect(element.depth).to.equal('full');
    expect(element.shadowRoot!.activeElement?.id).to.equal('monitoring');
  });

  it('has no switch where a pack has no main points', async () => {
    const pack = sketch('operation');
    JSON.stringify(pack.facts, (_key, value: unknown) => {
      if (typeof value === 'object' && value !== null) delete (value as { depth?: string }).depth;
      return value;
    });
    const element = await fixture<LeafletElement>(html`<care-leaflet .pack=${pack} depth="main"></care-leaflet>`);
    await settled(element);
    expect(inside(element, '.depth') === null).to.equal(true);
    expect(sections(element)).to.include('treatments');
  });

  it('is chosen before printing, and is as before afterwards', async () => {
    const element = await leaflet();
    const { print } = window;
    const printed: string[] = [];
    window.print = () => {
      printed.push(`${element.depth} ${wordsIn(element).includes(urgentSign)}`);
      dispatchEvent(new Event('afterprint'));
    };
    try {
      for (const button of element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.print-choice button')) {
        const after = oneEvent(window, 'afterprint');
        button.click();
        await after;
        await settled(element);
      }
    } finally {
      window.print = print;
    }
    expect(printed).to.deep.equal(['main false', 'full true']);
    expect(element.depth).to.equal('full');
  });

  it('keeps the way to the contents and to the signs of an emergency', async () => {
    const element = await leaflet('main');
    const [contents, signs] = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.way-back a')];
    contents!.click();
    expect(element.shadowRoot!.activeElement?.id).to.equal('contents');
    signs!.click();
    expect(element.shadowRoot!.activeElement?.id).to.equal('seek-help');
    expect(inside(element, '.alert').textContent).to.include('may be a stroke');
  });

  it('is a matter of one element alone too', async () => {
    const help = await fixture<SeekHelpElement>(
      html`<care-seek-help condition="hemifacial-spasm" depth="main"></care-seek-help>`,
    );
    await settled(help);
    expect(wordsIn(help)).to.not.include(urgentSign);
    help.depth = 'full';
    await settled(help);
    expect(wordsIn(help)).to.include(urgentSign);
  });
});

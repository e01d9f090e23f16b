import { expect, fixtureSync, html } from '@open-wc/testing';
import type { CareElement } from '../../src/base/care-element.js';
import '../../src/define.js';
import type { LeafletElement } from '../../src/elements/leaflet/leaflet.js';
import { usualSectionsOf } from '../../src/elements/leaflet/sections.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { settled, wordsIn } from '../helpers/composed.js';
import { speakPseudoLanguages } from '../helpers/languages.js';
import { nextTask } from '../helpers/tasks.js';

const newLeaflet = () =>
  fixtureSync<LeafletElement>(
    html`<care-leaflet condition="hemifacial-spasm"><p>Words before the script</p></care-leaflet>`,
  );

const parts = (leaflet: LeafletElement) => [...leaflet.renderRoot.querySelectorAll<CareElement>('.sections > [id]')];
const rendered = (leaflet: LeafletElement) => parts(leaflet).filter(({ hasUpdated }) => hasUpdated);
const everyPart = usualSectionsOf(builtInPacks[0]!.facts).length;

/** How many parts were rendered at once, each time that some were, until `count` says that all are. */
async function partsAtOnce(leaflet: LeafletElement, count: () => number): Promise<number[]> {
  const counts: number[] = [];
  let before = count();
  // It is told when the code that renders has given back control.
  const observer = new MutationObserver(() => {
    if (count() > before) counts.push(count() - before);
    before = count();
  });
  for (const part of parts(leaflet))
    observer.observe(part.renderRoot, { childList: true, subtree: true, attributes: true });
  while (count() < everyPart) await nextTask();
  observer.disconnect();
  return counts;
}

const isOne = (count: number) => count === 1;

describe('a leaflet that is rendered on a slow phone', () => {
  let slow: typeof performance.now;
  beforeEach(() => {
    slow = performance.now;
    // Each look at the clock is 10 ms later: every element takes longer than half a frame.
    let time = 0;
    performance.now = () => (time += 10);
  });
  afterEach(() => (performance.now = slow));

  it('lets the reader do something after each part', async () => {
    const leaflet = newLeaflet();
    while (parts(leaflet).length < everyPart) await nextTask();
    const counts = await partsAtOnce(leaflet, () => rendered(leaflet).length);
    expect(counts.length).to.be.greaterThan(2);
    expect(counts.every(isOne)).to.equal(true, counts.join());
  });

  it('shows the parts in reading order', async () => {
    const leaflet = newLeaflet();
    while (parts(leaflet).length < everyPart) await nextTask();
    const looks: CareElement[][] = [];
    await partsAtOnce(leaflet, () => looks[looks.push(rendered(leaflet)) - 1]!.length);
    for (const look of looks) expect(look).to.deep.equal(parts(leaflet).slice(0, look.length));
    expect(looks.some(({ length }) => length > 0 && length < everyPart)).to.equal(true, 'a look between two parts');
  });

  it('shows its light text until it can show its own', async () => {
    const leaflet = newLeaflet();
    expect(leaflet.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(0);
    await leaflet.updateComplete;
    expect(leaflet.querySelector('p')!.getBoundingClientRect().height).to.equal(0);
  });

  it('tells the page’s styles that it waits', async () => {
    const leaflet = newLeaflet();
    expect(leaflet.matches(':state(waiting)')).to.equal(true);
    await leaflet.updateComplete;
    expect(leaflet.matches(':state(waiting)')).to.equal(false);
  });

  it('is ready, for the page and for a test, when all of it is there', async () => {
    const leaflet = newLeaflet();
    const whenReady = new Promise<number>((resolve) =>
      leaflet.addEventListener('care-ready', () => resolve(rendered(leaflet).length)),
    );
    await leaflet.updateComplete;
    expect(rendered(leaflet)).to.have.length(everyPart);
    expect(await whenReady).to.equal(everyPart);
  });

  it('is printed whole, however early', () => {
    const leaflet = newLeaflet();
    dispatchEvent(new Event('beforeprint'));
    expect(rendered(leaflet)).to.have.length(everyPart);
    dispatchEvent(new Event('afterprint'));
  });

  for (const key of ['f', 'F', 'g']) {
    it(`is found by find-in-page (${key})`, () => {
      const leaflet = newLeaflet();
      dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true }));
      expect(rendered(leaflet)).to.have.length(everyPart);
      expect(wordsIn(leaflet)).to.include('Where this comes from');
    });
  }

  it('jumps to a part that was not there yet', async () => {
    const leaflet = newLeaflet();
    while (rendered(leaflet).length < 1) await nextTask();
    const link = [...leaflet.renderRoot.querySelectorAll<HTMLAnchorElement>('.contents a')].at(-1)!;
    link.click();
    expect(rendered(leaflet)).to.have.length(everyPart);
    const part = parts(leaflet).at(-1)!;
    expect(part.shadowRoot!.activeElement!.textContent).to.equal('Where this comes from');
  });

  it('changes its language part by part too', async () => {
    await speakPseudoLanguages();
    const leaflet = newLeaflet();
    await settled(leaflet);
    leaflet.lang = 'ar-XB';
    const isArabic = (part: CareElement) => part.renderRoot.querySelector('.care')!.getAttribute('lang') === 'ar-XB';
    const counts = await partsAtOnce(leaflet, () => parts(leaflet).filter(isArabic).length);
    expect(counts).to.have.length(everyPart);
  });
});

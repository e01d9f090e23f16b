import '../../src/built-in.js';
import '../../src/elements/leaflet/leaflet.define.js';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sentencesOf } from '../../src/device/read-aloud-text.js';
import type { LeafletElement } from '../../src/elements/leaflet/leaflet.js';
import { settled } from '../helpers/composed.js';
import { FakeSpeech, giveVoice, voice } from '../helpers/voices.js';

let takeBack: () => void;
let speech: FakeSpeech;

async function leaflet(depth: string): Promise<LeafletElement> {
  const element = await fixture<LeafletElement>(
    html`<care-leaflet condition="hemifacial-spasm" depth=${depth}></care-leaflet>`,
  );
  await settled(element);
  return element;
}
async function press(element: LeafletElement, name: string) {
  const buttons = [...element.shadowRoot!.querySelectorAll('button')];
  buttons.find((button) => button.textContent.trim() === name)!.click();
  await settled(element);
}
async function choose(element: LeafletElement, depth: string) {
  element.shadowRoot!.querySelector<HTMLInputElement>(`.depth [value="${depth}"]`)!.click();
  await settled(element);
}
/** The voice speaks to the end of its sentence, and begins the next. */
async function finish() {
  const before = speech.said.length;
  speech.finish();
  await waitUntil(() => speech.said.length > before);
}
const wordsOf = (element: LeafletElement) => sentencesOf(element, 'en').map(({ words }) => words);

describe('listening to care-leaflet', () => {
  beforeEach(() => {
    speech = new FakeSpeech([voice('en-GB')]);
    takeBack = giveVoice(speech);
  });
  afterEach(() => takeBack());

  it('looks for its text once, not before each sentence', async () => {
    const element = await leaflet('full');
    await press(element, 'Listen');
    const real = globalThis.getComputedStyle;
    let looks = 0;
    globalThis.getComputedStyle = (...of) => {
      looks += 1;
      return real(...of);
    };
    for (let times = 0; times < 8; times++) await finish();
    globalThis.getComputedStyle = real;
    expect(speech.words).to.deep.equal(wordsOf(element).slice(0, 9));
    expect(looks).to.be.lessThan(20);
  });

  it('goes on behind the same sentence in the main points, and in the whole text', async () => {
    const element = await leaflet('full');
    const whole = wordsOf(element);
    await choose(element, 'main');
    const main = wordsOf(element);
    const isInBoth = (words: string) =>
      [whole, main].every((list) => list.filter((other) => other === words).length === 1);
    const after = (list: string[], words: string) => list[list.indexOf(words) + 1]!;
    const last = main.find(
      (words) => isInBoth(words) && isInBoth(after(main, words)) && after(main, words) !== after(whole, words),
    )!;
    await choose(element, 'full');
    await press(element, 'Listen');
    while (speech.words.at(-1) !== last) await finish();
    await choose(element, 'main');
    await finish();
    expect(speech.words.at(-1)).to.equal(after(main, last));
    await choose(element, 'full');
    await finish();
    expect(speech.words.at(-1)).to.equal(after(whole, after(main, last)));
  });

  it('says at the end that there is no voice, and nowhere else', async () => {
    takeBack();
    takeBack = giveVoice(new FakeSpeech([]));
    const element = await leaflet('main');
    const root = element.shadowRoot!;
    await waitUntil(() => root.querySelector('.no-voice'), undefined, { timeout: 4000 });
    const remark = root.querySelector('.no-voice')!;
    expect(remark.textContent.trim()).to.equal('This device has no English voice to read this aloud.');
    expect(remark === root.querySelector('.body')!.lastElementChild).to.equal(true);
    expect(root.querySelectorAll('.no-voice').length).to.equal(1);
    expect(root.querySelector('.listen') === null).to.equal(true);
  });
});

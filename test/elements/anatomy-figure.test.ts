import '../../src/built-in.js';
import '../../src/elements/anatomy-figure/anatomy-figure.define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { AnatomyFigureElement } from '../../src/elements/anatomy-figure/anatomy-figure.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { settled, wordsIn } from '../helpers/composed.js';

const { facts, texts } = builtInPacks[0]!;
const figure = facts.figures![0]!;
const text = texts['en']!;

async function shown(side = '') {
  const element = await fixture<AnatomyFigureElement>(
    html`<care-anatomy-figure condition="hemifacial-spasm" side=${side}></care-anatomy-figure>`,
  );
  await settled(element);
  return element;
}
const all = <T extends Element>(element: Element, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<T>(selector),
];
const buttons = (element: Element, kind: 'step' | 'part') => all<HTMLButtonElement>(element, `button[data-${kind}]`);
const pressed = (element: Element) =>
  all<HTMLButtonElement>(element, '[aria-pressed="true"]').map(
    (button) => button.dataset['step'] ?? button.dataset['part'],
  );
const labels = (element: Element) => all(element, '.drawing text').map((label) => label.textContent);
const lit = (element: Element) => all<SVGElement>(element, '.drawing .label.on').map((label) => label.dataset['part']);
const drawn = (element: Element) => all(element, '.drawing path').map((path) => path.getAttribute('d'));

describe('care-anatomy-figure', () => {
  it('says in words everything that the drawing shows', async () => {
    const element = await shown();
    const words = wordsIn(element);
    expect(words).to.include(text.figures!['figure']!.description);
    for (const { id } of [...figure.parts, ...figure.steps!]) expect(words).to.include(text.names![id]);
    const said = figure.steps!.map(({ about }) => text.statements[about.id]!).filter((one) => !one.includes(']('));
    expect(said.length).to.be.above(0);
    for (const one of said) expect(words).to.include(one);
  });

  it('is named by its heading, so that nobody hears the description twice', async () => {
    const element = await shown();
    const name = element.shadowRoot!.querySelector('svg')!.getAttribute('aria-labelledby')!;
    expect(element.shadowRoot!.getElementById(name)!.textContent.trim()).to.equal(text.figures!['figure']!.title);
  });

  it('names the figure by what is drawn, without the button below it', async () => {
    const element = await shown();
    const name = element.shadowRoot!.querySelector('figure')!.getAttribute('aria-labelledby')!;
    expect(element.shadowRoot!.getElementById(name)!.textContent.trim()).to.equal(text.names![figure.steps![0]!.id]);
  });

  it('starts with the first step, and gives each part the number that it has in the list', async () => {
    const element = await shown();
    expect(pressed(element)).to.deep.equal([figure.steps![0]!.id]);
    expect(lit(element)).to.have.members(figure.steps![0]!.lights!);
    expect(labels(element)).to.deep.equal(['1', '2', '3', '4', '5', '6', '7']);
    expect(buttons(element, 'part').map((button) => wordsIn(button))).to.deep.equal(
      figure.parts.map(({ id }, index) => `${index + 1} ${text.names![id]}`),
    );
  });

  it('draws another picture for every step', async () => {
    const element = await shown();
    const pictures = new Set<string>();
    for (const button of buttons(element, 'step')) {
      const changed = oneEvent(element, 'care-change');
      button.click();
      expect((await changed).detail).to.deep.equal({ part: 'step' });
      await settled(element);
      expect(pressed(element)).to.deep.equal([button.dataset['step']]);
      pictures.add(drawn(element).join());
    }
    expect(pictures.size).to.equal(figure.steps!.length);
  });

  it('keeps the artery when surgery is drawn, elsewhere than before, beside a pad', async () => {
    const element = await shown();
    const vessels = () => all(element, '.vessel').map((path) => path.getAttribute('d'));
    const before = vessels();
    element.step = 'drawing-surgery';
    await settled(element);
    expect(vessels()).to.have.lengthOf(before.length);
    expect(vessels()).to.not.deep.equal(before);
    expect(labels(element)).to.include('8');
    expect(lit(element)).to.include('pad');
  });

  it('lights up the part whose button is pressed, and lets it go again', async () => {
    const element = await shown();
    const button = buttons(element, 'part').find(({ dataset }) => dataset['part'] === 'eye-branch')!;
    button.click();
    await settled(element);
    expect(lit(element)).to.deep.equal(['eye-branch']);
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    expect(all(element, '.nerve.on')).to.have.lengthOf(
      figure.shapes.filter(({ part, role }) => part === 'eye-branch' && role === 'nerve').length,
    );
    button.click();
    await settled(element);
    expect(lit(element)).to.have.members(figure.steps![0]!.lights!);
  });

  it('goes to the step in which a part is there', async () => {
    const element = await shown();
    buttons(element, 'part')
      .find(({ dataset }) => dataset['part'] === 'pad')!
      .click();
    await settled(element);
    expect(pressed(element)).to.have.members(['drawing-surgery', 'pad']);
    expect(lit(element)).to.deep.equal(['pad']);
  });

  it('answers to a pointer on the drawing, and to the focus on a button', async () => {
    const element = await shown();
    const hit = element.shadowRoot!.querySelector('.hit[data-part="cheek-branch"]')!;
    hit.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
    await settled(element);
    expect(lit(element)).to.deep.equal(['cheek-branch']);
    element
      .shadowRoot!.querySelector('.hit[data-part="cheek-branch"]')!
      .dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    await settled(element);
    expect(pressed(element)).to.include('cheek-branch');

    buttons(element, 'part')[1]!.focus();
    await settled(element);
    expect(lit(element)).to.deep.equal([figure.parts[1]!.id]);
  });

  it('mirrors the drawing for the other side, never its labels', async () => {
    const left = await shown();
    const right = await shown('right');
    const x = (element: Element) => all(element, '.drawing text').map((label) => Number(label.getAttribute('x')));
    const [start, , width] = figure.viewBox;
    expect(x(right)).to.deep.equal(x(left).map((value) => 2 * start + width - value));
    expect(right.shadowRoot!.querySelector('svg > g')!.getAttribute('transform')).to.match(/^matrix\(-1 /);
    expect(all(right, '[transform] text')).to.deep.equal([]);

    const changed = oneEvent(right, 'care-change');
    all<HTMLButtonElement>(right, 'figcaption button')[0]!.click();
    expect((await changed).detail).to.deep.equal({ part: 'side' });
    await settled(right);
    expect(right.side).to.equal('left');
    expect(x(right)).to.deep.equal(x(left));
  });

  it('says that there is no drawing where the pack has none', async () => {
    const pack = structuredClone({ facts, texts });
    pack.texts['en']!.names = Object.fromEntries(
      Object.entries(text.names!).filter(([id]) => ![...figure.parts, ...figure.steps!].some((part) => part.id === id)),
    );
    const words = new Set([...figure.parts, ...figure.steps!].map(({ about }) => about?.id));
    pack.texts['en']!.statements = Object.fromEntries(Object.entries(text.statements).filter(([id]) => !words.has(id)));
    delete pack.facts.figures;
    delete pack.texts['en']!.figures;
    const element = await shown();
    element.pack = pack;
    await settled(element);
    expect(wordsIn(element)).to.include('There is no drawing of this condition yet.');
  });

  it('draws the figure that it is asked for, and the first one otherwise', async () => {
    const pack = structuredClone({ facts, texts });
    const second = {
      ...structuredClone(figure),
      id: 'second',
      viewBox: [0, 0, 100, 100] as [number, number, number, number],
    };
    pack.facts.figures!.push(second);
    pack.texts['en']!.figures!['second'] = { title: 'Another drawing', description: 'It shows something else.' };
    const element = await shown();
    element.content = { facts: pack.facts, text: pack.texts['en']!, language: 'en', languages: ['en'] };
    await settled(element);
    expect(wordsIn(element)).to.include(text.figures!['figure']!.title);
    element.figure = 'second';
    await settled(element);
    expect(wordsIn(element)).to.include('Another drawing').and.include('It shows something else.');
    expect(element.shadowRoot!.querySelector('.drawing')!.getAttribute('viewBox')).to.equal('0 0 100 100');
    element.figure = 'no-such-figure';
    await settled(element);
    expect(wordsIn(element)).to.include(text.figures!['figure']!.title);
  });
});

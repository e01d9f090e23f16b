import '../../src/built-in.js';
import '../../src/elements/decision-aid/decision-aid.define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { DecisionAidElement } from '../../src/elements/decision-aid/decision-aid.js';
import type { Pack } from '../../src/content/types.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { headingLevels, settled, wordsIn } from '../helpers/composed.js';
import { freshDevice, instead, leave, refuses, store } from '../helpers/device.js';
import { sketch, sketchNames } from '../helpers/sketches.js';

const { facts, texts } = builtInPacks[0]!;
const decision = facts.decisions![0]!;
const optionIds = facts.optionSets!.find(({ id }) => id === decision.set)!.options;
const names = texts['en']!.names!;
const key = 'careleaf:2:decision:hemifacial-spasm';
const keyOfFormat1 = 'careleaf:1:decision:hemifacial-spasm';

async function aid(pack?: Pack, chosen = '') {
  const element = await fixture<DecisionAidElement>(
    html`<care-decision-aid condition="hemifacial-spasm" .pack=${pack} .decision=${chosen}></care-decision-aid>`,
  );
  await settled(element);
  return element;
}
const within = <T extends HTMLElement = HTMLInputElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector)!;
const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const radio = (element: Element, name: string, value: string) =>
  within(element, `input[name="${name}"][value="${value}"]`);
const button = (element: Element, words: string) =>
  all(element, 'button').find(({ textContent }) => textContent.includes(words))!;
const keepBox = (element: Element) => within(element, '.keeping input');
const summary = (element: Element) => within(element, '.summary').textContent.replace(/\s+/g, ' ');
const status = (element: Element) => within(element, '[role="status"]').textContent;

async function choose(element: DecisionAidElement, name: string, value: string) {
  radio(element, name, value).click();
  await element.updateComplete;
}
async function press(element: DecisionAidElement, words: string) {
  button(element, words).click();
  await element.updateComplete;
}
async function add(element: DecisionAidElement, words: string) {
  const field = within(element, '#own');
  field.value = words;
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
  await element.updateComplete;
}
async function write(element: DecisionAidElement, words: string) {
  const field = within(element, '#open');
  field.value = words;
  field.dispatchEvent(new Event('input'));
  await element.updateComplete;
}

describe('care-decision-aid', () => {
  beforeEach(freshDevice);

  it('names the decision and chooses nothing beforehand', async () => {
    const element = await aid();
    expect(wordsIn(element)).to.include(names[decision.id]!);
    expect(all(element, 'input:checked')).to.deep.equal([]);
  });

  it('shows beside every value what every option does for it, in the same order', async () => {
    const element = await aid();
    const values = all(element, '[part="value"]');
    expect(values).to.have.lengthOf(decision.values.length);
    const options = optionIds.map((id) => names[id]);
    for (const value of values) {
      expect([...value.querySelectorAll('dt')].map(({ textContent }) => textContent)).to.deep.equal(options);
      const effects = [...value.querySelectorAll('dd')].map(({ textContent }) => textContent.trim());
      expect(effects).to.have.lengthOf(options.length);
      for (const effect of effects) expect(effect).to.have.length.above(20);
    }
  });

  it('offers every option as a leaning, and none as well', async () => {
    const element = await aid();
    const leanings = all(element, 'label:has([name="leaning"])').map(({ textContent }) => textContent.trim());
    expect(leanings).to.deep.equal([...optionIds.map((id) => names[id]), 'I do not know yet']);
  });

  it('sums up what was entered, in the words that were chosen', async () => {
    const element = await aid();
    expect(summary(element)).to.include('Nothing yet');
    await choose(element, 'rating-few-harms', 'very');
    await choose(element, 'leaning', '?');
    await choose(element, 'sure', 'not');
    await write(element, 'How far is the clinic?');
    expect(summary(element)).to.include(`Very important to me ${names['few-harms']}`);
    expect(summary(element)).to.include('I do not know yet');
    expect(summary(element)).to.include('Not sure');
    expect(summary(element)).to.include('How far is the clinic?');
  });

  it('adds nothing up: ratings move no option and mark none', async () => {
    const element = await aid();
    const order = () => all(element, '.value dt, label').map(({ textContent }) => textContent.trim());
    const before = order();
    for (const { id } of decision.values) await choose(element, `rating-${id}`, 'very');
    expect(order()).to.deep.equal(before);
    expect(all(element, '[name="leaning"]:checked')).to.deep.equal([]);
    expect(summary(element)).to.not.include('Which option do you lean towards?');
    const printed = all(element, '.summary li strong').map(({ textContent }) => textContent.replace(':', ''));
    expect(printed.slice(0, optionIds.length)).to.deep.equal(optionIds.map((id) => names[id]));
  });

  it('takes a value of one’s own, removes it, and brings it back with its rating', async () => {
    const element = await aid();
    await press(element, 'See all');
    await add(element, 'Singing in my choir');
    await choose(element, all(element, '[name^="rating-own-"]')[0]!.getAttribute('name')!, 'some');
    expect(summary(element)).to.include('Fairly important to me Singing in my choir');
    await press(element, 'Remove');
    expect(wordsIn(element)).to.not.include('Singing in my choir');
    expect(status(element)).to.include('removed');
    expect(element.shadowRoot!.activeElement?.id).to.equal('own');
    await press(element, 'Undo');
    expect(summary(element)).to.include('Fairly important to me Singing in my choir');
  });

  it('adds nothing for empty words, and shows markup as text', async () => {
    const element = await aid();
    await add(element, '   ');
    expect(all(element, '[part="value"]')).to.have.lengthOf(decision.values.length);
    await add(element, '<img src=x onerror=alert(1)>');
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect(summary(element)).to.include('<img src=x onerror=alert(1)>');
  });

  it('tells the page only what kind of change it was', async () => {
    const element = await aid();
    setTimeout(() => radio(element, 'leaning', 'botulinum-toxin').click());
    const { detail } = await oneEvent(element, 'care-change');
    expect(detail).to.deep.equal({ part: 'leaning' });
  });

  it('takes back a whole note, not its last letter', async () => {
    const element = await aid();
    await choose(element, 'sure', 'very');
    for (const words of ['H', 'Ho', 'How']) await write(element, words);
    await press(element, 'Undo');
    expect(within(element, '#open').value).to.equal('');
    expect(radio(element, 'sure', 'very').checked).to.equal(true);
  });

  it('copies the summary as text', async () => {
    const element = await aid();
    await choose(element, 'rating-at-ease', 'some');
    let copied = '';
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => ((copied = text), Promise.resolve()) },
    });
    try {
      button(element, 'Copy as text').click();
      await new Promise((done) => setTimeout(done));
      await element.updateComplete;
    } finally {
      if (own) Object.defineProperty(navigator, 'clipboard', own);
      else Reflect.deleteProperty(navigator, 'clipboard');
    }
    expect(copied).to.include(names[decision.id]!);
    expect(copied).to.include(`Fairly important to me\n- ${names['at-ease']}`);
    expect(status(element)).to.include('copied');
  });

  it('prints the summary alone, once there is one', async () => {
    const element = await aid();
    let printed = '';
    const { print } = window;
    window.print = () => {
      printed = element.shadowRoot!.querySelector('[data-care-printing]')?.className ?? 'all';
      dispatchEvent(new Event('afterprint'));
    };
    try {
      await press(element, 'Print my summary');
      expect(printed).to.equal('');
      await choose(element, 'leaning', 'no-treatment');
      await press(element, 'Print my summary');
    } finally {
      window.print = print;
    }
    expect(printed).to.include('summary');
  });

  it('stores nothing until the patient turns keeping on, and shows it again then', async () => {
    const element = await aid();
    await choose(element, 'leaning', 'medicines');
    expect(localStorage.length).to.equal(0);
    keepBox(element).click();
    expect(Object.keys(localStorage)).to.deep.equal([key]);
    leave(element);
    const again = await aid();
    expect(radio(again, 'leaning', 'medicines').checked).to.equal(true);
  });

  it('clears page and device, and brings the page back by undo', async () => {
    const element = await aid();
    await choose(element, 'leaning', 'medicines');
    keepBox(element).click();
    await element.updateComplete;
    await press(element, 'Clear everything');
    expect(localStorage.length).to.equal(0);
    expect(all(element, 'fieldset input:checked')).to.deep.equal([]);
    await press(element, 'Undo');
    expect(radio(element, 'leaning', 'medicines').checked).to.equal(true);
    expect(localStorage.length).to.equal(0);
  });

  for (const [name, nonsense] of [
    [key, '{"format": 2, "until": "2099-01-01"}'],
    [key, '{"format": 2, "until": "never", "entries": {}}'],
    [keyOfFormat1, '{"until": "2099-01-01", "value": {"ratings": 7}}'],
    [keyOfFormat1, '{"until": "2099-01-01", "value": {"ratings": {"at-ease": "huge"}, "own": [], "open": ""}}'],
    [keyOfFormat1, '{"until": "2099-01-01", "value": null}'],
  ] as const) {
    it(`starts anew, and says so, where what was kept is nonsense (${name} ${nonsense})`, async () => {
      localStorage.setItem(name, nonsense);
      const element = await aid();
      expect(status(element)).to.include('cannot be read');
      await choose(element, 'leaning', 'medicines');
      expect(radio(element, 'leaning', 'medicines').checked).to.equal(true);
      expect(localStorage.getItem(name), 'nothing is overwritten by itself').to.equal(nonsense);
    });
  }

  it('forgets a leaning towards an option that the pack no longer has', async () => {
    store(key, { 'rating:gone': 'very', leaning: 'gone' });
    const element = await aid();
    expect(all(element, 'fieldset input:checked')).to.deep.equal([]);
    expect(summary(element)).to.not.include('gone');
  });

  it('goes on where the device has no room or allows no storage', async () => {
    for (const [error, words] of [
      ['QuotaExceededError', 'no room left'],
      ['SecurityError', 'does not allow'],
    ] as const) {
      freshDevice();
      const element = await aid();
      const restore = instead('setItem', refuses(error));
      try {
        keepBox(element).click();
        await element.updateComplete;
      } finally {
        restore();
      }
      expect(status(element)).to.include(words);
      expect(keepBox(element).checked).to.equal(false);
      await choose(element, 'leaning', 'no-treatment');
      expect(summary(element)).to.include(names['no-treatment']!);
      element.remove();
    }
  });

  it('shuts nobody out once everything is entered, as far as axe can tell', async () => {
    const element = await aid();
    await choose(element, 'rating-few-harms', 'very');
    await choose(element, 'leaning', 'no-treatment');
    await add(element, 'Mine');
    await expect(element).to.be.accessible({ ignoredRules: ['region'] });
  });

  /** The built-in pack with a second decision, between two options. */
  function twoDecisions(): Pack {
    const pack = structuredClone({ facts, texts: { en: texts['en']! } });
    const options = optionIds.slice(0, 2);
    pack.facts.optionSets!.push({ id: 'now-or-later', relation: 'alternative', options });
    pack.facts.decisions!.push({
      id: 'when',
      set: 'now-or-later',
      values: [{ id: 'sooner', aspects: ['practical'] }],
      effects: options.map((option) => ({ id: `sooner-${option}`, kind: 'advice', value: 'sooner', option })),
    });
    Object.assign(pack.texts.en.names!, { when: 'Now or later?', sooner: 'To be done soon', 'now-or-later': 'When' });
    for (const option of options) pack.texts.en.statements[`sooner-${option}`] = 'It may be soon enough, or not.';
    return pack;
  }

  it('leads from one decision to another, each with its own options and answers', async () => {
    const element = await aid(twoDecisions());
    await choose(element, 'leaning', 'no-treatment');
    await press(element, 'Now or later?');
    expect(within(element, '.decision').textContent).to.equal('Now or later?');
    expect(all(element, 'label:has([name="leaning-when"])')).to.have.lengthOf(3);
    expect(summary(element)).to.include('Nothing yet');
    await choose(element, 'leaning-when', optionIds[1]!);
    await add(element, 'My holiday');
    expect(summary(element)).to.include(names[optionIds[1]!]!).and.include('My holiday');
    await press(element, names[decision.id]!);
    expect(radio(element, 'leaning', 'no-treatment').checked).to.equal(true);
    expect(summary(element)).to.not.include('My holiday');
  });

  it('keeps the answers to the first decision where they were kept before there were others', async () => {
    store(key, { leaning: 'medicines' });
    const element = await aid(twoDecisions());
    expect(radio(element, 'leaning', 'medicines').checked).to.equal(true);
  });

  it('helps with the decision that the page names, and offers no other', async () => {
    const element = await aid(twoDecisions(), 'when');
    expect(within(element, '.decision').textContent).to.equal('Now or later?');
    expect(all(element, '.which')).to.have.lengthOf(0);
  });

  describe('one value at a time', () => {
    const isSeen = (part: HTMLElement) => part.getClientRects().length > 0;
    const seenValues = (element: Element) => all(element, '.values > [part="value"]').filter(isSeen);
    const focused = (element: Element) => element.shadowRoot!.activeElement;
    const turn = async (element: DecisionAidElement, way: 'next' | 'back') => {
      within(element, `.${way}`).click();
      await element.updateComplete;
      await new Promise((done) => setTimeout(done));
    };
    const toEnd = async (element: DecisionAidElement) => {
      while (within(element, '.next')) await turn(element, 'next');
    };

    it('shows the first one with its question, its four answers and a row an option, and how far that is', async () => {
      const element = await aid();
      const [value, ...others] = seenValues(element);
      expect(others).to.deep.equal([]);
      expect(value!.querySelector('[part="heading"]')!.textContent).to.include(names[decision.values[0]!.id]!);
      expect(value!.querySelector('legend')!.textContent).to.include('How important is this to you?');
      expect([...value!.querySelectorAll('label')].filter(isSeen)).to.have.lengthOf(4);
      expect([...value!.querySelectorAll('dt')].filter(isSeen)).to.have.lengthOf(optionIds.length);
      expect(within(element, '.progress').textContent.trim()).to.equal(`1 of ${decision.values.length}`);
      expect(all(element, '.dots .past')).to.have.lengthOf(1);
      expect(within(element, '.back')).to.equal(null);
      expect(isSeen(within(element, '.summary'))).to.equal(false);
    });

    it('gives the four answers one width, in one row', async () => {
      const element = await aid();
      element.style.inlineSize = '288px';
      const places = all(element, '.value.now .answer').map((answer) => answer.getBoundingClientRect());
      expect(new Set(places.map(({ top }) => Math.round(top))).size).to.equal(1);
      expect(new Set(places.map(({ width }) => Math.round(width))).size).to.equal(1);
      for (const { height } of places) expect(height).to.be.at.least(44);
      expect(element.scrollWidth).to.equal(288);
    });

    it('sets them two by two in a place with no room for four', async () => {
      const element = await aid();
      element.style.inlineSize = '200px';
      const tops = all(element, '.value.now .answer').map((answer) => Math.round(answer.getBoundingClientRect().top));
      expect(new Set(tops).size).to.equal(2);
    });

    it('goes on without an answer, to the heading of the next value, and says how far that is', async () => {
      const element = await aid();
      await turn(element, 'next');
      expect(seenValues(element)).to.have.lengthOf(1);
      expect(focused(element)?.textContent).to.equal(
        `${names[decision.values[1]!.id]!}: 2 of ${decision.values.length}`,
      );
      await turn(element, 'back');
      expect(focused(element)?.textContent).to.include(names[decision.values[0]!.id]!);
    });

    it('ends with where the patient stands, and the summary', async () => {
      const element = await aid();
      await choose(element, `rating-${decision.values[0]!.id}`, 'very');
      await toEnd(element);
      expect(focused(element)?.textContent).to.equal('Where you stand');
      expect(seenValues(element)).to.deep.equal([]);
      for (const part of ['.progress', '.next']) expect(within(element, part), part).to.equal(null);
      for (const part of ['#own', '.summary', '.keeping']) expect(isSeen(within(element, part)), part).to.equal(true);
      expect(isSeen(button(element, 'Print my summary'))).to.equal(true);
      await turn(element, 'back');
      expect(seenValues(element)).to.have.lengthOf(1);
    });

    it('shows everything where the reader wants to see all, and the same value again after that', async () => {
      const element = await aid();
      await turn(element, 'next');
      const pressed = () => all(element, '.views [aria-pressed="true"]').map(({ textContent }) => textContent.trim());
      expect(pressed()).to.deep.equal(['One at a time']);
      setTimeout(() => button(element, 'See all').click());
      expect((await oneEvent(element, 'care-toggle')).detail).to.deep.equal({ part: 'values', open: true });
      await element.updateComplete;
      expect(pressed()).to.deep.equal(['See all']);
      expect(seenValues(element)).to.have.lengthOf(decision.values.length);
      expect(isSeen(within(element, '.summary'))).to.equal(true);
      expect(all(element, '.turns, .progress')).to.deep.equal([]);
      await press(element, 'One at a time');
      expect(seenValues(element)[0]!.textContent).to.include(names[decision.values[1]!.id]!);
    });

    it('tells the page that there was a step, not which answer', async () => {
      const element = await aid();
      setTimeout(() => within(element, '.next').click());
      expect((await oneEvent(element, 'care-change')).detail).to.deep.equal({ part: 'step' });
    });

    it('begins another decision at its first value', async () => {
      const element = await aid(twoDecisions());
      await turn(element, 'next');
      await press(element, 'Now or later?');
      expect(within(element, '.progress').textContent.trim()).to.equal('1 of 1');
    });

    it('offers to clear at once what cannot be read', async () => {
      localStorage.setItem(key, '{"format": 2, "until": "never", "entries": {}}');
      const element = await aid();
      expect(isSeen(button(element, 'Clear everything'))).to.equal(true);
    });

    it('shuts nobody out on the way and at its end, as far as axe can tell', async () => {
      const element = await aid();
      await turn(element, 'next');
      await expect(element).to.be.accessible({ ignoredRules: ['region'] });
      await toEnd(element);
      await expect(element).to.be.accessible({ ignoredRules: ['region'] });
    });

    for (const name of sketchNames.filter((one) => sketch(one).facts.decisions))
      it(`leads through a condition unlike the built-in one (${name})`, async () => {
        const element = await aid(sketch(name));
        const values = all(element, '.values > [part="value"]').length;
        for (let place = 1; place <= values; place++) {
          expect(within(element, '.progress').textContent.trim()).to.equal(`${place} of ${values}`);
          await turn(element, 'next');
        }
        expect(isSeen(within(element, '[name^="leaning"]'))).to.equal(true);
        expect(new Set(headingLevels(element))).to.deep.equal(new Set([2, 3, 4]));
      });
  });

  it('says once how sure we are, where that is the same for every option', async () => {
    const element = await aid(sketch('screening'));
    const [same, none] = all(element, '.values > [part="value"]');
    expect(same!.querySelectorAll('[part="certainty"]')).to.have.lengthOf(1);
    expect(same!.textContent).to.include('How sure we are:');
    expect(none!.querySelectorAll('[part="certainty"]')).to.have.lengthOf(0);
  });

  it('has no empty list for a value of which nothing is said', async () => {
    const pack = sketch('operation');
    const [{ values, effects }] = pack.facts.decisions as [typeof decision];
    effects.splice(0, effects.length, ...effects.filter(({ value }) => value !== values[0]!.id));
    const text = pack.texts['en']!;
    for (const { id } of sketch('operation').facts.decisions![0]!.effects)
      if (!effects.some((effect) => effect.id === id)) Reflect.deleteProperty(text.statements, id);
    const element = await fixture<DecisionAidElement>(html`<care-decision-aid></care-decision-aid>`);
    element.content = { facts: pack.facts, text, language: 'en', languages: ['en'] };
    await settled(element);
    const [first] = all(element, '.values > [part="value"]');
    expect(first!.querySelectorAll('dl, details')).to.have.lengthOf(0);
  });

  it('sums up on a sheet with its day, the hospital, and what each option does for what matters most', async () => {
    const element = await aid();
    element.profile = { clinic: { name: 'Facial nerve clinic' } };
    await choose(element, 'rating-few-harms', 'some');
    await choose(element, 'rating-at-ease', 'little');
    expect(summary(element)).to.match(/\d{1,2} \p{L}+ \d{4}/u);
    expect(summary(element)).to.include('Facial nerve clinic');
    const effects = all(element, '.summary dd ul');
    expect(effects).to.have.lengthOf(1);
    expect(effects[0]!.closest('dd')!.textContent).to.include(names['few-harms']!);
    expect(effects[0]!.querySelectorAll('li')).to.have.lengthOf(optionIds.length);
    expect(all(element, '.summary .rule')).to.have.lengthOf(3);
  });
});

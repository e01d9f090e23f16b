import '../../src/built-in.js';
import '../../src/elements/decision-aid/decision-aid.define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { DecisionAidElement } from '../../src/elements/decision-aid/decision-aid.js';
import type { Pack } from '../../src/content/types.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { settled, wordsIn } from '../helpers/composed.js';
import { freshDevice, instead, leave, refuses, store } from '../helpers/device.js';

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
    for (const id of optionIds) expect(summary(element)).to.not.include(names[id]!);
  });

  it('takes a value of one’s own, removes it, and brings it back with its rating', async () => {
    const element = await aid();
    await add(element, 'Singing in my choir');
    await choose(element, all(element, '[name^="rating-own-"]')[0]!.getAttribute('name')!, 'some');
    expect(summary(element)).to.include('Important Singing in my choir');
    await press(element, 'Remove');
    expect(wordsIn(element)).to.not.include('Singing in my choir');
    expect(status(element)).to.include('removed');
    expect(element.shadowRoot!.activeElement?.id).to.equal('own');
    await press(element, 'Undo');
    expect(summary(element)).to.include('Important Singing in my choir');
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
    expect(copied).to.include(`Important\n- ${names['at-ease']}`);
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
});

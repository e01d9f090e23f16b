import '../../src/built-in.js';
import '../../src/elements/follow-up-checklist/follow-up-checklist.define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { FollowUpChecklistElement } from '../../src/elements/follow-up-checklist/follow-up-checklist.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { settled, wordsIn } from '../helpers/composed.js';
import { freshDevice, instead, leave, refuses } from '../helpers/device.js';

const { facts } = builtInPacks[0]!;
const key = 'careleaf:2:checklist:hemifacial-spasm';
const keyOfFormat1 = 'careleaf:1:checklist:hemifacial-spasm';

async function checklist() {
  const element = await fixture<FollowUpChecklistElement>(
    html`<care-follow-up-checklist condition="hemifacial-spasm"></care-follow-up-checklist>`,
  );
  await settled(element);
  return element;
}
const within = (element: Element, selector: string) => element.shadowRoot!.querySelector<HTMLInputElement>(selector)!;
const button = (element: Element, words: string) =>
  [...element.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words));
const keepBox = (element: Element) => within(element, '.keeping input');

async function enter(element: FollowUpChecklistElement, field: HTMLInputElement, value: string) {
  field.value = value;
  field.dispatchEvent(new Event('change'));
  await element.updateComplete;
}
async function addStep(element: FollowUpChecklistElement, words: string) {
  const field = within(element, '.add input');
  field.value = words;
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
  await element.updateComplete;
}

describe('care-follow-up-checklist', () => {
  beforeEach(freshDevice);

  it('shows every plan, with how much of it is done', async () => {
    const element = await checklist();
    expect(element.shadowRoot!.querySelectorAll('.plan')).to.have.lengthOf(facts.followUp.length);
    expect(within(element, '.progress').textContent).to.include(`0 of ${facts.followUp[0]!.steps.length} done`);
  });

  it('counts a tick, and tells the page only what kind of change it was', async () => {
    const element = await checklist();
    setTimeout(() => within(element, 'li input').click());
    const { detail } = await oneEvent(element, 'care-change');
    await element.updateComplete;
    expect(detail).to.deep.equal({ part: 'tick' });
    expect(within(element, '.progress').textContent).to.include('1 of ');
  });

  it('works out due days from the date that the patient gives', async () => {
    const element = await checklist();
    const plan = facts.followUp.find(({ id }) => id === 'after-injection')!;
    await enter(element, within(element, '#date-after-injection'), '2099-01-01');
    const step = plan.steps.find(({ due }) => due?.unit === 'day' && due.amount === 14);
    expect(step, 'a step two weeks after the injection').to.not.equal(undefined);
    expect(wordsIn(element)).to.match(/Thu,? 15 Jan/);
  });

  it('says no due day for a date that does not exist', async () => {
    const element = await checklist();
    const due = () => element.shadowRoot!.querySelectorAll('li .due').length;
    await enter(element, within(element, '#date-after-injection'), '2099-02-28');
    expect(due()).to.be.above(0);
    await enter(element, within(element, '#date-after-injection'), '2099-02-31');
    expect(due()).to.equal(0);
  });

  it('adds a step of one’s own, removes it, and brings it back', async () => {
    const element = await checklist();
    await addStep(element, 'Buy eye drops');
    expect(wordsIn(element)).to.include('Buy eye drops');
    button(element, 'Remove')!.click();
    await element.updateComplete;
    expect(wordsIn(element)).to.not.include('Buy eye drops');
    expect(within(element, '[role="status"]').textContent).to.include('The step was removed');
    button(element, 'Undo')!.click();
    await element.updateComplete;
    expect(wordsIn(element)).to.include('Buy eye drops');
  });

  it('takes back one change after the other, the last one first', async () => {
    const element = await checklist();
    await addStep(element, 'Buy eye drops');
    within(element, 'li input').click();
    await enter(element, within(element, '#date-before-visit'), '2099-03-01');
    const undo = async () => {
      button(element, 'Undo')!.click();
      await element.updateComplete;
    };
    await undo();
    expect(within(element, '#date-before-visit').value).to.equal('');
    expect(within(element, 'li input').checked).to.equal(true);
    await undo();
    expect(within(element, 'li input').checked).to.equal(false);
    expect(wordsIn(element)).to.include('Buy eye drops');
    await undo();
    expect(wordsIn(element)).to.not.include('Buy eye drops');
    expect(button(element, 'Undo')!.getAttribute('aria-disabled')).to.equal('true');
  });

  it('adds nothing for an empty step', async () => {
    const element = await checklist();
    await addStep(element, '   ');
    expect(element.shadowRoot!.querySelectorAll('.own')).to.have.lengthOf(0);
  });

  it('stores nothing until the patient turns keeping on', async () => {
    const element = await checklist();
    within(element, 'li input').click();
    await addStep(element, 'Mine');
    expect(localStorage.length).to.equal(0);
    keepBox(element).click();
    expect(Object.keys(localStorage)).to.deep.equal([key]);
  });

  it('shows what was kept when the page is opened again', async () => {
    const element = await checklist();
    await addStep(element, 'Mine');
    keepBox(element).click();
    leave(element);
    const again = await checklist();
    expect(wordsIn(again)).to.include('Mine');
    expect(keepBox(again).checked).to.equal(true);
  });

  it('forgets when keeping is turned off', async () => {
    const element = await checklist();
    keepBox(element).click();
    await element.updateComplete;
    keepBox(element).click();
    expect(localStorage.length).to.equal(0);
  });

  it('clears page and device, and brings the page back by undo', async () => {
    const element = await checklist();
    await addStep(element, 'Mine');
    keepBox(element).click();
    element.clear();
    await element.updateComplete;
    expect(localStorage.length).to.equal(0);
    expect(wordsIn(element)).to.not.include('Mine');
    element.undo();
    await element.updateComplete;
    expect(wordsIn(element)).to.include('Mine');
    expect(localStorage.length).to.equal(0);
  });

  for (const [name, text] of [
    [key, '{"format": 2, "until": "2099-01-01", "entries": 7}'],
    [key, '{"until": "2099-01-01", "value": {"dates": {}, "done": [], "own": []}}'],
    [keyOfFormat1, '{"until": "2099-01-01", "value": {"dates": 7}}'],
  ] as const) {
    it(`starts anew, and says so, where what was kept is nonsense (${name} ${text})`, async () => {
      localStorage.setItem(name, text);
      const element = await checklist();
      expect(within(element, '[role="status"]').textContent).to.include('cannot be read');
      within(element, 'li input').click();
      await element.updateComplete;
      expect(within(element, '.progress').textContent).to.include('1 of ');
      expect(localStorage.getItem(name), 'nothing is overwritten by itself').to.equal(text);
    });
  }

  it('goes on where the device has no room', async () => {
    const element = await checklist();
    const restore = instead('setItem', refuses('QuotaExceededError'));
    try {
      keepBox(element).click();
      await element.updateComplete;
    } finally {
      restore();
    }
    expect(within(element, '[role="status"]').textContent).to.include('no room left');
    expect(keepBox(element).checked).to.equal(false);
    within(element, 'li input').click();
    await element.updateComplete;
    expect(within(element, '.progress').textContent).to.include('1 of ');
  });

  it('offers the calendar once there is a date', async () => {
    const element = await checklist();
    expect(button(element, 'Add to calendar')!.getAttribute('aria-disabled')).to.equal('true');
    await enter(element, within(element, '#date-before-visit'), '2099-03-01');
    expect(button(element, 'Add to calendar')!.getAttribute('aria-disabled')).to.equal('false');
  });
});

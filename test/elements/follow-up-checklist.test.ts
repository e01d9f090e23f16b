import '../../src/built-in.js';
import '../../src/elements/follow-up-checklist/follow-up-checklist.define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import ICAL from 'ical.js';
import type { FollowUpChecklistElement } from '../../src/elements/follow-up-checklist/follow-up-checklist.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { everyName, everyStatement } from '../../src/content/statements.js';
import { registerCondition } from '../../src/content/registry.js';
import type { Facts } from '../../src/content/types.js';
import { dayOf } from '../../src/language/day.js';
import { settled, wordsIn } from '../helpers/composed.js';
import { freshDevice, instead, leave, refuses, store, storedForm } from '../helpers/device.js';
import { downloaded } from '../helpers/downloaded.js';
import { sketch } from '../helpers/sketches.js';

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
    expect(element.shadowRoot!.querySelectorAll('.plan')).to.have.lengthOf(facts.plans!.length);
    expect(within(element, '.progress').textContent).to.include(`0 of ${facts.plans![0]!.steps.length} done`);
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
    const plan = facts.plans!.find(({ id }) => id === 'around-injection')!;
    await enter(element, within(element, '[data-entry="date:around-injection"]'), '2099-01-01');
    const step = plan.steps.find(({ when }) => when?.offset === 'P14D');
    expect(step, 'a step two weeks after the injection').to.not.equal(undefined);
    expect(wordsIn(element)).to.match(/Thu,? 15 Jan/);
  });

  it('says no due day for a date that does not exist', async () => {
    const element = await checklist();
    const due = () => element.shadowRoot!.querySelectorAll('label .due').length;
    await enter(element, within(element, '[data-entry="date:around-injection"]'), '2099-02-28');
    expect(due()).to.be.above(0);
    await enter(element, within(element, '[data-entry="date:around-injection"]'), '2099-02-31');
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
    const box = () => within(element, '[data-entry="tick:visit-film"]');
    await addStep(element, 'Buy eye drops');
    box().click();
    await enter(element, within(element, '[data-entry="date:before-visit"]'), '2099-03-01');
    const undo = async () => {
      const undo = button(element, 'Undo')!;
      undo.focus();
      undo.click();
      await element.updateComplete;
      await Promise.resolve();
    };
    await undo();
    expect(within(element, '[data-entry="date:before-visit"]').value).to.equal('');
    expect(box().checked).to.equal(true);
    await undo();
    expect(box().checked).to.equal(false);
    expect(wordsIn(element)).to.include('Buy eye drops');
    await undo();
    expect(wordsIn(element)).to.not.include('Buy eye drops');
    expect(button(element, 'Undo'), 'there is nothing left to take back').to.equal(undefined);
    expect(element.shadowRoot!.activeElement, 'the focus stays near').to.equal(within(element, '[role="status"]'));
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

  it('offers the calendar as long as there is a date', async () => {
    const element = await checklist();
    expect(button(element, 'Add to calendar')).to.equal(undefined);
    await enter(element, within(element, visitDate), '2099-03-01');
    expect(button(element, 'Add to calendar')).to.not.equal(undefined);
    await enter(element, within(element, visitDate), '');
    expect(button(element, 'Add to calendar')).to.equal(undefined);
  });
});

const visitDate = '[data-entry="date:before-visit"]';
const visitTime = '[data-entry="time:visit-day"]';
const inDays = (days: number) => {
  const now = new Date();
  return dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));
};
const stepLine = (element: Element, step: string) =>
  within(element, `[data-entry="tick:${step}"]`).closest('label')!.textContent.replace(/\s+/g, ' ').trim();
const order = (element: Element) =>
  [...within(element, '.plan').querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].map(
    ({ dataset }) => dataset['entry']!.split(':')[1]!,
  );
const eventsIn = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    title: String(event.getFirstPropertyValue('summary')),
    start: String(event.getFirstPropertyValue('dtstart')),
    alarms: event.getAllSubcomponents('valarm').length,
  }));
async function exported(element: Element) {
  const { 'careleaf-checklist.ics': file } = await downloaded(() => button(element, 'Add to calendar')!.click());
  return eventsIn(file!);
}

/** A day that was given some days ago, and whatever else is kept since then. */
function keepSince(days: number, kept: Record<string, unknown>) {
  const at = Date.now() - days * 86_400_000;
  const entries = Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, { at, value }]));
  localStorage.setItem(key, JSON.stringify({ format: 2, until: '2199-01-01', entries }));
}

describe('care-follow-up-checklist, of a visit', () => {
  beforeEach(freshDevice);

  it('says in words when it is, with a time of day that can be given once there is a date', async () => {
    const element = await checklist();
    expect(within(element, visitTime)).to.equal(null);
    await enter(element, within(element, visitDate), '2099-12-02');
    await enter(element, within(element, visitTime), '10:30');
    expect(wordsIn(element)).to.match(/Wed,? 2 Dec 2099, 10:30/);
    keepBox(element).click();
    expect(storedForm(key).entries['time:visit-day']!.value).to.equal('10:30');
    leave(element);
    expect(within(await checklist(), visitTime).value).to.equal('10:30');
  });

  it('takes the time away with the date, and both come back by undo', async () => {
    const element = await checklist();
    await enter(element, within(element, visitDate), '2099-12-02');
    await enter(element, within(element, visitTime), '10:30');
    await enter(element, within(element, visitDate), '');
    expect(within(element, visitTime)).to.equal(null);
    element.undo();
    await element.updateComplete;
    expect(within(element, visitDate).value).to.equal('2099-12-02');
    expect(within(element, visitTime).value).to.equal('10:30');
  });

  it('reads what was kept before there was a time, and leaves what is no time alone', async () => {
    store(key, { 'date:before-visit': '2099-12-02', 'time:visit-day': '25:99', 'tick:visit-film': true });
    const element = await checklist();
    expect(within(element, visitDate).value).to.equal('2099-12-02');
    expect(within(element, visitTime).value).to.equal('');
    expect(within(element, '[data-entry="tick:visit-film"]').checked).to.equal(true);
  });

  it('writes dates as the country of the profile does', async () => {
    const element = await checklist();
    element.profile = { region: 'US' };
    await enter(element, within(element, visitDate), '2099-12-02');
    await enter(element, within(element, visitTime), '15:30');
    expect(wordsIn(element)).to.match(/Wed, Dec 2, 2099, 3:30\sPM/);
  });

  it('says what is overdue and since when, and what comes next', async () => {
    keepSince(30, { 'date:before-visit': inDays(3) });
    const element = await checklist();
    expect(stepLine(element, 'visit-diary')).to.match(/Overdue by 11 days · best by \S+ \d+ \S+$/);
    expect(stepLine(element, 'visit-film')).to.include('Overdue by 4 days');
    expect(stepLine(element, 'visit-history')).to.include('today · ');
    expect(stepLine(element, 'visit-bring')).to.include('in 3 days · ');
  });

  it('says “Do now” of what was late already when it was planned', async () => {
    const element = await checklist();
    await enter(element, within(element, visitDate), inDays(3));
    expect(stepLine(element, 'visit-diary')).to.match(/Do now$/);
    expect(wordsIn(element)).to.not.include('Overdue');
  });

  it('asks for nothing that was for before a visit that has passed', async () => {
    keepSince(30, { 'date:before-visit': inDays(-2) });
    const element = await checklist();
    expect(stepLine(element, 'visit-film')).to.match(/was for /);
    expect(stepLine(element, 'visit-bring')).to.include('Overdue by 2 days');
  });

  it('says when something was done', async () => {
    keepSince(3, { 'tick:visit-film': true });
    const element = await checklist();
    expect(stepLine(element, 'visit-film')).to.match(/done \S+ \d+ \S+$/);
  });

  it('has what is overdue first, then what comes next and later, then what is done', async () => {
    keepSince(30, { 'date:before-visit': inDays(3), 'tick:visit-diary': true, 'tick:visit-questions': true });
    expect(order(await checklist())).to.deep.equal([
      'visit-film',
      'visit-history',
      'visit-medicines',
      'visit-bring',
      'visit-diary',
      'visit-questions',
    ]);
  });

  it('keeps its order and the focus while boxes are ticked, until it is shown again', async () => {
    keepSince(30, { 'date:before-visit': inDays(3) });
    const element = await checklist();
    const before = order(element);
    const box = within(element, `[data-entry="tick:${before[0]!}"]`);
    box.focus();
    box.click();
    await element.updateComplete;
    expect(order(element)).to.deep.equal(before);
    expect(element.shadowRoot!.activeElement).to.equal(box);
    leave(element);
    expect(order(await checklist())).to.deep.equal([...before.slice(1), before[0]!]);
  });
});

describe('care-follow-up-checklist, in a calendar', () => {
  beforeEach(freshDevice);

  it('puts the visit itself there, at its time or for the whole day', async () => {
    const element = await checklist();
    await enter(element, within(element, visitDate), '2099-12-02');
    const visit = async () => (await exported(element)).find(({ title }) => title === 'The day of your visit')!;
    expect((await visit()).start).to.equal('2099-12-02');
    await enter(element, within(element, visitTime), '10:30');
    expect((await visit()).start).to.equal('2099-12-02T10:30:00');
    expect((await visit()).alarms).to.equal(1);
  });

  it('leaves out what has passed, says so, and rings for nothing that has passed', async () => {
    keepSince(30, { 'date:before-visit': inDays(3) });
    const element = await checklist();
    const events = await exported(element);
    await element.updateComplete;
    expect(events.map(({ uid }) => uid).join()).to.not.match(/visit-(?:diary|film)/);
    expect(events.find(({ uid }) => uid.includes('visit-history'))!.alarms, 'of today').to.equal(0);
    expect(events.find(({ uid }) => uid.includes('visit-bring'))!.alarms).to.equal(1);
    expect(within(element, '[role="status"]').textContent).to.include('What has passed is not in it');
  });

  it('makes no file where nothing is ahead, and says so', async () => {
    keepSince(30, { 'date:before-visit': inDays(-3) });
    const element = await checklist();
    expect(await downloaded(() => button(element, 'Add to calendar')!.click())).to.deep.equal({});
    await element.updateComplete;
    expect(within(element, '[role="status"]').textContent).to.include('Nothing is ahead');
  });

  it('has the same names when it is given again, with another date and after undo', async () => {
    const element = await checklist();
    await enter(element, within(element, visitDate), '2099-12-02');
    const first = (await exported(element)).map(({ uid }) => uid);
    await enter(element, within(element, visitDate), '2099-12-09');
    element.undo();
    await enter(element, within(element, visitDate), '2100-01-20');
    expect((await exported(element)).map(({ uid }) => uid)).to.deep.equal(first);
    expect(new Set(first)).to.have.lengthOf(first.length);
    keepBox(element).click();
    leave(element);
    expect(
      (await exported(await checklist())).map(({ uid }) => uid),
      'kept',
    ).to.deep.equal(first);
  });

  it('shares no name with the list of somebody else', async () => {
    const uids = async () => {
      const element = await checklist();
      await enter(element, within(element, visitDate), '2099-12-02');
      const events = await exported(element);
      leave(element);
      return events.map(({ uid }) => uid);
    };
    const [ours, theirs] = [await uids(), await uids()];
    expect(ours.filter((uid) => theirs.includes(uid))).to.deep.equal([]);
    expect(ours.join(), 'nor says what the condition is').to.not.include('spasm');
  });

  it('names another round anew; what goes on without an end stays one thing', async () => {
    const last = { number: 1, day: inDays(-90) };
    keepSince(1, { list: 'abc', 'round:injection-day': last, 'date:around-injection': inDays(5) });
    const uids = (await exported(await checklist())).map(({ uid }) => uid.split('@')[0]);
    expect(uids).to.include('abc.2.injection-day').and.to.include('abc.2.around-injection.injection-check');
    expect(uids).to.include('abc.around-injection.injection-next');
  });

  it('takes a date that is put off by days for the same round', async () => {
    const last = { number: 1, day: inDays(-3) };
    keepSince(1, { list: 'abc', 'round:injection-day': last, 'date:around-injection': inDays(5) });
    const uids = (await exported(await checklist())).map(({ uid }) => uid.split('@')[0]);
    expect(uids).to.include('abc.1.injection-day');
  });
});

/** A condition whose plans recur and share an event, beside a plan for a zone. */
function register(id: string, change: (facts: Facts) => void) {
  const pack = sketch('long-term-illness');
  const { facts: own } = pack;
  const text = pack.texts['en']!;
  own.id = id;
  own.anchors = [{ id: 'first-dose' }, { id: 'operation' }];
  const zone = own.plans!.find(({ range }) => range !== undefined)!;
  own.plans = [
    {
      id: 'checks',
      anchor: 'first-dose',
      steps: [
        { id: 'blood', kind: 'advice', when: { offset: 'P1M', every: 'P3M', ongoing: true } },
        { id: 'drink', kind: 'advice', when: { anchor: 'operation', offset: 'PT6H' } },
      ],
    },
    { id: 'drops', anchor: 'operation', steps: [{ id: 'drop', kind: 'advice', when: { every: 'P1D', times: 2 } }] },
    zone,
  ];
  for (const plan of ['checks', 'drops', 'operation']) text.names![plan] = `The ${plan}`;
  for (const step of ['blood', 'drink', 'drop']) text.statements[step] = `The ${step}.`;
  change(own);
  const names = new Set(everyName(own).map((name) => name.id));
  const said = new Set(everyStatement(own).map(({ statement }) => statement.id));
  text.names = Object.fromEntries(Object.entries(text.names!).filter(([name]) => names.has(name)));
  text.statements = Object.fromEntries(Object.entries(text.statements).filter(([one]) => said.has(one)));
  registerCondition(pack);
}

async function show(condition: string) {
  const element = await fixture<FollowUpChecklistElement>(
    html`<care-follow-up-checklist condition=${condition}></care-follow-up-checklist>`,
  );
  await settled(element);
  for (const summary of element.shadowRoot!.querySelectorAll('details')) summary.open = true;
  return element;
}
const firstDose = '[data-entry="date:checks"]';
const dates = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type="date"]')].map(({ value }) => value);

describe('care-follow-up-checklist with steps that recur', () => {
  before(() => {
    register('recurring', () => undefined);
    register('renamed', (own) => {
      own.moved = { 'old-step': 'drop', 'old-plan': 'drops', 'old-check': 'blood' };
    });
    register('without-plans', (own) => {
      own.plans = own.plans!.filter(({ range }) => range !== undefined);
      own.anchors = [{ id: 'first-dose' }];
    });
  });
  beforeEach(freshDevice);

  it('says how often, and no day before there is a date', async () => {
    const element = await show('recurring');
    expect(wordsIn(element)).to.include('every 3 months, first after 1 month, with no set end');
    expect(wordsIn(element)).to.include('after 6 hours');
    expect(wordsIn(element)).to.include('every day, 2 times in all');
    expect(element.shadowRoot!.querySelectorAll('fieldset input')).to.have.lengthOf(0);
    expect(element.shadowRoot!.querySelectorAll('.plan'), 'a zone is for the action plan').to.have.lengthOf(2);
  });

  it('offers the time before today and the next ones, each with a tick of its own', async () => {
    const element = await show('recurring');
    const today = new Date();
    await enter(element, within(element, firstDose), dayOf(new Date(today.getFullYear() - 2, today.getMonth(), 1)));
    const ticks = () => [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('[data-entry^="tick:blood"]')];
    expect(ticks()).to.have.lengthOf(4);
    const { entry } = ticks()[1]!.dataset;
    ticks()[1]!.click();
    await element.updateComplete;
    expect(ticks().map(({ checked }) => checked)).to.deep.equal([false, true, false, false]);
    keepBox(element).click();
    expect(storedForm('careleaf:2:checklist:recurring').entries[entry!]!.value).to.equal(true);
  });

  it('counts a step with an end as done when each of its times is', async () => {
    const element = await show('recurring');
    await enter(element, within(element, '[data-entry="date:drops"]'), '2099-01-01');
    const bar = () => element.shadowRoot!.querySelectorAll('.progress')[1]!.textContent;
    expect(bar()).to.include('0 of 1 done');
    for (const time of ['drop', 'drop@2']) within(element, `[data-entry="tick:${time}"]`).click();
    await element.updateComplete;
    expect(bar()).to.include('1 of 1 done');
  });

  it('asks for the day of an event that two plans count from in both, and takes it from either', async () => {
    const element = await show('recurring');
    await enter(element, within(element, '[data-entry="date:drops"]'), '2099-01-01');
    expect(dates(element)).to.deep.equal(['', '2099-01-01', '2099-01-01']);
    await enter(
      element,
      element.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type="date"]')[1]!,
      '2099-02-01',
    );
    expect(dates(element)).to.deep.equal(['', '2099-02-01', '2099-02-01']);
    button(element, 'Undo')!.click();
    await element.updateComplete;
    expect(dates(element)).to.deep.equal(['', '2099-01-01', '2099-01-01']);
  });

  it('shows what was kept under ids that the pack has renamed, and takes it away there', async () => {
    store('careleaf:2:checklist:renamed', {
      'tick:old-step@2': true,
      'date:old-plan': '2099-01-01',
      'own:mine': { plan: 'old-plan', words: 'Buy drops', place: 1 },
    });
    const element = await show('renamed');
    expect(dates(element)).to.deep.equal(['', '2099-01-01', '2099-01-01']);
    expect(wordsIn(element)).to.include('Buy drops');
    const tick = () => within(element, '[data-entry="tick:drop@2"]');
    expect(tick().checked).to.equal(true);
    tick().click();
    await element.updateComplete;
    expect(tick().checked).to.equal(false);
    leave(element);
    const again = await show('renamed');
    expect(within(again, '[data-entry="tick:drop@2"]').checked).to.equal(false);
    expect(dates(again)).to.deep.equal(['', '2099-01-01', '2099-01-01']);
  });

  it('shows nothing where a condition has no plans', async () => {
    const element = await show('without-plans');
    expect(element.shadowRoot!.querySelector('[part="heading"]')).to.equal(null);
    expect(element.shadowRoot!.querySelector('[part="error"]')).to.equal(null);
  });

  it('puts a rule into the calendar, without the times that are done', async () => {
    const element = await show('recurring');
    await enter(element, within(element, firstDose), '2099-01-31');
    within(element, '[data-entry="tick:blood@2"]').click();
    await element.updateComplete;
    const { 'careleaf-checklist.ics': file } = await downloaded(() => button(element, 'Add to calendar')!.click());
    expect(file).to.include('RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1').and.to.include('EXDATE;VALUE=DATE:20990531');
  });

  it('writes the times one by one where no rule makes their days', async () => {
    const element = await show('recurring');
    await enter(element, within(element, firstDose), '2099-01-30');
    const { 'careleaf-checklist.ics': file } = await downloaded(() => button(element, 'Add to calendar')!.click());
    expect(file!.match(/BEGIN:VEVENT/g), 'and the first dose itself').to.have.lengthOf(25);
    expect(file).to.include('DTSTART;VALUE=DATE:20990228').and.to.include('DTSTART;VALUE=DATE:20990530');
    expect(new Set(file!.match(/UID:.*/g))).to.have.lengthOf(25);
  });
});

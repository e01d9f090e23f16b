import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Facts, Plan, Step, When } from '../../src/content/types.js';
import type { Entries } from '../../src/device/entries.js';
import type { Change } from '../../src/device/patient-entries.js';
import {
  checklistEntries,
  checklistOf,
  isDone,
  ownSteps,
  progress,
  shownTimes,
  ticked,
  timesOf,
  withOwnStep,
  withoutOwnStep,
} from '../../src/elements/follow-up-checklist/checklist.js';
import { dated, eventAt, eventsOf, keyOf, timed } from '../../src/elements/follow-up-checklist/events.js';
import { StepOrder } from '../../src/elements/follow-up-checklist/order.js';
import { standingOf } from '../../src/elements/follow-up-checklist/standing.js';

const step = (id: string, when?: When): Step => ({ id, kind: 'advice', ...(when && { when }) });
const surgery: Plan = {
  id: 'surgery',
  anchor: 'operation',
  steps: [
    step('fast', { offset: '-P1D' }),
    step('weekly', { every: 'P1W', times: 3 }),
    step('daily', { every: 'P1D', ongoing: true }),
    step('rest'),
    step('scan', { anchor: 'scan', offset: 'P0D' }),
    step('month', { every: 'P1W', until: 'P2W' }),
    step('hours', { every: 'PT6H', until: 'P1D' }),
  ],
};
const home: Plan = { id: 'home', anchor: 'discharge', steps: [step('drive', { anchor: 'operation', offset: 'P2W' })] };
const again: Plan = { id: 'again', anchor: 'operation', steps: [step('walk', { offset: 'P1W' })] };
const red: Plan = { id: 'red', range: 'red-zone', anchor: 'attack', steps: [step('call')] };
const facts = { id: 'c', plans: [surgery, home, again, red], moved: { 'old-plan': 'surgery' } } as unknown as Facts;

const noon = (day: string) => new Date(`${day}T12:00`).getTime();
const entriesOf = (given: Record<string, unknown>, at = noon('2027-01-01')): Entries =>
  new Map(Object.entries(given).map(([key, value]) => [key, { at, value }]));
const listOf = (given: Record<string, unknown>, at?: number) => checklistOf(entriesOf(given, at), facts);
const stepOf = (id: string) => surgery.steps.find((one) => one.id === id)!;
const plain = (change: Change) => Object.fromEntries(change);

describe('the days that a checklist is counted from', () => {
  it('are asked once for each event, in the order of the steps', () => {
    assert.deepEqual(eventsOf(surgery), ['operation', 'scan']);
    assert.deepEqual(eventsOf(home), ['operation']);
  });

  it('stand under the plan that counts from them, or under the event itself', () => {
    assert.equal(keyOf(facts, surgery, 'operation'), 'date:surgery');
    assert.equal(keyOf(facts, again, 'operation'), 'date:again');
    assert.equal(keyOf(facts, home, 'operation'), 'date:surgery');
    assert.equal(keyOf(facts, surgery, 'scan'), 'day:scan');
    assert.equal(keyOf(facts, surgery, 'attack'), 'day:attack');
  });

  it('are those of the plan, or of the event, and of no plan for an attack', () => {
    const keys = ['date:surgery', 'date:home', 'day:scan', 'date:nothing', 'date:red'];
    assert.deepEqual(
      keys.map((key) => eventAt(facts, key)),
      ['operation', 'discharge', 'scan', undefined, undefined],
    );
  });

  it('are the ones given last, whatever key they stand under', () => {
    const given: Entries = new Map([
      ['date:surgery', { at: 2, value: '2027-03-01' }],
      ['day:operation', { at: 1, value: '2027-04-01' }],
      ['date:again', { at: 3, value: '2027-02-01' }],
      ['day:scan', { at: 1, value: '2027-01-02' }],
    ]);
    assert.deepEqual([...checklistOf(given, facts).days].sort(), [
      ['operation', '2027-02-01'],
      ['scan', '2027-01-02'],
    ]);
    const same: Entries = new Map([
      ['date:again', { at: 5, value: '2027-02-01' }],
      ['date:surgery', { at: 5, value: '2027-03-01' }],
    ]);
    for (const one of [same, new Map([...same].reverse())])
      assert.equal(checklistOf(one, facts).days.get('operation'), '2027-03-01');
  });

  it('are none where nobody can have meant what stands there', () => {
    const wrong = {
      'date:surgery': '2027-02-30',
      'day:scan': 20270101,
      'date:nothing': '2027-01-01',
      day: '2027-01-01',
    };
    assert.equal(listOf(wrong).days.size, 0);
    assert.equal(listOf({ 'time:scan': '25:00', 'time:operation': 930 }).clock.size, 0);
    assert.deepEqual([...listOf({ 'time:scan': '09:30' }).clock], [['scan', '09:30']]);
  });

  it('are written under one key alone, and go with their time', () => {
    assert.deepEqual(plain(dated(facts, 'date:again', '2027-02-01')), {
      'date:again': '2027-02-01',
      'date:surgery': undefined,
      'day:operation': undefined,
    });
    assert.deepEqual(plain(dated(facts, 'day:scan', '')), { 'day:scan': undefined, 'time:scan': undefined });
    for (const [key, day] of [
      ['date:surgery', '2027-02-30'],
      ['date:nothing', '2027-02-01'],
      ['day:scan', '0002-01-01'],
    ] as const)
      // prettier-ignore
      assert.deepEqual(dated(facts, key, day), []);
  });

  it('have a time by the minute', () => {
    assert.deepEqual(timed('time:scan', '09:30:15'), [['time:scan', '09:30']]);
    assert.deepEqual(timed('time:scan', ''), [['time:scan', undefined]]);
    assert.deepEqual(timed('time:scan', '24:00'), []);
  });
});

describe('what a patient has done of a checklist', () => {
  it('is what they ticked, and the day on which they did', () => {
    const list = listOf({ 'tick:rest': true, 'tick:fast': false, 'tick:weekly@2': 'yes', 'other:month': true });
    assert.deepEqual([...list.done], [['rest', '2027-01-01']]);
    assert.deepEqual(
      [ticked('rest', true), ticked('rest', false)],
      [[['tick:rest', true]], [['tick:rest', undefined]]],
    );
    assert.equal(listOf({ 'date:surgery': '2027-02-01' }).planned.get('operation'), '2027-01-01');
  });

  it('has their own steps in the order in which they came, under the plan as it is called now', () => {
    const own = (plan: unknown, place: unknown, words: unknown = 'Walk') => ({ plan, words, place });
    const list = listOf({
      'own:b': own('surgery', 2),
      'own:c': own('old-plan', 1),
      'own:a': own('surgery', 2),
      'own:d': own('home', 0),
      'own:e': own(7, 0),
      'own:f': own('surgery', '0'),
      'own:g': own('surgery', 0, null),
      'own:h': 'Walk',
    });
    assert.deepEqual(
      list.own.map(({ id, plan }) => [id, plan]),
      [
        ['d', 'home'],
        ['c', 'surgery'],
        ['a', 'surgery'],
        ['b', 'surgery'],
      ],
    );
    assert.deepEqual(
      ownSteps(list, surgery).map(({ id }) => id),
      ['c', 'a', 'b'],
    );
  });

  it('takes a step of their own without spaces around it, and at the end', () => {
    const [[key, value]] = withOwnStep(entriesOf({ 'own:a': 1 }, 9e15 - 5), 'surgery', `  ${'x'.repeat(250)} `) as [
      [string, { place: number }],
    ];
    assert.match(key, /^own:[a-z0-9]+$/);
    assert.deepEqual(value, { plan: 'surgery', words: 'x'.repeat(200), place: 9e15 - 4 });
    assert.deepEqual(withOwnStep(new Map(), 'surgery', ' \n '), []);
    assert.deepEqual(plain(withoutOwnStep('a')), { 'own:a': undefined, 'tick:a': undefined });
  });

  it('is read from what version 0.1.0 kept, or is nothing where that was something else', () => {
    const kept = {
      dates: { surgery: '2027-02-01' },
      done: ['rest'],
      own: [
        { id: 'a', plan: 'surgery', words: 'Walk' },
        { id: 'b', plan: 'home', words: 'Cook' },
      ],
    };
    assert.deepEqual(Object.fromEntries(checklistEntries.upgrade(kept, 5)!), {
      'date:surgery': { at: 5, value: '2027-02-01' },
      'tick:rest': { at: 5, value: true },
      'own:a': { at: 5, value: { plan: 'surgery', words: 'Walk', place: 0 } },
      'own:b': { at: 5, value: { plan: 'home', words: 'Cook', place: 1 } },
    });
    const wrong = [undefined, null, {}, { ...kept, done: [1] }, { ...kept, dates: { a: 1 } }, { ...kept, own: [{ id: 'a', plan: 'b' }] }]; // prettier-ignore
    for (const one of wrong) assert.equal(checklistEntries.upgrade(one, 5), undefined);
    assert.equal(checklistEntries.name, 'checklist');
  });
});

describe('the times that a step is due', () => {
  const dates = { 'date:surgery': '2027-02-01', 'day:scan': '2027-03-01' };

  it('are days with a name each; the first has the name of the step', () => {
    assert.deepEqual(timesOf(listOf(dates), surgery, stepOf('weekly')), [
      { id: 'weekly', number: 0, day: '2027-02-01' },
      { id: 'weekly@2', number: 1, day: '2027-02-08' },
      { id: 'weekly@3', number: 2, day: '2027-02-15' },
    ]);
    assert.deepEqual(timesOf(listOf(dates), surgery, stepOf('daily'), 1, 4), [
      { id: 'daily@5', number: 4, day: '2027-02-05' },
    ]);
    assert.equal(timesOf(listOf(dates), surgery, stepOf('scan'))[0]!.day, '2027-03-01');
  });

  it('are none without a day, or for a step at no time', () => {
    assert.deepEqual(timesOf(listOf({}), surgery, stepOf('weekly')), []);
    assert.deepEqual(timesOf(listOf(dates), surgery, stepOf('rest')), []);
  });

  it('are shown all where they are few, else the last before today and the next ones', () => {
    const numbers = (id: string, today: string) =>
      shownTimes(listOf(dates), surgery, stepOf(id), today).map(({ number }) => number);
    assert.deepEqual(numbers('weekly', '2027-02-10'), [0, 1, 2]);
    assert.deepEqual(numbers('daily', '2027-01-01'), [0, 1, 2, 3]);
    assert.deepEqual(numbers('daily', '2027-02-02'), [0, 1, 2, 3]);
    assert.deepEqual(numbers('daily', '2027-02-11'), [9, 10, 11, 12]);
    const six: Plan = { ...surgery, steps: [step('six', { every: 'P1D', times: 6 }), step('seven', { every: 'P1D', times: 7 })] }; // prettier-ignore
    const shown = six.steps.map((one) => shownTimes(listOf(dates), six, one, '2027-02-01').length);
    assert.deepEqual(shown, [6, 4]);
  });

  it('are done when each that there is has its tick', () => {
    const done = (id: string, ticks: string[], days: object = dates) =>
      isDone(listOf({ ...days, ...Object.fromEntries(ticks.map((tick) => [`tick:${tick}`, true])) }), surgery, stepOf(id)); // prettier-ignore
    assert.deepEqual([done('rest', []), done('rest', ['rest']), done('fast', ['fast'])], [false, true, true]);
    assert.deepEqual([done('hours', ['hours']), done('hours', [])], [true, false]);
    assert.equal(done('weekly', ['weekly', 'weekly@2']), false);
    assert.equal(done('weekly', ['weekly', 'weekly@2', 'weekly@3']), true);
    assert.equal(done('weekly', ['weekly', 'weekly@2', 'weekly@3'], {}), false);
    assert.equal(done('month', ['month', 'month@2', 'month@3']), true);
    assert.equal(done('month', ['month', 'month@3']), false);
    const everyDay = Array.from({ length: 1200 }, (_, index) => (index === 0 ? 'daily' : `daily@${index + 1}`));
    assert.equal(done('daily', everyDay), false);
  });

  it('are counted with the patient’s own steps; what never ends is not counted', () => {
    const own = { 'own:a': { plan: 'surgery', words: 'Walk', place: 1 }, 'own:b': { plan: 'home', words: 'Cook', place: 2 } }; // prettier-ignore
    const ticks = { 'tick:a': true, 'tick:b': true, 'tick:rest': true, 'tick:daily': true, 'tick:weekly': true };
    assert.deepEqual(progress(listOf({ ...dates, ...own, ...ticks }), surgery), { done: 2, all: 7 });
    assert.deepEqual(progress(listOf({}), surgery), { done: 0, all: 6 });
    assert.deepEqual(progress(listOf(own), surgery), { done: 0, all: 7 });
    const twice: Plan = { ...surgery, steps: [step('twice', { every: 'P1D', times: 2, ongoing: true })] };
    assert.equal(progress(listOf({}), twice).all, 1);
    assert.equal(progress(listOf({}), { ...twice, steps: [step('daily', { every: 'P1D', ongoing: true })] }).all, 0);
  });
});

describe('how a step stands', () => {
  const stands = (id: string, operation: string, today: string, given = '2026-01-01', ticks = {}) => {
    const list = listOf({ 'date:surgery': operation, ...ticks }, noon(given));
    return standingOf(list, surgery, stepOf(id), timesOf(list, surgery, stepOf(id))[0]!, today);
  };

  it('is by its day: ahead until it has passed, then overdue, unless it is done', () => {
    const days = ['2027-01-31', '2027-02-01', '2027-02-02'];
    assert.deepEqual(
      days.map((today) => stands('weekly', '2027-02-01', today)),
      ['ahead', 'ahead', 'overdue'],
    );
    assert.equal(stands('weekly', '2027-02-01', '2027-02-02', '2026-01-01', { 'tick:weekly': true }), 'done');
  });

  it('is late where it had passed already when its day was given', () => {
    assert.equal(stands('weekly', '2027-02-01', '2027-02-10', '2027-02-02'), 'late');
    assert.equal(stands('weekly', '2027-02-01', '2027-02-10', '2027-02-01'), 'overdue');
  });

  it('is missed where it was for before what has passed, and overdue until then', () => {
    assert.equal(stands('fast', '2027-02-01', '2027-02-01'), 'overdue');
    assert.equal(stands('fast', '2027-02-01', '2027-02-02'), 'missed');
    assert.equal(stands('fast', '2027-02-01', '2027-02-01', '2027-02-01'), 'late');
  });
});

describe('the order of the steps', () => {
  const dates = { 'date:surgery': '2027-02-01', 'day:scan': '2027-01-10' };
  const ids = (order: StepOrder, given: Record<string, unknown>, today: string, at = noon('2026-01-01')) =>
    order.of(listOf(given, at), surgery, today).map(({ id }) => id);

  it('is what is overdue, what comes next, what has no day, what was missed, what is done', () => {
    const given = { ...dates, 'tick:rest': true, 'tick:weekly': true };
    assert.deepEqual(ids(new StepOrder(), given, '2027-02-05'), ['scan', 'month', 'hours', 'daily', 'weekly', 'fast', 'rest']); // prettier-ignore
    assert.deepEqual(
      ids(new StepOrder(), {}, '2027-02-05'),
      surgery.steps.map(({ id }) => id),
    );
    assert.deepEqual(ids(new StepOrder(), { 'day:scan': '2028-01-10' }, '2027-02-05')[0], 'scan');
  });

  it('stays while boxes are ticked, and is made anew on another day, with another date, or when it is shown again', () => {
    const order = new StepOrder();
    const before = ids(order, dates, '2027-01-20');
    assert.equal(before[0], 'scan');
    assert.deepEqual(ids(order, { ...dates, 'tick:scan': true }, '2027-01-20'), before);
    assert.equal(ids(order, { ...dates, 'tick:scan': true }, '2027-01-21').at(-1), 'scan');
    assert.equal(ids(order, { ...dates, 'tick:fast': true }, '2027-01-21').at(-1), 'scan');
    assert.equal(ids(order, { ...dates, 'day:scan': '2027-01-11', 'tick:fast': true }, '2027-01-21').at(-1), 'fast');
    order.forget();
    assert.equal(ids(order, { ...dates, 'day:scan': '2027-01-11', 'tick:rest': true }, '2027-01-21').at(-1), 'rest');
  });
});

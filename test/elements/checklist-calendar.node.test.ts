import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Content, Facts, Plan, Step, When } from '../../src/content/types.js';
import type { Entries } from '../../src/device/entries.js';
import { forCalendar } from '../../src/elements/follow-up-checklist/calendar-entries.js';
import { calendarNames } from '../../src/elements/follow-up-checklist/calendar-names.js';
import { checklistOf } from '../../src/elements/follow-up-checklist/checklist.js';

const entriesOf = (given: Record<string, unknown>): Entries =>
  new Map(Object.entries(given).map(([key, value]) => [key, { at: 1, value }]));

describe('the names of a list in a calendar', () => {
  const namesOf = (given: Record<string, unknown>, days: Record<string, string>, today = '2027-06-01') =>
    calendarNames(entriesOf(given), new Map(Object.entries(days)), today);

  it('stay what they are, and are made anew where there is none that a file can carry', () => {
    assert.equal(namesOf({ list: 'abc123' }, {}).names.list, 'abc123');
    assert.equal(namesOf({ list: 'x'.repeat(32) }, {}).names.list, 'x'.repeat(32));
    const wrong = [undefined, 7, '', 'x'.repeat(33), 'A', 'a b', 'a\nEND:VEVENT', ' a', 'a.', null];
    for (const list of wrong) {
      const { names, change } = namesOf({ list }, {});
      assert.match(names.list, /^[a-z\d]{1,32}$/);
      assert.notEqual(names.list, list);
      assert.deepEqual(change, [['list', names.list]]);
    }
    assert.notEqual(namesOf({}, {}).names.list, namesOf({}, {}).names.list);
  });

  it('tell one round of an event from the next: it comes again when it has passed and is dated four weeks later', () => {
    const round = (known: unknown, day: string) => {
      const { names, change } = namesOf({ list: 'a', 'round:visit': known }, { visit: day });
      assert.deepEqual(change, [['list', 'a'], ['round:visit', { number: names.rounds.get('visit'), day }]]); // prettier-ignore
      return names.rounds.get('visit');
    };
    const known = (day: string, number: unknown = 3) => ({ number, day });
    assert.deepEqual([round(undefined, '2027-06-01'), round(known('2027-05-31'), '2027-05-31')], [1, 3]);
    assert.deepEqual([round(known('2027-05-31'), '2027-06-27'), round(known('2027-05-31'), '2027-06-28')], [3, 4]);
    assert.deepEqual([round(known('2027-06-01'), '2027-09-01'), round(known('2027-05-01'), '2027-01-01')], [3, 3]);
    const wrong = [known('2027-02-30'), known('2027-05-01', 0), known('2027-05-01', 1.5), known('2027-05-01', '3'), { number: 3 }, { day: '2027-05-01' }, 3]; // prettier-ignore
    assert.deepEqual(
      wrong.map((one) => round(one, '2028-01-01')),
      wrong.map(() => 1),
    );
  });
});

describe('what a calendar takes of a list', () => {
  const step = (id: string, when?: When): Step => ({ id, kind: 'advice', ...(when && { when }) });
  const now = new Date('2027-06-10T10:00');
  const made = (
    steps: Step[],
    given: Record<string, unknown>,
    names: Content['text']['names'] = { plan: 'After surgery', visit: 'Surgery' },
  ) => {
    const plan = { id: 'plan', anchor: 'visit', steps } as Plan;
    const facts = { id: 'croup', plans: [plan], anchors: [{ id: 'visit' }] } as unknown as Facts;
    const statements = Object.fromEntries(steps.map(({ id }) => [id, `Do ${id}.`]));
    const content = { facts, language: 'en', text: { ...(names && { names }), statements } } as unknown as Content;
    const list = checklistOf(entriesOf(given), facts);
    return forCalendar(content, list, { list: 'l', rounds: new Map([['visit', 2]]) }, now);
  };
  const on = (day: string, more: object = {}) => ({ 'date:plan': day, ...more });
  const days = ({ entries }: ReturnType<typeof made>) => entries.map(({ uid, day }) => `${uid} ${day}`);

  it('is the visit with its time, and each step with its plan', () => {
    const { entries, isPartial } = made([step('walk', { offset: 'P1W' }), step('wash', { every: 'P1D', times: 2 })], on('2027-06-20', { 'time:visit': '09:30' })); // prettier-ignore
    assert.equal(isPartial, false);
    assert.deepEqual(entries, [
      { uid: 'l.2.visit', day: '2027-06-20', time: '09:30', title: 'Surgery', notes: '' },
      { uid: 'l.2.plan.walk', day: '2027-06-27', title: 'Do walk.', notes: 'After surgery' },
      { uid: 'l.2.plan.wash', day: '2027-06-20', title: 'Do wash.', notes: 'After surgery\nevery day, 2 times in all', repeats: { rhythm: { every: 'P1D', times: 2 }, start: '2027-06-20', passed: 0, except: [] } }, // prettier-ignore
    ]);
    const hours = made(
      [step('ice', { every: 'PT6H', until: 'P2D' }), step('rest', { until: 'P2W' })],
      on('2027-06-20'),
    );
    assert.deepEqual(hours.entries.slice(1).map(({ notes }) => notes), ['After surgery\nevery 6 hours, for 2 days', 'After surgery\nfor 2 weeks']); // prettier-ignore
    assert.equal(made([step('walk', { offset: 'P1W' })], on('2027-06-20'), null as never).entries[1]!.notes, '');
  });

  it('is what has a day in the list of this condition, and is not done', () => {
    const steps = [step('walk', { offset: 'P1W' }), step('rest'), step('scan', { anchor: 'scan', offset: 'P0D' })];
    const given = { 'tick:walk': true, 'day:other': '2027-07-01' };
    assert.deepEqual(days(made(steps, on('2027-06-20', given))), ['l.2.visit 2027-06-20']);
    assert.deepEqual(made(steps, on('2027-06-20', given)).isPartial, false);
    assert.deepEqual(made(steps, {}), { entries: [], isPartial: false });
  });

  it('is what is ahead, today too, and says whether something has passed', () => {
    const walk = [step('walk', { offset: 'P1W' })];
    const at = (day: string, time?: string) => {
      const given = made(walk, on(day, { 'time:visit': time }));
      return [given.entries.map(({ uid }) => uid.split('.').at(-1)), given.isPartial];
    };
    assert.deepEqual(at('2027-06-10'), [['visit', 'walk'], false]);
    assert.deepEqual(at('2027-06-10', '10:01'), [['visit', 'walk'], false]);
    assert.deepEqual(at('2027-06-10', '10:00'), [['walk'], true]);
    assert.deepEqual(at('2027-06-09'), [['walk'], true]);
    assert.deepEqual(at('2027-06-03'), [['walk'], true]);
    assert.deepEqual(at('2027-06-02'), [[], true]);
    const past = made([step('prepare', { offset: '-P1W' }), step('walk', { offset: 'P1W' })], on('2027-06-12'));
    assert.deepEqual([days(past), past.isPartial], [['l.2.visit 2027-06-12', 'l.2.plan.walk 2027-06-19'], true]);
  });

  it('is one rule for the times that are ahead, without those that are done; what would ring at once stands alone', () => {
    const ticks = { 'tick:wash@11': true, 'tick:wash@13': true, 'tick:wash@14': true };
    const { entries } = made([step('wash', { every: 'P1D', ongoing: true })], on('2027-06-01', ticks));
    const steps = entries.map(({ uid, day, repeats }) => ({
      uid,
      day,
      passed: repeats?.passed,
      except: repeats?.except,
    }));
    assert.deepEqual(steps, [
      { uid: 'l.plan.wash.10', day: '2027-06-10', passed: undefined, except: undefined },
      { uid: 'l.plan.wash', day: '2027-06-12', passed: 11, except: ['2027-06-13', '2027-06-14'] },
    ]);
  });

  it('is at most two years of months one by one where no rule makes their days', () => {
    const { entries } = made([step('dose', { every: 'P1M', ongoing: true })], on('2027-06-30'));
    assert.equal(entries.length, 25);
    assert.deepEqual(entries.slice(1, 3).map(({ uid, day }) => [uid, day]), [['l.plan.dose.1', '2027-06-30'], ['l.plan.dose.2', '2027-07-30']]); // prettier-ignore
    assert.ok(entries.every(({ repeats }) => repeats === undefined));
  });
});

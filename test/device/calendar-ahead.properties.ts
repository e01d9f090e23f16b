/** Run by `calendar-ahead.node.test.ts`, once in each of several time zones. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import ICAL from 'ical.js';
import type { Content, Facts, Plan, Step } from '../../src/content/types.js';
import { calendarFile } from '../../src/device/calendar.js';
import type { Entries } from '../../src/device/entries.js';
import { calendarNames } from '../../src/elements/follow-up-checklist/calendar-names.js';
import { forCalendar } from '../../src/elements/follow-up-checklist/calendar-entries.js';
import { checklistOf } from '../../src/elements/follow-up-checklist/checklist.js';
import { dayOf } from '../../src/language/day.js';
import { occurrences } from '../../src/language/recurrence.js';

const length = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom('D', 'W', 'M', 'Y'))
  .map(([amount, unit]) => `P${amount}${unit}`);
const offset = fc.oneof(
  length,
  length.map((one) => `-${one}`),
);
const when = fc.oneof(
  fc.record({ offset }, { requiredKeys: [] }),
  fc.record({ offset, every: length, times: fc.integer({ min: 2, max: 12 }) }, { requiredKeys: ['every', 'times'] }),
  fc.record({ offset, every: length, ongoing: fc.constant(true as const) }, { requiredKeys: ['every', 'ongoing'] }),
);
const moment = fc.date({ min: new Date(2012, 0, 1), max: new Date(2040, 0, 1), noInvalidDate: true });
/** Clocks change in these days: the moments around them are as likely as all others together. */
const near = fc
  .tuple(
    fc.constantFrom('2027-03-28', '2027-10-31', '2026-11-01', '2027-03-14', '2018-11-04', '2027-04-04', '2028-02-29'),
    fc.integer({ min: -72, max: 72 }),
  )
  .map(([day, hours]) => new Date(new Date(`${day}T12:00`).getTime() + hours * 3_600_000));
const now = fc.oneof(moment, near);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const situation = fc.record({
  now,
  away: fc.integer({ min: -400, max: 400 }),
  time: fc.option(time),
  whens: fc.array(when, { minLength: 1, maxLength: 5 }),
  done: fc.array(fc.tuple(fc.nat(4), fc.nat(5)), { maxLength: 6 }),
});

function listOf({
  now: at,
  away,
  time: hour,
  whens,
  done,
}: typeof situation extends fc.Arbitrary<infer T> ? T : never) {
  const steps = whens.map((one, index) => ({ id: `step-${index}`, kind: 'advice', when: one }) as unknown as Step);
  const plan = { id: 'plan', anchor: 'visit', steps } as unknown as Plan;
  const facts = { id: 'condition', plans: [plan], anchors: [{ id: 'visit' }] } as unknown as Facts;
  const day = dayOf(new Date(at.getFullYear(), at.getMonth(), at.getDate() + away));
  const ticks = done.map(([step, number]) => `tick:step-${step}${number === 0 ? '' : `@${number + 1}`}`);
  const entries: Entries = new Map(
    [
      ['date:plan', day] as const,
      ...(hour === null ? [] : [['time:visit', hour] as const]),
      ...ticks.map((tick) => [tick, true] as const),
    ].map(([key, value]) => [key, { at: 1, value }]),
  );
  const statements = Object.fromEntries(steps.map(({ id }) => [id, `Do ${id}.`]));
  const content = { facts, language: 'en', text: { names: { plan: 'Plan', visit: 'Visit' }, statements } };
  return { content: content as unknown as Content, list: checklistOf(entries, facts), entries, day, steps };
}

const daysOf = (event: ICAL.Component, limit = 40): string[] => {
  const found: string[] = [];
  const iterator = new ICAL.Event(event).iterator();
  for (let next = iterator.next() as ICAL.Time | null; next && found.length < limit; next = iterator.next())
    found.push(next.toString());
  return found;
};

/** When a reminder first rings, by the patient's clock. */
function reminderOf(event: ICAL.Component): Date | undefined {
  const trigger = event.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger') as ICAL.Duration | null;
  if (!trigger) return undefined;
  const start = (event.getFirstPropertyValue('dtstart') as ICAL.Time).clone();
  start.isDate = false;
  start.addDuration(trigger);
  return new Date(start.year, start.month - 1, start.day, start.hour, start.minute);
}

test('a calendar is given what is ahead', () => {
  fc.assert(
    fc.property(situation, (given) => {
      const { content, list, entries, day, steps } = listOf(given);
      const today = dayOf(given.now);
      const { names } = calendarNames(entries, list.days, today);
      const made = forCalendar(content, list, names, given.now).entries;
      const events =
        made.length === 0
          ? []
          : new ICAL.Component(ICAL.parse(calendarFile(made, given.now))).getAllSubcomponents('vevent');
      const uids = events.map((event) => String(event.getFirstPropertyValue('uid')));
      assert.equal(new Set(uids).size, uids.length, 'every name is of one entry');
      for (const event of events) {
        assert.ok(
          daysOf(event, 1).every((one) => one.slice(0, 10) >= today),
          'nothing has passed',
        );
        const reminder = reminderOf(event);
        if (reminder) assert.ok(reminder > given.now, 'no reminder has passed');
      }
      const visit = events.filter((event) => event.getFirstPropertyValue('summary') === 'Visit');
      const start = given.time === null ? day : `${day}T${given.time}:00`;
      const isAhead = given.time === null ? day >= today : new Date(start) > given.now;
      assert.deepEqual(
        visit.map((event) => String(event.getFirstPropertyValue('dtstart'))),
        isAhead ? [start] : [],
        'the visit itself, on its own day and at its own time',
      );
      for (const step of steps) {
        const due = occurrences(step.when!, day, 400)
          .filter((one, index) => one >= today && !list.done.has(index === 0 ? step.id : `${step.id}@${index + 1}`))
          .slice(0, 10);
        const found = events
          .filter((_, index) => uids[index]!.split('@')[0]!.split('.').includes(step.id))
          .flatMap((event) => daysOf(event))
          .sort();
        assert.deepEqual(found.slice(0, due.length), due, `${JSON.stringify(step.when)} from ${day} on ${today}`);
      }
    }),
    { numRuns: fc.readConfigureGlobal().numRuns ?? 300 },
  );
});

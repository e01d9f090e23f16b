import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import ICAL from 'ical.js';
import { calendarFile, hasRule, type CalendarEntry } from '../../src/device/calendar.js';
import { dayOf } from '../../src/language/day.js';
import { baseOf, occurrences, type Rhythm } from '../../src/language/recurrence.js';

/** The days that a foreign parser makes of an entry. */
function daysIn(entry: CalendarEntry, limit: number): string[] {
  const [component] = new ICAL.Component(ICAL.parse(calendarFile([entry]))).getAllSubcomponents('vevent');
  const event = new ICAL.Event(component);
  const found: string[] = [];
  const iterator = event.iterator();
  for (let next = iterator.next() as ICAL.Time | null; next && found.length < limit; next = iterator.next())
    found.push(next.toString());
  return found;
}
const entryOf = (rhythm: Rhythm, start: string, except: string[] = []): CalendarEntry => ({
  uid: 'condition.step',
  day: occurrences(rhythm, start, 1)[0]!,
  title: 'Blood test',
  notes: 'Checks',
  repeats: { rhythm, start, except },
});

const start = fc.date({ min: new Date(2000, 0, 1), max: new Date(2060, 0, 1), noInvalidDate: true }).map(dayOf);
const length = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom('D', 'W', 'M', 'Y'))
  .map(([amount, unit]) => `P${amount}${unit}`);
const rhythm: fc.Arbitrary<Rhythm> = fc.record(
  {
    offset: fc.oneof(
      length,
      length.map((one) => `-${one}`),
    ),
    every: length,
    times: fc.integer({ min: 2, max: 12 }),
    until: fc.integer({ min: 20, max: 60 }).map((years) => `P${years}Y`),
  },
  { requiredKeys: ['every'] },
);

describe('a rule in the calendar file', () => {
  it('makes the days that the page shows, to a foreign parser', () => {
    fc.assert(
      fc.property(rhythm, start, (when, from) => {
        fc.pre(hasRule(when, from));
        const shown = occurrences(when, from, 15);
        // A foreign parser goes on after the last year that a page takes.
        assert.deepEqual(daysIn(entryOf(when, from), 15).slice(0, shown.length), shown);
      }),
      { numRuns: fc.readConfigureGlobal().numRuns ?? 300 },
    );
  });

  it('has the last day of a month that is too short, and 29 February every year', () => {
    assert.deepEqual(daysIn(entryOf({ every: 'P1M' }, '2027-01-31'), 4), [
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ]);
    assert.deepEqual(daysIn(entryOf({ every: 'P1Y' }, '2028-02-29'), 5).at(-1), '2032-02-29');
  });

  it('names the last day of a month, rather than a day that most months or years have not got', () => {
    const ruleOf = (every: string, from: string) => /RRULE:(.*)\r/.exec(calendarFile([entryOf({ every }, from)]))![1];
    assert.equal(ruleOf('P1Y', '2028-02-29'), 'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=-1');
    assert.equal(ruleOf('P24M', '2028-02-29'), 'FREQ=MONTHLY;INTERVAL=24;BYMONTHDAY=-1');
    assert.equal(ruleOf('P2Y', '2027-01-31'), 'FREQ=MONTHLY;INTERVAL=24;BYMONTHDAY=-1');
    assert.equal(ruleOf('P3M', '2027-01-31'), 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1');
    assert.equal(ruleOf('P2Y', '2027-03-29'), 'FREQ=YEARLY;INTERVAL=2');
  });

  it('is there for all but the 29th and 30th of every few months', () => {
    fc.assert(
      fc.property(rhythm, start, (when, from) => {
        if (!hasRule(when, from)) assert.match(baseOf(when, from), /-(?:29|30)$/);
      }),
    );
    assert.equal(hasRule({ every: 'P1M' }, '2027-01-30'), false);
    assert.equal(hasRule({ every: 'P1Y' }, '2027-01-30'), true);
    assert.equal(hasRule({ every: 'P12M' }, '2027-03-29'), true);
    assert.equal(hasRule({ every: 'P6M' }, '2027-02-28'), true);
  });

  it('ends where the plan ends, and goes on where it does', () => {
    assert.equal(daysIn(entryOf({ every: 'P1W', times: 3 }, '2027-01-01'), 9).length, 3);
    assert.equal(daysIn(entryOf({ every: 'P1W', until: 'P2W' }, '2027-01-01'), 9).length, 3);
    const endless = entryOf({ every: 'P1W', ongoing: true }, '2027-01-01');
    assert.equal(daysIn(endless, 99).length, 99);
    assert.ok(calendarFile([endless]).includes('\r\nRRULE:FREQ=WEEKLY;INTERVAL=1\r\n'));
  });

  it('begins with the first day that is ahead, and still ends where the plan does', () => {
    fc.assert(
      fc.property(rhythm, start, fc.nat(6), (when, from, passed) => {
        fc.pre(hasRule(when, from));
        const shown = occurrences(when, from, 15, passed);
        fc.pre(shown.length > 0);
        const { repeats, ...entry } = entryOf(when, from);
        const days = daysIn({ ...entry, day: shown[0]!, repeats: { ...repeats!, passed } }, 15);
        assert.deepEqual(days.slice(0, shown.length), shown);
        if (when.times !== undefined || when.until !== undefined) assert.equal(days.length, shown.length);
      }),
      { numRuns: fc.readConfigureGlobal().numRuns ?? 300 },
    );
  });

  it('leaves out the days that are done', () => {
    const days = daysIn(entryOf({ every: 'P1W', times: 3 }, '2027-01-01', ['2027-01-08']), 9);
    assert.deepEqual(days, ['2027-01-01', '2027-01-15']);
  });

  it('is in lines of at most 75 octets', () => {
    const done = occurrences({ every: 'P1D' }, '2027-01-01', 200);
    const text = calendarFile([entryOf({ every: 'P1D', ongoing: true }, '2027-01-01', done)]);
    assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
  });
});

/** The lines of an entry of 15 March 2027, as they stand in the file at a moment. */
const linesAt = (now: string, more: Partial<CalendarEntry> = {}) => {
  const entry = { uid: 'list.1.visit', day: '2027-03-15', title: 'Visit', notes: '', ...more };
  return calendarFile([entry], new Date(now)).split('\r\n');
};

/** What a foreign parser reads in a file. */
const readBack = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [event] = calendar.getAllSubcomponents('vevent') as [ICAL.Component];
  const alarm = event.getFirstSubcomponent('valarm');
  const said = (component: ICAL.Component | null, name: string) => component?.getFirstPropertyValue(name)?.toString();
  return {
    version: said(calendar, 'version'),
    maker: said(calendar, 'prodid'),
    scale: said(calendar, 'calscale'),
    method: said(calendar, 'method'),
    uid: said(event, 'uid'),
    stamp: said(event, 'dtstamp'),
    modified: said(event, 'last-modified'),
    sequence: said(event, 'sequence'),
    title: said(event, 'summary'),
    notes: said(event, 'description'),
    alarm: said(alarm, 'action'),
    rings: said(alarm, 'description'),
  };
};

describe('an entry of the calendar file', () => {
  it('says to a foreign parser what it is, whose, and how new', () => {
    const entry = { uid: 'list.1.visit', day: '2027-03-15', title: 'Visit; bring pills, please', notes: 'Plan\nOnce' };
    assert.deepEqual(readBack(calendarFile([entry], new Date('2026-01-01T01:00:02.345Z'))), {
      version: '2.0',
      maker: '-//Careleaf//Follow-up checklist//EN',
      scale: 'GREGORIAN',
      method: 'PUBLISH',
      uid: 'list.1.visit@careleaf.invalid',
      stamp: '2026-01-01T01:00:02Z',
      modified: '2026-01-01T01:00:02Z',
      sequence: '3602',
      title: entry.title,
      notes: entry.notes,
      alarm: 'DISPLAY',
      rings: entry.title,
    });
    assert.equal(readBack(calendarFile([entry], new Date('2020-01-01T00:00Z'))).sequence, '0');
  });

  it('comes back as it was written, whatever its words are, and no line of it is too long', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200, size: 'max' }),
      fc.constantFrom('a\r\nBEGIN:VALARM', 'a\rb', 'a\u2028b\u2029c\u0085d', '\\n;,', 'x'.repeat(65), 'ä'.repeat(200)),
    );
    fc.assert(
      fc.property(words, words, (title, notes) => {
        const text = calendarFile([{ uid: 'a', day: '2027-03-15', title, notes }], new Date('2027-01-01T00:00Z'));
        const read = readBack(text);
        const plain = (some: string) => some.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
        // eslint-disable-next-line no-control-regex -- control characters are what is taken out
        const shown = (some: string) => plain(some).replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');
        assert.deepEqual([read.title, read.notes, read.rings], [shown(title), shown(notes), shown(title)]);
        const lines = text.split('\r\n');
        assert.equal(lines.at(-1), '');
        assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line)));
      }),
    );
  });

  it('is of the whole day, and leaves it free', () => {
    const lines = linesAt('2027-01-01T12:00');
    assert.ok(lines.includes('DTSTART;VALUE=DATE:20270315') && lines.includes('DTEND;VALUE=DATE:20270316'));
    assert.ok(lines.includes('TRANSP:TRANSPARENT') && lines.includes('TRIGGER:-PT15H'));
    assert.ok(!lines.some((line) => line.startsWith('DESCRIPTION:') && line !== 'DESCRIPTION:Visit'));
    const known =
      /^(?:(?:BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|UID|DTSTAMP|LAST-MODIFIED|SEQUENCE|TRANSP|SUMMARY|ACTION|DESCRIPTION|TRIGGER):|DT(?:START|END);|$)/;
    assert.deepEqual(
      lines.filter((line) => !known.test(line)),
      [],
    );
  });

  it('has a time by the clocks of wherever it is read: it names no time zone', () => {
    const lines = linesAt('2027-01-01T12:00', { time: '10:30' });
    assert.ok(lines.includes('DTSTART:20270315T103000') && lines.includes('TRIGGER:-P1D'));
    assert.ok(!lines.some((line) => /TZID|DTEND|TRANSP/.test(line)));
  });

  it('reminds of nothing whose reminder has passed', () => {
    const reminds = (now: string, time?: string) => linesAt(now, { time }).includes('BEGIN:VALARM');
    assert.deepEqual([reminds('2027-03-14T08:59'), reminds('2027-03-14T09:00')], [true, false]);
    assert.deepEqual([reminds('2027-03-14T10:29', '10:30'), reminds('2027-03-14T10:30', '10:30')], [true, false]);
  });
});

import { expect } from '@open-wc/testing';
import * as fc from '../helpers/fast-check.js';
import { countBefore, occurrence, occurrences, periodOf, type Rhythm } from '../../src/language/recurrence.js';
import { dayOf, isDay, lastDay } from '../../src/language/day.js';

const unit = fc.constantFrom('D', 'W', 'M', 'Y');
const length = fc.tuple(fc.integer({ min: 1, max: 40 }), unit).map(([amount, name]) => `P${amount}${name}`);
const offset = fc
  .tuple(fc.constantFrom('', '-'), fc.integer({ min: 0, max: 40 }), unit)
  .map(([sign, amount, name]) => `${sign}P${amount}${name}`);
const start = fc.date({ min: new Date(1950, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true }).map(dayOf);
const rhythm: fc.Arbitrary<Rhythm> = fc.record(
  { offset, every: length, times: fc.integer({ min: 2, max: 30 }), until: length },
  { requiredKeys: ['every'] },
);
/** The day of the month, or the last one of a month that is too short. */
const inMonths = (day: string, months: number) => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
};

describe('days on which something is due', () => {
  it('reads a duration of one part, with its sign', () => {
    expect(periodOf('-P7D')).to.deep.equal({ amount: -7, unit: 'day' });
    expect(periodOf('P3M')).to.deep.equal({ amount: 3, unit: 'month' });
    expect(periodOf('PT6H')).to.deep.equal({ amount: 6, unit: 'hour' });
    expect(periodOf('PT30M')).to.deep.equal({ amount: 30, unit: 'minute' });
    for (const other of ['P', 'P1', 'P1D2', 'xP1D', 'P1DT6H', '--P1D']) expect(() => periodOf(other), other).to.throw();
  });

  it('are on the last day of a month that is too short, and go back to their own day after it', () => {
    expect(occurrences({ every: 'P1M' }, '2027-01-31', 4)).to.deep.equal([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ]);
    expect(occurrences({ offset: 'P3M', every: 'P3M', times: 3 }, '2027-11-30', 9)).to.deep.equal([
      '2028-02-29',
      '2028-05-30',
      '2028-08-30',
    ]);
    expect(occurrences({ every: 'P1Y' }, '2028-02-29', 5).at(-1)).to.equal('2032-02-29');
  });

  it('end after so many times, or so long after the start', () => {
    expect(occurrences({ every: 'P1W', times: 2 }, '2027-01-01', 9)).to.deep.equal(['2027-01-01', '2027-01-08']);
    expect(occurrences({ offset: '-P1W', every: 'P1W', until: 'P1W' }, '2027-01-08', 9)).to.deep.equal([
      '2027-01-01',
      '2027-01-08',
      '2027-01-15',
    ]);
  });

  it('are one day where nothing recurs, or where it recurs within hours', () => {
    expect(occurrences({ offset: 'P2W' }, '2027-01-01', 9)).to.deep.equal(['2027-01-15']);
    expect(occurrences({ every: 'PT6H', until: 'P2D' }, '2027-01-01', 9)).to.deep.equal(['2027-01-01']);
  });

  it('are whole days where hours are counted from a day without a time', () => {
    expect(occurrences({ offset: '-PT6H' }, '2027-01-01', 1)).to.deep.equal(['2027-01-01']);
    expect(occurrences({ offset: 'PT48H' }, '2027-01-01', 1)).to.deep.equal(['2027-01-03']);
    expect(occurrences({ offset: 'PT90M' }, '2027-01-01', 1)).to.deep.equal(['2027-01-01']);
    expect(occurrences({ offset: 'PT2880M' }, '2027-01-01', 1)).to.deep.equal(['2027-01-03']);
    expect(occurrences({ offset: '-PT1440M' }, '2027-01-01', 1)).to.deep.equal(['2026-12-31']);
  });

  it('come one after the other, exist, and keep within their ends', () => {
    fc.assert(
      fc.property(rhythm, start, fc.integer({ min: 1, max: 40 }), (when, from, limit) => {
        const days = occurrences(when, from, limit);
        expect(days.length).to.be.at.most(Math.min(limit, when.times ?? Infinity));
        expect(days.every(isDay)).to.equal(true);
        expect(days).to.deep.equal([...new Set(days)].sort());
        const [end] = when.until ? occurrences({ offset: when.until }, from, 1) : [];
        if (end) expect(days.every((day) => day <= end)).to.equal(true);
        const isEndless = !end && when.times === undefined && occurrence(when, from, limit) <= lastDay;
        if (isEndless) expect(days).to.have.lengthOf(limit);
      }),
    );
  });

  it('are counted in months from the start, not from the day before', () => {
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: -40, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(40),
        (from, first, every, number) => {
          const when = { offset: `${first < 0 ? '-' : ''}P${Math.abs(first)}M`, every: `P${every}M` };
          expect(occurrence(when, from, number)).to.equal(inMonths(from, first + every * number));
        },
      ),
    );
  });

  it('are counted where there is one day alone', () => {
    const before = (day: string) => countBefore({ offset: 'P1W' }, '2027-01-01', day);
    expect(['2026-12-31', '2027-01-08', '2027-01-09', '2030-01-01'].map(before)).to.deep.equal([0, 0, 1, 1]);
  });

  it('are counted up to a day: the last of them is before it, the next one is not', () => {
    fc.assert(
      fc.property(rhythm, start, fc.nat(4000), (when, from, later) => {
        const [day] = occurrences({ offset: `P${later % 999}D` }, from, 1) as [string];
        const number = countBefore(when, from, day);
        const [next] = occurrences(when, from, 1, number);
        if (next !== undefined) expect(next >= day).to.equal(true);
        if (number > 0) expect(occurrences(when, from, 1, number - 1)[0]! < day).to.equal(true);
      }),
    );
  });
});

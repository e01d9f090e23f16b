import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import {
  dateOf,
  dayAt,
  dayOf,
  firstDay,
  isDay,
  isPlausibleDay,
  lastDay,
  timeOfDay,
  today,
} from '../../src/language/day.js';

const twoDigits = (number: number) => String(number).padStart(2, '0');
/** Days as somebody may write them, most of which exist. */
const written = fc
  .tuple(fc.integer({ min: 1800, max: 2300 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
  .map(([year, month, day]) => `${year}-${twoDigits(month)}-${twoDigits(day)}`);
const exists = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

describe('the day of a moment', () => {
  it('is one that can be written, or none, whatever a clock says', () => {
    const moments = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(NaN, Infinity, 8.64e15, 8.9e15, -1, 0));
    fc.assert(
      fc.property(moments, (moment) => {
        const day = dayAt(moment);
        assert.ok(day === undefined || (isPlausibleDay(day) && !Number.isNaN(dateOf(day).getTime())));
      }),
    );
  });

  it('is that of the reader’s calendar where the clock is right', () => {
    const moment = new Date(2026, 10, 28, 23, 59).getTime();
    assert.equal(dayAt(moment), '2026-11-28');
    assert.equal(dayAt(moment), dayOf(new Date(moment)));
  });
});

describe('a day', () => {
  it('is one that exists, in the years that a patient can mean', () => {
    fc.assert(
      fc.property(written, (day) => {
        assert.equal(isDay(day), exists(day), day);
        assert.equal(isPlausibleDay(day), exists(day) && /^(?:19|20|21)/.test(day), day);
      }),
      { numRuns: 1000 },
    );
    assert.deepEqual([firstDay, lastDay].map(isPlausibleDay), [true, true]);
    assert.deepEqual(['1899-12-31', '2200-01-01', '2026-02-29'].map(isPlausibleDay), [false, false, false]);
  });

  it('is nothing else that can be written', () => {
    const others = ['', 'NaN-NaN-NaN', '2026-1-1', '2026-01-01T00:00', ' 2026-01-01', '+002026-01-01', '20266-01-01', '0002-01-01']; // prettier-ignore
    assert.deepEqual(others.filter(isPlausibleDay), []);
    assert.deepEqual(others.filter(isDay), []);
  });

  it('is today until midnight', () => assert.equal(today(), dayOf(new Date())));
});

describe('a time of day', () => {
  it('is every minute of a day, and nothing else', () => {
    const takes = (hour: number, minute: number) => timeOfDay.test(`${twoDigits(hour)}:${twoDigits(minute)}`);
    for (let hour = 0; hour < 100; hour += 1)
      for (const minute of [0, 9, 10, 29, 59, 60, 99])
        assert.equal(takes(hour, minute), hour < 24 && minute < 60, `${hour}:${minute}`);
    const others = ['9:30', '09:3', '09-30', '09:30:00', '109:30', '1a:30', '09:3a', '24:00', '', ':'];
    assert.deepEqual(
      others.filter((one) => timeOfDay.test(one)),
      [],
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { dateOf, dayAt, dayOf, isPlausibleDay } from '../../src/language/day.js';

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

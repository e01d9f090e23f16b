import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import type { Content, Measure, MeasureRange } from '../../src/content/types.js';
import type { Entries } from '../../src/device/entries.js';
import { bestEntries, bestOf, inAmounts, withBest } from '../../src/elements/action-plan/best.js';
import { aimInWords, rangeInWords, unitName, withUnit } from '../../src/templates/measured.js';
import { distance, rhythmInWords } from '../../src/templates/rhythm.js';

const units = { 'mmol/mol': { other: '{0} mmol/mol' }, '{cup}': { one: '{0} cup', other: '{0} cups' }, '{few}': { one: 'x' } }; // prettier-ignore
const content = { facts: {}, text: { units }, language: 'en', languages: ['en'] } as unknown as Content;
const bare = { ...content, text: {} } as Content;

describe('what is measured, in words', () => {
  it('has the words of the pack for its unit, or the unit itself', () => {
    const amount = (value: number, unit?: string) => withUnit(content, value, unit);
    assert.deepEqual([amount(48, 'mmol/mol'), amount(1, '{cup}'), amount(2.25, '{cup}')], ['48 mmol/mol', '1 cup', '2.25 cups']); // prettier-ignore
    assert.deepEqual([amount(7), amount(7, '1'), amount(7, 'kg'), amount(2, '{few}')], ['7', '7', '7 kg', '2 {few}']);
    assert.equal(withUnit(bare, 7, 'kg'), '7 kg');
  });

  it('names a unit without an amount', () => {
    assert.deepEqual(['mmol/mol', '{cup}', 'kg', '1', undefined].map((unit) => unitName(content, unit)), ['mmol/mol', 'cups', 'kg', '', '']); // prettier-ignore
    assert.equal(unitName(bare, 'kg'), 'kg');
  });

  it('lies from the low on, up to below the high', () => {
    const range = (low?: number, high?: number) => rangeInWords(content, { low, high, unit: 'mmol/mol' });
    assert.deepEqual([range(48, 58), range(undefined, 48), range(58), range()], ['48 to below 58 mmol/mol', 'below 48 mmol/mol', '58 mmol/mol or more', '']); // prettier-ignore
    assert.deepEqual([range(0, 5), range(undefined, 0), range(0)], ['0 to below 5 mmol/mol', 'below 0 mmol/mol', '0 mmol/mol or more']); // prettier-ignore
  });

  it('may be a share of the reader’s own best, or stand in a second unit too', () => {
    const range = { id: 'r', low: 48, high: 58 } as MeasureRange;
    assert.equal(aimInWords(content, range, 'mmol/mol'), '48 to below 58 mmol/mol');
    assert.equal(aimInWords(content, { ...range, of: 'personal-best' }, 'L/min'), '48 to below 58 % of your own best');
    const also = { low: 6.5, high: 7.5, unit: '%' };
    assert.equal(aimInWords(content, { ...range, also }, 'mmol/mol'), '48 to below 58 mmol/mol (6.5 to below 7.5 %)');
  });
});

describe('the reader’s own best', () => {
  const peak = { id: 'peak', type: 'integer', min: 60, max: 800, step: 5, unit: 'L/min' } as Measure;
  const kept = (value: unknown): Entries => new Map([['best:peak', { at: 1, value }]]);

  it('is a number that can be measured, and nothing else', () => {
    assert.deepEqual(
      [60, 400, 800].map((value) => bestOf(kept(value), peak)),
      [60, 400, 800],
    );
    for (const wrong of [59, 801, 0, -1, NaN, Infinity, '400', null, undefined]) assert.equal(bestOf(kept(wrong), peak), undefined); // prettier-ignore
    assert.equal(bestOf(kept(0), { id: 'peak', type: 'integer' }), undefined);
    assert.equal(bestOf(kept(1e6), { id: 'peak', type: 'integer' }), 1e6);
    assert.equal(bestOf(new Map([['best:other', { at: 1, value: 400 }]]), peak), undefined);
  });

  it('is put in as a number, and taken away with it', () => {
    assert.deepEqual(withBest(peak, ' 400 '), [['best:peak', 400]]);
    assert.deepEqual(withBest(peak, '  '), [['best:peak', undefined]]);
    for (const wrong of ['59', '801', 'much', '4e9']) assert.equal(withBest(peak, wrong), undefined);
    assert.equal(bestEntries.name, 'action-plan');
    assert.equal(bestEntries.upgrade({}, 1), undefined);
  });

  it('makes amounts of shares, to the step of its measure', () => {
    const zone = { id: 'z', of: 'personal-best', low: 50, high: 80 } as MeasureRange;
    assert.deepEqual(structuredClone(inAmounts(peak, zone, 403)), {
      range: { id: 'z', low: 200, high: 320 },
      unit: 'L/min',
    });
    assert.deepEqual(structuredClone(inAmounts({ ...peak, step: undefined } as unknown as Measure, { id: 'z', of: 'personal-best', high: 50 } as MeasureRange, 403)), { range: { id: 'z', high: 202 }, unit: 'L/min' }); // prettier-ignore
    assert.deepEqual(structuredClone(inAmounts(peak, { id: 'z', of: 'personal-best', low: 80 } as MeasureRange, 403)), { range: { id: 'z', low: 320 }, unit: 'L/min' }); // prettier-ignore
    assert.deepEqual(structuredClone(inAmounts(peak, zone, undefined)), { range: zone, unit: '%' });
    const fixed = { id: 'z', low: 50 } as MeasureRange;
    assert.deepEqual(structuredClone(inAmounts(peak, fixed, 403)), { range: fixed, unit: 'L/min' });
  });

  it('leaves no amount between two zones without one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 800 }), fc.integer({ min: 1, max: 99 }), (best, share) => {
        const below = inAmounts(peak, { id: 'a', of: 'personal-best', high: share } as MeasureRange, best).range;
        const above = inAmounts(peak, { id: 'b', of: 'personal-best', low: share } as MeasureRange, best).range;
        assert.equal(below.high, above.low);
        assert.ok(Math.abs(below.high! - (share * best) / 100) <= 2.5 && below.high! % 5 === 0);
      }),
    );
  });
});

describe('when something is due, in words', () => {
  const said = (when: Parameters<typeof rhythmInWords>[1]) => rhythmInWords(content, when);

  it('is once, at its distance from the event', () => {
    assert.deepEqual([said({}), said({ offset: 'P1M' }), said({ offset: '-P1W' }), said({ offset: 'P0D' })], ['once', 'once, after 1 month', 'once, 1 week before', 'once, on the day']); // prettier-ignore
    assert.deepEqual(['P5D', '-P2D', 'PT6H', 'P0W'].map((offset) => distance('en', offset)), ['after 5 days', '2 days before', 'after 6 hours', 'on the day']); // prettier-ignore
  });

  it('is every so often, from when, how many times, for how long', () => {
    assert.equal(said({ every: 'P3M', times: 4 }), 'every 3 months, 4 times in all');
    assert.equal(
      said({ every: 'P6M', offset: 'P1M', until: 'P2Y' }),
      'every 6 months, first after 1 month, for 2 years',
    );
    assert.equal(said({ every: 'P1D', ongoing: true }), 'every day, with no set end');
    assert.equal(said({ until: 'P2W' }), 'for 2 weeks');
  });

  it('is every one of a unit without its number', () => {
    assert.deepEqual(
      ['PT1M', 'PT1H', 'P1D', 'P1W', 'P1M', 'P1Y'].map((every) => said({ every })),
      ['every minute', 'every hour', 'every day', 'every week', 'every month', 'every year'],
    );
  });
});

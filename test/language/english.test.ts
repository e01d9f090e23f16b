import { expect } from '@open-wc/testing';
import * as fc from '../helpers/fast-check.js';
import { english } from '../../src/language/english.js';
import { formatAmount, formatNumber } from '../../src/language/formats.js';

/** The spaces of `Intl` differ between engines; no reader can tell. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('English reads the same without Intl as with it', () => {
  const counts = [0, 0.5, 1, 1.5, 2, 12, 99, 100, 999, 999.5, 1000, 1234.5, 12_345, 1_000_000, 100_000_000_000_000.5];
  const anyNumber = fc.oneof(
    fc.double(),
    fc.double({ min: 0, max: 2000 }),
    fc.nat(),
    fc.nat().map((tenths) => tenths / 10),
    fc.maxSafeInteger(),
  );
  const tenths = { maximumFractionDigits: 1 };

  it('in numbers', () => {
    const maker = new Intl.NumberFormat('en');
    expect(counts.filter(english.canWrite)).to.deep.equal(counts);
    expect(counts.map(english.number)).to.deep.equal(counts.map((count) => maker.format(count)));
  });

  it('in every other number, which is left to Intl', () => {
    const maker = new Intl.NumberFormat('en', tenths);
    const holds = (value: number) => {
      expect(formatNumber('en', value)).to.equal(maker.format(value));
    };
    [64.9287109375, 0.04, 0.05, 1.45, 999.95, -1234.56, -0, 1e21, NaN, Infinity].forEach(holds);
    fc.assert(fc.property(anyNumber, holds), { numRuns: 2000 });
  });

  it('in every other amount', () => {
    const maker = new Intl.NumberFormat('en', { style: 'unit', unit: 'week', unitDisplay: 'long', ...tenths });
    const holds = (value: number) => {
      expect(plain(formatAmount('en', value, 'week'))).to.equal(plain(maker.format(value)));
    };
    [1.04, 0.96, 1.05, -1, 64.9287109375].forEach(holds);
    fc.assert(fc.property(anyNumber, holds), { numRuns: 500 });
  });

  for (const unit of ['minute', 'hour', 'day', 'week', 'month', 'year'] as const) {
    it(`in amounts of a ${unit}`, () => {
      const maker = new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' });
      expect(counts.map((count) => english.amount(count, unit))).to.deep.equal(
        counts.map((count) => plain(maker.format(count))),
      );
    });
  }

  it('in days of every month', () => {
    const maker = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    const days = Array.from({ length: 800 }, (_, day) =>
      new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10),
    );
    expect(days.map(english.day)).to.deep.equal(days.map((day) => maker.format(new Date(`${day}T00:00:00Z`))));
  });

  it('in lists', () => {
    const maker = new Intl.ListFormat('en-GB', { type: 'conjunction' });
    const lists = [[], ['A'], ['A', 'B'], ['A', 'B, the second', 'C'], ['A', 'B', 'C', 'D']];
    expect(lists.map(english.list)).to.deep.equal(lists.map((list) => maker.format(list)));
  });
});

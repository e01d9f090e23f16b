import { expect } from '@open-wc/testing';
import { english } from '../../src/language/english.js';

/** The spaces of `Intl` differ between engines; no reader can tell. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('English reads the same without Intl as with it', () => {
  const counts = [0, 0.5, 1, 1.5, 2, 12, 99, 100, 999, 1000, 12_345, 1_000_000];

  it('in numbers', () => {
    const maker = new Intl.NumberFormat('en');
    expect(counts.map(english.number)).to.deep.equal(counts.map((count) => maker.format(count)));
  });

  for (const unit of ['minute', 'day', 'week', 'month', 'year'] as const) {
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

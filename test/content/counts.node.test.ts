import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import type { Frequency } from '../../src/content/types.js';
import { asCounted, countOf, isSmall, leastShare, scaled, told, type Counted } from '../../src/content/counts.js';

const bounded = fc
  .record({
    denominator: fc.integer({ min: 1, max: 20_000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    bound: fc.constantFrom('up-to' as const, 'at-least' as const, 'below' as const),
  })
  .map(({ denominator, share, bound }): Counted & { numerator: number } => ({
    denominator,
    numerator: Math.round(share * denominator * 10) / 10,
    bound,
  }));

const shownOf = ({ low, high, of, bound, isRate, about }: ReturnType<typeof told>) => [
  low,
  high,
  of,
  bound,
  isRate ? 'rate' : 'counted',
  ...(about ? ['about'] : []),
];
const interval = (low: number, high: number) => ({ of: 'studies' as const, low, high });
const frequency = (counted: Counted, more: object = {}) => ({ ...counted, ...more }) as Frequency;

describe('a count as a reader is told it', () => {
  const toldOf = (counted: Counted, more?: object) => shownOf(told(frequency(counted, more)));

  it('is in 100, unless the study was small, somebody would vanish, or it is no more than a bound', () => {
    assert.deepEqual(toldOf({ numerator: 234, denominator: 1000 }), [23, 23, 100, undefined, 'rate']);
    assert.deepEqual(toldOf({ numerator: 50, denominator: 100 }), [50, 50, 100, undefined, 'rate']);
    assert.deepEqual(toldOf({ numerator: 50, denominator: 99 }), [50, 50, 99, undefined, 'counted']);
    assert.deepEqual(toldOf({ numerator: 30, denominator: 300 }, { comparator: { denominator: 41 } }), [30, 30, 300, undefined, 'counted']); // prettier-ignore
    assert.deepEqual(toldOf({ numerator: 10, denominator: 1000 }), [1, 1, 100, undefined, 'rate']);
    assert.deepEqual(toldOf({ numerator: 9, denominator: 1000 }), [9, 9, 1000, undefined, 'rate']);
    assert.deepEqual(toldOf({ numerator: 234, denominator: 1000, bound: 'below' }), [234, 234, 1000, 'below', 'rate']);
    assert.deepEqual(toldOf({ numerator: 234, denominator: 1000, bound: 'up-to' }), [24, 24, 100, 'up-to', 'rate']);
    assert.deepEqual(toldOf({ numerator: 234, denominator: 1000, bound: 'at-least' }), [
      23,
      23,
      100,
      'at-least',
      'rate',
    ]);
    assert.deepEqual(toldOf({ denominator: 1000, interval: interval(0, 204) }), [0, 20, 100, undefined, 'rate']);
    assert.deepEqual(toldOf({ denominator: 1000, interval: interval(4, 204) }), [4, 204, 1000, undefined, 'rate']);
    assert.deepEqual(
      [isSmall(frequency({ denominator: 100 })), isSmall(frequency({ denominator: 99 }))],
      [false, true],
    );
  });

  it('is a rate where it is one of so many, or of 100, 1,000 or more', () => {
    const isRate = (low: number, denominator: number, high = low) => asCounted({ denominator, interval: interval(low, high) }).isRate; // prettier-ignore
    assert.deepEqual([isRate(5, 100), isRate(5, 10_000), isRate(1, 500), isRate(1, 101)], [true, true, true, true]);
    assert.deepEqual([isRate(5, 10), isRate(1, 99), isRate(2, 500), isRate(1, 500, 2), isRate(0, 500, 1)], [false, false, false, false, false]); // prettier-ignore
  });

  it('is nothing where there is neither a count nor a range', () => {
    assert.deepEqual(countOf({ denominator: 100 }), { low: 0, high: 0 });
    assert.deepEqual([leastShare({ denominator: 100, interval: interval(0, 7) }), leastShare({ denominator: 100, interval: interval(2, 7) })], [0.07, 0.02]); // prettier-ignore
  });
});

describe('a count with another denominator', () => {
  const scaledOf = (counted: Counted, of: number) => shownOf(scaled(counted, of));

  it('says that it is about so many unless it is exactly that', () => {
    assert.deepEqual(scaledOf({ numerator: 50, denominator: 500 }, 100), [10, 10, 100, undefined, 'rate']);
    assert.deepEqual(scaledOf({ numerator: 51, denominator: 500 }, 100), [10, 10, 100, undefined, 'rate', 'about']);
    assert.deepEqual(scaledOf({ numerator: 5, denominator: 50 }, 100), [10, 10, 100, undefined, 'rate', 'about']);
    assert.deepEqual(scaledOf({ numerator: 5, denominator: 100 }, 100), [5, 5, 100, undefined, 'rate']);
    assert.deepEqual(scaledOf({ denominator: 500, interval: interval(50, 101) }, 100), [10, 20, 100, undefined, 'rate', 'about']); // prettier-ignore
    assert.deepEqual(scaledOf({ denominator: 500, interval: interval(51, 100) }, 100), [10, 20, 100, undefined, 'rate', 'about']); // prettier-ignore
    assert.deepEqual(scaledOf({ numerator: 3, denominator: 1000, bound: 'up-to' }, 100), [1, 1, 100, 'up-to', 'rate']);
  });

  it('rounds nobody away, and invents nobody', () => {
    assert.deepEqual(scaledOf({ numerator: 3, denominator: 1000 }, 100), [1, 1, 100, 'below', 'rate']);
    assert.deepEqual(scaledOf({ numerator: 0, denominator: 1000 }, 100), [0, 0, 100, undefined, 'rate']);
    assert.deepEqual(scaledOf({ denominator: 1000, interval: interval(3, 57) }, 100), [6, 6, 100, 'up-to', 'rate']);
    assert.deepEqual(scaledOf({ denominator: 1000, interval: interval(0, 50) }, 100), [0, 5, 100, undefined, 'rate']);
    const counted = fc.tuple(fc.nat(5000), fc.nat(5000), fc.integer({ min: 1, max: 5000 }));
    fc.assert(
      fc.property(counted, fc.constantFrom(100, 1000), ([one, other, denominator], of) => {
        const [low, high] = [Math.min(one, other, denominator), Math.min(Math.max(one, other), denominator)];
        const shown = scaled({ denominator, interval: interval(low, high) }, of);
        assert.ok(shown.bound !== undefined || (Math.abs(shown.low / of - low / denominator) <= 0.5 / of + 1e-9 && Math.abs(shown.high / of - high / denominator) <= 0.5 / of + 1e-9)); // prettier-ignore
        assert.equal(shown.high === 0, high === 0);
        if (!shown.about && shown.bound === undefined) assert.ok(Math.abs(shown.low / of - low / denominator) < 1e-9);
      }),
    );
  });
});

describe('a count that is a bound', () => {
  it('stays true when it is told in whole people, whatever it is out of', () => {
    fc.assert(
      fc.property(bounded, fc.constantFrom(100, 1000, undefined), (counted, of) => {
        const shown = of === undefined ? asCounted(counted) : scaled(counted, of);
        assert.equal(shown.bound, counted.bound);
        const share = counted.numerator / counted.denominator;
        if (counted.bound === 'at-least') assert.ok(shown.low / shown.of <= share + 1e-9);
        else assert.ok(shown.high / shown.of >= share - 1e-9);
        assert.equal(shown.about, false, 'no "about" before a bound');
      }),
    );
  });
});

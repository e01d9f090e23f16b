import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { asCounted, scaled, type Counted } from '../../src/content/counts.js';

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

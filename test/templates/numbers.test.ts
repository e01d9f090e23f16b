import { expect } from '@open-wc/testing';
import type { Duration, Frequency } from '../../src/content/types.js';
import { formatDuration, formatExactFrequency, formatFrequency, formatTimeframe } from '../../src/templates/numbers.js';

const frequency = (change: Partial<Frequency>): Frequency => ({
  id: 'a',
  kind: 'frequency',
  numerator: 911,
  denominator: 1000,
  unit: 'people',
  timeframe: { length: 2.9, unit: 'year', measure: 'median' },
  sources: ['s'],
  certainty: 'moderate',
  ...change,
});
const words = (change: Partial<Frequency>) => formatFrequency(frequency(change), 'en').whole;

describe('numbers in words', () => {
  it('counts in 100 what a study gave per cent', () => {
    expect(words({})).to.equal('91 of 100 people');
    expect(words({ numerator: 14 })).to.equal('1 of 100 people');
    expect(formatExactFrequency(frequency({}), 'en')).to.equal('911 of 1,000 people');
  });

  it('keeps the denominator where the number would vanish', () => {
    expect(words({ numerator: 1, bound: 'below' })).to.equal('fewer than 1 of 1,000 people');
    expect(words({ numerator: 3 })).to.equal('3 of 1,000 people');
    expect(words({ numerator: 10.62, denominator: 100_000 })).to.equal('11 of 100,000 people');
  });

  it('gives a range where studies differ', () => {
    expect(words({ numerator: [935, 954] })).to.equal('94 to 95 of 100 people');
  });

  it('never calls a treatment a person', () => {
    expect(words({ numerator: 174, unit: 'treatments' })).to.equal('17 of 100 treatments');
  });

  it('says after what time', () => {
    expect(formatTimeframe(frequency({}), 'en')).to.equal('3 years');
    expect(formatTimeframe(frequency({ timeframe: 'each-treatment' }), 'en')).to.equal('after each treatment');
  });

  it('writes a duration with its unit once', () => {
    const duration: Duration = {
      id: 'd',
      kind: 'duration',
      from: 12,
      to: 15,
      unit: 'week',
      measure: 'mean',
      sources: ['s'],
      certainty: 'low',
    };
    expect(formatDuration(duration, 'en')).to.equal('12 to 15 weeks');
    expect(formatDuration({ ...duration, to: 12 }, 'en')).to.equal('12 weeks');
  });
});

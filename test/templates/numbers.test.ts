import { expect } from '@open-wc/testing';
import type {
  Content,
  Duration,
  Facts,
  Frequency,
  MeanDifference,
  PackNumber,
  Quantity,
  Text,
} from '../../src/content/types.js';
import { formatExactFrequency, formatFrequency } from '../../src/templates/frequency.js';
import { formatPackNumber, numberOf } from '../../src/templates/numbers.js';
import {
  formatAfter,
  formatDuration,
  formatTimeAndStatistic,
  formatTimeframe,
  statisticLabel,
} from '../../src/templates/time.js';

const content = {
  facts: {
    measures: [
      { id: 'pain', type: 'decimal', min: 0, max: 10 },
      { id: 'pressure', unit: 'mm[Hg]', min: 0, max: 300 },
      { id: 'open', type: 'decimal', max: 10 },
      { id: 'begun', type: 'decimal', min: 0 },
    ],
  } as unknown as Facts,
  text: {
    names: { eyes: 'eyes', tablet: 'Tablets' },
    // A pack may have no word for a unit.
    units: { 'mm[Hg]': { other: '{0} mmHg' }, '{tablet}': { one: '{0} tablet', other: '{0} tablets' } },
  } as unknown as Text,
  language: 'en',
  languages: ['en'],
} satisfies Content;

const common = { id: 'a', sources: ['s'] as string[], certainty: 'moderate' as const };
const frequency = ({ numerator = 911, ...change }: Partial<Frequency>): Frequency => ({
  ...common,
  kind: 'frequency',
  ...(change.interval ? {} : { numerator }),
  denominator: 1000,
  unit: 'people',
  timeframe: { value: 2.9, unit: 'a', statistic: 'median' },
  ...change,
});
const words = (change: Partial<Frequency>) => formatFrequency(frequency(change), content).whole;
const whole = (number: PackNumber) => formatPackNumber(number, 'whole', content);

describe('numbers in words', () => {
  it('counts in 100 what a study gave per cent', () => {
    expect(words({})).to.equal('91 in 100 people');
    expect(words({ numerator: 14 })).to.equal('1 in 100 people');
    expect(words({ numerator: 340, denominator: 1642 })).to.equal('21 in 100 people');
    expect(formatExactFrequency(frequency({}), content)).to.equal('911 in 1,000 people');
  });

  it('keeps the denominator where the number would vanish', () => {
    expect(words({ numerator: 1, bound: 'below' })).to.equal('fewer than 1 in 1,000 people');
    expect(words({ numerator: 3 })).to.equal('3 in 1,000 people');
    expect(words({ numerator: 10.62, denominator: 100_000 })).to.equal('11 in 100,000 people');
    expect(words({ numerator: 9, denominator: 1642 })).to.equal('9 out of 1,642 people');
  });

  it('says what a small study has counted as it was counted', () => {
    expect(words({ numerator: 6, denominator: 28 })).to.equal('6 out of 28 people');
    expect(words({ numerator: 0, denominator: 28 })).to.equal('0 out of 28 people');
    expect(formatExactFrequency(frequency({ numerator: 6, denominator: 28 }), content)).to.equal('6 out of 28 people');
  });

  it('says what it was compared with in the same way', () => {
    const comparator = { usual: 'placebo', numerator: 15, denominator: 41 } as const;
    expect(words({ numerator: 120, denominator: 300, comparator })).to.equal(
      '120 out of 300 people (compared with 15 out of 41 with a dummy)',
    );
    expect(words({ comparator: { option: 'tablet', numerator: 150, denominator: 500 } })).to.equal(
      '91 in 100 people (compared with 30 in 100 with “Tablets”)',
    );
  });

  it('gives a range where studies differ, and says of how many studies', () => {
    expect(words({ interval: { of: 'studies', low: 935, high: 954 } })).to.equal('94 to 95 in 100 people');
    const interval = { of: 'studies', low: 734, high: 980, count: 5 } as const;
    expect(words({ interval })).to.equal('73 to 98 in 100 people (in 5 studies)');
    expect(whole({ ...frequency({ interval }), numerator: 911 } as Frequency)).to.equal(
      '91 in 100 people (73 to 98 in 100, in 5 studies)',
    );
    expect(words({ interval: { of: 'label', low: 10, high: 100 } })).to.equal(
      '1 to 10 in 100 people (as the official product information says)',
    );
  });

  it('says the bare count where the text says the rest', () => {
    const number = frequency({ interval: { of: 'studies', low: 734, high: 980, count: 5 } });
    expect(formatPackNumber(number, 'count', content)).to.equal('73 to 98 in 100');
    expect(formatPackNumber(frequency({ numerator: 6, denominator: 28 }), 'count', content)).to.equal('6 out of 28');
  });

  it('never calls a treatment or an eye a person', () => {
    expect(words({ numerator: 174, unit: 'treatments' })).to.equal('17 in 100 treatments');
    expect(words({ numerator: 12, denominator: 40, unit: 'body-parts', noun: 'eyes' })).to.equal('12 out of 40 eyes');
  });

  it('says after what time', () => {
    expect(formatTimeframe(frequency({}), 'en')).to.equal('3 years');
    expect(formatTimeframe(frequency({ timeframe: 'each-treatment' }), 'en')).to.equal('after each treatment');
    expect(formatPackNumber(frequency({}), 'time', content)).to.equal('3 years');
  });

  it('writes a duration with its unit once, and half an hour as half an hour', () => {
    const duration: Duration = { ...common, kind: 'duration', unit: 'wk', statistic: 'mean' };
    const weeks = { of: 'studies', low: 12, high: 15 } as const;
    expect(formatDuration({ ...duration, interval: weeks }, 'en')).to.equal('12 to 15 weeks');
    expect(formatDuration({ ...duration, interval: { ...weeks, high: 12 } }, 'en')).to.equal('12 weeks');
    expect(formatDuration({ ...duration, value: 14, interval: { ...weeks, count: 3 } }, 'en')).to.equal(
      '14 weeks (12 to 15 weeks, in 3 studies)',
    );
    expect(whole({ ...duration, kind: 'time-to', phase: 'start', value: 0.5, unit: 'h' })).to.equal('0.5 hours');
    expect(whole({ ...duration, value: 1, unit: 'min' })).to.equal('1 minute');
  });

  it('names a unit in its plural form', () => {
    const quantity: Quantity = { id: 'q', sources: ['s'], kind: 'quantity', unit: '{tablet}' };
    expect(whole({ ...quantity, value: 1 })).to.equal('1 tablet');
    expect(whole({ ...quantity, value: 0.25 })).to.equal('0.25 tablets');
    expect(whole({ ...quantity, interval: { of: 'people', low: 1, high: 2 } })).to.equal(
      '1 to 2 tablets (it differs from person to person)',
    );
    expect(whole({ id: 'q', sources: ['s'], kind: 'quantity', value: 40 })).to.equal('40');
    expect(whole({ ...quantity, unit: 'mL', value: 6.25 })).to.equal('6.25 mL');
    expect(whole({ ...quantity, value: 2, interval: { of: 'studies', low: 1, high: 3, count: 1 } })).to.equal(
      '2 tablets (1 to 3 tablets, in 1 study)',
    );
    expect(
      formatPackNumber({ ...quantity, value: 2, interval: { of: 'label', low: 1, high: 3 } }, 'count', content),
    ).to.equal('2 tablets');
    const withoutUnits = { ...content, text: {} as Text };
    expect(formatPackNumber({ ...quantity, value: 2 }, 'whole', withoutUnits)).to.equal('2 {tablet}');
  });

  it('says a mean difference as how much lower or higher, on which scale, than with what', () => {
    const difference: MeanDifference = {
      ...common,
      kind: 'mean-difference',
      measure: 'pain',
      value: -1.5,
      comparator: 'placebo',
      timeframe: 'not-stated',
    };
    expect(whole(difference)).to.equal('on average 1.5 points lower on a scale of 0 to 10 than with a dummy');
    expect(whole({ ...difference, interval: { of: 'confidence', low: -2.4, high: -0.6 } })).to.equal(
      'on average 1.5 points lower on a scale of 0 to 10 than with a dummy (0.6 to 2.4 points lower, the true number is most likely in this range)',
    );
    expect(whole({ ...difference, measure: 'pressure', value: 12, comparator: 'tablet' })).to.equal(
      'on average 12 mmHg higher than with “Tablets”',
    );
    expect(formatPackNumber(difference, 'count', content)).to.equal('1.5 points lower');
    const range = (low: number, high: number, value: number) =>
      /\((.*), the true/.exec(whole({ ...difference, value, interval: { of: 'confidence', low, high } }))![1];
    expect(range(-0.6, 2.4, 0.9)).to.equal('0.6 points lower to 2.4 points higher');
    expect(range(0.6, 2.4, 1.5)).to.equal('0.6 to 2.4 points higher');
    expect(range(0, 2.4, 1.5)).to.equal('0 to 2.4 points higher');
    expect(range(-2.4, 0, -1)).to.equal('2.4 points lower to 0 points higher');
    expect(whole({ ...difference, value: 1 })).to.include('on average 1 point higher');
    expect(whole({ ...difference, measure: 'nobody' })).to.equal('on average 1.5 points lower than with a dummy');
    expect(whole({ ...difference, measure: 'open' })).to.equal('on average 1.5 points lower than with a dummy');
    expect(whole({ ...difference, measure: 'begun' })).to.equal('on average 1.5 points lower than with a dummy');
    expect(whole({ ...difference, comparator: 'usual-care' })).to.include('than with usual care');
    expect(whole({ ...difference, comparator: 'no-treatment' })).to.include('than without treatment');
  });

  it('names who was counted, or what', () => {
    const units = ['people', 'treatments', 'body-parts', 'episodes', 'tests'] as const;
    expect(units.map((unit) => words({ unit }))).to.deep.equal([
      '91 in 100 people',
      '91 in 100 treatments',
      '91 in 100 body parts',
      '91 in 100 episodes',
      '91 in 100 tests',
    ]);
    expect(words({ comparator: { numerator: 150, denominator: 500 } })).to.include('30 in 100 in another group');
  });

  it('says of a bound on which side it lies', () => {
    const bound = (of: 'below' | 'up-to' | 'at-least') => words({ numerator: 230, bound: of });
    expect(bound('up-to')).to.equal('up to 23 in 100 people');
    expect(bound('at-least')).to.equal('at least 23 in 100 people');
    expect(bound('below')).to.equal('fewer than 230 in 1,000 people');
  });

  it('is found by its id', () => {
    const facts = { numbers: [frequency({}), { ...frequency({}), id: 'b' }] } as unknown as Facts;
    expect(numberOf({ ...content, facts }, 'b')?.id).to.equal('b');
    expect(numberOf({ ...content, facts }, 'c')).to.equal(undefined);
    expect(numberOf(content, 'a')).to.equal(undefined);
  });

  it('says after what time something was counted: a harm comes at any time until then', () => {
    const time = (
      statistic: 'mean' | 'median' | 'exactly' | 'up-to' | 'at-least',
      value = 3,
      unit: 'a' | 'mo' = 'a',
    ) => ({ timeframe: { value, unit, statistic } });
    const after = (...given: Parameters<typeof time>) => [
      formatAfter(time(...given), 'en'),
      formatAfter(time(...given), 'en', 'harm'),
    ];
    expect(after('mean')).to.deep.equal(['after about 3 years', 'within about 3 years']);
    expect(after('median')).to.deep.equal(['after about 3 years', 'within about 3 years']);
    expect(after('exactly')).to.deep.equal(['after 3 years', 'after 3 years']);
    expect(after('up-to')).to.deep.equal(['within 3 years', 'within 3 years']);
    expect(after('at-least')).to.deep.equal(['after 3 years or more', 'after 3 years or more']);
    expect(after('mean', 36, 'mo')[0]).to.equal('after about 3 years');
    expect(after('median', 24, 'mo')[0]).to.equal('after about 2 years');
    expect(after('mean', 23, 'mo')[0]).to.equal('after about 23 months');
    expect(after('exactly', 36, 'mo')[0]).to.equal('after 36 months');
    expect(after('mean', 30, 'a')[0]).to.equal('after about 30 years');
    const said = ['at-one-time', 'each-year', 'each-treatment', 'not-stated'] as const;
    expect(said.map((timeframe) => formatAfter({ timeframe }, 'en'))).to.deep.equal([
      'at one point in time',
      'each year',
      'after each treatment',
      'time not stated',
    ]);
  });

  it('says what of several times it is', () => {
    const statistics = ['mean', 'median', 'exactly', 'up-to', 'at-least'] as const;
    const said = (statistic: (typeof statistics)[number]) =>
      formatTimeAndStatistic(frequency({ timeframe: { value: 2, unit: 'wk', statistic } }), 'en');
    expect(statistics.map(said)).to.deep.equal([
      '2 weeks (average)',
      '2 weeks (half of the people longer)',
      '2 weeks (at that time)',
      '2 weeks (at most)',
      '2 weeks (at least)',
    ]);
    expect(formatTimeAndStatistic(frequency({ timeframe: 'each-year' }), 'en')).to.equal('each year');
    expect([statisticLabel('median'), statisticLabel('usual')]).to.deep.equal(['half before, half after', 'usual']);
  });

  it('rounds times as they are said: tenths below two, whole above', () => {
    const said = (value: number) => formatTimeframe({ timeframe: { value, unit: 'h', statistic: 'mean' } }, 'en');
    expect([0.54, 1.94, 2, 2.4, 2.9].map(said)).to.deep.equal([
      '0.5 hours',
      '1.9 hours',
      '2 hours',
      '2 hours',
      '3 hours',
    ]);
    const units = ['min', 'h', 'd', 'wk', 'mo', 'a'] as const;
    expect(
      units.map((unit) => formatTimeframe({ timeframe: { value: 3, unit, statistic: 'mean' } }, 'en')),
    ).to.deep.equal(['3 minutes', '3 hours', '3 days', '3 weeks', '3 months', '3 years']);
  });

  it('says that no number is shown where one would mislead', () => {
    expect(
      whole({ id: 'n', sources: ['s'], kind: 'not-shown', outcome: 'o', option: 'tablet' } as unknown as PackNumber),
    ).to.equal('no number is shown');
  });

  it('says that studies do not report it', () => {
    expect(whole({ id: 'n', sources: ['s'], kind: 'not-reported', outcome: 'o', option: 'tablet' })).to.equal(
      'the studies do not say',
    );
  });
});

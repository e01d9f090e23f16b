import { expect } from '@open-wc/testing';
import { riskGroups } from '../../src/content/risks.js';
import type { Facts, Frequency } from '../../src/content/types.js';

const number = (id: string, change: Partial<Frequency>): Frequency => ({
  id,
  kind: 'frequency',
  numerator: 50,
  denominator: 1000,
  unit: 'people',
  timeframe: 'not-stated',
  sources: ['s'],
  certainty: 'low',
  ...change,
});

/** Facts with one option that has one harm for each number. */
const factsOf = (...numbers: Frequency[]) =>
  ({
    numbers,
    treatments: [{ id: 'option', outcomes: numbers.map(({ id }) => ({ id: `of-${id}`, effect: 'harm', number: id })) }],
  }) as unknown as Facts;
const shownOf = (...numbers: Frequency[]) =>
  riskGroups(factsOf(...numbers)).map(({ of, options }) => ({
    of,
    counts: options[0]!.risks.map(({ shown, about }) => [shown.numerator, shown.bound ?? '', about]),
  }));

describe('the counts that a reader compares in a risk chart', () => {
  it('counts in 100 while everything is still one of them', () => {
    expect(shownOf(number('a', { numerator: 10 }), number('b', { numerator: 234 }))).to.deep.equal([
      {
        of: 100,
        counts: [
          [1, '', false],
          [23, '', true],
        ],
      },
    ]);
  });

  it('counts everything in 1,000 as soon as one outcome would vanish in 100', () => {
    expect(shownOf(number('a', { numerator: 9 }), number('b', { numerator: 12, denominator: 100 }))).to.deep.equal([
      {
        of: 1000,
        counts: [
          [9, '', false],
          [120, '', true],
        ],
      },
    ]);
  });

  it('never puts people and treatments in one picture', () => {
    const groups = riskGroups(factsOf(number('a', {}), number('b', { unit: 'treatments' })));
    expect(groups.map(({ unit }) => unit)).to.deep.equal(['people', 'treatments']);
  });

  it('shows a range as a range and a limit as a limit', () => {
    expect(
      shownOf(number('a', { numerator: [100, 204] }), number('b', { bound: 'below', numerator: 10 })),
    ).to.deep.equal([
      {
        of: 100,
        counts: [
          [[10, 20], '', true],
          [1, 'below', false],
        ],
      },
    ]);
  });

  it('says “fewer than 1” of what is rarer than 1 in 1,000', () => {
    expect(shownOf(number('a', { numerator: 3, denominator: 100_000 }))).to.deep.equal([
      { of: 1000, counts: [[1, 'below', false]] },
    ]);
  });

  it('shows only the outcomes that a page asks for', () => {
    const facts = factsOf(number('a', {}), number('b', {}));
    expect(riskGroups(facts, ['of-b'])[0]!.options[0]!.risks.map(({ outcome }) => outcome.id)).to.deep.equal(['of-b']);
    expect(riskGroups(facts, ['of-nothing'])).to.deep.equal([]);
  });

  it('knows whether the studies counted after the same time', () => {
    expect(riskGroups(factsOf(number('a', {}), number('b', {})))[0]!.sameTime).to.equal(true);
    expect(riskGroups(factsOf(number('a', {}), number('b', { timeframe: 'each-year' })))[0]!.sameTime).to.equal(false);
  });
});

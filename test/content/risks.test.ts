import { expect } from '@open-wc/testing';
import { riskGroups, undrawnOf } from '../../src/content/risks.js';
import type { Facts, Frequency } from '../../src/content/types.js';

const number = (id: string, { numerator = 50, ...change }: Partial<Frequency>): Frequency => ({
  id,
  kind: 'frequency',
  ...(change.interval ? {} : { numerator }),
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
    numbers: numbers.map((one) => ({ ...one, option: 'option', outcome: `of-${one.id}` })),
    outcomes: numbers.map(({ id }) => ({ id: `of-${id}`, effect: 'harm' })),
    options: [{ id: 'option', kind: 'medicine' }],
  }) as unknown as Facts;
const shownOf = (...numbers: Frequency[]) =>
  riskGroups(factsOf(...numbers)).map(({ of, options }) => ({
    of,
    counts: options[0]!.risks.map(({ shown }) => [
      shown.low === shown.high ? shown.low : [shown.low, shown.high],
      shown.bound ?? '',
      shown.about,
    ]),
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
      shownOf(
        number('a', { interval: { of: 'studies', low: 100, high: 204 } }),
        number('b', { bound: 'below', numerator: 10 }),
      ),
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

  it('keeps small studies by themselves, as they were counted, with what they compare', () => {
    const comparator = { usual: 'placebo', numerator: 15, denominator: 41 } as const;
    const groups = riskGroups(factsOf(number('a', { numerator: 6, denominator: 28, comparator }), number('b', {})));
    expect(groups.map(({ name, of }) => [name, of])).to.deep.equal([
      ['people', 100],
      ['people-counted', undefined],
    ]);
    const [risk] = groups[1]!.options[0]!.risks;
    expect([risk!.shown.low, risk!.shown.of, risk!.shown.isRate]).to.deep.equal([6, 28, false]);
    expect([risk!.beside?.low, risk!.beside?.of]).to.deep.equal([15, 41]);
  });

  it('keeps apart who was counted, and what', () => {
    const groups = riskGroups(
      factsOf(
        number('a', {}),
        number('b', { populations: ['severe'] }),
        number('c', { unit: 'body-parts', noun: 'eyes' }),
      ),
    );
    expect(groups.map(({ name, populations, noun }) => [name, populations, noun])).to.deep.equal([
      ['people', [], undefined],
      ['people-2', ['severe'], undefined],
      ['body-parts', [], 'eyes'],
    ]);
  });

  it('finds several numbers of one outcome, and what no picture shows', () => {
    const facts = factsOf(number('a', {}), number('b', {}));
    facts.numbers!.forEach((one) => Object.assign(one, { outcome: 'of-a' }));
    facts.numbers!.push({ id: 'n', kind: 'not-reported', outcome: 'of-b', option: 'option', sources: ['s'] });
    expect(riskGroups(facts)[0]!.options[0]!.risks.map(({ outcome }) => outcome.id)).to.deep.equal(['of-a', 'of-a']);
    expect(undrawnOf(facts).map(({ outcome, number: { kind } }) => [outcome.id, kind])).to.deep.equal([
      ['of-b', 'not-reported'],
    ]);
  });
});

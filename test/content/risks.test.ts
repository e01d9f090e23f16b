import { expect } from '@open-wc/testing';
import { byLasting, optionRisks, undrawnOf, type Risk } from '../../src/content/risks.js';
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
const groupsOf = (...numbers: Frequency[]) => optionRisks(factsOf(...numbers))[0]!.groups;
const countOf = ({ shown }: Risk) => [
  shown.low === shown.high ? shown.low : [shown.low, shown.high],
  shown.bound ?? '',
  shown.of,
];
const shownOf = (...numbers: Frequency[]) => {
  const { single, onScale } = groupsOf(...numbers)[0]!.blocks[0]!;
  return { single: single.map(countOf), onScale: onScale.map(countOf) };
};

describe('the counts that a reader compares in a risk chart', () => {
  it('counts in 100 while everything is still one of them, in the words of the text', () => {
    expect(shownOf(number('a', { numerator: 10 }), number('b', { numerator: 234 }))).to.deep.equal({
      single: [
        [1, '', 100],
        [23, '', 100],
      ],
      onScale: [],
    });
    expect(groupsOf(number('a', { numerator: 234 }))[0]!.blocks[0]!.single[0]!.shown.about).to.equal(false);
  });

  it('puts all harms of up to 100 in 1,000 on one scale as soon as one would vanish in 100', () => {
    expect(
      shownOf(
        number('a', { numerator: 9 }),
        number('b', { numerator: 12, denominator: 150 }),
        number('c', { numerator: 300 }),
      ),
    ).to.deep.equal({
      single: [[30, '', 100]],
      onScale: [
        [9, '', 1000],
        [80, '', 1000],
      ],
    });
  });

  it('never scales nobody up', () => {
    expect(shownOf(number('a', { numerator: 0, denominator: 150 })).onScale).to.deep.equal([[0, '', 150]]);
  });

  it('never puts people and treatments in one picture', () => {
    const groups = groupsOf(number('a', {}), number('b', { unit: 'treatments' }));
    expect(groups.map(({ unit }) => unit)).to.deep.equal(['people', 'treatments']);
  });

  it('shows a range as a range and a limit as a limit', () => {
    expect(
      shownOf(
        number('a', { interval: { of: 'studies', low: 100, high: 204 } }),
        number('b', { bound: 'below', numerator: 10 }),
      ).single,
    ).to.deep.equal([
      [[10, 20], '', 100],
      [1, 'below', 100],
    ]);
  });

  it('says “fewer than 1” of what is rarer than 1 in 1,000', () => {
    expect(shownOf(number('a', { numerator: 3, denominator: 100_000 })).onScale).to.deep.equal([[1, 'below', 1000]]);
  });

  it('shows only the outcomes that a page asks for, and knows the benefits that go with them', () => {
    const facts = factsOf(number('a', {}), number('b', {}));
    Object.assign(facts.outcomes![0]!, { effect: 'benefit' });
    const [option] = optionRisks(facts, ['of-b']);
    expect(option!.groups[0]!.blocks.map(({ effect }) => effect)).to.deep.equal(['harm']);
    expect(option!.benefits.map(({ outcome }) => outcome.id)).to.deep.equal(['of-a']);
    expect(option!.groups[0]!.inThousand.map(countOf)).to.deep.equal([[50, '', 1000]]);
    expect(optionRisks(facts, ['of-nothing'])).to.deep.equal([]);
  });

  it('has what is hoped for before what is feared, also where it was counted another way', () => {
    const facts = factsOf(number('a', {}), number('b', { unit: 'treatments' }));
    Object.assign(facts.outcomes![1]!, { effect: 'benefit' });
    const [option] = optionRisks(facts);
    expect(option!.groups.map(({ unit }) => unit)).to.deep.equal(['treatments', 'people']);
  });

  it('keeps small studies by themselves, as they were counted, with what they compare', () => {
    const comparator = { usual: 'placebo', numerator: 15, denominator: 41 } as const;
    const groups = groupsOf(number('a', { numerator: 6, denominator: 28, comparator }), number('b', {}));
    expect(groups.map(({ isSmall }) => isSmall)).to.deep.equal([false, true]);
    const [risk] = groups[1]!.blocks[0]!.single;
    expect([risk!.shown.low, risk!.shown.of, risk!.shown.isRate]).to.deep.equal([6, 28, false]);
    expect([risk!.beside?.low, risk!.beside?.of]).to.deep.equal([15, 41]);
  });

  it('keeps apart who was counted, and what', () => {
    const groups = groupsOf(
      number('a', {}),
      number('b', { populations: ['severe'] }),
      number('c', { unit: 'body-parts', noun: 'eyes' }),
    );
    expect(groups.map(({ unit, populations, noun }) => [unit, populations, noun])).to.deep.equal([
      ['people', [], undefined],
      ['people', ['severe'], undefined],
      ['body-parts', [], 'eyes'],
    ]);
  });

  it('tells what passes from what stays and from what nobody knows', () => {
    const facts = factsOf(number('a', {}), number('b', {}), number('c', {}));
    Object.assign(facts.outcomes![0]!, { lasting: true });
    Object.assign(facts.outcomes![2]!, { lasting: false });
    const kinds = byLasting(optionRisks(facts)[0]!.groups[0]!.blocks[0]!.single);
    expect(kinds.map(({ lasting, risks }) => [lasting, risks.map(({ outcome }) => outcome.id)])).to.deep.equal([
      [false, ['of-c']],
      [true, ['of-a']],
      [undefined, ['of-b']],
    ]);
  });

  it('never shows one option what was counted after another', () => {
    const facts = factsOf(number('a', {}), number('b', { numerator: 70 }));
    facts.options!.push({ id: 'other', kind: 'procedure' } as never);
    Object.assign(facts.numbers![1]!, { option: 'other' });
    Object.assign(facts.outcomes![1]!, { effect: 'benefit' });
    const shown = optionRisks(facts).map(({ option, groups, benefits }) => ({
      option: option.id,
      risks: groups.flatMap(({ blocks }) => blocks.flatMap(({ single }) => single.map(countOf))),
      inThousand: groups.flatMap(({ inThousand }) => inThousand.map(countOf)),
      benefits: benefits.map(countOf),
    }));
    expect(shown).to.deep.equal([
      { option: 'option', risks: [[5, '', 100]], inThousand: [], benefits: [] },
      { option: 'other', risks: [[7, '', 100]], inThousand: [[70, '', 1000]], benefits: [[7, '', 100]] },
    ]);
  });

  it('has of the benefits in 1,000 those alone that were counted in the same people', () => {
    const facts = factsOf(number('a', {}), number('b', { numerator: 70 }), number('c', { populations: ['severe'] }));
    for (const index of [1, 2]) Object.assign(facts.outcomes![index]!, { effect: 'benefit' });
    expect(optionRisks(facts, ['of-a'])[0]!.groups.map(({ inThousand }) => inThousand.map(countOf))).to.deep.equal([
      [[70, '', 1000]],
    ]);
  });

  it('puts on the scale of 1,000 what has both its counts there, up to exactly 100', () => {
    const comparator = (numerator: number) => ({ usual: 'placebo', numerator, denominator: 1000 }) as const;
    const rare = number('rare', { numerator: 2 });
    const onScale = (one: Frequency) => shownOf(rare, one).onScale.length === 2;
    expect(onScale(number('a', { numerator: 100 }))).to.equal(true);
    expect(onScale(number('a', { numerator: 101 }))).to.equal(false);
    expect(onScale(number('a', { numerator: 50, comparator: comparator(100) }))).to.equal(true);
    expect(onScale(number('a', { numerator: 50, comparator: comparator(101) }))).to.equal(false);
    expect(shownOf(number('a', { numerator: 50, comparator: comparator(2) })).onScale).to.have.lengthOf(1);
    expect(shownOf(number('a', { numerator: 0 }), rare).onScale).to.deep.equal([
      [0, '', 1000],
      [2, '', 1000],
    ]);
  });

  it('finds several numbers of one outcome, and what no picture shows', () => {
    const facts = factsOf(number('a', {}), number('b', {}));
    facts.numbers!.forEach((one) => Object.assign(one, { outcome: 'of-a' }));
    facts.numbers!.push({ id: 'n', kind: 'not-reported', outcome: 'of-b', option: 'option', sources: ['s'] });
    const { single } = optionRisks(facts)[0]!.groups[0]!.blocks[0]!;
    expect(single.map(({ outcome }) => outcome.id)).to.deep.equal(['of-a', 'of-a']);
    expect(undrawnOf(facts).map(({ outcome, number: { kind } }) => [outcome.id, kind])).to.deep.equal([
      ['of-b', 'not-reported'],
    ]);
  });
});

import { numberOf, optionOf, outcomeOf, without, type Case, type Loose } from './case.js';

export const numbers: readonly Case[] = [
  {
    rule: 'scaledUp',
    what: 'fewer than 100 people shown as more',
    of: 'long-term-illness',
    bad: (pack) =>
      Object.assign(numberOf(pack, 'upset-pen'), { numerator: 30, denominator: 100, studied: { people: 40 } }),
    at: 'facts.numbers.5.denominator',
    good: (pack) => (numberOf(pack, 'upset-pen').studied = { people: 40, studies: 1 }),
  },
  {
    rule: 'scaledUp',
    what: 'fewer than 100 treatments shown as 1,000',
    of: 'screening',
    bad: (pack) => Object.assign(numberOf(pack, 'alarm-with'), { unit: 'treatments', studied: { treatments: 99 } }),
    at: 'facts.numbers.2.denominator',
    good: (pack) =>
      Object.assign(numberOf(pack, 'alarm-with'), { unit: 'treatments', studied: { treatments: 100, people: 50 } }),
  },
  {
    rule: 'countedInterval',
    what: 'an interval of studies that does not say of how many',
    bad: (pack) => delete numberOf(pack, 'best-after').interval.count,
    at: 'facts.numbers.6.interval.count',
    good: (pack) => (numberOf(pack, 'best-after').interval = { of: 'people', low: 4, high: 6 }),
  },
  {
    rule: 'benefitAndHarm',
    what: 'a benefit is counted and no harm',
    bad: (pack) => (pack.facts.numbers = without(pack.facts.numbers, 'infection-operation')),
    at: 'facts.options.2',
    good: (pack) => (numberOf(pack, 'infection-operation').kind = 'not-reported'),
  },
  {
    rule: 'benefitAndHarm',
    what: 'a harm is counted by another source than the benefit',
    bad: (pack) => (numberOf(pack, 'infection-operation').sources = ['another']),
    at: 'facts.options.2',
    good: (pack) => numberOf(pack, 'infection-operation').sources.push('another'),
  },
  {
    rule: 'outcomesReported',
    what: 'a benefit that is not told for every option',
    bad: (pack) => (pack.facts.numbers = without(pack.facts.numbers, 'better-drops')),
    at: 'facts.optionSets.0',
    good: (pack) => (pack.facts.numbers = without(pack.facts.numbers, 'infection-drops')),
  },
  {
    rule: 'outcomesReported',
    what: 'a benefit that is not told for no treatment',
    bad: (pack) => (pack.facts.numbers = without(pack.facts.numbers, 'better-waiting')),
    at: 'facts.optionSets.0',
    good: (pack) => {
      numberOf(pack, 'better-operation').comparator = { option: 'waiting', numerator: 6, denominator: 40 };
      pack.facts.numbers = without(pack.facts.numbers, 'better-waiting');
    },
  },
  {
    rule: 'outcomesReported',
    what: 'a harm of two options that is not told for the third',
    bad: (pack) => countForTwoOfThree(pack),
    at: 'facts.optionSets.0',
    good: (pack) => {
      countForTwoOfThree(pack);
      outcomeOf(pack, 'infection').options = ['drops', 'operation', 'other'];
    },
  },
  {
    rule: 'outcomesReported',
    what: 'a harm that is said not to be reported of an option that it cannot follow from',
    bad: (pack) => (outcomeOf(pack, 'infection').options = ['operation']),
    at: 'facts.numbers.4.option',
    good: (pack) => (outcomeOf(pack, 'infection').options = ['operation', 'drops']),
  },
  {
    rule: 'benefitAndHarm',
    what: 'a harm that is kept back',
    bad: (pack) => Object.assign(numberOf(pack, 'infection-operation'), { kind: 'not-shown', because: 'why' }),
    at: 'facts.options.2',
    good: (pack) => (numberOf(pack, 'infection-operation').kind = 'not-reported'),
  },
  {
    rule: 'silentSources',
    what: '"not reported" by a source that has a number of it',
    bad: (pack) => pack.facts.numbers.push({ ...numberOf(pack, 'better-drops'), id: 'silent', option: 'operation' }),
    at: 'facts.numbers.7.sources',
    good: (pack) =>
      pack.facts.numbers.push({
        ...numberOf(pack, 'better-drops'),
        id: 'silent',
        option: 'operation',
        sources: ['another'],
      }),
  },
  {
    rule: 'toldApart',
    what: 'two numbers of one outcome without a word of what each is of',
    bad: (pack) => pack.facts.numbers.push({ ...numberOf(pack, 'better-operation'), id: 'better-again' }),
    at: 'facts.numbers.0.qualifier',
    good: (pack) => {
      numberOf(pack, 'better-operation').qualifier = 'one-hospital';
      pack.facts.numbers.push({ ...numberOf(pack, 'better-operation'), id: 'again', qualifier: 'another-hospital' });
    },
  },
  {
    rule: 'toldApart',
    what: 'two mean differences of one outcome',
    bad: (pack) => {
      for (const id of ['one', 'other']) pack.facts.numbers.push(difference(id));
    },
    at: 'facts.numbers.7.qualifier',
    good: (pack) => {
      for (const id of ['one', 'other']) pack.facts.numbers.push({ ...difference(id), qualifier: id });
    },
  },
  {
    rule: 'toldApart',
    what: 'two numbers of one outcome with the same qualifier',
    bad: (pack) => {
      numberOf(pack, 'better-operation').qualifier = 'one-hospital';
      pack.facts.numbers.push({ ...numberOf(pack, 'better-operation'), id: 'again' });
    },
    at: 'facts.numbers.0.qualifier',
    good: (pack) => pack.facts.numbers.push({ ...numberOf(pack, 'better-operation'), id: 'again', unit: 'people' }),
  },
];

const difference = (id: string) => ({
  id,
  kind: 'mean-difference',
  outcome: 'hear-better',
  option: 'operation',
  sources: ['sketch-source'],
});

function countForTwoOfThree(pack: Loose): void {
  Object.assign(numberOf(pack, 'infection-operation'), { option: 'drops' });
  pack.facts.numbers.push({ ...numberOf(pack, 'infection-operation'), id: 'more', option: 'other' });
  pack.facts.options.push({ ...optionOf(pack, 'drops'), id: 'other' }, { ...optionOf(pack, 'drops'), id: 'third' });
  pack.facts.optionSets[0].options = ['drops', 'other', 'third'];
}

import { optionOf, type Case } from './case.js';

const screeningFields = ['detects', 'ifFound', 'ifNotFound', 'overdiagnosis', 'accuracy'];

export const care: readonly Case[] = [
  {
    rule: 'rangeEnds',
    what: 'an aim whose ends are the wrong way round',
    of: 'long-term-illness',
    bad: ({ facts }) => (facts.measures[0].ranges[0].low = 60),
    at: 'facts.measures.0.ranges.0.low',
    good: ({ facts }) => (facts.measures[0].ranges[0].low = 40),
  },
  {
    rule: 'zones',
    what: 'zones that overlap',
    of: 'long-term-illness',
    bad: ({ facts }) => (facts.measures[1].ranges[2].low = 8),
    at: 'facts.measures.1.ranges.2.low',
    good: ({ facts }) => facts.measures[1].ranges.push({ id: 'aim', category: 'target', low: 5, high: 7 }),
  },
  {
    rule: 'zones',
    what: 'a hole between zones',
    of: 'long-term-illness',
    bad: ({ facts }) => (facts.measures[1].ranges[1].high = 8),
    at: 'facts.measures.1.ranges.2.low',
    good: ({ facts }) => {
      facts.measures[1].ranges.splice(1, 1);
      facts.measures[1].ranges[1].category = 'critical';
    },
  },
  {
    rule: 'zones',
    what: 'two zones without ends',
    of: 'long-term-illness',
    bad: ({ facts }) => delete facts.measures[1].ranges[1].high,
    at: 'facts.measures.1.ranges.2.low',
    good: ({ facts }) =>
      (facts.measures[1].ranges[1].populations = facts.measures[1].ranges[2].populations = undefined),
  },
  ...screeningFields.map((field): Case => ({
    rule: 'screeningTest',
    what: `does not say ${field}`,
    of: 'screening',
    bad: ({ facts }) => Reflect.deleteProperty(facts.tests[0], field),
    at: `facts.tests.0.${field}`,
    good: ({ facts }) => {
      Reflect.deleteProperty(facts.tests[0], field);
      facts.tests[0].use = 'diagnostic';
    },
  })),
  {
    rule: 'screeningTest',
    what: 'no way to say no',
    of: 'screening',
    bad: (pack) => (optionOf(pack, 'no-kit').kind = 'self-care'),
    at: 'facts.options',
  },
  {
    rule: 'accuracy',
    what: 'four parts that are more than those tested',
    of: 'screening',
    bad: ({ facts }) => (facts.tests[0].accuracy.falseNegative = 4),
    at: 'facts.tests.0.accuracy',
  },
  {
    rule: 'recurrence',
    what: 'what comes again without an end',
    of: 'long-term-illness',
    bad: ({ facts }) => delete facts.monitoring[0].when.ongoing,
    at: 'facts.monitoring.0.when',
    good: ({ facts }) => (facts.monitoring[0].when = { every: 'P3M', until: 'P1Y' }),
  },
  {
    rule: 'recurrence',
    what: 'an end of what goes on',
    of: 'long-term-illness',
    bad: ({ facts }) => (facts.options[1].monitoring[0].when.times = 4),
    at: 'facts.options.1.monitoring.0.when',
  },
  {
    rule: 'recurrence',
    what: 'times without how often',
    bad: ({ facts }) => delete facts.plans[1].steps[0].when.every,
    at: 'facts.plans.1.steps.0.when',
    good: ({ facts }) => (facts.plans[1].steps[0].when = { offset: 'P1D' }),
  },
  {
    rule: 'headings',
    what: 'a heading over a part that there is not',
    bad: ({ texts }) => (texts.en.headings = { 'about.progression': 'How it goes' }),
    at: 'texts.en.headings.about.progression',
    good: ({ texts }) =>
      (texts.en.headings = { 'about.course': 'How it goes', 'signs.urgent': 'Soon', provenance: 'Who' }),
  },
  {
    rule: 'units',
    what: 'a unit without a name',
    of: 'long-term-illness',
    bad: ({ texts }) => delete texts.en.units['mmol/L'],
    at: 'texts.en.units.mmol/L',
  },
  {
    rule: 'units',
    what: 'a name of a unit that nothing has',
    bad: ({ texts }) => (texts.en.units = { kg: { other: '{0} kilograms' } }),
    at: 'texts.en.units.kg',
  },
  {
    rule: 'moved',
    what: 'an old id that leads to nothing',
    of: 'long-term-illness',
    bad: ({ facts }) => (facts.moved['old-waiting'] = 'nothing'),
    at: 'facts.moved.old-waiting',
  },
  {
    rule: 'moved',
    what: 'an old id that is used again',
    of: 'long-term-illness',
    bad: ({ facts }) => (facts.moved['tablet-one'] = 'waiting'),
    at: 'facts.moved.tablet-one',
  },
];

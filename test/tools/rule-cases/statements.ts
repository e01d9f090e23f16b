import { optionOf, signOf, type Case } from './case.js';

export const statements: readonly Case[] = [
  ...['safety', 'advice', 'gap'].map((kind): Case => ({
    rule: 'gradedRule',
    what: `a grade of a statement of kind ${kind}`,
    bad: ({ facts }) => Object.assign(facts.about.overview[0], { kind, certainty: 'low' }),
    at: 'facts.about.overview.0.certainty',
    good: ({ facts }) => (facts.about.overview[0].certainty = 'low'),
  })),
  {
    rule: 'mostSources',
    what: 'four sources for one claim',
    bad: ({ facts }) => (facts.about.overview[0].sources = ['a', 'b', 'c', 'd']),
    at: 'facts.about.overview.0.sources',
    good: ({ facts }) => (facts.about.overview[0].sources = ['a', 'b', 'c']),
  },
  {
    rule: 'secondHand',
    what: 'a number, a rule, a range or an accuracy of a source that nobody read',
    of: 'screening',
    bad: ({ facts }) => (facts.sources[0].read = 'second-hand'),
    at: 'facts.numbers.0.sources',
    good: ({ facts }) => {
      facts.sources.push({ ...facts.sources[0], id: 'heard-of', read: 'second-hand' });
      facts.about.overview[0].sources = ['heard-of'];
    },
  },
  {
    rule: 'secondHand',
    what: 'a safety rule of a source that nobody read',
    bad: ({ facts }) => {
      facts.sources.push({ ...facts.sources[0], id: 'heard-of', read: 'second-hand' });
      facts.signs[0].sources = ['heard-of'];
    },
    at: 'facts.signs.0.sources',
  },
  {
    rule: 'searchedGap',
    what: 'a gap without the day of the search',
    bad: (pack) => delete optionOf(pack, 'drops').pregnancy[0].searched,
    at: 'facts.options.1.pregnancy.0.searched',
  },
  {
    rule: 'emergencyAction',
    what: 'an emergency sign that leads elsewhere',
    bad: (pack) => (signOf(pack, 'sign-bleed').actions = ['clinic']),
    at: 'facts.signs.0.actions',
    good: (pack) => delete signOf(pack, 'sign-bleed').actions,
  },
  {
    rule: 'emergencyAmongMain',
    what: 'an emergency sign that readers of the main points would not see',
    bad: (pack) => {
      signOf(pack, 'sign-bleed').depth = 'main';
      delete signOf(pack, 'sign-fever').depth;
      Object.assign(signOf(pack, 'sign-fever'), { level: 'emergency', trigger: { option: 'operation' } });
    },
    at: 'facts.signs.1',
    good: (pack) => {
      const { id, sources } = signOf(pack, 'sign-fever');
      optionOf(pack, 'operation').emergency = [{ id, kind: 'safety', sources, depth: 'main' }];
    },
  },
  {
    rule: 'exception',
    what: 'a rule that gives way to a routine sign',
    bad: (pack) => (optionOf(pack, 'operation').contraindications[0].exception = 'sign-cloud'),
    at: 'facts.options.2.contraindications.0.exception',
    good: (pack) => (optionOf(pack, 'operation').contraindications[0].exception = 'sign-fever'),
  },
  {
    rule: 'exception',
    what: 'an exception of what is no safety rule',
    bad: ({ facts }) => (facts.about.overview[0].exception = 'sign-bleed'),
    at: 'facts.about.overview.0.exception',
  },
];

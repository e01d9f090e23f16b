import { drop, optionOf, signOf, without, type Case, type Loose } from './case.js';

const gap = (id: string) => [{ id, kind: 'gap', searched: '2026-11-20' }];
const medicineFields = [
  'suits',
  'contraindications',
  'cautions',
  'pregnancy',
  'breastfeeding',
  'interactions',
  'taking',
  'stopping',
];
const procedureFields = ['suits', 'contraindications', 'cautions', 'pregnancy', 'experience', 'harms'];

export const options: readonly Case[] = [
  ...medicineFields.map((field, index): Case => ({
    rule: 'medicine',
    what: `says nothing of ${field}`,
    bad: (pack) => drop(optionOf(pack, 'drops'), field),
    at: `facts.options.1.${field}`,
    good: (pack) => {
      const option = optionOf(pack, 'drops');
      if (index % 2 === 0) option[field] = gap('nothing-found');
      else {
        drop(option, field);
        option.notApplicable = [field];
      }
    },
  })),
  ...procedureFields.map((field): Case => ({
    rule: 'procedure',
    what: `says nothing of ${field}`,
    bad: (pack) => drop(optionOf(pack, 'operation'), field),
    at: `facts.options.2.${field}`,
    good: (pack) => (optionOf(pack, 'operation')[field] = gap('nothing-found')),
  })),
  {
    rule: 'notApplicable',
    what: 'a field that is there does not apply',
    bad: (pack) => (optionOf(pack, 'drops').notApplicable = ['taking']),
    at: 'facts.options.1.notApplicable',
    good: (pack) => (optionOf(pack, 'drops').notApplicable = ['driving']),
  },
  {
    rule: 'ownSign',
    what: 'a medicine without a sign of its own',
    bad: (pack) => (pack.facts.signs = without(pack.facts.signs, 'sign-burn')),
    at: 'facts.options.1',
    good: (pack) => (signOf(pack, 'sign-burn').trigger = [{ condition: true }, { option: 'drops' }]),
  },
  {
    rule: 'ownSign',
    what: 'a procedure without a sign of its own',
    bad: (pack) => {
      delete signOf(pack, 'sign-bleed').trigger;
      signOf(pack, 'sign-fever').trigger = { option: 'drops' };
    },
    at: 'facts.options.2',
  },
  {
    rule: 'planAfterwards',
    what: 'a procedure with a plan before it alone',
    bad: (pack) => (pack.facts.plans = without(pack.facts.plans, 'after')),
    at: 'facts.options.2',
    good: (pack) => pack.facts.plans.forEach((plan: Loose) => plan.id === 'after' && delete plan.option),
  },
  {
    rule: 'planAfterwards',
    what: 'a plan that belongs to nothing, in a pack about more than the procedure',
    bad: (pack) => {
      pack.facts.kind = 'condition';
      pack.facts.plans.forEach((plan: Loose) => plan.id === 'after' && delete plan.option);
    },
    at: 'facts.options.2',
  },
  {
    rule: 'equalFields',
    what: 'an alternative without a field that others have',
    bad: (pack) => delete optionOf(pack, 'drops').onset,
    at: 'facts.options.1.onset',
    good: (pack) => pack.facts.options.forEach((option: Loose) => delete option.examples),
  },
  {
    rule: 'summaryLines',
    what: 'an alternative without a line that others have',
    bad: (pack) => delete optionOf(pack, 'drops').summary.harms,
    at: 'facts.options.1.summary.harms',
    good: (pack) => {
      delete optionOf(pack, 'drops').summary.onset;
      optionOf(pack, 'drops').notApplicable = ['onset'];
    },
  },
  {
    rule: 'summaryLines',
    what: 'an alternative that says nothing of itself in lines',
    bad: (pack) => delete optionOf(pack, 'waiting').summary,
    at: 'facts.options.0.summary.how',
    good: (pack) => pack.facts.options.forEach((option: Loose) => delete option.summary),
  },
  {
    rule: 'summaryLines',
    what: 'a line that its numbers make too long',
    bad: (pack) =>
      (pack.texts.en.statements['operation-brief-onset'] = `You hear best after {best-after}: ${'x'.repeat(170)}`),
    at: 'texts.en.statements.operation-brief-onset',
    good: (pack) => (pack.texts.en.statements['operation-brief-onset'] = 'x'.repeat(180)),
  },
  {
    rule: 'noTreatment',
    what: 'alternatives without no treatment, and no reason',
    bad: (pack) => pack.facts.optionSets[0].options.shift(),
    at: 'facts.optionSets.0',
    good: (pack) => {
      pack.facts.optionSets[0].options.shift();
      pack.facts.optionSets[0].noneReason = { id: 'why-not', sources: ['sketch-source'] };
    },
  },
  {
    rule: 'noTreatment',
    what: 'steps without no treatment, and no reason',
    of: 'long-term-illness',
    bad: (pack) => pack.facts.optionSets[0].options.shift(),
    at: 'facts.optionSets.0',
  },
];

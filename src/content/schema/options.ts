import * as v from 'valibot';
import { optionFields, summaryFields, type OptionField, type SummaryField } from '../option-fields.js';
import { absentOr, code, field, id, some } from './atoms.js';
import { when } from './care.js';
import { absentOrStatements, certainty, statement, type AbsentOrStatements } from './statement.js';

const about: Record<Exclude<OptionField, 'interactions' | 'monitoring'>, string> = {
  how: 'What it is and how it works.',
  suits: 'Whom it suits, and when it is usually tried.',
  benefits: 'What it may bring.',
  harms: 'What it may cost: side effects, risks, burdens.',
  emergency:
    'The emergency signs that may follow from it, in a line or two. Among the main points, the main ones of these stand for the signs.',
  urgent: 'The signs that have to be seen the same day, in a line or two, in the same way.',
  onset: 'When it begins to help.',
  duration: 'How long it lasts, and how often it is repeated.',
  experience: 'What the day and the days around it are like.',
  examples: 'Names that people meet: medicines, operations.',
  contraindications: 'Who must not have it.',
  cautions: 'What to tell the clinician first.',
  pregnancy: 'Before and during pregnancy, contraception included.',
  breastfeeding: 'While breastfeeding.',
  driving: 'Driving, machines, heights.',
  taking: 'How it is taken or used.',
  missed: 'What to do after a missed dose.',
  stopping: 'How to stop, and why not suddenly.',
  evidence: 'What kind of studies stand behind it.',
};

const lists = Object.fromEntries(
  Object.entries(about).map(([name, what]) => [name, absentOrStatements(what)]),
) as Record<keyof typeof about, AbsentOrStatements>;

/** What each line says. */
const lines: Record<SummaryField, string> = {
  how: 'What is done.',
  benefits: 'What it may bring.',
  harms: 'What it may cost.',
  onset: 'How soon it works.',
  duration: 'How long it lasts, and how often it is repeated.',
};

const absentOrStatement = (what: string) => absentOr(what, statement);
const summaryLines = Object.fromEntries(summaryFields.map((name) => [name, absentOrStatement(lines[name])])) as Record<
  SummaryField,
  ReturnType<typeof absentOrStatement>
>;

/** One thing that can be done, or not done. */
export const option = v.strictObject({
  id: field('What the text files call it.', id),
  kind: field(
    'none: no treatment for now. It decides what the check asks for: a medicine needs interactions, a procedure who must not have it.',
    v.picklist(['none', 'medicine', 'procedure', 'device', 'therapy', 'self-care', 'test']),
  ),
  icon: absentOr('Its icon, where that of its kind would be that of another option.', v.picklist(['syringe'])),
  codes: absentOr('Codes by which other systems find it, such as ATC.', some(code)),
  populations: absentOr('Ids of the populations that it is offered to. Absent: everybody.', some(id)),
  certainty: absentOr('How sure the evidence makes us of its effects as a whole, by GRADE.', certainty),
  summary: absentOr(
    'The same in a line each, of at most 180 characters: a statement for what is done, what it may bring, what it may cost, how soon it works, how often it is repeated. Closed cards and the table show them.',
    v.strictObject(summaryLines),
  ),
  ...lists,
  interactions: absentOr(
    'What must not be taken together with it, or only with care.',
    some(
      v.strictObject({
        ...statement.entries,
        with: absentOr('Codes of what it acts together with.', some(code)),
      }),
    ),
  ),
  monitoring: absentOr(
    'What is checked while it is used, and when.',
    some(
      v.strictObject({
        ...statement.entries,
        test: absentOr('Id of the test.', id),
        when: absentOr('When the check is due.', when),
      }),
    ),
  ),
  notApplicable: absentOr(
    'Fields that the check asks for and that mean nothing for this option. Signed with the rest.',
    some(v.picklist(optionFields)),
  ),
});

/** Options that are weighed, tried or used with each other. */
export const optionSet = v.strictObject({
  id: field('What the text files call it.', id),
  relation: field(
    'alternative: one is chosen. step: one after another. together: used with each other.',
    v.picklist(['alternative', 'step', 'together']),
  ),
  options: field('Ids of the options, in their order.', some(id)),
  noneReason: absentOr('Why "no treatment" is not among alternatives or steps: a statement.', statement),
});

/** What is compared between options. Its name stands in the text files; its numbers name it. */
export const outcome = v.strictObject({
  id: field('What the text files call it.', id),
  effect: field('Whether people hope for it or fear it.', v.picklist(['benefit', 'harm'])),
  lasting: absentOr(
    'Of a harm: whether it stays; "unknown" where no study says. Absent where that means nothing, as of a treatment that did not help.',
    v.union([v.boolean(), v.literal('unknown')]),
  ),
  measure: absentOr('Id of the measure in which mean differences are given.', id),
  options: absentOr('Ids of the options that it can follow from, where it cannot follow from every one.', some(id)),
});

/** What there is to decide: for each thing that may matter, what each option of a set does for it. */
export const decision = v.strictObject({
  id: field('What the text files call it: the question.', id),
  set: field('Id of the set of options to choose from.', id),
  values: field(
    'What may matter to a reader.',
    some(
      v.strictObject({
        id: field('What the text files call it.', id),
        aspects: field(
          'Which sides of living with a choice it is about (IPDASi).',
          some(v.picklist(['physical', 'psychological', 'social', 'practical'])),
        ),
      }),
    ),
  ),
  effects: field(
    'One for every value with every option of the set: none gets less room.',
    some(
      v.strictObject({
        ...statement.entries,
        value: field('Id of the value.', id),
        option: field('Id of the option.', id),
      }),
    ),
  ),
});

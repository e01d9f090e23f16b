import * as v from 'valibot';
import { aboutParts, type AboutPart } from '../about-parts.js';
import { absentOr, code, day, field, id, length, some, version, words, schemaAddress } from './atoms.js';
import { anchor, check, diary, firstAid, measure, plan, sign, test } from './care.js';
import { figure } from './figure.js';
import { anyPackNumber } from './numbers.js';
import { decision, option, optionSet, outcome } from './options.js';
import { source } from './source.js';
import { absentOrStatements, statement, statements, type AbsentOrStatements } from './statement.js';
import { schemaVersion } from './version.js';

export const keyFactIcon = v.picklist([
  'info',
  'eye',
  'clock',
  'check',
  'heart',
  'people',
  'search',
  'choices',
  'alert',
]);

const aboutDescriptions: Record<AboutPart, string> = {
  overview: 'What it is.',
  who: 'Who gets it.',
  symptoms: 'What it is like.',
  course: 'How it goes on.',
  causes: 'What causes it.',
  contagiousness: 'Whether it passes from one to another.',
  diagnosis: 'How it is found.',
  lookalikes: 'What it can be mistaken for.',
  complications: 'What it may lead to.',
  prevention: 'What keeps it away.',
  selfCare: 'What people can do themselves.',
  living: 'Work, driving, family, travel.',
  gettingCare: 'How to get care, cost, a second opinion.',
  research: 'What is being studied.',
};

const parts = Object.fromEntries(
  aboutParts.map((part) => [part, absentOrStatements(aboutDescriptions[part])]),
) as Record<AboutPart, AbsentOrStatements>;

const about = v.strictObject({ ...parts, overview: field(aboutDescriptions.overview, statements) });

const population = v.strictObject({
  id: field('What the text files call it.', id),
  kind: field(
    'stage of the condition, age, or a situation such as pregnancy.',
    v.picklist(['stage', 'age', 'situation']),
  ),
  from: absentOr('Of an age: from this on, P6M.', length),
  to: absentOr('Of an age: up to below this, P5Y.', length),
});

const audience = v.strictObject({
  reader: field('Who reads it: whom the words call "you".', v.picklist(['self', 'parent', 'carer'])),
  populations: absentOr('Ids of the populations that it is about.', some(id)),
});

/** Questions for the clinician, by topic. A question claims nothing; its sources say why it is worth asking. */
const questionTopic = v.strictObject({
  topic: field('What the text files call it.', id),
  questions: field(
    'The questions, by id.',
    some(
      v.strictObject({
        id: field('What the text files call it.', id),
        sources: absentOr('Ids of the sources that make it worth asking.', some(id)),
        depth: absentOr('main: one of the main questions.', v.literal('main')),
      }),
    ),
  ),
});

const change = v.strictObject({
  version: field('The version that brought it.', version),
  on: field('The day.', day),
  kind: field('What brought it.', v.picklist(['safety', 'evidence', 'wording'])),
  items: absentOr('Ids of the statements that changed.', some(id)),
});

/** What has no language: ids, numbers, sources, codes. */
export const facts = v.strictObject({
  $schema: absentOr('Where editors find this schema.', schemaAddress),
  schemaVersion: field(
    'The version of this shape. `careleaf migrate` lifts an older one.',
    v.literal(schemaVersion, `expected ${schemaVersion}`),
  ),
  id: field('Its id: the name of its folder.', id),
  version: field('x.y.z; rises with every change of what is said.', version),
  kind: field(
    'What it is about. Headings follow it.',
    v.picklist(['condition', 'symptom', 'procedure', 'medicine', 'screening']),
  ),
  course: absentOr('Of a condition: how it goes.', v.picklist(['episode', 'recurrent', 'long-term', 'progressive'])),
  codes: absentOr('Codes by which other systems find it.', some(code)),
  written: field('The day on which it was first written.', day),
  updated: field('The day of its last change.', day),
  nextReview: field('The day by which it is looked at again.', day),
  authors: field('Who wrote it.', some(words)),
  audience: absentOr('Who reads it, where that is not the person who has it.', audience),
  populations: absentOr('Stages, ages and situations that statements and options name.', some(population)),
  sources: field('Everything that it stands on.', some(source)),
  numbers: absentOr('Every number that its words or pictures show.', some(anyPackNumber)),
  keyFacts: absentOr(
    'The few facts at its top, at most six.',
    v.pipe(
      some(v.strictObject({ ...statement.entries, icon: field('The icon beside it.', keyFactIcon) })),
      v.maxLength(6, 'expected at most six facts'),
    ),
  ),
  about: field('What there is to say about it, part by part.', about),
  figures: absentOr('Drawings, as data.', some(figure)),
  options: absentOr('What can be done, no treatment included.', some(option)),
  optionSets: absentOr('How the options stand to each other.', some(optionSet)),
  outcomes: absentOr('What is compared between options.', some(outcome)),
  decisions: absentOr('What there is to decide.', some(decision)),
  tests: absentOr('Tests and screening.', some(test)),
  measures: absentOr('What the reader measures or notes, with aims and zones.', some(measure)),
  diary: absentOr('What one entry of the diary holds.', diary),
  monitoring: absentOr('What is checked, how often.', some(check)),
  anchors: absentOr('Events from which days are counted.', some(anchor)),
  plans: absentOr('Lists of steps.', some(plan)),
  signs: absentOr('Warning signs, in three levels.', some(sign)),
  firstAid: absentOr('What to do while waiting for help.', some(firstAid)),
  questions: absentOr('Questions for the clinician, by topic.', some(questionTopic)),
  glossary: absentOr('Words that are explained where they stand.', some(statement)),
  moved: absentOr(
    'Ids that were renamed, old to new: what a patient has kept follows.',
    v.record(v.pipe(v.string(), v.maxLength(64)), id),
  ),
  changes: absentOr('What changed, from the second version on.', some(change)),
});

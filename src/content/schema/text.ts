import * as v from 'valibot';
import { hasOther } from '../predicates.js';
import { signOff } from './sign-off.js';
import { absentOr, day, field, id, languageTag, some, version, words } from './atoms.js';

const translation = v.variant('state', [
  v.strictObject({ state: v.literal('original') }),
  v.strictObject({
    state: v.literal('machine'),
    from: field('The language that it was translated from.', languageTag),
    version: field('The version that was translated.', version),
  }),
  v.strictObject({
    state: v.literal('reviewed'),
    from: field('The language that it was translated from.', languageTag),
    version: field('The version that was translated.', version),
    by: field('Who reviewed the translation.', words),
    on: field('The day of that review.', day),
  }),
]);

const plurals = v.pipe(
  v.record(v.picklist(['zero', 'one', 'two', 'few', 'many', 'other']), words),
  v.check((forms) => hasOther(forms), 'expected the plural form "other" at least'),
);

/**
 * What has a language: one file each. `{number-id}` stands where a number of the facts belongs, `[word](term-id)` marks
 * a word of the glossary.
 */
export const text = v.strictObject({
  $schema: absentOr('Where editors find this schema.', v.string()),
  language: field('BCP 47 tag: the name of the file.', languageTag),
  translation: field('Whether it is the original, or how it was translated.', translation),
  name: field('What the condition is called.', words),
  alsoCalled: absentOr('Other names that people meet.', v.array(words)),
  summary: field('One sentence that says what it is.', words),
  funding: field('Who paid for it.', words),
  updatePolicy: field('When and how it is looked at again.', words),
  headings: absentOr(
    'Headings of its own, by the part that they stand over: about.course, options, signs.emergency …',
    v.record(v.string(), words),
  ),
  names: absentOr('Names of options, outcomes, decisions, values, plans, tests and so on, by id.', v.record(id, words)),
  units: absentOr(
    'Units by UCUM code, in their plural forms; {0} is where the amount stands.',
    v.record(v.string(), plurals),
  ),
  statements: field('The words of every statement, step, sign and question, by id.', v.record(id, words)),
  reviews: absentOr(
    'Who has signed it off: written by `careleaf` into what is published, never by hand.',
    some(signOff),
  ),
  figures: absentOr(
    'Of each figure, by id: its title and its description for those who do not see it.',
    v.record(id, v.strictObject({ title: field('Its title.', words), description: field('What it shows.', words) })),
  ),
  glossary: absentOr(
    'The words of the glossary, by id: each as it is looked up, and what it means.',
    v.record(id, v.strictObject({ term: field('The word.', words), meaning: field('What it means.', words) })),
  ),
});

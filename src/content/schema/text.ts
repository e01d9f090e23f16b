import * as v from 'valibot';
import { signOff } from './sign-off.js';
import { absentOr, day, field, id, languageTag, schemaAddress, some, ucum, version, words } from './atoms.js';

const translation = v.variant('state', [
  v.strictObject({ state: field('The text was written in this language.', v.literal('original')) }),
  v.strictObject({
    state: field('A machine translated it, and nobody has reviewed that.', v.literal('machine')),
    from: field('The language that it was translated from.', languageTag),
    version: field('The version that was translated.', version),
  }),
  v.strictObject({
    state: field('Somebody has reviewed the translation.', v.literal('reviewed')),
    from: field('The language that it was translated from.', languageTag),
    version: field('The version that was translated.', version),
    by: field('Who reviewed the translation.', words),
    on: field('The day of that review.', day),
  }),
]);

/** The plural forms that languages have. Most have one and other, some fewer, some more. */
const plurals = v.strictObject({
  zero: absentOr('The form for nothing, where a language has one of its own.', words),
  one: absentOr('The form for one: {0} minute.', words),
  two: absentOr('The form for two, where a language has one of its own.', words),
  few: absentOr('The form for a few, where a language has one of its own.', words),
  many: absentOr('The form for many, where a language has one of its own.', words),
  other: field('The form for every other amount: {0} minutes.', words),
});

/**
 * What has a language: one file each. `{number-id}` stands where a number of the facts belongs, `[word](term-id)` marks
 * a word of the glossary.
 */
export const text = v.strictObject({
  $schema: absentOr('Where editors find this schema.', schemaAddress),
  language: field('BCP 47 tag: the name of the file.', languageTag),
  translation: field('Whether it is the original, or how it was translated.', translation),
  name: field('What the condition is called.', words),
  alsoCalled: absentOr('Other names that people meet.', v.array(words)),
  summary: field('One sentence that says what it is.', words),
  funding: field('Who paid for it.', words),
  updatePolicy: field('When and how it is looked at again.', words),
  headings: absentOr(
    'Headings of its own, by the part that they stand over: about.course, options, signs.emergency …',
    v.record(v.pipe(v.string(), v.maxLength(64)), words),
  ),
  names: absentOr('Names of options, outcomes, decisions, values, plans, tests and so on, by id.', v.record(id, words)),
  units: absentOr(
    'Units by UCUM code, in their plural forms; {0} is where the amount stands.',
    v.record(ucum, plurals),
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

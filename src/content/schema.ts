import * as v from 'valibot';
import { count, day, id, languageTag, phone, some, version, webAddress, words } from './atoms.js';
import { certainty, statement } from './claim-schema.js';
import { figure } from './figure-schema.js';
import { changedSince, signOff } from './review-schema.js';
import { treatmentFields } from './treatment-fields.js';

/** The version of the shape below. A pack of another version is refused by name, never guessed at. */
export const schemaVersion = 1;

const statements = some(statement);

const timeframe = v.union([
  v.strictObject({
    length: v.pipe(count, v.minValue(0.1)),
    unit: v.picklist(['day', 'week', 'month', 'year']),
    measure: v.picklist(['mean', 'median', 'exactly', 'up-to', 'at-least']),
  }),
  v.picklist(['at-one-time', 'each-year', 'each-treatment', 'not-stated']),
]);

const frequency = v.strictObject({
  id,
  kind: v.literal('frequency'),
  /** The count, or the low and the high count where studies differ. */
  numerator: v.union([
    count,
    v.pipe(
      v.tuple([count, count]),
      v.check(([low, high]) => low <= high, 'expected [low, high]'),
    ),
  ]),
  denominator: v.pipe(v.number(), v.finite(), v.minValue(1)),
  /** `below`: fewer than the numerator were seen. */
  bound: v.optional(v.picklist(['below', 'up-to', 'at-least'])),
  unit: v.picklist(['people', 'treatments']),
  timeframe,
  sources: some(id),
  certainty,
});

const duration = v.strictObject({
  id,
  kind: v.literal('duration'),
  from: count,
  to: v.optional(count),
  unit: v.picklist(['day', 'week', 'month', 'year']),
  measure: v.picklist(['mean', 'median', 'range', 'usual']),
  /** How many people or treatments it was measured in. */
  measuredIn: v.optional(
    v.strictObject({
      count: v.pipe(v.number(), v.integer(), v.minValue(1)),
      unit: v.picklist(['people', 'treatments']),
    }),
  ),
  sources: some(id),
  certainty,
});

const source = v.strictObject({
  id,
  title: words,
  authors: v.optional(words),
  /** Journal, publisher or organisation. */
  publishedIn: words,
  year: v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200)),
  url: v.optional(webAddress),
  pmid: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/))),
  doi: v.optional(v.pipe(v.string(), v.regex(/^10\.\S+$/))),
  /** How much of it was read for this pack. */
  read: v.picklist(['full-text', 'abstract', 'excerpt', 'second-hand']),
});

const code = v.strictObject({
  system: v.picklist(['ICD-10', 'ICD-10-CM', 'ICD-11', 'SNOMED-CT', 'MeSH']),
  code: v.pipe(v.string(), v.regex(/^[A-Za-z0-9.]{2,20}$/)),
});

const review = v.variant('state', [
  v.strictObject({ state: v.literal('not-signed-off') }),
  v.strictObject({ state: v.literal('signed-off'), by: words, role: words, on: day }),
]);

/** Every option has every field, so that none gets less room. */
const treatment = v.strictObject({
  id,
  kind: v.picklist(['none', 'injection', 'medicine', 'surgery', 'self-care', 'other']),
  ...v.entriesFromList(treatmentFields, statements),
  certainty,
  /** What the risk chart draws of it. Each has a name in the text files; `number` is the id of a frequency. */
  outcomes: v.optional(v.array(v.strictObject({ id, effect: v.picklist(['benefit', 'harm']), number: id }))),
});

/** What there is to decide: for each thing that may matter to a patient, what each option does for it. */
const decision = v.strictObject({
  id,
  values: some(
    v.strictObject({
      id,
      /** Which sides of living with a choice it is about (IPDASi 1.2.1). */
      aspects: some(v.picklist(['physical', 'psychological', 'social', 'practical'])),
    }),
  ),
  /** One for every value with every option: none gets less room. */
  effects: some(v.strictObject({ ...statement.entries, value: id, treatment: id })),
});

const step = v.strictObject({
  id,
  sources: v.array(id),
  advice: v.optional(v.boolean()),
  /** When it is due, counted from the day that the patient gives. Negative is before it. */
  due: v.optional(
    v.strictObject({ amount: v.pipe(v.number(), v.integer()), unit: v.picklist(['day', 'week', 'month']) }),
  ),
});

const sign = v.strictObject({
  ...statement.entries,
  /** Where it is a sign only after one of the treatments: its id. */
  after: v.optional(id),
});

const explainer = v.strictObject({
  overview: statements,
  who: statements,
  symptoms: statements,
  progression: statements,
  causes: statements,
  diagnosis: statements,
  lookalikes: statements,
});

const seekHelp = v.strictObject({ emergency: some(sign), urgent: some(sign), routine: some(sign) });

const plan = v.strictObject({
  id,
  /** What the patient's day is: the day of the visit, the injection, the operation. */
  startsFrom: v.picklist(['visit', 'injection', 'surgery', 'treatment', 'nothing']),
  steps: some(step),
});

/** Questions for the clinician, by topic. A question claims nothing; its sources say why it is worth asking. */
const questionTopic = v.strictObject({
  topic: id,
  questions: some(v.strictObject({ id, sources: v.optional(v.array(id)) })),
});

/** What has no language: ids, numbers, sources, codes, review. */
export const factsSchema = v.strictObject({
  $schema: v.optional(v.string()),
  schemaVersion: v.literal(schemaVersion, `expected ${schemaVersion}`),
  id,
  version,
  codes: some(code),
  written: day,
  updated: day,
  nextReview: day,
  review,
  authors: some(words),
  sources: some(source),
  numbers: v.array(v.variant('kind', [frequency, duration])),
  glance: v.pipe(
    v.array(
      v.strictObject({
        ...statement.entries,
        icon: v.picklist(['info', 'eye', 'clock', 'check', 'heart', 'people', 'search', 'choices']),
      }),
    ),
    v.length(4, 'expected four facts for "At a glance"'),
  ),
  explainer,
  figure: v.optional(figure),
  treatments: v.pipe(v.array(treatment), v.minLength(2, 'expected at least two options')),
  decision: v.optional(decision),
  advances: v.array(statement),
  selfCare: some(v.strictObject({ ...statement.entries, certainty })),
  complications: statements,
  seekHelp,
  followUp: some(plan),
  questions: v.optional(some(questionTopic)),
  /** Words that are explained where they stand. */
  glossary: v.optional(v.array(statement)),
});

const translation = v.variant('state', [
  v.strictObject({ state: v.literal('original') }),
  v.strictObject({ state: v.literal('machine'), from: languageTag, version: v.string() }),
  v.strictObject({ state: v.literal('reviewed'), from: languageTag, version: v.string(), by: words, on: day }),
]);

/**
 * What has a language: one file each. `{number-id}` stands where a number of the facts belongs, `[word](term-id)` marks
 * a word of the glossary.
 */
export const textSchema = v.strictObject({
  $schema: v.optional(v.string()),
  language: languageTag,
  translation,
  name: words,
  alsoCalled: v.array(words),
  summary: words,
  funding: words,
  updatePolicy: words,
  /** Names of treatments and their outcomes, of the decision and its values, of plans, topics of questions and the figure's parts, by id. */
  names: v.record(v.string(), words),
  /** The words of every statement, step, sign and question, by id. */
  statements: v.record(v.string(), words),
  /** The figure's title and its description for those who do not see it. */
  figure: v.optional(v.strictObject({ title: words, description: words })),
  /** The words of the glossary, by id: each as it is looked up, and what it means. */
  glossary: v.optional(v.record(v.string(), v.strictObject({ term: words, meaning: words }))),
  /** Who has signed it off: written by `careleaf` into what is published, never by hand. */
  reviews: v.optional(some(signOff)),
});

/** A whole pack, as `pack`, a JSON child, `src` and the published files carry it. */
export const packSchema = v.strictObject({
  $schema: v.optional(v.string()),
  facts: factsSchema,
  /** One or more languages, by BCP 47 tag. */
  texts: v.pipe(
    v.record(languageTag, textSchema),
    v.check((texts) => Object.keys(texts).length > 0, 'expected at least one language'),
  ),
  /** Every language that is published alongside this one. */
  languages: v.optional(v.array(languageTag)),
});

const named = (longest: number) => v.pipe(words, v.maxLength(longest, `expected at most ${longest} characters`));
const trimmed = v.pipe(v.string(), v.trim());

const clinic = v.strictObject({
  name: named(120),
  phone: v.optional(phone),
  url: v.optional(v.pipe(trimmed, webAddress)),
});

/** A day of a sign-off. */
export const reviewDay = v.pipe(trimmed, day);

/** Counts for one condition in one version, and in one language where it names one. What ties its days together stands in `readProfile`. */
const ownReview = v.strictObject({
  condition: v.pipe(trimmed, id),
  version,
  by: words,
  role: words,
  on: reviewDay,
  next: reviewDay,
  language: v.optional(languageTag),
  changed: changedSince,
});

/**
 * The hospital's own: `profile`, or the page's `<script data-care-profile>`. The same rules in PHP stand in
 * cms/shared/profile-rules.php; test/content/profile-cases.json holds both to one meaning.
 */
export const profileSchema = v.strictObject({
  region: v.optional(v.pipe(trimmed, v.regex(/^[A-Z]{2}$/, 'expected a country code, such as GB'))),
  emergencyNumber: v.optional(v.pipe(trimmed, v.regex(/^\d{2,6}$/, 'expected digits, such as 112'))),
  urgentLine: v.optional(v.strictObject({ name: named(80), phone })),
  /** For every condition that has none of its own in `clinics`. */
  clinic: v.optional(clinic),
  /** Clinics of single conditions, by the id of the condition. */
  clinics: v.optional(v.record(v.pipe(v.string(), id), clinic)),
  /** Sign-offs by the hospital's own reviewers. Each counts for one condition in one version. */
  reviews: v.optional(v.array(ownReview)),
});

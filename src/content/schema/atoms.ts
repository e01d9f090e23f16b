import * as v from 'valibot';
import { dayExists, isKnownToIntl, lasts } from '../predicates.js';

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'expected an id in lowercase kebab-case'),
  v.maxLength(64),
);
export const words = v.pipe(v.string(), v.trim(), v.nonEmpty('expected words'), v.maxLength(1200));

/** Word processors put spaces and hyphens that do not break into numbers. What stands after `#` is an extension. */
export const phone = v.pipe(
  v.string(),
  v.trim(),
  v.regex(
    /^(?=.*\d)[\d \u00a0\u202f\u2011+()#*-]{2,20}$/,
    'expected a phone number of 2 to 20 digits, spaces and + ( ) # * -',
  ),
);
export const version = v.pipe(v.string(), v.trim(), v.regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/, 'expected x.y.z'));
export const day = v.pipe(
  v.string(),
  v.isoDate('expected a day as YYYY-MM-DD'),
  v.check(dayExists, 'expected a day that exists'),
);
/** What browsers and servers take of an address: more is no address of a page. */
const longestAddress = 2000;
const shortEnough = v.maxLength<string, number, string>(
  longestAddress,
  `expected at most ${longestAddress} characters`,
);
export const webAddress = v.pipe(v.string(), shortEnough, v.regex(/^https:\/\/[^\s"<>]+$/, 'expected https://…'));
/** Where editors find the schema of a file. */
export const schemaAddress = v.pipe(v.string(), shortEnough);

export const languageTag = v.pipe(
  v.string(),
  v.maxLength(64, 'expected a BCP 47 language tag'),
  v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'expected a BCP 47 language tag'),
  v.check(isKnownToIntl, 'expected a BCP 47 language tag'),
);
export const anyNumber = v.pipe(v.number(), v.finite('expected a finite number'));
export const wholeNumber = v.pipe(v.number(), v.integer('expected a whole number'));
export const count = v.pipe(anyNumber, v.minValue(0));
export const some = <const T extends v.GenericSchema>(item: T) =>
  v.pipe(v.array(item), v.minLength(1, 'expected at least one entry'));

/** A field with what it is for: editors show it, from the JSON Schema. */
export const field = <const T extends v.GenericSchema>(about: string, schema: T) =>
  v.pipe(schema, v.description(about));
/** The same for a field that a condition may not need: then it is absent, not empty. */
export const absentOr = <const T extends v.GenericSchema>(about: string, schema: T) => v.optional(field(about, schema));

/** A UCUM code, compared as text, never converted. The text files name it. */
export const ucum = v.pipe(v.string(), v.regex(/^[!-~]{1,40}$/, 'expected a UCUM code of a unit, such as mmol/mol'));
/** Time is planned in whole hours, days, weeks, months or years: P3M, -P7D, PT12H. */
export const period = v.pipe(
  v.string(),
  v.regex(
    /^-?P(?:\d{1,3}[DWMY]|T\d{1,3}[HM])$/,
    'expected an ISO 8601 duration of one part, such as P3M, PT12H or, for before, -P7D',
  ),
);
/** The length of something that repeats or lasts. */
export const length = v.pipe(
  v.string(),
  v.regex(/^P(?:\d{1,3}[DWMY]|T\d{1,3}[HM])$/, 'expected an ISO 8601 duration of one part, such as P3M'),
  v.check(lasts, 'expected a length that is not zero'),
);
/** A code of a terminology, by which other systems find this. */
export const code = v.strictObject({
  system: field(
    'Which terminology the code is of.',
    v.picklist(['ICD-10', 'ICD-10-CM', 'ICD-11', 'SNOMED-CT', 'MeSH', 'ATC', 'LOINC']),
  ),
  code: field(
    'The code as that terminology writes it.',
    v.pipe(
      v.string(),
      v.regex(/^[A-Za-z0-9.-]{2,20}$/, 'expected a code of 2 to 20 letters, digits, dots and hyphens'),
    ),
  ),
});

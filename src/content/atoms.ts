import * as v from 'valibot';

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'expected an id in lowercase kebab-case'),
  v.maxLength(64),
);
export const words = v.pipe(v.string(), v.trim(), v.nonEmpty('expected words'), v.maxLength(1200));
/** 31 February becomes a day of March, or no day at all. */
const exists = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

/** Word processors put spaces and hyphens that do not break into numbers. What stands after `#` is an extension. */
export const phone = v.pipe(
  v.string(),
  v.trim(),
  v.regex(
    /^(?=.*\d)[\d \u00a0\u202f\u2011+()#*-]{2,20}$/,
    'expected a phone number of 2 to 20 digits, spaces and + ( ) # * -',
  ),
);
export const version = v.pipe(v.string(), v.trim(), v.regex(/^\d+\.\d+\.\d+$/, 'expected x.y.z'));
export const day = v.pipe(
  v.string(),
  v.isoDate('expected a day as YYYY-MM-DD'),
  v.check(exists, 'expected a day that exists'),
);
export const webAddress = v.pipe(v.string(), v.regex(/^https:\/\/[^\s"<>]+$/, 'expected https://…'));
/** Numbers and dates are written by `Intl`, which refuses some tags that look right, such as "en-a". */
const isKnownToIntl = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

export const languageTag = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'expected a BCP 47 language tag'),
  v.check(isKnownToIntl, 'expected a BCP 47 language tag'),
);
export const count = v.pipe(v.number(), v.finite(), v.minValue(0));
export const some = <const T extends v.GenericSchema>(item: T) =>
  v.pipe(v.array(item), v.minLength(1, 'expected at least one entry'));

import { dateOf } from './day.js';
import { english } from './english.js';

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** Intl's makers are slow to build and safe to share: one for each language and set of options. */
function remembered<Options extends object, Made>(make: (language: string, options: Options) => Made) {
  const made = new Map<string, Made>();
  return (language: string, options: Options): Made => {
    const key = [language, ...Object.entries<unknown>(options as Record<string, unknown>)].join();
    // What a page's script gives to every object is no option of ours.
    const maker = made.get(key) ?? make(language, { __proto__: null, ...options });
    made.set(key, maker);
    return maker;
  };
}

const numbers = remembered((language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options));
const dates = remembered((language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options));
const relative = remembered(
  (language, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(language, options),
);
const lists = remembered((language, options: Intl.ListFormatOptions) => new Intl.ListFormat(language, options));
const plurals = remembered((language, options: Intl.PluralRulesOptions) => new Intl.PluralRules(language, options));

/** "1,000" */
export const formatNumber = (language: string, value: number): string =>
  language === 'en' && english.canWrite(value)
    ? english.number(value)
    : numbers(language, { maximumFractionDigits: 1 }).format(value);

/** "6.25": with every digit that was measured. */
export const formatMeasured = (language: string, value: number): string =>
  language === 'en' && english.canWrite(value)
    ? english.number(value)
    : numbers(language, { maximumFractionDigits: 3 }).format(value);

/** What a language writes before tenths: "." or ","; "." where the tag is none, such as "C", which systems call themselves by. */
export function decimalSign(language: string): string {
  try {
    const parts = numbers(language, { minimumFractionDigits: 1 }).formatToParts(0.5);
    return parts.find(({ type }) => type === 'decimal')!.value;
  } catch {
    return '.';
  }
}

/** "12 weeks", with the plural of the language. */
export const formatAmount = (language: string, value: number, unit: Unit): string =>
  language === 'en' && english.canWrite(value)
    ? english.amount(value, unit)
    : numbers(language, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 }).format(value);

/** Plain "en" writes dates as most of its countries do, the day before the month: it cannot be misread. */
const dateLanguage = (language: string): string => (language === 'en' ? 'en-GB' : language);

/** "22 November 2026", from a day as YYYY-MM-DD: the same day in every time zone. */
export const formatLongDate = (language: string, day: string): string =>
  language === 'en'
    ? english.day(day)
    : dates(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(dateOf(day));

/** "Mon 7 Dec" */
export const formatShortWeekdayDate = (language: string, day: string): string =>
  dates(dateLanguage(language), { weekday: 'short', day: 'numeric', month: 'short' }).format(dateOf(day));

/** "Mon 7 Dec 2026" */
export const formatWeekdayDate = (language: string, day: string): string =>
  dates(dateLanguage(language), { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(
    dateOf(day),
  );

/** "Dec 2026" */
export const formatMonth = (language: string, day: string): string =>
  dates(dateLanguage(language), { month: 'short', year: 'numeric' }).format(dateOf(day));

/** "10:30", "10:30 am": a time of day, from HH:MM, on the clock of the language and its country. */
export const formatTime = (language: string, time: string): string =>
  dates(dateLanguage(language), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    new Date(`1970-01-01T${time}Z`),
  );

/** "in 2 weeks", "yesterday" */
export function formatDistance(language: string, days: number): string {
  const [amount, unit] = inLargestUnit(days);
  return relative(language, { numeric: 'auto' }).format(amount, unit);
}

/** "2 weeks": so many days, in the unit that a person would use. */
export function formatDays(language: string, days: number): string {
  const [amount, unit] = inLargestUnit(days);
  return formatAmount(language, amount, unit);
}

function inLargestUnit(days: number): [amount: number, unit: 'day' | 'week' | 'month'] {
  if (Math.abs(days) < 14) return [days, 'day'];
  return Math.abs(days) < 60 ? [Math.round(days / 7), 'week'] : [Math.round(days / 30.44), 'month'];
}

/** "G51.31, G51.32 and G51.33" */
export const formatList = (language: string, items: readonly string[]): string =>
  language === 'en' ? english.list(items) : lists(language, { type: 'conjunction' }).format(items);

/** Picks the words for a count by the plural rules of the language. `other` is what every language has. */
export function plural<T>(
  language: string,
  count: number,
  forms: { readonly [Category in Intl.LDMLPluralRule]?: () => T } & { readonly other: () => T },
): T {
  return (forms[plurals(language, {}).select(count)] ?? forms.other)();
}

/** What neither a pattern nor a length can say. The schema asks these, and so does the browser's reader. */

/** 31 February becomes a day of March, or no day at all. */
export function dayExists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** Numbers and dates are written by `Intl`, which refuses some tags that look right, such as "en-a". */
export function isKnownToIntl(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Of a duration: P0D lasts no time. */
export const lasts = (duration: string): boolean => !/\D0+\D/.test(duration);

export const hasAny = (record: object): boolean => Object.keys(record).length > 0;

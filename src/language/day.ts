/** A day as YYYY-MM-DD. It has no time and no time zone: it is the same day wherever it is read. */
export type Day = string;

/** Midnight of a day where the reader is, to reckon and format with. */
export const dateOf = (day: Day): Date => new Date(`${day}T00:00`);

/** Whether it is a day that exists: the date that it makes is the same day again. */
export const isDay = (day: Day): boolean => {
  const date = dateOf(day);
  return !Number.isNaN(date.getTime()) && dayOf(date) === day;
};

/** The day of a date where the reader is. */
export const dayOf = (date: Date): Day =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Today where the reader is. */
export const today = (): Day => dayOf(new Date());

/** The day of a moment, as a clock gave it: none where the clock was so wrong that nobody can mean that day. */
export function dayAt(moment: number): Day | undefined {
  const day = dayOf(new Date(moment));
  return isPlausibleDay(day) ? day : undefined;
}

/** Days that a patient can mean: a year that is still being typed, such as 0002 or 20266, is none of them. */
export const isPlausibleDay = (day: Day): boolean =>
  isDay(day) && day >= firstDay && day <= lastDay && day.length === 10;
export const firstDay: Day = '1900-01-01';
export const lastDay: Day = '2199-12-31';

/** A time of day as HH:MM. It has no time zone: it is what clocks say wherever it is read. */
export type TimeOfDay = string;
export const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/**
 * English as the platform writes it, without the platform's makers: those take as long to start as the rest of a
 * leaflet takes to render (docs/speed.md). The tests hold each of these against `Intl`.
 */
const plurals = {
  minute: 'minutes',
  hour: 'hours',
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
} as const;

const months = 'January February March April May June July August September October November December'.split(' ');

export const english = {
  /** Whether `number` and `amount` can write it: whole numbers and tenths, which is nearly all there is. */
  canWrite: (value: number): boolean => /^\d{1,15}(?:\.\d)?$/.test(String(value)) && !Object.is(value, -0),
  /** "1,000.5" */
  number: (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ','),
  /** "12 weeks" */
  amount: (value: number, unit: keyof typeof plurals): string =>
    `${english.number(value)} ${value === 1 ? unit : plurals[unit]}`,
  /** "22 November 2026", from YYYY-MM-DD */
  day: (day: string): string => `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`,
  /** "G51.31, G51.32 and G51.33" */
  list: (items: readonly string[]): string =>
    [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(' and '),
};

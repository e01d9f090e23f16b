import { addDays } from 'date-fns/addDays';
import { dateOf, dayOf, type Day, type TimeOfDay } from '../language/day.js';
import { plainText } from './plain-text.js';
import { baseOf, occurrences, periodOf, type Rhythm } from '../language/recurrence.js';

/** One entry for a time, for a whole day, or for days that recur. */
export interface CalendarEntry {
  /** Stays the same for the same thing, so that a calendar replaces what it has. */
  readonly uid: string;
  /** The day as YYYY-MM-DD; of days that recur the first that is still ahead. */
  readonly day: Day;
  /** When it begins, where that is known; otherwise it is of the whole day. */
  readonly time?: TimeOfDay | undefined;
  readonly title: string;
  readonly notes: string;
  /** How it comes again, counted from a day, of which some have passed; and the days on which it is done already. */
  readonly repeats?: {
    readonly rhythm: Rhythm;
    readonly start: Day;
    readonly passed?: number;
    readonly except: readonly Day[];
  };
}

/** Seconds counted from here stay within the 32 bits that calendar programs give a SEQUENCE. */
const firstSequence = Date.UTC(2026, 0, 1);

/**
 * A calendar file (RFC 5545). Days and times are those of the clocks wherever the patient is: they name no time zone.
 * A later file carries a higher SEQUENCE, so that calendar programs replace the earlier entries.
 */
export function calendarFile(entries: readonly CalendarEntry[], now = new Date()): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const sequence = String(Math.max(0, Math.floor((now.getTime() - firstSequence) / 1000)));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Careleaf//Follow-up checklist//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${entry.uid}@careleaf.invalid`,
      `DTSTAMP:${stamp}`,
      `LAST-MODIFIED:${stamp}`,
      `SEQUENCE:${sequence}`,
      ...timeOf(entry),
      ...(entry.repeats ? recurrenceOf(entry.repeats) : []),
      `SUMMARY:${escaped(entry.title)}`,
      ...(entry.notes ? [`DESCRIPTION:${escaped(entry.notes)}`] : []),
      ...(remindsAfter(entry, now) ? reminderOf(entry) : []),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.flatMap(folded).join('\r\n') + '\r\n';
}

/** How long a visit takes nobody knows: it has no end. What is to be done on a day leaves the day free. */
const timeOf = ({ day, time }: CalendarEntry): string[] =>
  time === undefined
    ? [
        `DTSTART;VALUE=DATE:${compact(day)}`,
        `DTEND;VALUE=DATE:${compact(dayOf(addDays(dateOf(day), 1)))}`,
        'TRANSP:TRANSPARENT',
      ]
    : [`DTSTART:${compact(day)}T${time.replace(':', '')}00`];

/** On the day before: at nine, or at the hour of what has a time. */
const reminderOf = ({ time, title }: CalendarEntry): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(title)}`,
  `TRIGGER:${time === undefined ? '-PT15H' : '-P1D'}`,
  'END:VALARM',
];

/** Whether its reminder, of what recurs the first one, is still ahead: some calendars ring at once for one that is not. */
export const remindsAfter = ({ day, time = '09:00' }: Pick<CalendarEntry, 'day' | 'time'>, now: Date): boolean =>
  new Date(`${dayOf(addDays(dateOf(day), -1))}T${time}`) > now;

const frequencies = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const;

/** The rule (RFC 5545, 3.3.10) that makes the same days. */
function recurrenceOf({ rhythm, start, passed = 0, except }: NonNullable<CalendarEntry['repeats']>): string[] {
  const ends = rhythm.times !== undefined || rhythm.until !== undefined;
  const rule = [
    ...intervalOf(rhythm, start)!,
    ...(ends ? [`COUNT=${occurrences(rhythm, start, mostOccurrences, passed).length}`] : []),
  ];
  return [`RRULE:${rule.join(';')}`, ...(except.length > 0 ? [`EXDATE;VALUE=DATE:${except.map(compact).join()}`] : [])];
}

/**
 * Whether a rule that every calendar program understands makes the same days. For the 29th or 30th, or the last day of a
 * shorter month, it would take BYSETPOS, of which some make other days.
 */
export const hasRule = (rhythm: Rhythm, start: Day): boolean => intervalOf(rhythm, start) !== undefined;

function intervalOf(rhythm: Rhythm, start: Day): string[] | undefined {
  const { amount, unit } = periodOf(rhythm.every!);
  const [, month, date] = baseOf(rhythm, start).split('-').map(Number) as [number, number, number];
  const months = unit === 'year' ? 12 * amount : unit === 'month' ? amount : 0;
  const plain = [`FREQ=${frequencies[unit as keyof typeof frequencies]}`, `INTERVAL=${amount}`];
  if (months === 0 || date <= 28) return plain;
  const isSameMonth = months % 12 === 0;
  if (date === 31 || (isSameMonth && month === 2)) return ['FREQ=MONTHLY', `INTERVAL=${months}`, 'BYMONTHDAY=-1'];
  return isSameMonth ? plain : undefined;
}

/** More than a schema lets a pack ask for. */
const mostOccurrences = 10_000;

const compact = (day: Day): string => day.replaceAll('-', '');

/** Text as RFC 5545 (3.3.11) has it: no control characters, and nothing that could begin a line of its own. */
const escaped = (text: string): string =>
  plainText(text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n'))
    .replaceAll('\t', ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** Lines of at most 75 octets, broken between characters (RFC 5545, 3.1). */
function folded(line: string): string[] {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 74) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part];
}

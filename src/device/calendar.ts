import { addDays } from 'date-fns/addDays';
import { dateOf, dayOf } from '../language/day.js';

/** One entry for a whole day. */
export interface CalendarEntry {
  /** Stays the same for the same step, so that a calendar replaces what it has. */
  readonly uid: string;
  /** The day as YYYY-MM-DD. */
  readonly day: string;
  readonly title: string;
  readonly notes: string;
}

/** Seconds counted from here stay within the 32 bits that calendar programs give a SEQUENCE. */
const firstSequence = Date.UTC(2026, 0, 1);

/**
 * A calendar file (RFC 5545) with a reminder at nine on the day before each entry.
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
    ...entries.flatMap(({ uid, day, title, notes }) => [
      'BEGIN:VEVENT',
      `UID:${uid}@careleaf.invalid`,
      `DTSTAMP:${stamp}`,
      `LAST-MODIFIED:${stamp}`,
      `SEQUENCE:${sequence}`,
      `DTSTART;VALUE=DATE:${compact(dateOf(day))}`,
      `DTEND;VALUE=DATE:${compact(addDays(dateOf(day), 1))}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(notes)}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      'TRIGGER:-PT15H',
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.flatMap(folded).join('\r\n') + '\r\n';
}

const compact = (day: Date): string => dayOf(day).replaceAll('-', '');

/** Text as RFC 5545 (3.3.11) has it: no control characters, and nothing that could begin a line of its own. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    // eslint-disable-next-line no-control-regex -- control characters are what is taken out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
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

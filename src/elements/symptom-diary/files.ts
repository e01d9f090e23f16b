import type { Content } from '../../content/types.js';
import { csvFile } from '../../device/csv.js';
import { fhirBundle, readDiary, type Answer } from '../../device/fhir.js';
import { asText } from '../../content/safe-json.js';
import { msg } from '../../language/words.js';
import { checkEntries, measures, type Entry } from './diary.js';
import { endsOf, measureName, noticingName, treatmentName } from './words.js';

/** A diary's file is a few hundred kilobytes at most. */
const largestFile = 20_000_000;

/** The entries as a table for spreadsheets. */
export function asCsv(content: Content, entries: readonly Entry[]): string {
  const heads = [
    msg('Day', { id: 'diary.day', desc: 'Label of a date field, head of a column' }),
    ...measures.map(measureName),
    msg('Treatment on this day', { id: 'diary.treatment', desc: 'Label of a choice' }),
    msg('What you notice of a treatment', { id: 'diary.noticed', desc: 'Label of a choice' }),
    msg('Notes', { id: 'diary.note', desc: 'Label of a text field' }),
  ];
  const rows = entries.map(({ day, treatment, noticed, note, ...ratings }) => [
    day,
    ...measures.map((measure) => ratings[measure]),
    treatment && treatmentName(content, treatment),
    noticed && noticingName(noticed),
    note,
  ]);
  return csvFile([heads, ...rows]);
}

/** The entries as a FHIR R4 Bundle, which `entriesInFile` reads back. */
export function asFhir(content: Content, entries: readonly Entry[]): string {
  const bundle = fhirBundle({
    condition: { code: content.facts.id, display: content.text.name },
    language: content.language,
    entries: entries.map((entry) => ({ ...entry, answers: answersOf(content, entry) })),
  });
  return asText(bundle, 1);
}

function answersOf(content: Content, { treatment, noticed, note, ...ratings }: Entry): Answer[] {
  const rated = measures.flatMap((measure) => {
    const value = ratings[measure];
    return value === undefined ? [] : [{ id: measure, text: `${measureName(measure)} (${endsOf(measure)})`, value }];
  });
  const text = {
    treatment: msg('Treatment on this day', { id: 'diary.treatment', desc: 'Label of a choice' }),
    noticed: msg('What you notice of a treatment', { id: 'diary.noticed', desc: 'Label of a choice' }),
    note: msg('Notes', { id: 'diary.note', desc: 'Label of a text field' }),
  };
  return [
    ...rated,
    ...(treatment
      ? [
          {
            id: 'treatment',
            text: text.treatment,
            value: { code: treatment, display: treatmentName(content, treatment) },
          },
        ]
      : []),
    ...(noticed
      ? [{ id: 'noticed', text: text.noticed, value: { code: noticed, display: noticingName(noticed) } }]
      : []),
    ...(note ? [{ id: 'note', text: text.note, value: note }] : []),
  ];
}

export type FileProblem = 'unreadable' | 'not-a-diary' | 'other-condition' | 'wrong-entry';

/** The entries of a file that this diary wrote; otherwise what is wrong with it and, for an entry, its number. */
export async function entriesInFile(
  file: File,
  condition: string,
): Promise<Entry[] | { problem: FileProblem; number?: number }> {
  if (file.size > largestFile) return { problem: 'not-a-diary' };
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return { problem: 'unreadable' };
  const found = readDiary(text);
  if (!found) return { problem: 'not-a-diary' };
  if (found.condition !== condition) return { problem: 'other-condition' };
  const entries = checkEntries(found.entries);
  return typeof entries === 'number' ? { problem: 'wrong-entry', number: entries } : entries;
}

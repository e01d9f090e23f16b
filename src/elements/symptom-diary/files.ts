import { alone } from '../../content/isolated.js';
import { nameOf } from '../../content/names.js';
import type { Content, Facts } from '../../content/types.js';
import { csvFile } from '../../device/csv.js';
import { fhirBundle, readDiary, type Answer } from '../../device/fhir.js';
import { asText } from '../../content/safe-json.js';
import { decimalSign } from '../../language/formats.js';
import { unitName } from '../../templates/measured.js';
import { checkEntries, hasCycle, isOfEvents, type Entry } from './diary.js';
import { fieldOf, measuresOf, type Value } from './measures.js';
import { bandsOf } from './series.js';
import {
  dayLabel,
  measureName,
  noteLabel,
  noticedLabel,
  noticingName,
  timeLabel,
  treatmentLabel,
  withEnds,
  yesOrNo,
} from './words.js';

/** A diary's file is a few hundred kilobytes at most. */
const largestFile = 20_000_000;

/** A column of the table: its head, and what stands under it. */
type Column = readonly [head: string, cell: (entry: Entry) => string | number | undefined];

/**
 * The entries as a table for spreadsheets: one column for each measure, with its unit in the head. `language`: that
 * of the reader's own settings, by which a spreadsheet reads numbers, whichever language the text is in.
 */
export function asCsv(content: Content, entries: readonly Entry[], language: string = content.language): string {
  const { facts } = content;
  const has = (field: 'treatment' | 'noticed') => entries.some((entry) => entry[field] !== undefined);
  const columns: Column[] = [
    [dayLabel(), ({ day }) => day],
    ...(isOfEvents(facts) ? [[timeLabel(), ({ time }) => time] satisfies Column] : []),
    ...measuresOf(facts).map((measure): Column => [
      withEnds(content, measure, measureName(content, measure)),
      ({ values }) => plainValue(content, values[measure.id]),
    ]),
    ...(facts.diary?.options || has('treatment')
      ? [[treatmentLabel(), ({ treatment }) => treatment && nameOf(content, treatment)] satisfies Column]
      : []),
    ...(hasCycle(facts) || has('noticed')
      ? [[noticedLabel(), ({ noticed }) => noticed && noticingName(noticed)] satisfies Column]
      : []),
    [noteLabel(), ({ note }) => note],
  ];
  const rows = entries.map((entry) => columns.map(([, cell]) => cell(entry)));
  return csvFile([columns.map(([head]) => head), ...rows], decimalSign(language));
}

function plainValue(content: Content, value: Value | undefined): string | number | undefined {
  if (typeof value === 'boolean') return yesOrNo(value);
  return typeof value === 'string' ? (content.text.names?.[value] ?? value) : value;
}

/** The entries as a FHIR R4 Bundle, which `entriesInFile` reads back. */
export function asFhir(content: Content, entries: readonly Entry[]): string {
  const bundle = fhirBundle({
    condition: { code: content.facts.id, display: content.text.name },
    language: content.language,
    entries: entries.map(({ id, updated, day, time, ...entry }) =>
      alone({
        id,
        updated,
        day,
        ...(time && { time }),
        answers: answersOf(content, entry),
      }),
    ),
  });
  return asText(bundle, 1);
}

function answersOf(
  content: Content,
  { values, treatment, noticed, note }: Pick<Entry, 'values' | 'treatment' | 'noticed' | 'note'>,
): Answer[] {
  const measured = measuresOf(content.facts).flatMap((measure): Answer[] => {
    const value = values[measure.id];
    if (value === undefined) return [];
    const { type, unit, id } = measure;
    return [
      alone({
        id: fieldOf(measure),
        text: withEnds(content, measure, nameOf(content, id)),
        value: type === 'choice' ? coded(content, value as string) : value,
        ...(type === 'decimal' || type === 'time' ? { type } : {}),
        ...(unit && { unit: { code: unit, name: unitName(content, unit) } }),
        ranges: bandsOf(measure).map(({ id: range, low, high }) => ({ name: nameOf(content, range), low, high })),
      }),
    ];
  });
  const given: (Answer | undefined)[] = [
    ...measured,
    treatment ? { id: 'treatment', text: treatmentLabel(), value: coded(content, treatment) } : undefined,
    noticed
      ? { id: 'noticed', text: noticedLabel(), value: { code: noticed, display: noticingName(noticed) } }
      : undefined,
    note ? { id: 'note', text: noteLabel(), value: note } : undefined,
  ];
  return given.filter((answer) => answer !== undefined);
}

const coded = (content: Content, code: string) => ({ code, display: nameOf(content, code) });

export type FileProblem = 'unreadable' | 'not-a-diary' | 'other-condition' | 'wrong-entry';

/** The entries of a file that this diary wrote; otherwise what is wrong with it and, for an entry, its number. */
export async function entriesInFile(
  file: File,
  facts: Facts,
): Promise<Entry[] | { problem: FileProblem; number?: number }> {
  if (file.size > largestFile) return { problem: 'not-a-diary' };
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return { problem: 'unreadable' };
  const found = readDiary(text);
  if (!found) return { problem: 'not-a-diary' };
  if (found.condition !== facts.id) return { problem: 'other-condition' };
  const entries = checkEntries(found.entries, facts);
  return typeof entries === 'number' ? { problem: 'wrong-entry', number: entries } : entries;
}

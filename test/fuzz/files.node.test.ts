import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import * as fc from '../helpers/fast-check.js';
import ICAL from 'ical.js';
import { calendarFile } from '../../src/device/calendar.js';
import { csvFile } from '../../src/device/csv.js';
import { fhirBundle, readDiary } from '../../src/device/fhir.js';
import { checkEntries } from '../../src/elements/symptom-diary/diary.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { everyPlace } from '../helpers/mutations.js';
import { faults, jsonValues, scripts, spoilt, texts } from './hostile.js';
import { assertUnpolluted } from './rules.js';
import { forMany } from './runs.js';

const { facts } = builtInPacks[0]!;

/** What a patient types, or pastes, into a note. */
const notes = fc.oneof(
  fc.constantFrom(...texts, ...scripts),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...'=+-@＝＋－＠;,\t\r\n"\'| ',
          '\0',
          '\u200b',
          '\u202e',
          '\ufeff',
          '\u00ad',
          '\u3164',
          '\ud800',
        ),
        fc.constantFrom('a', '1', 'BEGIN:VEVENT', 'END:VCALENDAR'),
      ),
      { maxLength: 12 },
    ) // prettier-ignore
    .map((parts) => parts.join('')),
);

/** Where a spreadsheet would begin a cell, whatever parts its cells: behind what nobody sees, and quotes. */
const formula = {
  '.': /(?:^|[;\t\r\n])[;"\s\p{C}\p{DI}]*[=+\-@＝＋－＠]/u,
  ',': /(?:^|[,\t\r\n])[,"\s\p{C}\p{DI}]*[=+\-@＝＋－＠]/u,
};
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u; // eslint-disable-line no-control-regex -- it is what is looked for

describe('files for other programs', () => {
  test('case 10: no note of a table is a formula to a spreadsheet, and every row comes back as a row', () => {
    forMany(
      'tables',
      1500,
      fc.array(fc.array(notes, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
      (rows) => {
        for (const decimal of ['.', ','] as const) {
          const file = csvFile(rows, decimal);
          assert.doesNotMatch(file, control);
          const cells = parse(file, { bom: true, delimiter: decimal === ',' ? ';' : ',' }) as string[][];
          assert.deepEqual(cells.map(({ length }) => length), rows.map(({ length }) => length)); // prettier-ignore
          for (const cell of cells.flat()) assert.doesNotMatch(cell, formula[decimal]);
        }
      },
    );
  });

  test('a table keeps the words: nothing but apostrophes is added', () => {
    forMany('tables', 500, fc.string({ unit: 'grapheme', maxLength: 30 }), (note) => {
      const [[cell]] = parse(csvFile([[note, 'x']]), { bom: true }) as [[string]];
      assert.equal(cell.replaceAll("'", ''), note.replaceAll("'", ''));
    });
  });

  test('no note leaves its own line of a calendar file', () => {
    forMany('calendars', 700, fc.tuple(notes, notes), ([title, words]) => {
      const file = calendarFile([{ uid: 'a', day: '2026-02-28', title, notes: words }]);
      assert.doesNotMatch(file.replaceAll('\r\n', ''), /[\r\n]/);
      assert.doesNotMatch(file, control);
      const calendar = new ICAL.Component(ICAL.parse(file) as never);
      assert.deepEqual(calendar.getAllSubcomponents().map(({ name }) => name), ['vevent']); // prettier-ignore
      assert.equal(calendar.getFirstSubcomponent('vevent')!.getAllSubcomponents('valarm').length <= 1, true);
    });
  });

  test('no string of a FHIR bundle has what FHIR forbids, whatever the time says, and it reads back', () => {
    const times = fc.oneof(fc.nat(), fc.constantFrom(0, 8.64e15, 8.64e15 + 1, 9e15));
    forMany('bundles', 700, fc.tuple(notes, notes, times), ([note, text, updated]) => {
      const answers = [{ id: 'note', text, value: note }];
      const file = { condition: { code: 'croup', display: text }, language: 'en' };
      const json = JSON.stringify(fhirBundle({ ...file, entries: [{ id: 'a', day: '2026-01-01', updated, answers }] }));
      for (const word of stringsIn(JSON.parse(json))) assert.doesNotMatch(word, control);
      const [entry] = readDiary(json)!.entries;
      assert.ok(Number.isSafeInteger(entry!['updated']));
      if (!control.test(note)) assert.equal(entry!['note'], note);
    });
  });
});

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(stringsIn) : []; // prettier-ignore

describe('a file that is given to the diary', () => {
  const answers = [
    { id: 'strength', text: 'How strong', value: 3 },
    { id: 'note', text: 'Notes', value: 'a note' },
  ];
  const entry = { id: 'abc-1', day: '2026-11-22', updated: 1_795_000_000_000, answers };
  const bundle: unknown = JSON.parse(
    JSON.stringify(fhirBundle({ condition: { code: facts.id, display: 'x' }, language: 'en', entries: [entry] })),
  );

  /** Nothing is thrown, and nothing but entries that the diary would make itself is taken. */
  function holds(text: string): void {
    const found = readDiary(text);
    assertUnpolluted();
    if (!found) return;
    const entries = checkEntries(found.entries, facts);
    if (typeof entries === 'number') return;
    for (const { id, day, updated, note = '' } of entries) {
      assert.match(id, /^[a-z0-9-]{1,40}$/);
      assert.match(day, /^\d{4}-\d\d-\d\d$/);
      assert.ok(Number.isSafeInteger(updated) && updated >= 0);
      assert.ok(note.length <= 1000);
    }
  }

  test('is that which it wrote, with faults', () => {
    forMany('imports', 1500, faults(everyPlace(bundle), jsonValues), (some) => holds(JSON.stringify(spoilt(bundle, some)))); // prettier-ignore
  });

  test('is cut off, or has other letters in it', () => {
    const text = JSON.stringify(bundle);
    forMany('imports', 500, fc.tuple(fc.nat(text.length), fc.nat(20), notes), ([at, length, note]) => {
      holds(text.slice(0, at));
      holds(text.slice(0, at) + note + text.slice(at + length));
    });
  });

  test('is anything, however deep', () => {
    forMany('imports', 500, fc.oneof(fc.json(), notes), holds);
    for (const open of ['[', '{"entry":[', '{"a":']) holds(open.repeat(10_000));
    holds(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  });
});

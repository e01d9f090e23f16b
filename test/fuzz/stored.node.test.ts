import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import type { Entries } from '../../src/device/entries.js';
import { PatientEntries, type Change, type EntriesOptions } from '../../src/device/patient-entries.js';
import { alsoNoted, decisionEntries, noted, rated, valuesClarificationOf, withOwnValue } from '../../src/elements/decision-aid/values-clarification.js'; // prettier-ignore
import { forCalendar } from '../../src/elements/follow-up-checklist/calendar-entries.js';
import { calendarNames } from '../../src/elements/follow-up-checklist/calendar-names.js';
import { checklistEntries, checklistOf, isDone, progress, shownTimes, ticked, withOwnStep } from '../../src/elements/follow-up-checklist/checklist.js'; // prettier-ignore
import { checklistPlans, dated } from '../../src/elements/follow-up-checklist/events.js';
import { moved, questionEntries, questionsOf, withOwnQuestion, withQuestion } from '../../src/elements/question-list/questions.js'; // prettier-ignore
import { compared, diaryEntries, diaryOf, keptFor, written } from '../../src/elements/symptom-diary/diary.js';
import { asCsv, asFhir } from '../../src/elements/symptom-diary/files.js';
import { cyclesOf } from '../../src/elements/symptom-diary/series.js';
import { calendarFile } from '../../src/device/calendar.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { isolated } from '../../src/content/isolated.js';
import type { Content, Pack } from '../../src/content/types.js';
import { everyPlace } from '../helpers/mutations.js';
import { FakeDevice } from './device.js';
import { faults, jsonValues, spoilt, type Given } from './hostile.js';
import { assertUnpolluted } from './rules.js';
import { forMany } from './runs.js';

/** As the registry holds it. */
const pack = isolated(builtInPacks[0]!) as Pack;
const { facts } = pack;
const content: Content = { facts, text: pack.texts['en']!, language: 'en', languages: ['en'] };
const plan = facts.plans![0]!;
const step = plan.steps[0]!.id;
const value = facts.decisions![0]!.values[0]!.id;
const question = facts.questions![0]!.questions[0]!.id;
const now = '2026-11-22';

/** One kind of what patients keep: something right in both forms, all that is read of it, and acts of a patient. */
interface Kind {
  readonly options: EntriesOptions;
  readonly values: Readonly<Record<string, unknown>>;
  readonly ofFormat1: unknown;
  readonly look: (entries: Entries) => unknown;
  readonly acts: (entries: Entries, words: string) => readonly Change[];
}

const kinds: Readonly<Record<string, Kind>> = {
  checklist: {
    options: checklistEntries,
    values: {
      [`tick:${step}`]: true,
      [`tick:${step}@2`]: true,
      [`date:${plan.id}`]: '2026-03-29',
      [`time:${plan.anchor}`]: '02:30',
      'own:abc': { plan: plan.id, words: 'Ask', place: 7 },
      list: 'abc123',
      [`round:${plan.anchor}`]: { number: 1, day: '2026-03-29' },
    },
    ofFormat1: { dates: { [plan.id]: '2026-03-29' }, done: [step], own: [{ id: 'a', plan: plan.id, words: 'Ask' }] },
    look: (entries) => {
      const list = checklistOf(entries, facts);
      const { names } = calendarNames(entries, list.days, now);
      for (const one of checklistPlans(facts)) {
        const { done, all } = progress(list, one);
        assert.ok(done >= 0 && done <= all);
        for (const each of one.steps) {
          isDone(list, one, each);
          assert.ok(shownTimes(list, one, each, now).length <= 999);
        }
      }
      return calendarFile(forCalendar(content, list, names, new Date(`${now}T12:00`)).entries);
    },
    acts: (entries, words) => [ticked(step, true), withOwnStep(entries, plan.id, words), dated(facts, `date:${plan.id}`, words)], // prettier-ignore
  },
  questions: {
    options: questionEntries,
    values: { [`chosen:${question}`]: 1, 'chosen:own-1': 2, 'words:own-1': 'Why?', [`note:${question}#0`]: 'a note' },
    ofFormat1: { chosen: [{ id: question, note: 'n' }, { id: 'own-1', words: 'Why?' }] }, // prettier-ignore
    look: questionsOf,
    acts: (entries, words) => [withQuestion(entries, question), withOwnQuestion(entries, words), moved(entries, question, 1, () => true)], // prettier-ignore
  },
  decision: {
    options: decisionEntries,
    values: { [`rating:${value}`]: 'very', 'own:own-1': { words: 'x', place: 1 }, leaning: '?', sure: 'not', 'open#0': 'n' }, // prettier-ignore
    ofFormat1: { ratings: { [value]: 'some' }, own: [{ id: 'a', words: 'b' }], leaning: '?', sure: 'very', open: 'n' },
    look: (entries) => valuesClarificationOf(entries),
    acts: (entries, words) => [rated(value, 'not'), withOwnValue(entries, '', words), noted(entries, '', words), alsoNoted(entries, '', words)], // prettier-ignore
  },
  diary: {
    options: diaryEntries,
    values: {
      'entry:a': { day: '2024-02-29', treatment: facts.diary?.options?.[0], noticed: 'works', note: 'n', strength: 3 },
      'entry:b': { day: '2026-10-25', strength: 0, time: '02:30', often: 7 },
      days: 1095,
    },
    ofFormat1: {
      entries: [{ id: 'a', updated: 1, day: '2026-01-01', strength: 3, note: 'n' }, { id: 'b', updated: 2, day: '2026-01-02', deleted: true }], // prettier-ignore
      keep: { days: 365, updated: 1 },
    },
    look: (entries) => {
      const diary = diaryOf(entries, facts);
      for (const { day } of diary) assert.match(day, /^\d{4}-\d\d-\d\d$/);
      cyclesOf(diary, () => true);
      compared(entries, facts, diary);
      return [asCsv(content, diary), asFhir(content, diary)];
    },
    acts: (entries, words) => [
      written(entries, facts, [{ id: 'new', day: now, note: words.slice(0, 1000), values: {} }]),
      keptFor(31),
    ],
  },
};

/** What a device may hold under a key: the form, with faults. */
const storedForm = ({ values }: Kind, entries: unknown, until = '2099-01-01') => ({ format: 2, until, entries: entries ?? entriesOf(values) }); // prettier-ignore
const entriesOf = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([key, one], at) => [key, { at, value: one }]));

/** Everything that an element does with what is stored. Nothing throws, and nothing is written that nobody asked for. */
function live({ options, look, acts }: Kind, texts: Iterable<readonly [string, string]>, words: string): void {
  const device = new FakeDevice(texts);
  const patient = new PatientEntries('hemifacial-spasm', options);
  const mayWrite = patient.isKept;
  look(patient.entries);
  for (const change of acts(patient.entries, words)) patient.change(change);
  look(patient.entries);
  patient.undo();
  if (!mayWrite) assert.deepEqual(device.writes, [], 'written unasked');
  patient.keep(true);
  const again = new PatientEntries('hemifacial-spasm', options);
  if (patient.isKept) assert.deepEqual([...again.entries.keys()].sort(), [...patient.entries.keys()].sort());
  look(again.entries);
  patient.clear();
  assert.equal(new PatientEntries('hemifacial-spasm', options).canClear, false);
  assertUnpolluted();
}

after(() => Reflect.deleteProperty(globalThis, 'localStorage'));

const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('x'.repeat(10_000), '\u202e', '2026-02-30', '<b>'),
);
const textOf = ({ make }: Given): string => JSON.stringify(make()) ?? 'undefined';

for (const [name, kind] of Object.entries(kinds)) {
  const key = `careleaf:2:${kind.options.name}:hemifacial-spasm`;
  const older = `careleaf:1:${kind.options.name}:hemifacial-spasm`;
  describe(`whatever the device holds of the ${name}`, () => {
    test('as it is, it is read in both forms', () => {
      for (const [one, text] of [
        [key, storedForm(kind, undefined)],
        [older, { until: '2099-01-01', value: kind.ofFormat1 }],
      ] as const) {
        // prettier-ignore
        new FakeDevice([[one, JSON.stringify(text)]]);
        const patient = new PatientEntries('hemifacial-spasm', kind.options);
        assert.ok(patient.isKept && patient.entries.size > 1, one);
      }
    });

    test('the form of this version, with faults', () => {
      const form = storedForm(kind, undefined);
      forMany('stored', 500, fc.tuple(faults(everyPlace(form), jsonValues), words), ([some, typed]) =>
        live(kind, [[key, JSON.stringify(spoilt(form, some))]], typed),
      );
    });

    test('case 7: days and times that do not exist, that no clock shows, and that summer time leaves out', () => {
      const days = fc.constantFrom('0000-01-01', '0001-01-01', '9999-12-31', '2026-02-29', '2024-02-29', '2026-03-29', '1900-01-01', '2199-12-31', '10000-01-01', '-000001-01-01'); // prettier-ignore
      const clocks = fc.constantFrom(0, -1, 1, 8.64e15, 8.64e15 + 1, 9e15, 9e15 + 2, 2 ** 53, 1e300, 0.5);
      forMany('stored', 200, fc.tuple(days, days, clocks), ([until, day, at]) => {
        const dayed = JSON.stringify(entriesOf(kind.values)).replace(/\d{4}-\d\d-\d\d/g, day);
        const entries = Object.fromEntries(Object.entries(JSON.parse(dayed) as Record<string, object>).map(([one, entry]) => [one, { ...entry, at }])); // prettier-ignore
        live(kind, [[key, JSON.stringify(storedForm(kind, entries, until))]], day);
        live(kind, [[key, JSON.stringify(storedForm(kind, entries))]], day);
      });
    });

    test('the form of version 0.1.0, with faults', () => {
      const form = { until: '2099-01-01', value: kind.ofFormat1 };
      forMany('stored', 300, fc.tuple(faults(everyPlace(form), jsonValues), words), ([some, typed]) =>
        live(kind, [[older, JSON.stringify(spoilt(form, some))]], typed),
      );
    });

    test('both forms, what was set aside, and keys beside them', () => {
      const keys = fc.constantFrom(key, older, `careleaf:aside:${kind.options.name}:hemifacial-spasm:1`, `${key}:x`);
      const texts = fc.oneof(jsonValues.map(textOf), fc.string(), fc.json());
      forMany('stored', 200, fc.tuple(fc.array(fc.tuple(keys, texts), { maxLength: 4 }), words), ([some, typed]) =>
        live(kind, some, typed),
      );
    });
  });
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Facts } from '../../src/content/types.js';
import type { Entries } from '../../src/device/entries.js';
import {
  checkEntries,
  compared,
  daysOf,
  diaryEntries,
  diaryOf,
  hasCycle,
  isEmptyDraft,
  isOfEvents,
  keptFor,
  withoutEntry,
  written,
  type Entry,
} from '../../src/elements/symptom-diary/diary.js';
import {
  fieldOf,
  isCharted,
  measureAt,
  measuresOf,
  readValue,
  scaleOf,
} from '../../src/elements/symptom-diary/measures.js';

const facts = {
  diary: { measures: ['pain', 'peak', 'slept', 'woke', 'where', 'note', 'gone'], cycle: ['botox'] },
  measures: [
    { id: 'peak', type: 'decimal', min: 0, max: 900 },
    { id: 'pain', type: 'integer', min: 0, max: 10 },
    { id: 'slept', type: 'boolean' },
    { id: 'woke', type: 'time' },
    { id: 'where', type: 'choice', choices: ['left', 'right'] },
    { id: 'note', type: 'integer' },
    { id: 'weight', type: 'decimal' },
  ],
  moved: { ache: 'pain', lefty: 'left', toxin: 'botox' },
} as unknown as Facts;
const measure = (id: string) => facts.measures!.find((one) => one.id === id)!;

const entriesOf = (given: Record<string, unknown>): Entries =>
  new Map(Object.entries(given).map(([key, value], at) => [key, { at, value }]));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const ids = (entries: Entries) => diaryOf(entries, facts).map(({ id }) => id);

describe('what was measured', () => {
  it('is asked for in the order of the diary, of those that there are', () => {
    assert.deepEqual(
      measuresOf(facts).map(({ id }) => id),
      ['pain', 'peak', 'slept', 'woke', 'where', 'note'],
    );
    assert.deepEqual(measuresOf({} as Facts), []);
    assert.deepEqual(
      facts.measures!.filter(isCharted).map(({ id }) => id),
      ['peak', 'pain', 'note', 'weight'],
    );
  });

  it('stands under its id, out of the way of what is of the entry itself', () => {
    const own = ['id', 'updated', 'day', 'time', 'treatment', 'noticed', 'note'];
    assert.deepEqual(
      own.map((id) => fieldOf({ id })),
      own.map((id) => `:${id}`),
    );
    assert.equal(fieldOf({ id: 'pain' }), 'pain');
    assert.deepEqual(
      ['pain', 'ache', 'note', ':note', 'weight', 'day', ''].map((field) => measureAt(facts, field)?.id),
      ['pain', 'pain', undefined, 'note', undefined, undefined, undefined],
    );
  });

  it('is what its measure can be, and nothing else', () => {
    const cases: readonly [id: string, taken: readonly unknown[], refused: readonly unknown[]][] = [
      ['pain', [0, 5, 10], [-1, 11, 5.5, '5', NaN, Infinity, null, true]],
      ['peak', [0, 412.5, 900], [-0.1, 900.1, NaN, Infinity, '1']],
      ['note', [-1e9, 1e9], [0.5, 2 ** 60]],
      ['weight', [-1e9, 0.5], [NaN, -Infinity]],
      ['slept', [true, false], [0, 'true', null]],
      ['woke', ['03:30', '23:59'], ['24:00', 330, '3:30']],
      ['where', ['left', 'right'], ['up', '', 7, null]],
    ];
    for (const [id, taken, refused] of cases) {
      for (const value of taken) assert.equal(readValue(facts, measure(id), value), value);
      for (const value of refused)
        assert.equal(readValue(facts, measure(id), value), undefined, `${id} ${String(value)}`);
    }
    assert.equal(readValue(facts, measure('where'), 'lefty'), 'left');
    assert.equal(readValue(facts, { id: 'x', type: 'choice' }, 'left'), undefined);
  });

  it('is shown as a whole scale where that has at most eleven places', () => {
    assert.deepEqual(scaleOf(measure('pain')), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert.deepEqual(scaleOf({ id: 'x', type: 'integer', min: 1, max: 6, step: 2 }), [1, 3, 5]);
    const none = [{ min: 0, max: 11 }, { min: 0 }, { max: 3 }];
    for (const range of none) assert.equal(scaleOf({ id: 'x', type: 'integer', ...range }), undefined);
    assert.equal(scaleOf({ id: 'x', type: 'decimal', min: 0, max: 3 }), undefined);
  });
});

describe('the diary', () => {
  it('is in the order of its days and times, everywhere alike', () => {
    const day = '2027-01-02';
    const given: Entries = new Map([
      ['entry:e', { at: 5, value: { day, time: '09:00' } }],
      ['entry:d', { at: 9, value: { day } }],
      ['entry:c', { at: 2, value: { day } }],
      ['entry:b', { at: 2, value: { day } }],
      ['entry:a', { at: 1, value: { day: '2027-01-03' } }],
      ['entry:f', { at: 1, value: { day, time: '08:00' } }],
    ]);
    const order = ['b', 'c', 'd', 'f', 'e', 'a'];
    assert.deepEqual([ids(given), ids(new Map([...given].reverse()))], [order, order]);
  });

  it('holds what can be read: values by the measure as it is called now, no entry without a day that can be meant', () => {
    const [entry, ...others] = diaryOf(
      entriesOf({
        'entry:a': { day: '2027-01-02', time: '09:30', treatment: 'toxin', noticed: 'works', note: 'x', ache: 3, peak: 'high', ':note': 4, later: 1 }, // prettier-ignore
        'entry:b': { day: '0002-01-01' },
        'entry:c': { day: '2027-01-02', time: '25:00' },
        'entry:d': { day: '2027-01-02', noticed: 'nothing' },
        'entry:e': { day: '2027-01-02', note: 'x'.repeat(1001) },
        'entry:f': { day: '2027-01-02', treatment: 'x'.repeat(65) },
        'other:g': { day: '2027-01-02' },
      }),
      facts,
    );
    assert.deepEqual(others, []);
    assert.deepEqual(plain(entry), {
      id: 'a',
      updated: 0,
      day: '2027-01-02',
      time: '09:30',
      treatment: 'botox',
      noticed: 'works',
      note: 'x',
      values: { pain: 3, note: 4 },
    });
    const longest = { day: '2027-01-02', note: 'x'.repeat(1000), treatment: 'x'.repeat(64), noticed: 'best' };
    assert.deepEqual(ids(entriesOf({ 'entry:a': longest, 'entry:b': { ...longest, noticed: 'fades' } })), ['a', 'b']);
  });

  it('writes what was noted over what was, and keeps what it does not show', () => {
    const before = entriesOf({
      'entry:a': { day: '2027-01-01', note: 'old', pain: 9, ache: 8, peak: 'high', later: [1] },
    });
    const draft = { id: 'a', updated: 7, day: '2027-01-02', treatment: undefined, values: { pain: 3, note: 4 } };
    assert.deepEqual(written(before, facts, [draft] as unknown as Entry[]), [
      ['entry:a', { peak: 'high', later: [1], day: '2027-01-02', pain: 3, ':note': 4 }],
    ]);
    assert.deepEqual(written(new Map(), facts, [draft] as unknown as Entry[]), [
      ['entry:a', { day: '2027-01-02', pain: 3, ':note': 4 }],
    ]);
    assert.deepEqual(withoutEntry('a'), [['entry:a', undefined]]);
  });

  it('is kept for as long as the patient chose, or else a year', () => {
    assert.deepEqual([31, 365, 1095, 30, '31', undefined].map((days) => daysOf(entriesOf({ days }))), [31, 365, 1095, 365, 365, 365]); // prettier-ignore
    assert.deepEqual(keptFor(31), [['days', 31]]);
    assert.equal(diaryEntries.daysOf, daysOf);
    assert.equal(diaryEntries.name, 'diary');
  });

  it('is empty where nothing was noted', () => {
    const empty = { day: '2027-01-01', values: {} };
    assert.equal(isEmptyDraft(empty), true);
    for (const more of [{ values: { pain: 0 } }, { treatment: 'botox' }, { noticed: 'works' as const }, { note: 'x' }])
      assert.equal(isEmptyDraft({ ...empty, ...more }), false);
    assert.deepEqual([isOfEvents(facts), isOfEvents({ diary: { each: 'event' } } as Facts), isOfEvents({} as Facts)], [false, true, false]); // prettier-ignore
    assert.deepEqual([hasCycle(facts), hasCycle({ diary: {} } as Facts), hasCycle({} as Facts)], [true, false, false]);
  });
});

describe('a file of entries', () => {
  const entry = { id: 'a-1', updated: 5, day: '2027-01-02', pain: 3 };

  it('is taken whole, or refused by the number of the first that is wrong', () => {
    const taken = checkEntries([entry, { ...entry, id: 'b', ache: 4, pain: undefined, unknown: 'x' }], facts);
    assert.deepEqual(plain(taken), [
      { id: 'a-1', updated: 5, day: '2027-01-02', values: { pain: 3 } },
      { id: 'b', updated: 5, day: '2027-01-02', values: { pain: 4 } },
    ]);
    const wrong = [7, null, {}, { ...entry, id: 'A' }, { ...entry, id: '' }, { ...entry, id: 'x'.repeat(41) }, { ...entry, id: 'a b' }, { ...entry, updated: -1 }, { ...entry, updated: 0.5 }, { ...entry, day: '2027-02-30' }, { ...entry, pain: 11 }, { ...entry, pain: '3' }]; // prettier-ignore
    for (const one of wrong) assert.equal(checkEntries([entry, one, one], facts), 2, JSON.stringify(one));
    assert.deepEqual(checkEntries([], facts), []);
  });

  it('brings what is new and what is newer, and also what was deleted here', () => {
    const here: Entries = new Map([
      ['entry:a', { at: 5, value: { day: '2027-01-02' } }],
      ['entry:b', { at: 5, value: { day: '2027-01-02' } }],
      ['entry:c', { at: 9 }],
    ]);
    const incoming = checkEntries(
      [['a', 5], ['b', 6], ['c', 1], ['d', 1], ['b', 4]].map(([id, updated]) => ({ id, updated, day: '2027-01-02' })), // prettier-ignore
      facts,
    ) as Entry[];
    const { added, changed, same } = compared(here, facts, incoming);
    assert.deepEqual([added.map(({ id }) => id), changed.map(({ updated }) => updated), same], [['c', 'd'], [6], 2]);
  });
});

describe('what version 0.1.0 kept of a diary', () => {
  const keep = { days: 31, updated: 9 };
  it('is read entry by entry, with what was deleted, or is nothing where it was something else', () => {
    const entries = [
      { id: 'a', updated: 5, day: 'yesterday', strength: 3, note: 'x' },
      { id: 'b', updated: 6, day: '2026-01-01', deleted: true, often: 10, bother: 0 },
      { id: 'c', updated: 7, day: '2026-01-01', deleted: false },
    ];
    assert.deepEqual(plain(Object.fromEntries(diaryEntries.upgrade({ entries, keep }, 1)!)), {
      'entry:a': { at: 5, value: { day: 'yesterday', strength: 3, note: 'x' } },
      'entry:b': { at: 6 },
      'entry:c': { at: 7, value: { day: '2026-01-01' } },
      days: { at: 9, value: 31 },
    });
    const wrong = [{ entries }, { keep }, { entries, keep: { days: 30, updated: 1 } }, { entries, keep: { days: 31, updated: -1 } }, ...[{ strength: 11 }, { often: -1 }, { bother: 0.5 }, { day: 7 }, { deleted: 1 }].map((fault) => ({ entries: [{ ...entries[0], ...fault }], keep }))]; // prettier-ignore
    for (const one of wrong) assert.equal(diaryEntries.upgrade(one, 1), undefined, JSON.stringify(one));
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Entries } from '../../src/device/entries.js';
import type { Change } from '../../src/device/patient-entries.js';
import {
  alsoNoted,
  isChosen,
  moved,
  noted,
  questionEntries,
  questionsOf,
  withOwnQuestion,
  withoutQuestion,
  withQuestion,
} from '../../src/elements/question-list/questions.js';

const entriesOf = (given: Record<string, unknown>): Entries =>
  new Map(Object.entries(given).map(([key, value]) => [key, { at: 1, value }]));
const after = (entries: Entries, change: Change): Entries =>
  new Map([...entries, ...change.map(([key, value]) => [key, value === undefined ? { at: 2 } : { at: 2, value }] as const)]); // prettier-ignore
const ids = (entries: Entries) => questionsOf(entries).map(({ id }) => id);
const list = entriesOf({
  'chosen:b': 2,
  'chosen:a': 1,
  'chosen:d': 2,
  'chosen:c': 3,
  'words:c': 'Own?',
  'note:c#0': 'Hm',
});

describe('the list of questions', () => {
  it('is in the order of its places, everywhere alike, with the words and notes of each', () => {
    assert.deepEqual(questionsOf(list), [
      { id: 'a', words: undefined, note: '' },
      { id: 'b', words: undefined, note: '' },
      { id: 'd', words: undefined, note: '' },
      { id: 'c', words: 'Own?', note: 'Hm' },
    ]);
    assert.deepEqual(ids(new Map([...list].reverse())), ['a', 'b', 'd', 'c']);
    assert.deepEqual([isChosen(questionsOf(list), 'a'), isChosen(questionsOf(list), 'x')], [true, false]);
    assert.deepEqual(ids(entriesOf({ 'chosen:a': '1', 'chosen:b': NaN, 'chosen:c': Infinity, 'chosen:d': null })), []);
    assert.equal(questionsOf(entriesOf({ 'chosen:a': 1, 'words:a': 7 }))[0]!.words, undefined);
  });

  it('takes one more at its end, and one that it has not once more', () => {
    assert.deepEqual(withQuestion(list, 'a'), []);
    assert.deepEqual(ids(after(list, withQuestion(list, 'e'))).at(-1), 'e');
    const own = withOwnQuestion(list, `  ${'x'.repeat(400)} `);
    const [[key], [, words]] = own as [[string, unknown], [string, unknown]];
    assert.match(key, /^chosen:own-[a-z0-9]+$/);
    assert.equal(words, 'x'.repeat(300));
    assert.equal(questionsOf(after(list, own)).at(-1)!.words, words);
    assert.deepEqual(withOwnQuestion(list, ' \n'), []);
  });

  it('loses one with its words and notes', () => {
    const left = after(list, withoutQuestion(list, 'c'));
    assert.deepEqual(ids(left), ['a', 'b', 'd']);
    assert.ok(['chosen:c', 'words:c', 'note:c#0'].every((key) => left.get(key)!.value === undefined));
  });

  it('has one moved up or down, past those that are shown', () => {
    const shown = (id: string) => id !== 'd';
    const order = (id: string, by: -1 | 1, isShown: (id: string) => boolean = () => true) => ids(after(list, moved(list, id, by, isShown))); // prettier-ignore
    assert.deepEqual(order('a', 1), ['b', 'a', 'd', 'c'].slice(0, 4));
    assert.deepEqual(order('c', -1), ['a', 'b', 'c', 'd']);
    assert.deepEqual(order('b', 1), ['a', 'd', 'b', 'c']);
    assert.deepEqual(order('d', -1), ['a', 'd', 'b', 'c']);
    assert.deepEqual(ids(after(list, moved(list, 'c', -1, shown))).filter(shown), ['a', 'c', 'b']);
    assert.deepEqual(
      [moved(list, 'a', -1, shown), moved(list, 'c', 1, shown), moved(list, 'x', 1, shown)],
      [[], [], []],
    );
  });

  it('has a note in the place of another, or beside it', () => {
    const noteOf = (change: Change) => questionsOf(after(list, change)).at(-1)!.note;
    assert.equal(noteOf(noted(list, 'c', 'New')), 'New');
    assert.equal(noteOf(alsoNoted(list, 'c', 'New')), 'Hm\n\nNew');
  });

  it('is read from what version 0.1.0 kept, or is nothing where that was something else', () => {
    const kept = { chosen: [{ id: 'a', note: 'Hm' }, { id: 'own-1', words: 'Own?', note: '' }, { id: 'b' }] };
    assert.deepEqual(Object.fromEntries(questionEntries.upgrade(kept, 5)!), {
      'chosen:a': { at: 5, value: 0 },
      'note:a#0': { at: 5, value: 'Hm' },
      'chosen:own-1': { at: 5, value: 1 },
      'words:own-1': { at: 5, value: 'Own?' },
      'chosen:b': { at: 5, value: 2 },
    });
    for (const wrong of [undefined, {}, { chosen: {} }, { chosen: [{}] }, { chosen: [{ id: 'a', note: 7 }] }])
      assert.equal(questionEntries.upgrade(wrong, 5), undefined);
    assert.equal(questionEntries.name, 'questions');
  });
});

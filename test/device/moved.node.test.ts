import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import type { Entries, Entry } from '../../src/device/entries.js';
import { longText, withLongText, withMoreText } from '../../src/device/long-text.js';
import { idNow, underNewIds, withOldIds } from '../../src/device/moved.js';

const entriesOf = (given: Record<string, Entry>): Entries => new Map(Object.entries(given));
const plain = (entries: Entries) => Object.fromEntries(entries);

describe('an id that a pack has renamed', () => {
  it('is the one at the end of all renamings, also where they go round', () => {
    const moved = { a: 'b', b: 'c', x: 'y', y: 'x', self: 'self' };
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map((id) => idNow(moved, id)),
      ['c', 'c', 'c', 'd'],
    );
    assert.deepEqual(
      ['x', 'y', 'self'].map((id) => idNow(moved, id)),
      ['x', 'y', 'self'],
    );
    assert.deepEqual([idNow(undefined, 'a'), idNow(moved, 'constructor')], ['a', 'constructor']);
  });

  it('takes what stands under it with it: kind, number and writer stay', () => {
    const given = { 'tick:a@2': { at: 1, value: true }, 'note:a#w1': { at: 2, value: 'x' }, 'own:q': { at: 3, value: 'a' }, list: { at: 4, value: 'a' }, 'tick:ab': { at: 5 }, 'Tick: a': { at: 6 } }; // prettier-ignore
    assert.deepEqual(plain(underNewIds(entriesOf(given), { a: 'z' })), {
      'tick:z@2': given['tick:a@2'],
      'note:z#w1': given['note:a#w1'],
      'own:q': given['own:q'],
      list: given.list,
      'tick:ab': given['tick:ab'],
      'Tick: a': given['Tick: a'],
    });
    const entries = entriesOf(given);
    assert.equal(underNewIds(entries, undefined), entries);
  });

  it('keeps the later of two that come together, before what was taken away, whichever stands first', () => {
    const cases: readonly [old: Entry, own: Entry, kept: 'old' | 'own'][] = [
      [{ at: 2, value: 1 }, { at: 1, value: 2 }, 'old'],
      [{ at: 1, value: 1 }, { at: 2, value: 2 }, 'own'],
      [{ at: 1, value: 1 }, { at: 2 }, 'old'],
      [{ at: 3 }, { at: 2 }, 'old'],
      [{ at: 3 }, { at: 1, value: 2 }, 'own'],
    ];
    for (const [old, own, kept] of cases)
      for (const pairs of [
        [
          ['tick:a', old],
          ['tick:z', own],
        ],
        [
          ['tick:z', own],
          ['tick:a', old],
        ],
      ] as [string, Entry][][])
        // prettier-ignore
        assert.equal(underNewIds(new Map(pairs), { a: 'z' }).get('tick:z'), kept === 'old' ? old : own);
  });

  it('brings nothing back that a change has taken away', () => {
    const entries = entriesOf({
      'tick:a': { at: 1, value: true },
      'tick:b': { at: 1, value: true },
      'tick:z': { at: 2 },
    });
    const change = [['tick:z', undefined]] as const;
    assert.deepEqual(withOldIds(change, entries, { a: 'z' }), [...change, ['tick:a', undefined]]);
    assert.equal(withOldIds(change, entries, undefined), change);
    const both = [['tick:z', 1], ['tick:a', 2]] as const; // prettier-ignore
    assert.deepEqual(withOldIds(both, entries, { a: 'z' }), both);
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom<string>('tick:a', 'tick:b', 'tick:z', 'day:a')), (keys) => {
        const all = new Map(keys.map((key, at) => [key, { at, value: true }]));
        const cleared = new Map(all);
        for (const [key, value] of withOldIds(change, all, { a: 'z', b: 'a' })) cleared.set(key, { at: 9, value: value as true }); // prettier-ignore
        assert.equal(underNewIds(cleared, { a: 'z', b: 'a' }).get('tick:z')?.value, undefined);
        if (all.has('day:a')) assert.equal(cleared.get('day:a')?.value, true);
      }),
    );
  });
});

describe('a longer text', () => {
  const others = entriesOf({
    'note:a#w2': { at: 2, value: 'second' },
    'note:a#w1': { at: 1, value: 'first' },
    'note:a#w0': { at: 2, value: 'beside it' },
    'note:ab#w1': { at: 1, value: 'of another' },
    'note:a#w3': { at: 1, value: 7 },
    'note:a#w4': { at: 3 },
  });

  it('is what every page wrote, one after the other, in both tabs alike', () => {
    assert.equal(longText(others, 'note:a'), 'first\n\nbeside it\n\nsecond');
    assert.equal(longText(new Map([...others].reverse()), 'note:a'), 'first\n\nbeside it\n\nsecond');
    assert.equal(longText(others, 'note:b'), '');
  });

  it('takes the place of what was seen, and stands beside what was not', () => {
    const change = withLongText(others, 'note:a', 'new');
    assert.deepEqual(change.slice(0, -1), [['note:a#w1', undefined], ['note:a#w0', undefined], ['note:a#w2', undefined]]); // prettier-ignore
    const [own, text] = change.at(-1)!;
    assert.match(own, /^note:a#[a-z0-9]+$/);
    assert.equal(text, 'new');
    const after = new Map([...others, [own, { at: 9, value: 'new' }]]);
    assert.deepEqual(withMoreText(after, 'note:a', 'more'), [[own, 'new\n\nmore']]);
    assert.deepEqual(withMoreText(others, 'note:a', 'more'), [[own, 'more']]);
    assert.deepEqual(withLongText(after, 'note:a', '').at(-1), [own, undefined]);
    assert.ok(withLongText(after, 'note:a', 'x').filter(([key]) => key === own).length === 1);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import { withCapital } from '../../src/language/capital.js';

test('the first letter is a capital of its language', () => {
  assert.equal(withCapital('the advice line', 'en'), 'The advice line');
  assert.equal(withCapital('ictus', 'tr'), 'İctus');
  assert.equal(withCapital('𐐨𐐩', 'en'), '𐐀𐐩');
  assert.equal(withCapital('', 'en'), '');
});

test('everything after the first letter stays as it is, and doing it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      const [first = ''] = words;
      const capital = withCapital(words, 'en');
      assert.equal(capital, first.toUpperCase() + words.slice(first.length));
      assert.equal(withCapital(capital, 'en'), capital);
    }),
  );
});

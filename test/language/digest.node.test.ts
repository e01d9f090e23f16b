import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import { digest } from '../../src/language/digest.js';

describe('the mark of a text', () => {
  it('is that of FNV-1a, as its authors publish it', () => {
    assert.deepEqual(['', 'a', 'foobar'].map(digest), ['811c9dc5', 'e40c292c', 'bf9cf968']);
  });

  it('has eight digits, whatever the text is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.match(digest(text), /^[0-9a-f]{8}$/)));
  });
});

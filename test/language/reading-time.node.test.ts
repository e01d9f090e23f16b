import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readingMinutes, wordsToRead } from '../../src/language/reading-time.js';

describe('the time that reading takes', () => {
  it('is that of all words, however far apart they stand', () => {
    assert.equal(wordsToRead(['Call your  clinic.', 'Then\n rest.']), 5);
    assert.equal(wordsToRead([]), 0);
  });

  it('is that of the characters where words have no spaces, and of both where they are mixed', () => {
    assert.equal(wordsToRead(['面肌痙攣は顔の半分']), (9 * 180) / 400);
    assert.equal(wordsToRead(['Take 薬 today.']), 3 + 180 / 400);
    assert.equal(wordsToRead(['薬薬 x', 'ยาแก้ปวด', 'ថ្នាំ']), 2 + ((2 + 8 + 5) * 180) / 400);
  });

  it('is in whole minutes, and never none', () => {
    const minutes = (words: number) => readingMinutes(['word '.repeat(words).trim()]);
    assert.deepEqual([1, 180, 269, 270, 1800].map(minutes), [1, 1, 1, 2, 10]);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { breathsOf, sentencesIn, spoken } from '../../src/language/sentences.js';

const pieces = fc.constantFrom(
  'Take it. ',
  'Why? ',
  '10.5 mg',
  '\n  ',
  'Dr. ',
  'e.g. ',
  '。',
  'a',
  '\u2068x\u2069',
  '؟ ',
  '— ',
  '…',
);
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(pieces).map((all) => all.join('')),
);
const letters = (text: string) => [...text].filter((letter) => /[\p{L}\p{N}]/u.test(letter)).join('');
const split = (text: string, language = 'en') =>
  sentencesIn(text, language).map(({ start, end }) => spoken(text.slice(start, end)));

function withoutSegmenter(run: () => void): void {
  const { Segmenter } = Intl;
  Reflect.deleteProperty(Intl, 'Segmenter');
  try {
    run();
  } finally {
    Object.defineProperty(Intl, 'Segmenter', { value: Segmenter, configurable: true, writable: true });
  }
}

test('sentences joined are the text, in order, none without a word', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const sentences = split(text);
      assert.equal(letters(sentences.join(' ')), letters(text));
      assert.ok(sentences.every((sentence) => letters(sentence) !== ''));
    }),
  );
});

test('so they are where the engine cannot split, and in parts that are said in a breath', () => {
  withoutSegmenter(() =>
    fc.assert(fc.property(texts, (text) => assert.equal(letters(split(text, 'xx').join(' ')), letters(text)))),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const parts = breathsOf(spoken(text));
      assert.equal(letters(parts.join(' ')), letters(text));
      assert.ok(parts.every(({ length }) => length <= 180));
    }),
  );
});

test('a sentence ends where a reader sees it end, not where a line does', () => {
  assert.deepEqual(split('One eye\n  twitches. It may spread.'), ['One eye twitches.', 'It may spread.']);
  withoutSegmenter(() =>
    assert.deepEqual(split('Does it hurt? No. It takes\n10.5 minutes.', 'yy'), [
      'Does it hurt?',
      'No.',
      'It takes 10.5 minutes.',
    ]),
  );
});

test('a long sentence rests at a comma', () => {
  const long = `${'Some words that go on, '.repeat(12)}and end.`;
  assert.ok(
    breathsOf(long)
      .slice(0, -1)
      .every((part) => part.endsWith(',')),
  );
});

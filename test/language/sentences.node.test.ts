import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from '../helpers/fast-check.js';
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
  fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' }),
  fc.array(pieces, { maxLength: 150, size: 'max' }).map((all) => all.join('')),
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
  withoutSegmenter(() =>
    assert.deepEqual(split('He said “Go!”  She went?! 痛い。。「はい。」いいえ', 'zz'), [
      'He said “Go!”',
      'She went?!',
      '痛い。。',
      '「はい。」',
      'いいえ',
    ]),
  );
});

test('a language that the engine does not know has sentences too', () => {
  assert.deepEqual(split('Wait. Then call.', 'no tag'), ['Wait.', 'Then call.']);
  // Where the engine can split, it does: by rule, a question ends before a small letter too.
  assert.deepEqual(split('Really? yes.', 'no tag'), ['Really?', 'yes.']);
  assert.deepEqual(split('Really? yes.'), ['Really?', 'yes.']);
});

test('a long sentence rests at its last comma, or else between two words, or else wherever it has to', () => {
  const first = (text: string) => breathsOf(text)[0]!;
  const clauses = `${'Some words that go on, '.repeat(12)}and end.`;
  assert.ok(
    breathsOf(clauses)
      .slice(0, -1)
      .every((part) => part.endsWith(' on,')),
  );
  const early = (letters: number) => `${'x'.repeat(letters)}, ${'word '.repeat(30)}`;
  assert.equal(first(early(59)), `${'x'.repeat(59)},`);
  assert.equal(first(early(58)), `${'x'.repeat(58)}, ${'word '.repeat(24).trim()}`);
  assert.equal(first(early(57)), `${'x'.repeat(57)}, ${'word '.repeat(24).trim()}`);
  assert.equal(first('三日、'.repeat(70)), '三日、'.repeat(60));
  assert.equal(first('三'.repeat(200)), '三'.repeat(180));
  assert.equal(first('x'.repeat(180)), 'x'.repeat(180));
  assert.deepEqual(breathsOf(`x${'𞤀'.repeat(100)}`), [`x${'𞤀'.repeat(89)}`, '𞤀'.repeat(11)]);
});

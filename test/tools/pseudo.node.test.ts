import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { piecesOf } from '../../src/content/placeholders.js';
import type { Text } from '../../src/content/types.js';
import { directionOf } from '../../src/language/matching.js';
import { pseudoCatalogue, pseudoTags, pseudoText, pseudoWords } from '../../tools/pseudo.js';

const english = JSON.parse(
  readFileSync(new URL('../../conditions/hemifacial-spasm/en.json', import.meta.url), 'utf8'),
) as Text;
/** The numbers of a statement, and which words of the glossary are marked in it. */
const placesOf = (words: string) =>
  piecesOf(words)
    .filter((piece) => typeof piece !== 'string')
    .map((piece) => ('term' in piece ? piece.term : piece));
const withoutPlaces = (words: string) => words.replaceAll(/\{[^}]*\}|\]\([a-z-]+\)/g, '');
const lengthOf = (words: readonly string[]) => words.join('').length;

describe('the accented pseudo-language', () => {
  it('accents letters, lengthens words and sets them in brackets', () => {
    assert.equal(pseudoWords('Open all', 'accented'), '[Ööþêêñ ááļļ]');
  });

  it('makes a whole leaflet a quarter to a half longer', () => {
    const ratio =
      lengthOf(Object.values(pseudoText(english, 'accented').statements)) / lengthOf(Object.values(english.statements));
    assert.ok(ratio > 1.25 && ratio < 1.5, `${ratio} times as long`);
  });

  it('leaves no English word as it is', () => {
    const words = Object.values(pseudoText(english, 'accented').statements).flatMap((text) =>
      withoutPlaces(text).split(/[\s[\]]+/),
    );
    assert.deepEqual(
      words.filter((word) => /^[a-z]{4,}$/i.test(word)),
      [],
    );
  });
});

describe('the right-to-left pseudo-language', () => {
  it('writes letters of a right-to-left script and no Latin ones', () => {
    for (const words of Object.values(pseudoText(english, 'right-to-left').statements)) {
      assert.doesNotMatch(withoutPlaces(words), /[a-z]/i);
    }
    assert.match(pseudoWords('Print?', 'right-to-left'), /^\p{Script=Arabic}+؟$/u);
  });

  it('has a tag that is written from right to left', () => {
    assert.equal(directionOf(pseudoTags['right-to-left']), 'rtl');
    assert.equal(directionOf(pseudoTags.accented), 'ltr');
  });
});

for (const kind of ['accented', 'right-to-left'] as const) {
  describe(`both pseudo-languages: ${kind}`, () => {
    it('keeps the numbered places of a message', () => {
      const { due } = pseudoCatalogue({ due: '{0}, on {1}' }, kind);
      assert.deepEqual(due?.match(/\{\d\}/g), ['{0}', '{1}']);
    });

    it('keeps the numbers and the marked words of every statement in their places', () => {
      const { statements } = pseudoText(english, kind);
      for (const [id, words] of Object.entries(english.statements)) {
        assert.deepEqual(placesOf(statements[id]!), placesOf(words), id);
      }
    });

    it('keeps ids and takes the tag of the pseudo-language', () => {
      const text = pseudoText(english, kind);
      assert.equal(text.language, pseudoTags[kind]);
      assert.deepEqual(Object.keys(text.names!), Object.keys(english.names!));
    });

    it('gives different letters different forms, so that words stay apart', () => {
      const forms = new Set([...'abcdefghijklmnopqrstuvwxyz'].map((letter) => pseudoWords(letter, kind)));
      assert.equal(forms.size, 26);
    });
  });
}

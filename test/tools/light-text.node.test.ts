import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { everyStatement } from '../../src/content/statements.js';
import { registerLanguage } from '../../src/language/catalogues.js';
import { packOf, readConditions } from '../../tools/build/conditions.js';
import { readCatalogue, translatedLanguages } from '../../tools/build/catalogues.js';
import { elementNames, lightText } from '../../tools/light-text.js';

const condition = readConditions().get('hemifacial-spasm')!;
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');

before(() => {
  for (const language of translatedLanguages()) registerLanguage(language, readCatalogue(language));
});

describe('the light text of a leaflet', () => {
  for (const language of Object.keys(condition.texts)) {
    test(`in "${language}" says every statement, with its numbers`, () => {
      const pack = packOf(condition, language);
      const words = plain(lightText(pack, 'leaflet', language));
      const statements = everyStatement(pack.facts).map(
        ({ statement }) => pack.texts[language]!.statements[statement.id]!,
      );
      const pieces = statements.flatMap((text) => text.split(/\{[^}]+\}/)).map((piece) => piece.trim());
      assert.deepEqual(
        pieces.filter((piece) => piece.length > 20 && !words.toLowerCase().includes(piece.toLowerCase())),
        [],
      );
      assert.doesNotMatch(words, /[{}]|undefined/);
    });
  }

  test('says in each language that no clinician has signed it off', () => {
    const said = Object.keys(condition.texts).map((language) => {
      const words = lightText(packOf(condition, language), 'provenance', language);
      return { en: /Not yet signed off by a clinician/, es: /Todavía no aprobado/ }[language]?.test(words) ?? true;
    });
    assert.ok(said.every(Boolean));
  });
});

for (const element of elementNames) {
  test(`the headings of ${element} skip no level and follow the one that is asked for`, () => {
    const levels = [...lightText(packOf(condition, 'en'), element, 'en', 3).matchAll(/<h(\d)>/g)].map(([, level]) =>
      Number(level),
    );
    if (element !== 'language-picker') assert.equal(levels[0], 3);
    assert.deepEqual(
      levels.filter((level, index) => level < 3 || (index > 0 && level > levels[index - 1]! + 1 && level < 6)),
      [],
    );
  });
}

test('words are never markup', () => {
  const pack = structuredClone(packOf(condition, 'en'));
  pack.texts.en!.name = '<img src=x onerror="alert(1)">&amp;';
  const html = lightText(pack, 'leaflet', 'en');
  assert.doesNotMatch(html, /<img/);
  assert.match(plain(html), /<img src=x onerror="alert\(1\)">&amp;/);
});

test('a language that the pack has not is an error with its name', () => {
  assert.throws(() => lightText(packOf(condition, 'en'), 'leaflet', 'fr'), /hemifacial-spasm.*"fr"/);
});

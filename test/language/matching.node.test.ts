import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import { directionOf, endonym, matchLocale } from '../../src/language/matching.js';

const tag = fc.constantFrom<string>(
  'en',
  'en-GB',
  'es',
  'es-AR',
  'es-MX',
  'pt',
  'pt-BR',
  'de-CH',
  'zh-Hans',
  'zh-Hant',
  'zh-HK',
);
const tags = fc.uniqueArray(tag, { minLength: 1 });
/** A tag as pages and systems write it: in any case, with a hyphen or a line. */
const written = (one: string) =>
  fc.constantFrom(one, one.toUpperCase(), one.toLowerCase(), one.replaceAll('-', '_'), one.replaceAll('-', '--'));

describe('the language that a reader gets', () => {
  it('is the one that they want, however it is written', () => {
    const wanted = tags.chain((available) =>
      fc.constantFrom(...available).chain((one) => fc.tuple(fc.constant(available), fc.constant(one), written(one))),
    );
    fc.assert(fc.property(wanted, ([available, one, asked]) => assert.equal(matchLocale(available, asked), one)));
  });

  it('is the nearest that there is, before any other of the same language', () => {
    const cases: readonly [available: string[], wanted: string, found: string | undefined][] = [
      [['es-AR', 'es'], 'es-MX', 'es'],
      [['es', 'es-MX'], 'es-MX-x-ward', 'es-MX'],
      [['sr-Cyrl', 'sr', 'sr-Latn'], 'sr-Latn-RS', 'sr-Latn'],
      [['en-GB', 'pt-BR'], 'pt-PT', 'pt-BR'],
      [['en', 'es'], 'esperanto', undefined],
      [['en', 'es'], '', undefined],
    ];
    for (const [available, wanted, found] of cases) assert.equal(matchLocale(available, wanted), found, wanted);
  });

  it('is in the script that they read, where a language has several', () => {
    const chinese = ['zh', 'zh-Hans', 'zh-Hant'];
    assert.deepEqual(
      ['zh-TW', 'zh_TW', 'zh-HK', 'zh-CN', 'zh-Hant-MO', 'ZH-tw'].map((wanted) => matchLocale(chinese, wanted)),
      ['zh-Hant', 'zh-Hant', 'zh-Hant', 'zh', 'zh-Hant', 'zh-Hant'],
    );
    assert.equal(matchLocale(['zh-Hans'], 'zh-TW'), undefined);
    assert.equal(matchLocale(['sr-Latn', 'en'], 'sr'), undefined);
    assert.equal(matchLocale(['en', 'zh-Hant'], 'en-AU'), 'en');
  });

  it('is none of another language or script, whatever is wanted', () => {
    const anything = fc.oneof(tag, fc.string(), fc.constantFrom('x', '-', '_', 'en-', 'a-b-c', 'i-klingon'));
    fc.assert(
      fc.property(tags, anything, (available, wanted) => {
        const found = matchLocale(available, wanted);
        if (found === undefined) return;
        assert.ok(available.includes(found));
        assert.equal(wanted.slice(0, 2).toLowerCase(), found.slice(0, 2));
      }),
    );
  });
});

describe('a language', () => {
  it('runs the way that it is written, also where its country is called like another language', () => {
    const rtl = [
      'ar',
      'ar-EG',
      'AR',
      'he',
      'fa-AF',
      'ur',
      'ps',
      'ckb',
      'dv',
      'yi',
      'ug',
      'sd',
      'ar-Arab',
      'pa-Arab',
      'az-Arab-IR',
      'ff-Adlm',
    ];
    const ltr = [
      'en',
      'es-AR',
      'en-PS',
      'fr-DV',
      'arn',
      'fab',
      'ku',
      'pa',
      'az',
      'ug-Cyrl',
      'ur-Latn',
      'sd-Deva',
      'it-HE',
      '',
    ];
    assert.deepEqual([...new Set(rtl.map(directionOf))], ['rtl']);
    assert.deepEqual([...new Set(ltr.map(directionOf))], ['ltr']);
  });

  it('has its name in itself, or its tag where nobody knows it', () => {
    assert.deepEqual(['en', 'es', 'de', 'pt-BR', 'qzz', 'no tag'].map(endonym), [
      'English',
      'español',
      'Deutsch',
      'português (Brasil)',
      'qzz',
      'no tag',
    ]);
  });
});

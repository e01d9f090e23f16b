import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import * as atoms from '../../src/content/schema/atoms.js';
import { dayExists, hasAny, isKnownToIntl, lasts } from '../../src/content/predicates.js';

interface Case {
  readonly takes: readonly unknown[];
  readonly refuses: readonly unknown[];
}
const of = (length: number, letter = 'a') => letter.repeat(length);
const cases: Readonly<Record<string, Case>> = {
  id: { takes: ['a', 'a1', 'ask-waiting', 'a-1-b', of(64)], refuses: ['', 'A', '1a', 'a-', '-a', 'a--b', 'a_b', 'a b', 'é', 'xA', of(65), 7] }, // prettier-ignore
  words: { takes: ['a', ' a ', '<b>', of(1200)], refuses: ['', ' ', '\n', of(1201), 7, null] },
  phone: {
    takes: [
      '11',
      '999',
      '+44 (0)1632 960-111',
      '01632\u00a0960\u2011111',
      '01632\u202f960',
      '*123#',
      ' 111 ',
      of(20, '1'),
    ],
    refuses: ['1', '++', '()', 'call us', '111 now', '<b>111', '1;2', of(21, '1'), '', 111],
  },
  version: {
    takes: ['1.0.0', '10.20.30', ' 1.0.0 '],
    refuses: ['1.0', '1.0.0.0', 'v1.0.0', '1.0.x', '1.0.0-beta', ''],
  },
  day: { takes: ['2026-11-22', '2028-02-29'], refuses: ['2027-02-29', '2026-13-01', '2026-1-1', '20261122', '2026-11-22T00:00', ' 2026-11-22', ''] }, // prettier-ignore
  webAddress: {
    takes: ['https://a.example', 'https://a.example/b?c=d#e', 'https://a.example/(b)'],
    refuses: ['http://a.example', 'HTTPS://a.example', 'https://', 'https:/a', ' https://a.example', 'https://a b', 'https://a"b', 'https://a<b', 'https://a>b', 'https://a\nb', 'xhttps://a', 'javascript:alert(1)//https://a', 'data:text/html,https://a', '//a.example', ''], // prettier-ignore
  },
  languageTag: { takes: ['en', 'EN', 'pt-BR', 'zh-Hant-TW', 'es-419', 'ckb'], refuses: ['e', 'en_GB', 'en-', 'englishlanguage', 'en-a', '12', 'en GB', ''] }, // prettier-ignore
  anyNumber: { takes: [0, -1.5, 1e9], refuses: [NaN, Infinity, '1', null] },
  wholeNumber: { takes: [0, -1, 1e9], refuses: [0.5, NaN, '1'] },
  count: { takes: [0, 0.5, 1e9], refuses: [-1, -0.001, Infinity] },
  ucum: { takes: ['mm[Hg]', '%', '{cup}', 'mmol/mol', of(40)], refuses: ['', 'a b', 'µg', of(41), 'a\n'] },
  period: { takes: ['P3M', '-P7D', 'P0D', 'PT12H', 'PT30M', '-PT6H', 'P999Y'], refuses: ['P', 'P3', '3M', 'P3H', 'PT3D', 'P1000D', 'P1M2D', 'P1DT6H', '+P3M', 'xP3M', 'P3Mx', 'PT1000H', 'PT3', 'P-3D', 'p3m'] }, // prettier-ignore
  length: { takes: ['P1D', 'P10D', 'PT1H', 'P100Y'], refuses: ['P0D', 'P000D', 'PT0H', '-P7D', 'P', 'P1M2D', 'PT3D', 'P3H', 'P1000D', 'xP1D', 'P1Dx', 'PT1000H'] }, // prettier-ignore
};

describe('the smallest parts of a pack', () => {
  for (const [name, { takes, refuses }] of Object.entries(cases)) {
    const schema = (atoms as unknown as Record<string, v.GenericSchema>)[name]!;
    it(`${name} takes what is one, and nothing else`, () => {
      assert.deepEqual(
        takes.filter((value) => !v.is(schema, value)),
        [],
      );
      assert.deepEqual(
        refuses.filter((value) => v.is(schema, value)),
        [],
      );
    });
  }

  it('a code is of a terminology, as that writes it', () => {
    const takes = (code: string, system = 'ICD-10') => v.is(atoms.code, { system, code });
    assert.deepEqual(
      ['G51.3', 'A1', of(20), '12-3'].filter((code) => !takes(code)),
      [],
    );
    assert.deepEqual(
      ['G', '', of(21), 'G 51', 'G51/3', '<b>', 'G51.3!'].filter((code) => takes(code)),
      [],
    );
    assert.deepEqual([takes('G51', 'ICD-9'), v.is(atoms.code, { system: 'ATC' })], [false, false]);
  });

  it('a list has an entry', () => {
    assert.deepEqual([[], ['a'], ['a', 'b'], ['A'], 'a'].map((value) => v.is(atoms.some(atoms.id), value)), [false, true, true, false, false]); // prettier-ignore
  });
});

describe('what neither a pattern nor a length can say', () => {
  it('is whether a day exists, a tag is known, a length lasts, a record has anything', () => {
    assert.deepEqual(['2028-02-29', '2027-02-29', '2027-04-31', '2027-00-10', 'x'].map(dayExists), [true, false, false, false, false]); // prettier-ignore
    assert.deepEqual(['en', 'en-a', 'a', ''].map(isKnownToIntl), [true, false, false, false]);
    assert.deepEqual(['P1D', 'P0D', 'P00W', 'P10D', 'PT0H', 'P101D'].map(lasts), [true, false, false, true, false, true]); // prettier-ignore
    assert.deepEqual([hasAny({}), hasAny({ a: undefined })], [false, true]);
  });
});

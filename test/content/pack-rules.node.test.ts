import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import { checkPack, otherVersion } from '../../src/content/checks.js';
import type { ContentError, Problem } from '../../src/content/errors.js';
import { figureProblems } from '../../src/content/figure-checks.js';
import { numberProblems } from '../../src/content/number-checks.js';
import { isNumber, piecesOf, type Piece } from '../../src/content/placeholders.js';
import { addressOf } from '../../src/content/source-address.js';
import type { Facts, Pack } from '../../src/content/types.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { sketch, sketchNames } from '../helpers/sketches.js';

type Loose = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a pack that is broken on purpose

const packs: readonly Pack[] = [builtInPacks[0]!, ...sketchNames.map(sketch)];

function refusalOf(pack: unknown): ContentError | undefined {
  try {
    checkPack(pack);
    return undefined;
  } catch (error) {
    return error as ContentError;
  }
}
function problemsAfter(pack: Pack, change: (pack: Loose) => unknown): string[] {
  const changed = structuredClone(pack) as Loose;
  change(changed);
  return (refusalOf(changed)?.problems ?? []).map(({ path, found, expected }) => `${path}: ${found}; ${expected}`);
}

describe('the facts of a pack', () => {
  it('has no id twice, and no claim without a source', () => {
    for (const pack of packs)
      for (const list of [
        'sources',
        'options',
        'outcomes',
        'numbers',
        'measures',
        'tests',
        'plans',
        'signs',
        'glossary',
      ] as const) {
        const [first] = (pack.facts[list] ?? []) as object[];
        if (first)
          assert.ok(refusalOf({ ...pack, facts: { ...pack.facts, [list]: [...pack.facts[list]!, first] } }), list);
      }
    const without = (kind?: string) =>
      problemsAfter(packs[0]!, ({ facts: { about } }) => {
        delete about.complications[0].sources;
        if (kind) about.complications[0].kind = kind;
      });
    const expected = 'facts.about.complications.0.sources: nothing; expected a source, or "kind": "advice"';
    assert.deepEqual([without(), without('claim'), without('safety'), without('advice'), without('gap')], [[expected], [expected], [expected], [], []]); // prettier-ignore
  });

  it('is looked at again after it was updated', () => {
    const [pack] = packs as [Pack];
    const { updated } = pack.facts;
    const on = (day: string) => problemsAfter(pack, ({ facts }) => (facts.nextReview = day));
    const expected = (day: string) => `facts.nextReview: ${day}; expected a day after the last update, ${updated}`;
    assert.deepEqual(
      [on(updated), on('1999-01-01'), on('2199-01-01')],
      [[expected(updated)], [expected('1999-01-01')], []],
    );
  });

  it('is said by its id, its schema version, and what lifts it', () => {
    const of = (facts: unknown) => refusalOf({ facts })!;
    assert.equal(of({ id: 'a', schemaVersion: 3 }).message, 'Careleaf: pack "a" is of schema version 3, and this reads version 2: a newer Careleaf reads it.'); // prettier-ignore
    assert.deepEqual([1, 2, '1', undefined].map((schemaVersion) => otherVersion({ facts: { schemaVersion } })), [1, undefined, undefined, undefined]); // prettier-ignore
    assert.deepEqual([of({ id: 'x'.repeat(99) }).pack, of({ id: 7 }).pack, of(null).pack], ['x'.repeat(64), 'without an id', 'without an id']); // prettier-ignore
    assert.match(of({}).message, /does not follow the schema/);
    assert.equal(of({}).code, 'pack-invalid');
  });

  it('is a copy, of which nothing that a page gives to every object is a part', () => {
    const pack = checkPack(packs[0]);
    assert.notEqual(pack.facts, packs[0]!.facts);
    assert.equal(Object.getPrototypeOf(pack.facts), null);
  });
});

describe('the words of a pack', () => {
  const [pack] = packs as [Pack];
  const inSummary = (words: string) => problemsAfter(pack, ({ texts }) => (texts.en.summary = words));

  it('belong to a language, and each id has its own', () => {
    assert.deepEqual(problemsAfter(pack, ({ texts }) => (texts.en.language = 'es')), ['texts.en.language: "es"; expected "en"']); // prettier-ignore
    const lost = (list: string) =>
      problemsAfter(pack, ({ texts }) => {
        texts.en[list]['nobody-has-it'] = Object.values(texts.en[list])[0];
        Reflect.deleteProperty(texts.en[list], Object.keys(texts.en[list])[0]!);
      });
    for (const list of ['names', 'statements', 'glossary', 'figures'])
      assert.deepEqual(lost(list), [
        `texts.en.${list}.${Object.keys((pack.texts['en'] as Loose)[list])[0]}: nothing; expected words for this id`,
        `texts.en.${list}.nobody-has-it: words; expected an id that the facts have`,
      ]);
    assert.ok(problemsAfter(pack, ({ texts }) => delete texts.en.names).length > 0);
  });

  it('take numbers that there are, with a time only where they have one', () => {
    const numbers = pack.facts.numbers!;
    const timed = numbers.find((number) => 'timeframe' in number && typeof number.timeframe !== 'string')!.id;
    const timeless = numbers.find((number) => !('timeframe' in number) || typeof number.timeframe === 'string')!.id;
    assert.deepEqual(inSummary(`{${timed}} {${timed}.time} {${timeless}.count}`), []);
    assert.deepEqual(inSummary(`{${timeless}.time}`), [`texts.en.statements.summary: {${timeless}}; expected a number with a timeframe`]); // prettier-ignore
    assert.deepEqual(inSummary('{nobody.time}'), ['texts.en.statements.summary: {nobody}; expected the id of a number in the facts']); // prettier-ignore
  });

  it('take no braces and no links but those', () => {
    for (const words of ['{x', 'x}', '{A-b}', '{}', 'a [b](C)', '[a](https://evil.example)', '{a.size}'])
      assert.deepEqual(inSummary(words).map((problem) => problem.split('; ')[1]), ['expected placeholders as {number-id}, and words to explain as [words](term-id)'], words); // prettier-ignore
    assert.deepEqual(inSummary('Plain [words] (in brackets).'), []);
  });
});

describe('the pieces of a statement', () => {
  const written = (piece: Piece): string =>
    typeof piece === 'string'
      ? piece
      : isNumber(piece)
        ? `{${piece.number}${piece.form === 'whole' ? '' : `.${piece.form}`}}`
        : `[${piece.words}](${piece.term})`;
  const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
  const number = fc.record(
    { number: id, form: fc.constantFrom('whole' as const, 'count' as const, 'time' as const) },
    { noNullPrototype: true },
  );
  const term = fc.record({ term: id, words: fc.stringMatching(/^[^[\]{}]{1,8}$/) }, { noNullPrototype: true });
  const words = fc.stringMatching(/^[^[\]{}()]{1,8}$/);

  it('are what it was written from, in their order', () => {
    const anyPieces = fc
      .array(fc.oneof(number, term, words))
      .map((all) => all.filter((piece, index) => typeof piece !== 'string' || typeof all[index - 1] !== 'string'));
    fc.assert(
      fc.property(anyPieces, (all) => assert.deepEqual(structuredClone(piecesOf(all.map(written).join(''))), all)),
    );
  });

  it('lose no letter of any text', () => {
    const any = fc.oneof(fc.string(), fc.array(fc.constantFrom('{', '}', '[', '](', ')', 'a', '.time', '-', 'B')).map((all) => all.join(''))); // prettier-ignore
    fc.assert(fc.property(any, (text) => assert.equal(piecesOf(text).map(written).join(''), text)));
  });
});

describe('the numbers of a pack', () => {
  const of = (...numbers: Loose[]) => numberProblems({ numbers } as unknown as Facts).map(({ path, found, expected }) => `${path}: ${found}; ${expected}`); // prettier-ignore
  const frequency = { kind: 'frequency', denominator: 100 };

  it('have a count or a value, or a range', () => {
    assert.deepEqual(of(frequency), ['facts.numbers.0: neither; expected a numerator, an interval, or both']);
    assert.deepEqual(of({ ...frequency, numerator: 0 }, { kind: 'duration' }), ['facts.numbers.1: neither; expected a value, an interval, or both']); // prettier-ignore
    assert.deepEqual(of({ kind: 'not-reported' }, { kind: 'not-shown' }, { kind: 'quantity', value: 0 }), []);
    assert.deepEqual([numberProblems({} as Facts), of({ kind: 'duration', interval: { low: 1, high: 1 } })], [[], []]);
  });

  it('lie within their range, which has a low and a high end', () => {
    const inRange = (value: number | undefined, low: number, high: number) => of({ kind: 'quantity', value, interval: { low, high } }); // prettier-ignore
    assert.deepEqual(
      [inRange(5, 5, 9), inRange(9, 5, 9), inRange(undefined, 5, 9), inRange(5, 5, 5)],
      [[], [], [], []],
    );
    assert.deepEqual(inRange(4, 5, 9), ['facts.numbers.0.interval: 5 to 9; expected an interval that holds 4']);
    assert.deepEqual(inRange(10, 5, 9), ['facts.numbers.0.interval: 5 to 9; expected an interval that holds 10']);
    assert.deepEqual(inRange(7, 9, 5), ['facts.numbers.0.interval.low: 9; expected at most the high end, 5']);
  });

  it('count no more people than there are, and none of less than nobody', () => {
    const tooMany = (at: string, found: number, denominator = 100) => `facts.numbers.0.${at}: ${found}; expected 0 to the denominator, ${denominator}`; // prettier-ignore
    assert.deepEqual(of({ ...frequency, numerator: 100 }), []);
    assert.deepEqual(of({ ...frequency, numerator: 101 }), [tooMany('numerator', 101)]);
    assert.deepEqual(of({ ...frequency, numerator: -1 }), [tooMany('numerator', -1)]);
    assert.deepEqual(of({ ...frequency, interval: { low: -1, high: 101 } }), [tooMany('interval.low', -1), tooMany('interval.high', 101)]); // prettier-ignore
    assert.deepEqual(of({ ...frequency, numerator: 1, comparator: { numerator: 42, denominator: 41 } }), [tooMany('comparator.numerator', 42, 41)]); // prettier-ignore
    assert.deepEqual(of({ ...frequency, numerator: 1, comparator: { numerator: 41, denominator: 41 } }), []);
    assert.deepEqual(of({ kind: 'quantity', value: -5 }), []);
  });
});

describe('a drawing of a pack', () => {
  it('refers to its own steps and parts alone', () => {
    const figure = { steps: [{ id: 's', lights: ['p', 'x'] }], parts: [{ id: 'p', steps: ['s', 'y'] }], shapes: [{ steps: ['s'] }, { steps: ['z'], part: 'w' }, { part: 'p' }] }; // prettier-ignore
    const said = (problems: readonly Problem[]) =>
      problems.map(({ path, found, expected }) => `${path}: ${found}; ${expected}`);
    assert.deepEqual(said(figureProblems({ figures: [{ parts: [], shapes: [] }, figure] } as unknown as Facts)), [
      'facts.figures.1.shapes.1.part: "w"; expected the id of a part of the figure',
      'facts.figures.1.shapes.1.steps: "z"; expected the id of a step of the figure',
      'facts.figures.1.parts.0.steps: "y"; expected the id of a step of the figure',
      'facts.figures.1.steps.0.lights: "x"; expected the id of a part of the figure',
    ]);
    assert.deepEqual(figureProblems({} as Facts), []);
  });
});

describe('where a source can be read', () => {
  it('is its address, else its DOI, else its place in PubMed', () => {
    const source = { url: 'https://a.example', doi: '10.1000/182', pmid: '123' } as Loose;
    assert.equal(addressOf(source), 'https://a.example');
    assert.equal(addressOf({ ...source, url: undefined }), 'https://doi.org/10.1000/182');
    assert.equal(addressOf({ ...source, url: undefined, doi: undefined }), 'https://pubmed.ncbi.nlm.nih.gov/123/');
    assert.equal(addressOf({} as Loose), undefined);
  });
});

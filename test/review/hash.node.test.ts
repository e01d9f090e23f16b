import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import { everyStatement, everyTerm } from '../../src/content/statements.js';
import { isNumber, piecesOf } from '../../src/content/placeholders.js';
import type { Pack } from '../../src/content/types.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { digestOf } from '../../tools/review/digest.js';
import { itemsOf, type Item } from '../../tools/review/items.js';
import { placeAt, type Fields } from '../../tools/review/place.js';

const pack = builtInPacks[0]!;
const language = 'en';
const items = itemsOf(pack, language);
const changed = (change: (copy: Pack) => void): Pack => {
  const copy = structuredClone(pack);
  change(copy);
  return copy;
};
const hashesOf = (of: readonly Item[]) => new Map(of.map(({ key, hash }) => [key, hash]));
/** Keys whose hash is another one, and those that are no longer there. */
function differing(change: (copy: Pack) => void): string[] {
  const after = hashesOf(itemsOf(changed(change), language));
  return items.filter(({ key, hash }) => after.get(key) !== hash).map(({ key }) => key);
}

type Open = Record<string, unknown>;
const statements = everyStatement(pack.facts);
const anyStatement = fc.constantFrom(...statements.map(({ path, statement }) => ({ path, id: statement.id })));
/** The fields of a statement, in a copy of its pack. */
const ownerIn = (copy: Pack, { path, id }: { path: string; id: string }): Open =>
  placeAt(copy.facts, path, id).owner as Open;

describe('a digest', () => {
  test('is SHA-256 of canonical JSON (the example of RFC 8785, 3.2.2)', () => {
    const input = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
      literals: [null, true, false],
    };
    const canonical =
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}';
    assert.equal(digestOf(input), `sha256-${createHash('sha256').update(canonical).digest('hex')}`);
  });

  test('does not mind in which order fields stand, nor how Unicode writes the same letters', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })), (fields) => {
        const turned = Object.fromEntries(
          Object.entries(fields)
            .reverse()
            .map(([key, value]) => [key.normalize('NFD'), value.normalize('NFD')]),
        );
        assert.equal(digestOf(turned), digestOf(fields));
      }),
    );
  });
});

describe('what is signed', () => {
  test('is every statement, name, term and label of the language, each once', () => {
    const { names = {}, statements: words, glossary = {} } = pack.texts[language]!;
    const keys = items.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    for (const key of [...Object.keys(names), ...Object.keys(words)]) assert.ok(keys.includes(key), key);
    for (const id of Object.keys(glossary)) assert.ok(keys.includes(`term:${id}`), id);
    for (const label of ['name', 'alsoCalled', 'summary', 'funding', 'updatePolicy'])
      assert.ok(keys.includes(`label:${label}`), label);
  });

  test('has every number of the facts in it', () => {
    const told = new Set(items.flatMap(({ numbers }) => numbers.map(({ id }) => id)));
    assert.deepEqual(
      pack.facts.numbers!.map(({ id }) => id).filter((id) => !told.has(id)),
      [],
    );
  });

  test('stands in the order in which a reader meets it: a name before what it is the name of', () => {
    const at = (key: string) => items.findIndex((item) => item.key === key);
    for (const { id, how, evidence } of pack.facts.options!) {
      assert.ok(at(id) < at(how![0]!.id), id);
      assert.ok(at(how![0]!.id) < at(evidence![0]!.id), id);
    }
    assert.ok(items.at(-1)!.key.startsWith('term:'));
  });
});

describe('a hash changes', () => {
  test('with any change of its words, and no other hash with it', () => {
    fc.assert(
      fc.property(anyStatement, fc.string({ minLength: 1, unit: 'grapheme' }), fc.nat(), (one, added, at) => {
        const words = pack.texts[language]!.statements[one.id]!;
        const place = at % (words.length + 1);
        const other = words.slice(0, place) + added + words.slice(place);
        fc.pre(other.normalize('NFC') !== words.normalize('NFC') && piecesOf(other).length === piecesOf(words).length);
        assert.deepEqual(
          differing(({ texts }) => (texts[language]!.statements[one.id] = other)),
          [one.id],
        );
      }),
      { numRuns: 25 },
    );
  });

  test('with any change of a number that stands in it', () => {
    const users = (id: string) =>
      items.filter(({ numbers }) => numbers.some((number) => number['id'] === id)).map(({ key }) => key);
    const anyNumber = fc.nat({ max: pack.facts.numbers!.length - 1 });
    fc.assert(
      fc.property(anyNumber, fc.nat(), (index, which) => {
        const number = pack.facts.numbers![index]!;
        const fields = Object.keys(number).filter((key) => key !== 'id' && key !== 'sources');
        const field = fields[which % fields.length]!;
        const keys = differing(({ facts }) => {
          (facts.numbers![index] as unknown as Open)[field] = 'something else';
        });
        assert.deepEqual(keys, users(number.id), `${number.id}.${field}`);
        assert.ok(keys.length > 0, number.id);
      }),
      { numRuns: 40 },
    );
  });

  test('with a number that takes the place of another one', () => {
    const [one] = items.filter(({ kind, numbers }) => kind === 'statement' && numbers.length === 1);
    const id = one!.key;
    const other = pack.facts.numbers!.find((number) => number.id !== one!.numbers[0]!['id'])!.id;
    const words = pack.texts[language]!.statements[id]!;
    const number = piecesOf(words).find((piece) => typeof piece !== 'string' && isNumber(piece)) as { number: string };
    assert.deepEqual(
      differing(({ texts }) => (texts[language]!.statements[id] = words.replace(`{${number.number}`, `{${other}`))),
      [id],
    );
  });

  test('with another source, one less, and a source that is swapped under its id', () => {
    fc.assert(
      fc.property(anyStatement, fc.constantFrom(...pack.facts.sources.map(({ id }) => id)), (one, source) => {
        const { sources } = items.find(({ key }) => key === one.id)!;
        fc.pre(!sources.some(({ id }) => id === source));
        const add = (copy: Pack) => {
          const owner = ownerIn(copy, one);
          owner['sources'] = [...((owner['sources'] ?? []) as string[]), source];
        };
        assert.deepEqual(differing(add), [one.id]);
      }),
      { numRuns: 25 },
    );
    for (const [index, { id }] of [...pack.facts.sources.entries()].filter(([at]) => at % 6 === 0)) {
      const keys = differing(({ facts }) => (facts.sources[index]!.title += ', second edition'));
      assert.deepEqual(
        keys,
        items.filter(({ sources }) => sources.some((source) => source.id === id)).map(({ key }) => key),
      );
    }
  });

  test('with its certainty, or anything else that is said of it', () => {
    fc.assert(
      fc.property(
        anyStatement,
        fc.constantFrom('certainty', 'after', 'advice', 'kind', 'level', 'due'),
        (one, field) => {
          const change = (copy: Pack) => void (ownerIn(copy, one)[field] = 'something else');
          assert.deepEqual(differing(change), [one.id]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('with its place: a sign that moves from emergency to routine is another one', () => {
    const sign = pack.facts.signs![1]!;
    const keys = differing(({ facts }) => (facts.signs![1]!.level = 'routine'));
    assert.deepEqual(keys, [sign.id]);
  });

  test('with its language', () => {
    const copy = changed(({ texts }) => (texts['es'] = { ...texts[language]!, language: 'es' }));
    const spanish = hashesOf(itemsOf(copy, 'es'));
    for (const { key, hash } of items) assert.notEqual(spanish.get(key), hash);
  });

  test('with the words of a name, a term or a label', () => {
    const { names = {}, glossary = {} } = pack.texts[language]!;
    const name = Object.keys(names)[0]!;
    const term = Object.keys(glossary)[0]!;
    assert.deepEqual(
      differing(({ texts }) => (texts[language]!.names![name] += '!')),
      [name],
    );
    assert.deepEqual(
      differing(({ texts }) => (texts[language]!.glossary![term]!.meaning += '!')),
      [`term:${term}`],
    );
    assert.deepEqual(
      differing(({ texts }) => (texts[language]!.summary += '!')),
      ['label:summary'],
    );
  });
});

describe('no hash changes', () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const list = value.map(turned);
      // What has no ids of its own is a value, such as the triggers of a sign or the sources of a statement.
      return list.some((one) => Object.hasOwn(Object(one) as object, 'id')) ? list.reverse() : list;
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, turned(inner)]));
  };

  test('with the order of anything, or the order of the sources of a statement', () => {
    assert.deepEqual(
      differing((copy) => Object.assign(copy, { facts: turned(copy.facts) })),
      [],
    );
    const change = (copy: Pack) => {
      for (const { path, statement } of [...everyStatement(copy.facts), ...everyTerm(copy.facts)])
        (placeAt(copy.facts, path, statement.id).owner as { sources?: string[] }).sources?.reverse();
    };
    assert.deepEqual(differing(change), []);
  });

  test('with the depth at which something is shown', () => {
    const change = (copy: Pack) => {
      for (const { path, statement } of everyStatement(copy.facts))
        (placeAt(copy.facts, path, statement.id).owner as Open)['depth'] = 'main';
    };
    assert.deepEqual(differing(change), []);
  });

  test('with another way to write the same letters, the version, or a day', () => {
    const { texts } = pack;
    const accented = changed((copy) => (copy.texts[language]!.summary = 'Café, naïve, Å'));
    const [nfc, nfd] = (['NFC', 'NFD'] as const).map((form) => {
      const copy = structuredClone(accented);
      copy.texts[language]!.summary = copy.texts[language]!.summary.normalize(form);
      return hashesOf(itemsOf(copy, language)).get('label:summary');
    });
    assert.equal(nfc, nfd);
    assert.ok(texts[language]);
    assert.deepEqual(
      differing(({ facts }) =>
        Object.assign(facts, { version: '9.9.9', updated: '2027-01-01', nextReview: '2029-01-01' }),
      ),
      [],
    );
  });
});

test('a place says ids where a path says numbers', () => {
  const facts = { options: [{ id: 'a', benefits: [{ id: 'b' }] }], one: { id: 'c', about: { id: 'd' } } };
  const place = (path: string, id: string): [string, Fields] => {
    const { place: where, owner } = placeAt(facts, path, id);
    return [where, owner];
  };
  assert.deepEqual(place('facts.options.0.benefits.0', 'b'), ['options.a.benefits.b', { id: 'b' }]);
  assert.deepEqual(place('facts.options.0.id', 'a'), ['options.a', facts.options[0]]);
  assert.deepEqual(place('facts.one.about.0', 'd'), ['one.about.d', { id: 'd' }]);
});

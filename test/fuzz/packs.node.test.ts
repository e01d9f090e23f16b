import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import { checkPack } from '../../src/content/checks.js';
import { ContentError } from '../../src/content/errors.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { packShape } from '../../src/generated/shapes.js';
import { everyPlace, mutated } from '../helpers/mutations.js';
import { sketch, sketchNames } from '../helpers/sketches.js';
import { smallPack } from '../helpers/small-pack.js';
import { valuesOf } from '../helpers/values-of.js';
import { assertShort, assertUnpolluted } from './rules.js';
import { faults, spoilt, values } from './hostile.js';
import { forMany } from './runs.js';

const small = smallPack('small');

const wholes: readonly (readonly [name: string, pack: object])[] = [
  ['the built-in pack', builtInPacks[0]!],
  ['a small pack', small],
  ...sketchNames.map((name) => [name, sketch(name)] as const),
];

/** A pack is checked, or refused in few words: by its name, a path, what was found and what was expected. */
function holds(input: unknown): void {
  try {
    const pack = checkPack(input);
    assert.equal(Object.getPrototypeOf(pack), null);
    JSON.stringify(pack);
  } catch (error) {
    assert.ok(error instanceof ContentError, `${String(error)}\n${(error as Error).stack}`);
    assertShort(error.message);
    assert.match(error.message, /^Careleaf: pack "/);
    if (/schema version/.test(error.message)) return;
    assert.match(error.message, /\n {2}at .+: expected .+; found .+/);
    for (const { path, found, expected } of error.problems) assert.ok([path, found, expected].every(isText));
  } finally {
    assertUnpolluted();
  }
}

const isText = (value: unknown) => typeof value === 'string';

describe('whatever a page gives for a pack, it is checked or refused in few words', () => {
  for (const [name, whole] of wholes) {
    test(`${name} with faults at random places`, () => {
      forMany('packs', name === 'the built-in pack' ? 250 : 450, faults(everyPlace(whole)), (some) =>
        holds(spoilt(whole, some)),
      );
    });
  }

  test('case 4: wrong types, cycles, deep nesting, getters and proxies that throw, at the top and one below', () => {
    forMany('packs', 600, fc.tuple(values, values), ([one, other]) => {
      holds(one.make());
      holds({ facts: one.make(), texts: other.make() });
      holds({ ...builtInPacks[0], facts: one.make() });
      holds({ ...builtInPacks[0], texts: { en: other.make() } });
    });
  });

  test('what is made up from the shapes', () => forMany('packs', 400, valuesOf(packShape), holds));

  test('case 3: keys that lead to what every object inherits', () => {
    const keys = fc.constantFrom('__proto__', 'constructor', 'prototype');
    const places = everyPlace(small).filter((place) => place.length < 4);
    forMany('packs', 300, fc.tuple(keys, fc.constantFrom(...places), values), ([key, place, value]) => {
      const added = Object.defineProperty({}, key, { enumerable: true, value: value.make() });
      holds(mutated(small, { place, act: 'replace', value: added }));
      holds(mutated(small, { place, act: 'add', value: added }));
    });
  });

  test('case 6: ids twice, empty lists, one and the same value everywhere', () => {
    const places = everyPlace(small);
    const acts = fc.array(fc.record({ place: fc.constantFrom(...places), act: fc.constantFrom('repeat', 'empty'), value: fc.constant(0) }), { minLength: 1, maxLength: 5 }); // prettier-ignore
    forMany('packs', 500, acts, (changes) => holds(changes.reduce<unknown>(mutated, small)));
  });

  test('case 11: a schema version, a kind or a field that is not known yet is refused by its name', () => {
    forMany('packs', 200, fc.integer({ min: 3, max: 2 ** 31 }), (schemaVersion) => {
      const input = { ...small, facts: { ...small.facts, schemaVersion } };
      assert.throws(() => checkPack(input), { code: 'pack-invalid', message: new RegExp(`version ${schemaVersion}`) });
    });
    const places = everyPlace(small).filter((place) => place.at(-1) === 'kind');
    for (const place of places) {
      const input = mutated(small, { place, act: 'replace', value: 'hologram' });
      assert.throws(() => checkPack(input), new RegExp(`at ${place.slice(0, -1).join('\\.')}.*found "hologram"`, 's'));
    }
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import { parseAs } from '../../src/content/problems.js';
import type { Misfit, Parsed, Place } from '../../src/content/misfits.js';
import { parseShape } from '../../src/content/reader.js';
import { pack as packSchema } from '../../src/content/schema/pack.js';
import { profile as profileSchema } from '../../src/content/schema/profile.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { packShape, profileShape } from '../../src/generated/shapes.js';
import { everyPlace, mutated, mutations } from '../helpers/mutations.js';
import { sketch, sketchNames } from '../helpers/sketches.js';
import { valuesOf } from '../helpers/values-of.js';

/** Where faults are made in what is tried here, fewer do: docs/mutation.md. */
const runs = fc.readConfigureGlobal().numRuns ?? 300;

const packs: readonly (readonly [name: string, pack: object])[] = [
  ['the built-in pack', builtInPacks[0]!],
  ...sketchNames.map((name) => [`the sketch ${name}`, sketch(name)] as const),
];

const day = { on: '2026-01-01', next: '2027-01-01' };
const profile = {
  region: 'GB',
  emergencyNumber: ' 999 ',
  urgentLine: { name: 'NHS 111', phone: '111' },
  crisisLine: { name: 'A line', phone: '116 123' },
  clinic: { name: 'A clinic', phone: '+44 1632 960 111', url: 'https://hospital.example' },
  clinics: { croup: { name: 'Children', phone: '01632 960 222' } },
  organisations: [{ name: 'Friends', url: 'https://friends.example', condition: 'croup' }],
  reviews: [{ condition: 'croup', version: '1.0.0', language: 'en', by: 'A', role: 'B', changed: ['c'], ...day }],
};

/** The library of the schema names one unknown field of an object, and the reader each. */
const isFirstStranger = ({ problem, place }: Misfit, index: number, all: readonly Misfit[]): boolean => {
  const holder = (one: Place) => one.slice(0, -1).join();
  const isStranger = (one: Misfit) => one.problem.expected === 'expected no such field';
  if (problem.expected !== 'expected no such field') return true;
  return all.findIndex((one) => isStranger(one) && holder(one.place) === holder(place)) === index;
};

/** What was refused, by path. The words differ only where one of several things would do. */
const problemsOf = (parsed: Parsed<unknown>): string[] =>
  'output' in parsed
    ? []
    : parsed.misfits
        .filter(isFirstStranger)
        .map(({ problem: { path, found, expected }, isMissing }) =>
          / or |\|/.test(expected) ? `${path}, ${isMissing}` : `${path}, ${isMissing}: ${expected}; found ${found}`,
        )
        .sort();

/** Where a list stands for an object, of which the library of the schema thinks that it is one. */
const listsForObjects = (parsed: Parsed<unknown>): string[] =>
  'output' in parsed
    ? []
    : parsed.misfits.flatMap(({ problem: { path, found, expected } }) =>
        expected.startsWith('expected an object in { }') && found.startsWith('a list') ? [path] : [],
      );

/** What is nothing is not there. */
const outputOf = (parsed: Parsed<unknown>): unknown => 'output' in parsed && JSON.parse(JSON.stringify(parsed.output));

function agree(name: 'pack' | 'profile', input: unknown): void {
  const full = name === 'pack' ? parseAs(packSchema, input) : parseAs(profileSchema, input);
  const read = name === 'pack' ? parseShape(packShape, input) : parseShape(profileShape, input);
  const lists = listsForObjects(read);
  const others = (problems: string[]) =>
    problems.filter((problem) => !lists.some((path) => path === '' || problem.startsWith(path)));
  assert.deepEqual(others(problemsOf(read)), others(problemsOf(full)));
  if (lists.length === 0) assert.deepEqual(outputOf(read), outputOf(full));
}

const faults = (places: Parameters<typeof mutations>[0]) => fc.array(mutations(places), { minLength: 1, maxLength: 3 });

describe('the reader and the schema', () => {
  for (const [name, pack] of packs)
    test(`agree on ${name} as it is`, () => {
      assert.ok('output' in parseShape(packShape, pack), JSON.stringify(parseShape(packShape, pack)));
      agree('pack', pack);
    });

  for (const [name, pack] of packs) {
    test(`agree on ${name} with faults at random places`, () => {
      const places = everyPlace(pack);
      fc.assert(
        fc.property(faults(places), (changes) => agree('pack', changes.reduce<unknown>(mutated, pack))),
        { numRuns: runs },
      );
    });
  }

  test('agree on a profile with faults at random places', () => {
    const places = everyPlace(profile);
    agree('profile', profile);
    fc.assert(
      fc.property(faults(places), (changes) => agree('profile', changes.reduce<unknown>(mutated, profile))),
      { numRuns: 10 * runs },
    );
  });

  test('agree on what is made up from the shapes, with and without a fault', () => {
    for (const [name, shape] of [
      ['pack', packShape],
      ['profile', profileShape],
    ] as const)
      fc.assert(
        fc.property(valuesOf(shape), fc.nat(), (value, seed) => {
          agree(name, value);
          const places = everyPlace(value);
          if (places.length === 0) return;
          const [fault] = fc.sample(mutations(places), { numRuns: 1, seed });
          agree(name, mutated(value, fault!));
        }),
        { numRuns: runs },
      );
  });

  test('agree on anything', () => {
    const anything = fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withBigInt: true });
    fc.assert(
      fc.property(anything, anything, (facts, texts) => {
        agree('pack', facts);
        agree('pack', { facts, texts });
        agree('profile', facts);
      }),
      { numRuns: runs },
    );
  });
});

describe('what a page may give to the reader', () => {
  const [[, whole]] = packs as unknown as [[string, Record<string, unknown>]];
  const facts = whole['facts'] as object;
  const thrower = (field: string, rest: object) =>
    Object.defineProperty({ ...rest }, field, {
      enumerable: true,
      get: () => {
        throw new Error('from the page');
      },
    });
  const assertRefused = (pack: unknown, path: string, found: string, expected: string) => {
    const parsed = parseShape(packShape, pack);
    const problems = 'misfits' in parsed ? parsed.misfits.map(({ problem }) => problem) : [];
    assert.deepEqual(problems, [{ path, found, expected }]);
  };

  test('getters and proxies that throw are no plain data, each in its own place', () => {
    const refused = ['a value that throws when read', 'expected plain data'] as const;
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    assertRefused({ ...whole, facts: thrower('id', facts) }, 'facts.id', ...refused);
    assertRefused({ ...whole, facts: proxy }, 'facts', ...refused);
    assertRefused(proxy, '', ...refused);
  });

  test('a function that throws when it is made words is said to be a function', () => {
    const mute = Object.assign(() => 1, { toString: () => { throw new Error('from the page'); } }); // prettier-ignore
    assertRefused({ ...whole, facts: { ...facts, id: mute } }, 'facts.id', 'a function', 'expected text in quotes');
  });

  test('what changes from one reading to the next was read once', () => {
    let count = 0;
    const pack = structuredClone(whole) as { facts: object };
    Object.defineProperty(pack.facts, 'id', {
      enumerable: true,
      get: () => ((count += 1), count === 1 ? 'croup' : '<b>'),
    });
    const parsed = parseShape(packShape, pack);
    assert.equal('output' in parsed && parsed.output.facts.id, 'croup');
  });

  test('what scripts give to every object is no part of it', () => {
    const additions = { nextReview: '2027-01-01', figures: 'from the page', extra: 1 };
    const { nextReview: _, ...facts } = whole['facts'] as Record<string, unknown>;
    const before = parseShape(packShape, { ...whole, facts });
    const right = parseShape(packShape, whole);
    Object.assign(Object.prototype, additions);
    try {
      assert.deepEqual(parseShape(packShape, { ...whole, facts }), before);
      assert.deepEqual(parseShape(packShape, whole), right);
    } finally {
      for (const name of Object.keys(additions)) Reflect.deleteProperty(Object.prototype, name);
    }
    assert.ok('misfits' in before && 'output' in right);
  });

  test('neither what was read nor what was refused is to be found in every object', () => {
    Object.assign(Object.prototype, { output: 'from the page', misfits: 'from the page' });
    try {
      assert.equal('output' in parseShape(packShape, {}), false);
      assert.equal('misfits' in parseShape(packShape, whole), false);
    } finally {
      for (const name of ['output', 'misfits']) Reflect.deleteProperty(Object.prototype, name);
    }
  });

  test('a key that leads to every object is refused, or left out', () => {
    const withFields = (fields: string) => ({
      ...whole,
      facts: { ...(whole['facts'] as object), ...(JSON.parse(fields) as object) },
    });
    const strange = parseShape(packShape, withFields('{"__proto__": {"polluted": true}}'));
    assert.deepEqual('misfits' in strange && strange.misfits.map(({ problem }) => problem.path), ['facts.__proto__']);
    const moved = parseShape(packShape, withFields('{"moved": {"__proto__": "a", "constructor": "b", "old": "new"}}'));
    assert.deepEqual('output' in moved && Object.entries(moved.output.facts.moved!), [['old', 'new']]);
    assert.equal(({} as { polluted?: true }).polluted, undefined);
  });
});

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import { clinicFor } from '../../src/content/clinic.js';
import { readProfile, type ReadProfile } from '../../src/content/profile.js';
import type { Profile } from '../../src/content/types.js';
import { readJson, root } from '../../tools/build/files.js';

interface Field {
  readonly field: string;
  /** Each as it comes out, or what goes in and what comes out. */
  readonly taken: readonly unknown[];
  readonly refused: readonly unknown[];
}
const { today, fields } = readJson<{ today: string; fields: readonly Field[] }>('test/content/profile-cases.json');

const has = <Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> =>
  typeof value === 'object' && value !== null && key in value;
/** A text may stand there once, with how often it is repeated. */
const written = (value: unknown): unknown =>
  has(value, 'times') && has(value, 'text') ? String(value.text).repeat(Number(value.times)) : value;

/** A profile in which everything but one field is right. */
function around(field: string, value: unknown): object {
  const review = {
    condition: 'hemifacial-spasm',
    version: '1.0.0',
    by: 'A',
    role: 'B',
    on: '2026-02-01',
    next: '2030-01-01',
  };
  const profile: Record<string, unknown> = { region: 'ES', emergencyNumber: '112' };
  const [part] = field.split('.');
  if (part === 'urgentLine') profile['urgentLine'] = { name: 'A', phone: '111' };
  if (part === 'crisisLine') profile['crisisLine'] = { name: 'A', phone: '111' };
  if (part === 'organisations') profile['organisations'] = [{ name: 'A' }];
  if (part === 'clinic') profile['clinic'] = { name: 'A' };
  if (part === 'clinics') profile['clinics'] = { croup: { name: 'A' } };
  if (part === 'reviews') profile['reviews'] = [review];
  const place = field.split('.').slice(0, -1);
  const parent = place.reduce((inner, key) => inner[key] as Record<string, unknown>, profile);
  parent[field.split('.').at(-1)!] = value;
  return profile;
}
const at = (profile: unknown, field: string): unknown =>
  field.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], profile);
const read = (profile: unknown): ReadProfile => readProfile(profile, today);

for (const { field, taken, refused } of fields) {
  describe(`${field} of a profile`, () => {
    for (const one of taken) {
      const given = written(has(one, 'given') ? one.given : one);
      const wanted = written(has(one, 'as') ? one.as : one);
      test(`takes ${JSON.stringify(one)}`, () => {
        const { profile, problems } = read(around(field, given));
        assert.deepEqual([at(profile, field), problems], [wanted, []]);
      });
    }
    for (const one of refused) {
      test(`refuses ${JSON.stringify(one)}, says so, and keeps what stands beside it`, () => {
        const { profile, problems } = read(around(field, written(one)));
        assert.equal(at(profile, field), undefined);
        assert.deepEqual(
          problems.map(({ path }) => path),
          // A day in the future comes after the next review too.
          field === 'reviews.0.on' && one === '9999-12-31' ? [field, 'reviews.0.next'] : [field],
        );
        for (const beside of ['region', 'emergencyNumber'] as const)
          assert.equal(profile[beside] === undefined, beside === field, beside);
      });
    }
  });
}

interface Answers {
  readonly served: object;
  readonly ofCroup: object;
  readonly wordpress: readonly [profile: object, isTold: boolean];
  readonly drupal: readonly [profile: object, isTold: boolean];
}

/** What PHP prints for a condition. */
function valuesOf(profile: Profile, condition: string): object {
  const { emergencyNumber, urgentLine, crisisLine } = profile;
  const flat = (name: string, group: object = {}) =>
    Object.entries(group).map(([field, value]) => [`${name}.${field}`, value as unknown]);
  return Object.fromEntries([
    ...(emergencyNumber === undefined ? [] : [['emergencyNumber', emergencyNumber]]),
    ...flat('urgentLine', urgentLine),
    ...flat('crisisLine', crisisLine),
    ...flat('clinic', clinicFor(profile, condition)),
  ]) as object;
}

const skip = spawnSync('php', ['--version']).error ? 'there is no php on this machine' : false;

describe('PHP takes what the elements take, and its forms say what they refuse', { skip }, () => {
  const compare = (cases: readonly (readonly [field: string, value: unknown])[]) => {
    const profiles = cases.map(([field, value]) => around(field, value));
    const input = JSON.stringify([today, profiles]);
    const answers = JSON.parse(
      execFileSync('php', [join(root, 'test/content/profile-cases.php')], { input, maxBuffer: 2 ** 28 }).toString(),
    ) as Answers[];
    cases.forEach(([field, value], index) => {
      const which = `${field}: ${JSON.stringify(value).slice(0, 80)}`;
      const { profile, problems } = read(profiles[index]);
      const { served, ofCroup, wordpress, drupal } = answers[index]!;
      assert.deepEqual(served, valuesOf(profile, 'hemifacial-spasm'), which);
      assert.deepEqual(ofCroup, valuesOf(profile, 'croup'), which);
      // A form has text alone, and an empty field of it is no entry.
      if (typeof value !== 'string' || value.trim() === '') return;
      const isWrong = problems.length > 0;
      assert.deepEqual(wordpress, [profile, isWrong], `WordPress, ${which}`);
      assert.deepEqual(drupal, [profile, isWrong], `Drupal, ${which}`);
    });
  };
  test('in every case of the file', () =>
    compare(
      fields.flatMap(({ field, taken, refused }) =>
        [...taken.map((one) => (has(one, 'given') ? one.given : one)), ...refused].map(
          (value) => [field, written(value)] as const,
        ),
      ),
    ));

  test('in whatever else is typed', () => {
    const signs = [...'0123456789 +()#*-.:/aZ<>"\'{}', '\u00a0', '\u202f', '\u2011', '\ufeff', '\u200b', '\u2028'];
    const sign = fc.constantFrom(
      ...signs,
      '\u0085',
      '\u180e',
      '\t',
      '\n',
      '\u0000',
      'é',
      '😀',
      '１',
      'https://',
      '-01',
    );
    const text = fc.oneof(fc.string({ unit: sign, maxLength: 24 }), fc.string({ unit: 'binary', maxLength: 8 }));
    const day = fc
      .tuple(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
    const names = fields.map(({ field }) => field);
    compare(fc.sample(fc.tuple(fc.constantFrom(...names), fc.oneof({ weight: 4, arbitrary: text }, day)), 3000));
  });
});

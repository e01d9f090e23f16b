import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import { readProfile, refusal } from '../../src/content/profile.js';
import { profileShape } from '../../src/generated/shapes.js';
import { everyPlace } from '../helpers/mutations.js';
import { valuesOf } from '../helpers/values-of.js';
import { faults, spoilt, values } from './hostile.js';
import { assertShort, assertUnpolluted } from './rules.js';
import { forMany } from './runs.js';

const days = { on: '2026-01-01', next: '2027-01-01' };
const review = {
  condition: 'croup',
  version: '1.0.0',
  language: 'en',
  by: 'A',
  role: 'B',
  changed: ['c', 'd'],
  ...days,
};
const whole = {
  region: 'GB',
  emergencyNumber: ' 999 ',
  urgentLine: { name: 'NHS 111', phone: '111' },
  crisisLine: { name: 'A line', phone: '116 123' },
  clinic: { name: 'A clinic', phone: '+44 1632 960 111', url: 'https://hospital.example' },
  clinics: { croup: { name: 'Children', phone: '01632 960 222' }, spasm: { name: 'Nerves' } },
  organisations: [{ name: 'Friends', url: 'https://friends.example', condition: 'croup' }, { name: 'More' }],
  reviews: [review, { ...review, condition: 'spasm' }, { ...review, language: 'es' }],
};
const places = everyPlace(whole);

/** What is right of it is read; what is not is said in few words. */
function holds(input: unknown) {
  const read = readProfile(input, '2026-11-22');
  const again = readProfile(read.profile, '2026-11-22');
  assert.deepEqual([again.profile, again.problems], [read.profile, []], 'what was taken is right');
  const words = refusal(read);
  if (words) assertShort(words);
  assert.equal(words === '', read.problems.length === 0);
  assertUnpolluted();
  return read;
}

describe('whatever a page gives for a profile, what is right of it counts', () => {
  test('with faults at random places', () => {
    forMany('profiles', 2500, faults(places), (some) => void holds(spoilt(whole, some)));
  });

  test('one fault costs nothing beside it', () => {
    const tops = fc.constantFrom(...(Object.keys(whole) as (keyof typeof whole)[]));
    forMany('profiles', 1000, fc.tuple(tops, values), ([field, value]) => {
      const { profile } = holds({ ...whole, [field]: value.make() });
      const { [field]: _, ...others } = readProfile(whole, '2026-11-22').profile;
      const { [field]: __, ...left } = profile;
      assert.deepEqual(left, others);
    });
  });

  test('anything at all', () => {
    forMany('profiles', 700, values, (value) => void holds(value.make()));
    forMany('profiles', 500, valuesOf(profileShape), (value) => void holds(value));
  });

  test('a problem is named at the place where it stands, whatever was left out before it', () => {
    const wrong = fc.array(fc.constantFrom('by', 'role', 'on', 'condition', 'version'), { maxLength: 3 });
    forMany('profiles', 500, fc.array(wrong, { minLength: 1, maxLength: 8 }), (lists) => {
      const reviews = lists.map((fields) => ({ ...review, ...Object.fromEntries(fields.map((field) => [field, 7])) }));
      const paths = lists.flatMap((fields, index) => [...new Set(fields)].map((field) => `reviews.${index}.${field}`));
      const { problems, profile } = holds({ reviews });
      assert.deepEqual(problems.map(({ path }) => path).sort(), paths.sort());
      assert.equal(profile.reviews?.length ?? 0, lists.length - lists.filter(({ length }) => length > 0).length);
    });
  });

  test('what is wrong and what is missing in one entry of a list', () => {
    const { profile, problems } = holds({ reviews: [{ condition: 1 }, review, { on: 2, changed: [''] }] });
    assert.deepEqual(profile, { reviews: [review] });
    assert.ok(problems.some(({ path }) => path === 'reviews.2.changed.0'));
  });

  test('a getter that throws, and what stands in itself, cost their own field', () => {
    const round: Record<string, unknown> = { clinic: { name: 'A' } };
    round['urgentLine'] = round;
    Object.defineProperty(round, 'region', { enumerable: true, get: () => { throw new Error('no'); } }); // prettier-ignore
    const { profile, problems } = holds(round);
    assert.deepEqual(profile, { clinic: { name: 'A' } });
    assert.ok(problems.some(({ path, found }) => path === 'region' && found === 'a value that throws when read'));
  });
});

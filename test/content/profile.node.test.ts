import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import { clinicFor } from '../../src/content/clinic.js';
import { dialled } from '../../src/content/dialled.js';
import { checkProfile, readProfile, refusal } from '../../src/content/profile.js';

const today = '2026-11-22';

/** A field of a profile: what is right there, and what is wrong in its own kind. */
interface Leaf {
  readonly right: fc.Arbitrary<string>;
  readonly wrong: fc.Arbitrary<unknown>;
  readonly isNeeded: boolean;
}
const ofNoKind = fc.constantFrom<unknown>(999, 0.5, true, null, '', ' ', [], {}, ['112'], { name: 'A' });
const leaf = (right: readonly string[], wrong: readonly string[], isNeeded: boolean): Leaf => ({
  right: fc.constantFrom(...right),
  wrong: wrong.length === 0 ? ofNoKind : fc.oneof(ofNoKind, fc.constantFrom(...wrong)),
  isNeeded,
});

const name = leaf(['A', 'the facial nerve clinic', '<b>', 'клиника 😀'], ['x'.repeat(1201)], true);
const phone = (isNeeded: boolean) =>
  leaf(['111', '+44 (0)1632 960 11', '01632 960 111 #3'], ['1', 'call us', '<b>'], isNeeded);
const url = leaf(['https://hospital.example/a?b=1'], ['http://a', 'javascript:alert(1)', 'https://a b'], false);
const groups: Readonly<Record<string, Readonly<Record<string, Leaf>>>> = {
  urgentLine: { name, phone: phone(true) },
  clinic: { name, phone: phone(false), url },
  'clinics.croup': { name, phone: phone(false), url },
  'clinics.type-2-diabetes': { name, phone: phone(false), url },
  ...Object.fromEntries(
    [0, 1, 2].map((index) => [
      `reviews.${index}`,
      {
        condition: leaf(['croup', 'hemifacial-spasm'], ['Croup', 'a b'], true),
        version: leaf(['1.0.0'], ['1', 'latest'], true),
        by: name,
        role: name,
        on: leaf(['2026-01-01', today], ['2026-02-30', '1.1.2026', '2026-11-23'], true),
        next: leaf(['2027-01-01', '9999-12-31'], ['2027-02-29', 'soon'], true),
      },
    ]),
  ),
};
const single: Readonly<Record<string, Leaf>> = {
  region: leaf(['GB', 'ES'], ['gb', 'United Kingdom'], false),
  emergencyNumber: leaf(['999', '112'], ['1', '+44', '<b>999</b>'], false),
};

interface Drawn {
  readonly value: unknown;
  readonly state: 'right' | 'wrong' | 'absent';
}
const drawn = ({ right, wrong, isNeeded }: Leaf): fc.Arbitrary<Drawn> =>
  fc.oneof(
    { weight: 6, arbitrary: right.map((value) => ({ value, state: 'right' as const })) },
    { weight: 1, arbitrary: wrong.map((value) => ({ value, state: 'wrong' as const })) },
    ...(isNeeded ? [] : [{ weight: 1, arbitrary: fc.constant({ value: undefined, state: 'absent' as const }) }]),
  );
const drawnGroup = (group: Readonly<Record<string, Leaf>>) =>
  fc.record(Object.fromEntries(Object.entries(group).map(([field, one]) => [field, drawn(one)])));

const anyProfile = fc.record({
  single: drawnGroup(single),
  groups: fc.record(
    Object.fromEntries(Object.entries(groups).map(([path, group]) => [path, fc.option(drawnGroup(group))])),
  ),
  strangers: fc.dictionary(fc.constantFrom('fax', 'Clinic', 'phone'), fc.constantFrom<unknown>('1', {}, 7)),
});

type AnyProfile = typeof anyProfile extends fc.Arbitrary<infer One> ? One : never;

/** What was drawn as a profile; `rights`: what has to be left of it. */
function profilesOf({ single, groups: drawnGroups, strangers }: AnyProfile) {
  const given: Record<string, unknown> = { ...strangers };
  const rights: Record<string, unknown> = {};
  const wrongPaths: string[] = Object.keys(strangers);
  for (const [field, { value, state }] of Object.entries(single)) {
    if (state !== 'absent') given[field] = value;
    if (state === 'right') rights[field] = value;
    if (state === 'wrong') wrongPaths.push(field);
  }
  const counts = { given: 0 };
  for (const [path, group] of Object.entries(drawnGroups)) {
    if (!group) continue;
    const [list, key] = path.split('.') as [string, string?];
    const entries = Object.entries(group);
    const own = (states: readonly string[]) =>
      Object.fromEntries(
        entries.filter(([, { state }]) => states.includes(state)).map(([field, { value }]) => [field, value]),
      );
    const place = list === 'reviews' ? `reviews.${counts.given++}` : path;
    put(given, list, key, own(['right', 'wrong']));
    const wrong = entries.filter(([, { state }]) => state === 'wrong').map(([field]) => field);
    wrongPaths.push(...wrong.map((field) => `${place}.${field}`));
    if (!wrong.some((field) => groups[path]![field]!.isNeeded)) put(rights, list, key, own(['right']));
  }
  return { given, rights, wrongPaths };
}

function put(profile: Record<string, unknown>, list: string, key: string | undefined, value: object) {
  if (key === undefined) profile[list] = value;
  else if (list === 'reviews') profile[list] = [...((profile[list] ?? []) as object[]), value];
  else Object.assign((profile[list] ??= {}) as object, { [key]: value });
}

describe('a profile with wrong fields', () => {
  test('loses these alone, or the smallest whole that says nothing without them, and names each', () => {
    fc.assert(
      fc.property(anyProfile, (one) => {
        const { given, rights, wrongPaths } = profilesOf(one);
        const before = JSON.stringify(given);
        const { profile, problems } = readProfile(given, today);
        assert.deepEqual(profile, rights);
        const said = problems.map(({ path }) => path);
        for (const path of wrongPaths) assert.ok(said.includes(path), `${path} in ${said.join()}`);
        // A wrong day may make the other one of its sign-off wrong; nothing that is right is named otherwise.
        for (const path of said)
          assert.ok(wrongPaths.includes(path) || /^reviews\.\d\.(?:on|next)$/.test(path), `${path} is right`);
        assert.equal(JSON.stringify(given), before, 'what the page gave stays as it was');
      }),
      { numRuns: fc.readConfigureGlobal().numRuns ?? 3000 },
    );
  });

  test('says of each the path, what was found and what was expected, and which parts are left out', () => {
    const read = readProfile({
      emergencyNumber: 999,
      urgentLine: { name: 'A', phone: 1632 },
      clinic: { phone: '112' },
    });
    assert.equal(
      refusal(read),
      [
        "Careleaf: of the hospital's profile, this is left out: emergencyNumber, clinic, urgentLine.",
        '  at emergencyNumber: expected text in quotes, since a number loses the zeros at its start; found the number 999',
        '  at urgentLine.phone: expected text in quotes, since a number loses the zeros at its start; found the number 1632',
        '  at clinic.name: expected this field, which has to be there; found nothing',
      ].join('\n'),
    );
    assert.deepEqual(read.profile, {});
  });

  test('keeps the numbers of sign-offs apart, however many of them are left out', () => {
    const review = { condition: 'croup', version: '1.0.0', by: 'A', role: 'B', on: '2026-01-01', next: '2027-01-01' };
    const reviews = [{ ...review, by: 7 }, { ...review, on: '2026-12-24' }, review, { ...review, next: '2025-01-01' }];
    const { profile, problems } = readProfile({ reviews }, today);
    assert.deepEqual(profile, { reviews: [review] });
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['reviews.0.by', 'reviews.1.on', 'reviews.3.next'],
    );
  });

  test('names what is left out of a whole that stays', () => {
    const read = readProfile({ clinics: { croup: { name: 'A' }, gout: { name: 7 } } });
    assert.deepEqual(read.leftOut, ['clinics.gout']);
    assert.deepEqual(read.profile, { clinics: { croup: { name: 'A' } } });
  });

  test('says what a day of a sign-off should be', () => {
    const of = (on: unknown, next?: unknown) => {
      const review = {
        condition: 'croup',
        version: '1.0.0',
        by: 'A',
        role: 'B',
        on,
        ...(next !== undefined && { next }),
      };
      return readProfile({ reviews: [review] }, today).problems;
    };
    const problem = (field: string, found: string, expected: string) => ({
      path: `reviews.0.${field}`,
      found,
      expected,
    });
    assert.deepEqual(of('2026-11-23', '2027-11-23'), [
      problem('on', '"2026-11-23"', 'expected a day that is not in the future'),
    ]);
    for (const next of ['2026-11-21', '2026-11-22'])
      assert.deepEqual(of(today, next), [
        problem('next', `"${next}"`, 'expected a day after the sign-off, 2026-11-22'),
      ]);
    assert.deepEqual(of(today, '2026-11-23'), []);
    assert.deepEqual(
      of(undefined, '2020-01-01').map(({ path }) => path),
      ['reviews.0.on'],
    );
    assert.deepEqual(
      of('2026-11-23').map(({ path }) => path),
      ['reviews.0.next', 'reviews.0.on'],
    );
  });

  test('with sign-offs that are none, or too many, says so of the list alone', () => {
    const future = { condition: 'croup', version: '1.0.0', by: 'A', role: 'B', on: '9999-01-01', next: '9999-01-02' };
    const pathsOf = (reviews: unknown) => readProfile({ reviews }, today).problems.map(({ path }) => path);
    assert.deepEqual(pathsOf([null]), ['reviews.0']);
    assert.deepEqual(pathsOf('none'), ['reviews']);
    assert.deepEqual(pathsOf(Array(100_001).fill(future)), ['reviews']);
  });

  test('is refused as a whole where it is none', () => {
    for (const input of ['text', 7, null, undefined, () => 1]) {
      const read = readProfile(input);
      assert.deepEqual(read.profile, {});
      assert.match(refusal(read), /all of it/);
      assert.throws(() => checkProfile(input), { code: 'profile-invalid' });
    }
  });

  test('that throws when it is read says so', () => {
    const hostile = Object.defineProperty({}, 'clinic', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    assert.deepEqual(readProfile(hostile).profile, {});
  });
});

describe('a profile that is right', () => {
  test('is what it was, and nothing is said', () => {
    const profile = { region: 'GB', emergencyNumber: '999' };
    assert.deepEqual(checkProfile(profile), profile);
    assert.equal(refusal(readProfile(profile)), '');
  });

  test('is refused as the hospital profile that does not follow the schema, where it is wrong', () => {
    assert.throws(() => checkProfile({ region: 'gb' }), /hospital profile.*does not follow the schema/);
  });

  /** The first sign-off that is in the future at this moment, by the day in it. */
  const isFuture = (day: string) => {
    const review = { condition: 'croup', version: '1.0.0', by: 'A', role: 'B', on: day, next: '9999-12-31' };
    return readProfile({ reviews: [review] }).problems.length > 0;
  };

  test('was signed off today, where it is already tomorrow too', (context) => {
    context.mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-06-01T09:59:00Z') });
    assert.deepEqual(['2026-06-01', '2026-06-02'].map(isFuture), [false, true]);
    context.mock.timers.setTime(Date.parse('2026-06-01T10:00:00Z'));
    assert.deepEqual(['2026-06-01', '2026-06-02', '2026-06-03'].map(isFuture), [false, false, true]);
  });

  test('was signed off on any day, where the clock tells none', (context) => {
    context.mock.method(Date, 'now', () => Number.NaN);
    assert.equal(isFuture('9999-12-30'), false);
  });
});

test('a condition has its own clinic, or the one of all others', () => {
  const clinic = { name: 'the facial nerve clinic' };
  const croup = { name: 'the children’s ward' };
  assert.equal(clinicFor({ clinic, clinics: { croup } }, 'croup'), croup);
  assert.equal(clinicFor({ clinic, clinics: { croup } }, 'hemifacial-spasm'), clinic);
  assert.equal(clinicFor({ clinics: { croup } }, 'hemifacial-spasm'), undefined);
  assert.equal(clinicFor({ clinic }, 'constructor'), clinic);
});

test('a number is dialled without what a phone cannot dial', () => {
  const numbers = {
    '01632 960 111': '01632960111',
    '+44 (0)1632 960-111': '+441632960111',
    '01632 960 111 #3': '01632960111',
    '111 #34': '111',
    '1#3': '1',
    '01632\u00a0960\u2011111': '01632960111',
    '*123': '*123',
    '#31#01632': '%2331%2301632',
  };
  for (const [shown, wanted] of Object.entries(numbers)) assert.equal(dialled(shown), wanted);
});

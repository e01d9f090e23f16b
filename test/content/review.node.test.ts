import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changedSince, isOverdue, isStale, nextReviewOf, signOffsOf, signOffState } from '../../src/content/review.js';
import type { Content, Profile, SignOff } from '../../src/content/types.js';

const signed = (until: string, changed?: string[]): SignOff => ({ by: 'A', role: 'B', on: '2026-01-01', until, ...(changed && { changed }) }); // prettier-ignore
const contentOf = (reviews?: SignOff[], nextReview = '2027-06-01') =>
  ({ facts: { id: 'croup', version: '1.0.0', nextReview }, text: { reviews }, language: 'en' }) as unknown as Content;
const own = { condition: 'croup', version: '1.0.0', by: 'C', role: 'D', on: '2026-02-01', next: '2027-03-01' };
const profileOf = (change: object = {}): Profile => ({ reviews: [{ ...own, ...change }] });

describe('who has signed a text off', () => {
  it('is the hospital itself, for this very condition, version and language; or else who signed the pack', () => {
    const content = contentOf([signed('2027-01-01')]);
    const by = (profile: Profile) => signOffsOf(content, profile).map((one) => one.by);
    assert.deepEqual([by(profileOf()), by(profileOf({ language: 'en' })), by({})], [['C'], ['C'], ['A']]);
    for (const other of [{ condition: 'flu' }, { version: '1.0.1' }, { language: 'es' }])
      assert.deepEqual(by(profileOf(other)), ['A']);
    assert.equal(signOffsOf(content, profileOf())[0]!.until, own.next);
    assert.deepEqual(signOffsOf(contentOf(), {}), []);
  });

  it('has not signed what nobody has signed since it changed', () => {
    assert.equal(changedSince([]), 0);
    assert.equal(changedSince([signed('2027-01-01')]), 0);
    assert.equal(changedSince([signed('2027-01-01', ['a', 'b'])]), 2);
    assert.equal(changedSince([signed('2027-01-01', ['a', 'b']), signed('2027-01-01', ['b', 'c'])]), 1);
    assert.equal(changedSince([signed('2027-01-01', ['a', 'b']), signed('2027-01-01')]), 0);
  });
});

describe('the day of the next look at a text', () => {
  it('is that of its sources, or of the last who signed it off, whichever comes first', () => {
    const next = (...untils: string[]) => nextReviewOf(contentOf(untils.map((until) => signed(until))), {});
    assert.deepEqual([next(), next('2027-05-31'), next('2027-06-01'), next('2028-01-01')], ['2027-06-01', '2027-05-31', '2027-06-01', '2027-06-01']); // prettier-ignore
    assert.deepEqual([next('2027-02-01', '2027-04-01', '2027-03-01'), next('2027-02-01', '2028-01-01')], ['2027-04-01', '2027-06-01']); // prettier-ignore
    assert.equal(nextReviewOf(contentOf(), profileOf({ next: '2029-01-01' })), '2029-01-01');
  });

  it('has passed from the day after it on', () => {
    assert.deepEqual(['2027-05-31', '2027-06-01', '2027-06-02'].map((today) => isOverdue('2027-06-01', today)), [false, false, true]); // prettier-ignore
    const state = (today: string, content = contentOf([signed('2027-06-01')])) => signOffState(content, {}, today);
    assert.deepEqual([state('2027-06-01'), state('2027-06-02'), state('2027-06-02', contentOf())], ['given', 'overdue', 'none']); // prettier-ignore
  });
});

describe('a translation', () => {
  it('is older than its facts where it was made of another version of them', () => {
    const stale = (translation: object) => isStale({ facts: { version: '1.1.0' }, text: { translation } } as unknown as Content); // prettier-ignore
    assert.deepEqual([stale({ state: 'original' }), stale({ state: 'machine', version: '1.1.0' }), stale({ state: 'reviewed', version: '1.0.0' })], [false, false, true]); // prettier-ignore
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPack } from '../../src/content/checks.js';
import { isOverdue } from '../../src/content/review.js';
import { today } from '../../src/language/day.js';
import { readConditions } from '../../tools/build/conditions.js';
import { readJson } from '../../tools/build/files.js';

const conditions = readConditions();

describe('conditions/', () => {
  it('has the built-in conditions', () => {
    const builtIn = readJson<string[]>('conditions/built-in.json');
    assert.ok(builtIn.length > 0);
    for (const id of builtIn) assert.ok(conditions.has(id), id);
  });

  for (const [id, { facts, texts }] of conditions) {
    it(`${id} follows the schema in every language`, () => {
      assert.equal(facts.id, id);
      assert.doesNotThrow(() => checkPack({ facts, texts }, id));
    });

    it(`${id} has an original in English`, () => {
      assert.equal(texts['en']?.translation.state, 'original');
    });

    it(`${id} is not overdue for review`, () => {
      assert.ok(
        !isOverdue(facts.nextReview, today()),
        `due on ${facts.nextReview}: see "Reviewing a condition" in CONTRIBUTING.md`,
      );
    });
  }
});

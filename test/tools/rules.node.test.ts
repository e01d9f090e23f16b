import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pack } from '../../src/content/types.js';
import { rules } from '../../tools/command/rules/rules.js';
import { sketch, sketchNames } from '../helpers/sketches.js';
import { care } from './rule-cases/care.js';
import { numbers } from './rule-cases/numbers.js';
import { options } from './rule-cases/options.js';
import { statements } from './rule-cases/statements.js';

const cases = [...options, ...numbers, ...statements, ...care];

const pathsOf = (rule: keyof typeof rules, pack: Pack): string[] => rules[rule].problems(pack).map(({ path }) => path);

describe('the clinical rules', () => {
  for (const name of sketchNames) {
    it(`find nothing in the sketch ${name}`, () => {
      for (const rule of Object.keys(rules) as (keyof typeof rules)[])
        assert.deepEqual(pathsOf(rule, sketch(name)), [], rule);
    });
  }

  for (const { rule, what, of = 'operation', bad, at, good } of cases) {
    it(`${rule}: ${what}`, () => {
      const broken = sketch(of);
      bad(broken);
      assert.equal(pathsOf(rule, broken)[0], at);
      const close = sketch(of);
      good?.(close);
      assert.deepEqual(pathsOf(rule, close), []);
    });
  }

  it('have each a case of what breaks them', () => {
    assert.deepEqual(
      Object.keys(rules).filter((name) => !cases.some(({ rule }) => rule === name)),
      [],
    );
  });
});

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkPack } from '../../src/content/checks.js';
import type { Facts, Text } from '../../src/content/types.js';
import { rules } from '../../tools/command/rules/rules.js';
import { careleaf } from '../helpers/command.js';

const folder = mkdtempSync(join(tmpdir(), 'careleaf-new-'));
after(() => rmSync(folder, { recursive: true }));

async function started(id: string, ...args: string[]): Promise<{ facts: Facts; text: Text }> {
  const { code, stderr } = await careleaf(['new', id, '--in', 'packs', ...args], folder);
  assert.deepEqual([code, stderr], [0, '']);
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, 'packs', id, name), 'utf8'));
  return { facts: read('condition.json') as Facts, text: read('en.json') as Text };
}

/** What the clinical rules still ask of a skeleton: what no skeleton can know. */
const asked: Readonly<Record<Facts['kind'], readonly string[]>> = {
  condition: [],
  symptom: [],
  procedure: [],
  medicine: [],
  screening: ['facts.tests.0.accuracy'],
};

describe('careleaf new', () => {
  for (const kind of Object.keys(asked) as Facts['kind'][]) {
    it(`starts a ${kind} that only wants words`, async () => {
      const { facts, text } = await started(`a-${kind}`, '--kind', kind);
      assert.equal(facts.kind, kind);
      const pack = checkPack({ facts, texts: { en: text } });
      const problems = Object.values(rules).flatMap((rule) => rule.problems(pack).map(({ path }) => path));
      assert.deepEqual(problems, asked[kind]);
      const { code, stderr } = await careleaf(['check', `packs/a-${kind}`], folder);
      assert.equal(code, 1);
      for (const line of stderr.trim().split('\n').slice(1)) assert.match(line, /"TODO"|facts\.tests\.0\.accuracy/);
    });
  }

  it('gives each kind what it needs, and no more', async () => {
    const has = async (kind: Facts['kind']) => {
      const { facts } = await started(`only-${kind}`, '--kind', kind);
      return ['options', 'optionSets', 'tests', 'plans', 'anchors', 'diary'].filter((field) => field in facts);
    };
    assert.deepEqual(await has('condition'), ['options', 'optionSets']);
    assert.deepEqual(await has('symptom'), []);
    assert.deepEqual(await has('procedure'), ['options', 'optionSets', 'plans', 'anchors']);
    assert.deepEqual(await has('medicine'), ['options']);
    assert.deepEqual(await has('screening'), ['options', 'optionSets', 'tests']);
  });

  it('starts a condition that the person who has it reads, where nothing else is said', async () => {
    const { facts } = await started('plain');
    assert.deepEqual([facts.kind, facts.audience], ['condition', undefined]);
  });

  it('writes for a parent or a carer where that is said', async () => {
    for (const reader of ['parent', 'carer'])
      assert.deepEqual((await started(`for-${reader}`, '--reader', reader)).facts.audience, { reader });
  });

  it('leads editors to the schema of this version', async () => {
    const { facts, text } = await started('with-schema');
    assert.match(
      facts.$schema!,
      /^https:\/\/unpkg\.com\/careleaf@\d+\.\d+\.\d+\/dist\/schema\/condition\.schema\.json$/,
    );
    assert.equal(text.$schema, facts.$schema);
  });

  it('says what kinds and readers there are', async () => {
    const kind = await careleaf(['new', 'x', '--kind', 'disease'], folder);
    assert.equal(kind.code, 2);
    assert.match(kind.stderr, /'disease' is invalid.*condition, symptom, procedure, medicine, screening/);
    const reader = await careleaf(['new', 'x', '--reader', 'nurse'], folder);
    assert.match(reader.stderr, /'nurse' is invalid.*self, parent, carer/);
  });
});

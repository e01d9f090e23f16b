import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Pack } from '../../src/content/types.js';
import { judge, reportOf } from '../../tools/command/ipdas.js';
import { loadPack } from '../../tools/command/load.js';

const builtIn = (): Pack => loadPack('conditions/hemifacial-spasm');

/** What is said of one item after a change to the built-in pack. */
function verdictOf(item: string, change: (pack: Pack) => void): { verdict: string; why: string } {
  const pack = structuredClone(builtIn());
  change(pack);
  return judge(pack).find((judgement) => judgement.item === item)!;
}
const met = (item: string, change: (pack: Pack) => void) => verdictOf(item, change).verdict === 'met';

describe('the IPDASi report', () => {
  it('has the six qualifying and the six certification items', () => {
    const items = (kind: string) =>
      judge(builtIn())
        .filter((judgement) => judgement.kind === kind)
        .map(({ item }) => item);
    assert.deepEqual(items('qualifying'), ['1.1.1', '1.1.2', '1.1.3', '1.1.4', '1.1.5', '1.2.1']);
    assert.deepEqual(items('certification'), ['2.1.1', '2.2.1', '2.2.2', '2.2.3', '2.2.4', '2.3.1']);
  });

  it('finds the built-in pack to meet these twelve', () => {
    const missing = judge(builtIn()).filter(({ kind, verdict }) => kind !== 'quality' && verdict !== 'met');
    assert.deepEqual(missing, []);
  });

  it('sees what is missing from each', () => {
    const broken: Record<string, (pack: Pack) => void> = {
      '1.1.2': ({ texts }) => (texts['es']!.names['treat-spasms'] = ' '),
      '1.1.3': ({ facts }) => (facts.treatments[0]!.kind = 'other'),
      '1.1.4': ({ facts }) => (facts.treatments[2]!.benefits = []),
      '1.1.5': ({ facts }) => (facts.treatments[2]!.risks = []),
      '1.2.1': ({ facts }) => facts.decision!.values.forEach((value) => (value.aspects = ['practical'])),
      '2.1.1': ({ texts }) => (texts['en']!.statements['at-ease-medicines'] = 'Not much.'),
      '2.2.1': ({ facts }) => (facts.treatments[1]!.how[0]!.sources = []),
      '2.2.3': ({ facts }) => (facts.nextReview = '2020-01-01'),
      '2.2.4': ({ facts }) =>
        delete facts.decision!.effects.find(({ id }) => id === 'few-harms-botulinum-toxin')!.certainty,
      '2.3.1': ({ texts }) => (texts['en']!.funding = ''),
    };
    for (const [item, change] of Object.entries(broken)) {
      assert.ok(
        met(item, () => undefined),
        `${item} is met before`,
      );
      assert.ok(!met(item, change), `${item} is met after`);
    }
  });

  it('sees an option with numbers for its benefits alone', () => {
    const oneSided = ({ facts }: Pack) => {
      facts.treatments[3]!.outcomes = facts.treatments[3]!.outcomes!.filter(({ effect }) => effect === 'benefit');
    };
    assert.match(verdictOf('2.1.1', oneSided).why, /microvascular-decompression/);
  });

  it('does not call different units, times or a missing time the same', () => {
    assert.equal(verdictOf('same denominator', () => undefined).verdict, 'not met');
    assert.match(verdictOf('time', () => undefined).why, /injections-side-effect-once/);
    const surgeryAlone = ({ facts }: Pack) => {
      facts.treatments.forEach((treatment) => delete treatment.outcomes);
      facts.treatments[3]!.outcomes = [
        { id: 'a', effect: 'benefit', number: 'mvd-spasm-free' },
        { id: 'b', effect: 'harm', number: 'mvd-leak' },
      ];
    };
    assert.ok(met('same denominator', surgeryAlone));
    assert.ok(met('time', surgeryAlone));
  });

  it('never judges what only people can', () => {
    for (const item of ['people involved', 'effect', 'reading level', 'reference group'])
      assert.equal(verdictOf(item, () => undefined).verdict, 'cannot be judged by software', item);
  });

  it('says nothing of a pack that decides nothing', () => {
    const pack = builtIn();
    delete pack.facts.decision;
    assert.deepEqual(reportOf(judge(pack)), []);
  });

  it('claims no certificate', () => {
    assert.match(reportOf(judge(builtIn()))[0]!, /not a certificate/);
  });

  it('is printed by the command', () => {
    const printed = execFileSync(process.execPath, ['--import', 'tsx', 'tools/careleaf.ts', 'check', 'conditions'], {
      encoding: 'utf8',
    });
    for (const line of reportOf(judge(builtIn()))) assert.ok(printed.includes(line), line);
  });

  it('stands in docs/ipdasi.md as it is', () => {
    const rows = readFileSync('docs/ipdasi.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    for (const { item, verdict, why } of judge(builtIn())) {
      const row = rows.find((cells) => cells[1] === item);
      assert.deepEqual(row?.slice(3, 5), [verdict, why], item);
    }
  });
});

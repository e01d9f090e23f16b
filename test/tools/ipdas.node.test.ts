import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Pack } from '../../src/content/types.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { judge, reportOf } from '../../tools/command/ipdas/ipdas.js';
import type { Judgement } from '../../tools/command/ipdas/judgement.js';
import { careleaf } from '../helpers/command.js';
import { sketch, type SketchName } from '../helpers/sketches.js';

type Loose = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a pack that is broken on purpose
type Change = (pack: Loose) => unknown;

/** What is said of one item after a change to a sketch. */
function judged(name: SketchName, item: string, change: Change = () => undefined): Judgement {
  const pack = sketch(name);
  change(pack);
  return judge(pack).find((judgement) => judgement.item === item)!;
}
const illness = 'long-term-illness';

describe('the IPDASi report', () => {
  it('has the six qualifying items, and the ten of certification, those on tests included', () => {
    const items = (kind: string) =>
      judge(sketch(illness))
        .filter((judgement) => judgement.kind === kind)
        .map(({ item }) => item);
    assert.deepEqual(items('qualifying'), ['1.1.1', '1.1.2', '1.1.3', '1.1.4', '1.1.5', '1.2.1']);
    const certification = ['2.1.1', '2.2.1', '2.2.2', '2.2.3', '2.2.4', '2.3.1', '2.4.1', '2.4.2', '2.4.3', '2.4.4'];
    assert.deepEqual(items('certification'), certification);
  });

  const broken: [item: string, of: SketchName, change: Change][] = [
    ['1.1.2', illness, ({ texts }) => (texts.en.names.decide = ' ')],
    ['1.1.3', illness, ({ facts }) => facts.optionSets[0].options.shift()],
    ['1.1.4', illness, ({ facts }) => delete facts.options[1].benefits],
    ['1.1.5', illness, ({ facts }) => delete facts.options[1].harms],
    [
      '1.2.1',
      illness,
      ({ facts }) => facts.decisions[0].values.forEach((value: Loose) => (value.aspects = ['practical'])),
    ],
    ['2.1.1', illness, ({ texts }) => (texts.en.statements['low-level-with-pen'] = 'It does.')],
    ['2.1.1', 'screening', ({ facts }) => delete facts.options[0].onset],
    ['2.1.1', illness, ({ facts }) => (facts.numbers = facts.numbers.filter(({ id }: Loose) => id !== 'upset-pen'))],
    ['2.2.1', illness, ({ facts }) => delete facts.options[1].how[0].sources],
    ['2.2.3', illness, ({ facts }) => (facts.nextReview = '2020-01-01')],
    ['2.2.3', illness, ({ texts }) => (texts.en.updatePolicy = '')],
    ['2.2.4', illness, ({ facts }) => delete facts.options[1].certainty],
    ['2.3.1', illness, ({ texts }) => (texts.en.funding = '')],
    ['2.4.1', 'screening', ({ facts }) => delete facts.tests[0].detects],
    ['2.4.2', 'screening', ({ facts }) => delete facts.tests[0].ifFound],
    ['2.4.3', 'screening', ({ facts }) => delete facts.tests[0].ifNotFound],
    ['2.4.4', 'screening', ({ facts }) => delete facts.tests[0].overdiagnosis],
    ['test accuracy', 'screening', ({ facts }) => delete facts.tests[0].accuracy],
    ['time', illness, ({ facts }) => (facts.numbers[3].timeframe = 'not-stated')],
    ['same denominator', illness, ({ facts }) => (facts.numbers[3].unit = 'treatments')],
    ['same denominator', illness, ({ facts }) => (facts.numbers[3].timeframe = 'each-year')],
    ['guidance', illness, ({ facts }) => delete facts.questions],
    ['quality of evidence', illness, ({ facts }) => delete facts.options[1].evidence],
  ];
  for (const [item, of, change] of broken) {
    it(`sees what is missing for ${item}: ${String(change).replace(/^.*?=> /, '')}`, () => {
      assert.equal(judged(of, item).verdict, 'met');
      const { verdict, why } = judged(of, item, change);
      assert.equal(verdict, 'not met');
      assert.match(why, /^missing: /);
    });
  }

  it('does not ask about tests where none is offered', () => {
    for (const item of ['2.4.1', '2.4.2', '2.4.3', '2.4.4', 'test accuracy'])
      assert.equal(judged(illness, item).verdict, 'not asked', item);
  });

  it('takes a reason in the place of no treatment', () => {
    const withReason: Change = ({ facts }) => {
      facts.optionSets[0].options.shift();
      facts.optionSets[0].noneReason = { id: 'why-not' };
    };
    assert.equal(judged(illness, '1.1.3', withReason).verdict, 'met');
  });

  it('does not call "not reported" a number', () => {
    assert.match(judged('operation', 'probabilities').why, /numbers for drops/);
  });

  it('never judges what only people can', () => {
    for (const item of ['people involved', 'effect', 'reading level', 'reference group'])
      assert.equal(judged(illness, item).verdict, 'cannot be judged by software', item);
  });

  it('says nothing of a pack that decides nothing', () => {
    assert.deepEqual(reportOf(judge(sketch('child-emergency'))), []);
  });

  it('claims no certificate, and says which sections it was asked of', () => {
    const report = reportOf(judge(sketch(illness))).join('\n');
    assert.match(report, /This is a report, not a certificate/);
    assert.match(report, /"sections" name also: decision, risks, questions/);
    assert.match(report, /1\.1\.2 says what there is to decide: met \(.*; with decision\)/);
    assert.doesNotMatch(report, /1\.1\.4 .*; with/);
  });

  it('is printed by the command', async () => {
    const { stdout } = await careleaf(['check', 'test/sketches/screening']);
    for (const line of reportOf(judge(sketch('screening')))) assert.ok(stdout.includes(line), line);
  });

  it('stands in docs/ipdasi.md as it is', () => {
    const rows = readFileSync('docs/ipdasi.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    const [pack] = builtInPacks as readonly [Pack];
    for (const { item, verdict, why } of judge(pack)) {
      const row = rows.find((cells) => cells[1] === item);
      assert.deepEqual(row?.slice(3, 5), [verdict, why], item);
    }
  });
});

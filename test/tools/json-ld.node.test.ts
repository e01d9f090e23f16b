import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import ts from 'typescript';
import { packOf, readConditions } from '../../tools/build/conditions.js';
import { root } from '../../tools/build/files.js';
import { jsonLdOf, type DataWishes } from '../../tools/command/json-ld.js';

// Inside the project, so that the vocabulary's types are found.
mkdirSync(join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(join(root, '.cache', 'json-ld-'));
after(() => rmSync(folder, { recursive: true }));

const condition = readConditions().get('hemifacial-spasm')!;
let files = 0;

function written(name: string, content: string): string {
  const path = join(folder, `${++files}-${name}`);
  writeFileSync(path, content);
  return path;
}

function dataOf(change: (pack: ReturnType<typeof packOf>) => void = () => {}, wishes: DataWishes = {}): string {
  const pack = structuredClone(packOf(condition, wishes.language ?? 'en'));
  change(pack);
  return jsonLdOf(written('pack.json', JSON.stringify(pack)), wishes);
}

/** What the types of schema.org's vocabulary say against a piece of data. */
function complaintsAbout(data: string, type: 'MedicalCondition' | 'MedicalWebPage'): string[] {
  const source = `import type { ${type}, WithContext } from 'schema-dts';\nexport const data: WithContext<${type}> = ${data};\n`;
  const program = ts.createProgram([written('data.ts', source)], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.NodeNext,
    types: [],
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('careleaf json-ld', () => {
  it('says what the vocabulary of schema.org allows', () => {
    assert.deepEqual(complaintsAbout(dataOf(), 'MedicalCondition'), []);
    assert.deepEqual(complaintsAbout(dataOf(undefined, { page: true }), 'MedicalWebPage'), []);
    const wrong = JSON.stringify({ ...(JSON.parse(dataOf()) as object), noSuchProperty: true });
    assert.match(complaintsAbout(wrong, 'MedicalCondition').join(), /noSuchProperty/);
  });

  it('has the names, the codes, and every option but that of no treatment', () => {
    const data = JSON.parse(dataOf()) as Record<string, { name: string; codeValue: string }[]>;
    const { facts, texts } = condition;
    assert.equal(data['name'], texts['en']!.name);
    assert.deepEqual(
      data['code']!.map(({ codeValue }) => codeValue),
      facts.codes!.map(({ code }) => code),
    );
    assert.deepEqual(
      data['possibleTreatment']!.map(({ name }) => name),
      facts.options!.filter(({ kind }) => kind !== 'none').map(({ id }) => texts['en']!.names![id]),
    );
  });

  it('writes numbers and words of the glossary out', () => {
    assert.doesNotMatch(dataOf(), /\{[a-z]|\]\(/);
    assert.match(dataOf(), /brainstem/);
  });

  it('claims a review only where there is one, and the page only where it is asked to', () => {
    assert.doesNotMatch(dataOf(), /MedicalWebPage|lastReviewed/);
    assert.doesNotMatch(dataOf(undefined, { page: true }), /lastReviewed|reviewedBy/);
    const signed = dataOf(
      ({ facts, texts }) =>
        (texts['en']!.reviews = [{ by: 'A reviewer', role: 'neurologist', on: '2026-11-20', until: facts.nextReview }]),
      { page: true },
    );
    const page = JSON.parse(signed) as { lastReviewed: string; reviewedBy: { name: string } };
    assert.equal(page.lastReviewed, '2026-11-20');
    assert.equal(page.reviewedBy.name, 'A reviewer');
    assert.deepEqual(complaintsAbout(signed, 'MedicalWebPage'), []);
  });

  it('cannot end the script that it stands in', () => {
    const hostile = '</script><script>alert(1)</script>';
    const data = dataOf(({ texts }) => (texts['en']!.summary = hostile));
    assert.ok(!data.includes('<'));
    assert.equal((JSON.parse(data) as { description: string }).description, hostile);
  });

  it('speaks the language that is asked for', () => {
    const data = JSON.parse(dataOf(undefined, { language: 'es', page: true })) as { name: string; inLanguage: string };
    assert.equal(data.inLanguage, 'es');
    assert.equal(data.name, condition.texts['es']!.name);
  });
});

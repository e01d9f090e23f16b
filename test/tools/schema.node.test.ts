import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { conditionSchema } from '../../tools/build/schema.js';
import { sketch, sketchNames } from '../helpers/sketches.js';

type Json = Record<string, unknown>;
const schema = JSON.parse(conditionSchema()) as Json & { $defs: Record<string, Json> };
const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
const placesOf = (file: unknown): string[] => (validate(file) ? [] : validate.errors!.map((one) => one.instancePath));

/** Every field that the schema names, by where it stands. */
function fieldsIn(value: unknown, path = ''): [path: string, field: Json][] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.entries((value as { properties?: Json }).properties ?? {}).map(([name, field]): [string, Json] => [
    `${path}.${name}`,
    field as Json,
  ]);
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => fieldsIn(inner, `${path}/${key}`))];
}

const described = (field: Json): unknown =>
  field['description'] ?? schema.$defs[String(field['$ref']).replace('#/$defs/', '')]?.['description'];

describe('the JSON Schema', () => {
  it('says of every field what it is for', () => {
    const fields = fieldsIn(schema.$defs);
    assert.ok(fields.length > 300, `${fields.length} fields`);
    assert.deepEqual(
      fields.filter(([, field]) => typeof described(field) !== 'string').map(([path]) => path),
      [],
    );
  });

  it('takes every kind of file for what it is', () => {
    const read = (name: string) => JSON.parse(readFileSync(`conditions/hemifacial-spasm/${name}`, 'utf8')) as unknown;
    for (const name of ['condition.json', 'figures.json', 'en.json', 'es.json'])
      assert.deepEqual(placesOf(read(name)), []);
    for (const name of sketchNames) assert.deepEqual(placesOf(sketch(name)), [], name);
    assert.deepEqual(placesOf({ region: 'GB', crisisLine: { name: 'Line', phone: '112' } }), []);
  });

  it('names the mistake in a file, and not what else the file could be', () => {
    const { facts, texts } = sketch('operation');
    const [figure] = facts.figures!;
    assert.ok(placesOf([{ ...figure, viewBox: 'wide' }]).includes('/0/viewBox'));
    assert.deepEqual(placesOf({ ...facts, kind: 'opera' }).filter(Boolean), ['/kind']);
    assert.ok(placesOf({ ...texts['en'], summary: 1 }).includes('/summary'));
    assert.ok(placesOf({ facts: { ...facts, version: 'one' }, texts }).includes('/facts/version'));
    assert.ok(placesOf({ crisisLine: { name: 'Line', phone: 'call us' } }).includes('/crisisLine/phone'));
  });

  it('holds what is tidied to its pattern too', () => {
    assert.ok(placesOf({ clinic: { name: 'Clinic', url: 'http://clinic.example' } }).includes('/clinic/url'));
  });
});

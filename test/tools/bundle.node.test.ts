import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../tools/build/files.js';
import { bundle } from '../../tools/command/bundle.js';

const dist = join(root, 'dist');
const nothing = { elements: [], conditions: [], languages: [] };

describe('one file of chosen elements, conditions and languages', () => {
  it('holds the leaflet with its usual sections, and no other element', async () => {
    const { code, elements, brotli } = await bundle({ ...nothing, elements: ['leaflet'] }, dist);
    assert.equal(elements.at(-1), 'leaflet');
    for (const tag of ['care-leaflet', 'care-seek-help', 'care-provenance']) assert.ok(code.includes(tag), tag);
    assert.ok(!code.includes('class="diary') && !elements.includes('symptom-diary'));
    assert.ok(!code.includes('A blood vessel'));
    assert.ok(brotli < 78 * 1024, `${brotli} bytes`);
  });

  it('holds the words of the conditions and languages that are asked for', async () => {
    const wishes = { elements: ['seek-help'], conditions: ['hemifacial-spasm'], languages: ['en', 'es'] };
    const { code } = await bundle(wishes, dist);
    for (const words of ['Hemifacial spasm', 'Espasmo hemifacial', 'Cuándo']) assert.ok(code.includes(words), words);
  });

  it('needs no other file, and its integrity is that of its text', async () => {
    const { code, integrity } = await bundle({ ...nothing, elements: ['self-care'] }, dist);
    assert.doesNotMatch(code, /\bimport\s*[{(*"']|\bfrom\s*["']/);
    assert.equal(integrity, `sha384-${createHash('sha384').update(code).digest('base64')}`);
  });

  it('makes no policy under the name of Lit’s', async () => {
    const { code } = await bundle({ ...nothing, elements: ['self-care'] }, dist);
    assert.ok(!code.includes('createPolicy("lit-html"'));
  });

  const wrong: [string, object, RegExp][] = [
    ['an element', { elements: ['leaflets'] }, /no element "leaflets".*leaflet, .*provenance/],
    ['a condition', { conditions: ['croup'] }, /no condition "croup".*hemifacial-spasm/],
    ['a language', { languages: ['xx', 'es'] }, /no language "xx".*en, es/],
  ];
  for (const [what, wishes, says] of wrong)
    it(`says which there are where ${what} does not exist`, () =>
      assert.rejects(bundle({ ...nothing, ...wishes }, dist), says));
});

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Pack } from '../../src/content/types.js';
import { copyOfProject } from './copy.js';

const copy = copyOfProject();
after(() => copy.remove());
const read = (path: string) => readFileSync(join(copy.folder, path), 'utf8');
const write = (path: string, text: string) => writeFileSync(join(copy.folder, path), text);

/** Tuvan: a real language, so that every Intl function takes its tag, and one that Careleaf does not have. */
const language = 'tyv';
const words = `locales/${language}.xlf`;
const texts = `conditions/hemifacial-spasm/${language}.json`;

// That those which exist are complete, `npm run lint` says.
describe('the languages', () => {
  it('are refused while words are missing', async () => {
    const extraction = await copy.run('tools/locales.ts', 'extract', language);
    assert.equal(extraction.code, 0, extraction.output);
    const { code, output } = await copy.run('tools/locales.ts', 'check');
    assert.equal(code, 1, output);
    assert.match(output, new RegExp(`${words}: "state\\.retry" is not translated`));
  });

  it('grow by a file of words and a file of texts, without a line of code', async () => {
    write(words, read(words).replace(/<source>([^]*?)<\/source>(?!\s*<target)/g, '$&\n  <target>$1</target>'));
    const { translation: _, ...english } = JSON.parse(read('conditions/hemifacial-spasm/en.json')) as {
      translation: object;
    };
    write(
      texts,
      JSON.stringify({ ...english, language, translation: { state: 'machine', from: 'en', version: '1.0.0' } }),
    );

    const check = await copy.run('tools/locales.ts', 'check');
    assert.equal(check.code, 0, check.output);
    const generation = await copy.run('tools/generate.ts');
    assert.equal(generation.code, 0, generation.output);
    assert.match(read('src/generated/integrity.ts'), new RegExp(`"${language}": "sha384-`));
    const { builtInPacks } = (await import(join(copy.folder, 'src/generated/built-in.ts'))) as { builtInPacks: Pack[] };
    assert.ok(builtInPacks[0]?.languages?.includes(language));
  });
});

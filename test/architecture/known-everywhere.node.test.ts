import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registeredTags } from '../../src/base/define.js';
import '../../src/server/server.js';
import { exists, namesIn, readText } from '../../tools/build/files.js';

const elements = namesIn('src/elements');
/** It stands in a sentence: it keeps no room, and an editor writes it in HTML. */
const inline = 'glossary-term';
const ownLine = elements.filter((name) => name !== inline);

/** Where people and their tools look for an element, and which of them stand there. */
const places: [file: string, names: readonly string[], as: (name: string) => RegExp][] = [
  ['src/index.ts', elements, (name) => new RegExp(`elements/${name}/`)],
  ['src/careleaf.css', ownLine, (name) => new RegExp(`^ *care-${name}(:not\\(:defined\\))?,?( \\{)?$`, 'm')],
  ['README.md', elements, (name) => new RegExp(`^\\| \`care-${name}\` `, 'm')],
  ['cms/wordpress/careleaf/includes/elements.php', ownLine, (name) => new RegExp(`'${name}' +=> array`)],
  ['cms/wordpress/careleaf/readme.txt', ownLine, (name) => new RegExp(`^\\* \`element\`: .*\\b${name}\\b`, 'm')],
  ['cms/drupal/careleaf/src/Elements.php', ownLine, (name) => new RegExp(`'${name}' => '`)],
];

describe('every element', () => {
  for (const [file, names, as] of places)
    it(`is known in ${file}`, () => {
      const text = readText(file);
      assert.deepEqual(
        names.filter((name) => !as(name).test(text)),
        [],
        `missing in ${file}`,
      );
    });

  it('is registered by src/define.ts', () =>
    assert.deepEqual(
      registeredTags(),
      elements.map((name) => `care-${name}`),
    ));

  it('has a story and a test', () => {
    for (const name of elements) {
      assert.ok(exists(`stories/${name}.stories.ts`), `stories/${name}.stories.ts`);
      assert.ok(exists(`test/elements/${name}.test.ts`), `test/elements/${name}.test.ts`);
    }
  });
});

describe('every decision', () => {
  it('is listed, with its title', () => {
    const pages = namesIn('docs/decisions').filter((name) => name !== 'README.md');
    const index = readText('docs/decisions/README.md');
    for (const page of pages) {
      const [, title] = /^# (.*)/.exec(readText(`docs/decisions/${page}`))!;
      assert.ok(index.includes(`[${title}](${page})`), `docs/decisions/README.md: expected "[${title}](${page})"`);
    }
  });
});

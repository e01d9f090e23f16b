import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { check } from 'prettier';
import { copyOfProject } from './copy.js';

const copy = copyOfProject();
const read = (path: string) => readFileSync(join(copy.folder, path), 'utf8');
after(() => copy.remove());

const made = [
  'src/elements/travel-notes/travel-notes.ts',
  'src/elements/travel-notes/travel-notes.styles.ts',
  'src/elements/travel-notes/travel-notes.define.ts',
  'stories/travel-notes.stories.ts',
  'test/elements/travel-notes.test.ts',
];

describe('npm run new-element', () => {
  it('writes an element that compiles, with its story and its test', async () => {
    const tool = await copy.run('tools/new-element.ts', 'care-travel-notes', 'Notes for a journey');
    assert.equal(tool.code, 0, tool.output);

    const settings = { extends: './tsconfig.json', include: ['src', 'test/helpers/*.d.ts'], files: made };
    writeFileSync(join(copy.folder, 'tsconfig.made.json'), JSON.stringify(settings));
    const compiler = await copy.run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.made.json');
    assert.equal(compiler.output, '');
  });

  it('writes it as Prettier would', async () => {
    for (const path of made)
      assert.ok(await check(read(path), { ...JSON.parse(read('.prettierrc.json')), filepath: path }), path);
  });

  it('makes it known, in alphabetical order', () => {
    const exported = [...read('src/index.ts').matchAll(/'\.\/elements\/([^/]+)/g)].map((match) => match[1]);
    assert.ok(exported.includes('travel-notes'));
    assert.deepEqual(exported, exported.toSorted());
    assert.match(read('src/define.ts'), /^import '\.\/elements\/travel-notes\/travel-notes\.define\.js';$/m);
  });

  it('refuses a tag that is taken or no name, and changes nothing', async () => {
    const before = read('src/index.ts');
    const refused = [
      ['care-self-care', 'What people can do'],
      ['care-one', 'A word'],
      ['care-two-words', ''],
    ] as const;
    const codes = await Promise.all(refused.map(([tag, what]) => copy.run('tools/new-element.ts', tag, what)));
    assert.deepEqual(
      codes.map(({ code }) => code),
      refused.map(() => 2),
    );
    assert.equal(read('src/index.ts'), before);
  });
});

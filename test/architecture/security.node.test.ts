import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exists, readJson, readText } from '../../tools/build/files.js';

const page = readText('SECURITY.md');
const { scripts } = readJson<{ scripts: Record<string, string> }>('package.json');
/** What is written as code: files, commands, words. */
const words = [...page.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!);
const lines = [...page.matchAll(/```sh\n([^]*?)```/g)].flatMap((match) => match[1]!.trim().split('\n'));
const commands = [...words, ...lines]
  .map((line) => line.replace(/\s+#.*/, ''))
  .filter((line) => /^(npm|node|npx) /.test(line));
const stages = () => /const testStages = \[(.*)\]/.exec(readText('tools/test.mjs'))![1]!;

/** Whether a command that somebody copies does something. */
function works(command: string): boolean {
  const [, script, stage] = /^npm (?:run )?([\w:-]+)(?: -- (\w+))?$/.exec(command) ?? [];
  if (script) return script in scripts && (!stage || stages().includes(`'${stage}'`));
  const [, file] = /^node --import tsx ([\w/.-]+)$/.exec(command) ?? [];
  return file !== undefined && exists(file);
}

/** What is promised, and where it is said to be tested. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, who, promise, tested]) => ({ who: who!, promise: promise!, tested: tested! }));

describe('SECURITY.md', () => {
  it('names files that exist', () => {
    const paths = words.filter((word) => /^(?:test|tools|docs|src)\/[\w/.-]+$/.test(word));
    assert.ok(paths.length > 10);
    assert.deepEqual(
      paths.filter((path) => !exists(path)),
      [],
    );
  });

  it('names commands that exist', () => {
    assert.ok(commands.length > 5, commands.join());
    assert.deepEqual(
      commands.filter((command) => !works(command)),
      [],
    );
  });

  it('names a test, or a command, for each promise', () => {
    assert.ok(rows.length > 10);
    for (const { who, promise, tested } of rows) {
      assert.ok(promise.length > 20, who);
      assert.match(tested, /`(?:test\/[^`]+\.test\.ts|npm run [^`]+)`/, who);
    }
  });

  it('has the policy that the README has', () => {
    const policies = (text: string) => text.match(/^Content-Security-Policy: .*$/gm);
    assert.equal(policies(page)?.length, 1);
    assert.deepEqual(policies(page), policies(readText('README.md')));
  });

  it('invents no address and no person', () => {
    assert.doesNotMatch(page, /https?:\/\/|@[\w-]+\.|mailto:[^`]/);
  });
});

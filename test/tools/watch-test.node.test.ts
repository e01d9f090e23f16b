import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { root } from '../../tools/build/files.js';

const watch = (name: string) =>
  promisify(execFile)(process.execPath, ['tools/watch-test.mjs', name], { cwd: root, timeout: 30_000 });

test('whoever asks to watch a test that does not exist reads which tests do', async () => {
  await assert.rejects(watch('no-such-test'), ({ code, stderr }: { code: number; stderr: string }) => {
    assert.equal(code, 1);
    assert.match(stderr, /called "no-such-test"\. Expected .*\bself-care\b.*\bwatch-test\b/);
    return true;
  });
});

test('whoever asks by a name that two tests share reads the path of both', async () => {
  await assert.rejects(
    watch('kept-data'),
    /test\/device\/kept-data\.property\.test\.ts or test\/elements\/kept-data\.test\.ts/,
  );
});

test('a test of the built bundle is not watched: each change would cost a build', async () => {
  await assert.rejects(watch('test/pages/axe.page.test.ts'), /No test that can be watched is called/);
});

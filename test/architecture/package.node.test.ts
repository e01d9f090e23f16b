import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

test('whoever installs the package finds every file that package.json names', async () => {
  const { messages, pkg } = await publint({ pkgDir: fileURLToPath(new URL('../../', import.meta.url)), strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg)),
    [],
  );
});

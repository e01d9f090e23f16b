import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readJson, readText } from '../../tools/build/files.js';

test('package, elements and changelog name the same version', () => {
  const { version } = readJson<{ version: string }>('package.json');
  const inElements = /careleafVersion: string = '([^']+)'/.exec(readText('src/base/care-element.ts'))?.[1];
  const inChangelog = /^## (\S+)/m.exec(readText('CHANGELOG.md'))?.[1];
  assert.deepEqual({ inElements, inChangelog }, { inElements: version, inChangelog: version });
});

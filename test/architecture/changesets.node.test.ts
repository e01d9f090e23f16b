import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readJson, readText, root } from '../../tools/build/files.js';

// `changeset status` compares with a base branch, which a shallow checkout does not have; this needs none.
test('a user reads in the changelog, word for word, what each changeset says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'careleaf-changesets-'));
  try {
    for (const part of ['.changeset', 'package.json', 'package-lock.json', 'CHANGELOG.md', '.prettierrc.json'])
      cpSync(join(root, part), join(folder, part), { recursive: true });
    const words = 'Readers can ask for larger text.\n\nIt stays larger on the next page.';
    writeFileSync(join(folder, '.changeset/larger-text.md'), `---\n"careleaf": major\n---\n\n${words}\n`);
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    execFileSync(process.execPath, [join(root, 'node_modules/@changesets/cli/bin.js'), 'version'], { cwd: folder });
    const changelog = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
    const next = parseInt(readJson<{ version: string }>('package.json').version) + 1;
    const [title, ...earlier] = readText('CHANGELOG.md').split('\n');
    assert.ok(
      changelog.startsWith(`${title}\n\n## ${next}.0.0\n\n### Major Changes\n\n${words}\n`),
      changelog.slice(0, 400),
    );
    assert.ok(changelog.endsWith(earlier.join('\n')), 'what was there before stays');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../tools/build/files.js';

const binary = /\.(png|jpe?g|webp|gif|ico|pdf|woff2?|zip)$/;
const folders = ['home', 'root', 'Users', 'work', 'tmp', 'private', 'var/folders'].join('|');

/** What only means something on the machine where it was written. */
const traces = {
  'a path of one machine': new RegExp(`(?<![\\w.:/)*-])(?:file://)?/(?:${folders})/[\\w.-]+`),
  'a path of one machine on Windows': /\b[A-Z]:\\+Users\\+/,
  'the host of a package registry': /https?:\/\/[\w.:-]*(?:registry|artifactory|nexus|verdaccio|npmmirror)[\w.:-]*/,
};

function files(): string[] {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], options)
    .split('\n')
    .filter(Boolean);
}

test('no file carries traces of the machine on which it was written', () => {
  const texts = files().filter((path) => !binary.test(path) && existsSync(join(root, path)));
  assert.ok(texts.length > 100, `${texts.length} files`);
  const found = texts.flatMap((path) => {
    const lines = readFileSync(join(root, path), 'utf8').split('\n');
    return lines.flatMap((line, index) =>
      Object.entries(traces)
        .filter(([, pattern]) => pattern.test(line))
        .map(([what, pattern]) => `${path}:${index + 1}: ${what}: ${pattern.exec(line)![0]}`),
    );
  });
  assert.deepEqual(found, []);
});

test('such traces are recognised', () => {
  const examples = ['cd /ho' + 'me/somebody/careleaf', '"/wo' + 'rk/main"', 'https://regis' + 'try.example.org/lit'];
  for (const text of examples)
    assert.ok(
      Object.values(traces).some((pattern) => pattern.test(text)),
      text,
    );
  const innocent = ['https://example.org/home/page', 'src/work/', 'see tmp/x', '</root>'];
  for (const text of innocent) assert.ok(!Object.values(traces).some((pattern) => pattern.test(text)), text);
});

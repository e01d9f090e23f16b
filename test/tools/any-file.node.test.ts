import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it, mock } from 'node:test';
import { root } from '../../tools/build/files.js';
import { generate } from '../../tools/build/generated.js';
import type * as Program from '../../tools/command/program.js';
import type * as Refusals from '../../tools/command/refusal.js';

const folder = mkdtempSync(join(tmpdir(), 'careleaf-files-'));
after(() => rmSync(folder, { recursive: true }));
const at = (path: string) => join(folder, path);

let programOf: typeof Program.programOf;
let refusals: typeof Refusals;
before(async () => {
  generate();
  ({ programOf } = await import('../../tools/command/program.js'));
  refusals = await import('../../tools/command/refusal.js');
});

function write(path: string, content: string): string {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
  return at(path);
}

/** A condition's folder without faults, but for one file. */
function folderWith(name: string, content: string): string {
  const path = `${encodeURIComponent(name + content).slice(0, 80)}.pack`;
  if (!existsSync(at(path))) cpSync(join(root, 'test/sketches/operation'), at(path), { recursive: true });
  write(join(path, name), content);
  return at(path);
}

/** Every command that reads a pack, and those that read something else. */
const ofPack = [
  ['check'],
  ['pack'],
  ['migrate', '--dry-run'],
  ['json-ld'],
  ['render', 'care-seek-help', '--condition'],
  ['review', 'start', '--out', at('review.html')],
  ['review', 'status'],
  ['bundle', '--elements', 'seek-help', '--out', at('bundle.js'), '--conditions'],
];
const ofOthers = [
  ['check'],
  ['render', 'care-seek-help', '--profile'],
  ['json-ld', 'hemifacial-spasm', '--profile'],
  ['review', 'apply', '--to', at('profile.json')],
  ['review', 'status', 'hemifacial-spasm', '--since'],
];

const raw =
  /Cannot read|is not a function|is not iterable|undefined|not defined|call stack|Incorrect locale|^\s+at .*:\d+:\d+|Error\b/m;

/** What a command says of something wrong: always in words that were written for it, never by an error of the platform. */
async function saidBy(args: readonly string[]): Promise<string> {
  const printed: string[] = [];
  const print = mock.method(console, 'error', (line: string) => printed.push(line));
  try {
    const program = programOf(() => undefined).exitOverride();
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    const isForeseen = error instanceof refusals.Refusal || error instanceof refusals.Fault;
    assert.ok(isForeseen, `${args.join(' ')}: ${(error as Error).stack}`);
    printed.push(error.message);
  } finally {
    print.mock.restore();
  }
  assert.doesNotMatch(printed.join('\n'), raw, args.join(' '));
  return printed.join('\n');
}

const nested = (depth: number) => '{"facts":'.repeat(depth) + 'null' + '}'.repeat(depth);
const contents: [what: string, content: string][] = [
  ...['null', 'true', '5', '"x"', '[]', '[null]', '{}', '{"facts":null}', '{"facts":[],"texts":"x"}'].map(
    (content): [string, string] => [content, content],
  ),
  ['{"texts":{"en":null}}', '{"facts":{"schemaVersion":2},"texts":{"en":null,"xx-yy-zz":{},"":5}}'],
  ['version 1 of nothing', '{"facts":{"schemaVersion":1,"options":[null],"about":5},"texts":{"en":null}}'],
  ['version 1 of less', '{"facts":{"schemaVersion":1,"followUp":[null],"questions":[null]},"texts":{"en":{}}}'],
  ['lists of nothing', '{"facts":{"schemaVersion":2,"options":[null],"signs":{},"numbers":[[]]},"texts":{"en":[]}}'],
  ['objects in objects', nested(150)],
  ['more of them', nested(4000)],
  ['lists without end', '['.repeat(100_000)],
];

describe('a file that holds anything', () => {
  for (const [what, content] of contents) {
    it(`is named by each command that reads a pack: ${what}`, async () => {
      const path = write('any.json', content);
      for (const command of ofPack) {
        // What has nothing of a pack is taken for a profile, which may be empty.
        if (command[0] === 'check' && content === '{}') continue;
        // What says that it is of this version has nothing to lift.
        if (command[0] === 'migrate' && content.includes('"schemaVersion":2')) continue;
        const said = await saidBy([...command, path]);
        assert.ok(said.includes(path), `${command.join(' ')}: ${said}`);
      }
    });

    it(`is named by each command that reads a profile or a record: ${what}`, async () => {
      write('profile.json', '{}');
      const path = write('any.json', content);
      for (const command of ofOthers) {
        // An empty profile is one.
        if (content === '{}' && command[0] !== 'review') continue;
        const said = await saidBy([...command, path]);
        assert.ok(said.includes(path), `${command.join(' ')}: ${said}`);
      }
    });

    it(`is named with its place where a page names it, or holds it: ${what}`, async () => {
      write('any.json', content);
      const block = (attributes: string) => `<script type="application/json"${attributes}>${content}</script>`;
      const pages: [tag: string, html: string][] = [
        ['care-seek-help', '<care-seek-help src="any.json"></care-seek-help>'],
        ['care-seek-help', `<care-seek-help>${block('')}</care-seek-help>`],
        ['script data-care-profile', block(' data-care-profile')],
      ];
      for (const [tag, html] of pages) {
        // An empty profile is one.
        if (content === '{}' && tag.startsWith('script')) continue;
        const said = await saidBy(['render', write('page.html', html)]);
        assert.ok(said.startsWith(`${at('page.html')}: <${tag}>: line 1, column 1: `), said);
      }
    });

    it(`is named where it is part of a folder: ${what}`, async () => {
      for (const name of ['condition.json', 'en.json', 'figures.json', 'reviews.json']) {
        const path = folderWith(name, content);
        // What is lifted is a pack of an older version: this one has no figures.json, and no sign-off.
        const commands = ofPack.filter(([command]) => command !== 'migrate');
        for (const command of commands) {
          const said = await saidBy([...command, path]);
          assert.ok(said.includes(join(path, name)), `${command.join(' ')} ${name}: ${said}`);
        }
        await saidBy(['migrate', '--dry-run', path]);
      }
    });
  }
});

describe('a file in a folder whose name is no language', () => {
  for (const name of ['xx-yy-zz.json', 'en-a.json', 'notes.json', '.json', 'EN.json', 'e n.json', '__proto__.json']) {
    it(`is named, with the other faults of the folder: ${name}`, async () => {
      const path = folderWith(name, '{}');
      write(join(path.slice(folder.length), 'es.json'), '{');
      for (const command of ofPack.filter(([command]) => command !== 'migrate')) {
        const said = await saidBy([...command, path]);
        assert.ok(said.includes(`${join(path, name)}: expected condition.json, figures.json or`), said);
        assert.ok(said.includes(`${join(path, 'es.json')}:1:2: expected JSON`), said);
      }
    });
  }
});

describe('a pipe that nobody writes into', { timeout: 60_000 }, () => {
  it('is not waited for where a folder or a page names it', { skip: process.platform === 'win32' }, async () => {
    for (const name of ['condition.json', 'en.json', 'figures.json', 'reviews.json']) {
      const path = folderWith(name, 'pipe');
      rmSync(join(path, name));
      execFileSync('mkfifo', [join(path, name)]);
      for (const command of ofPack.filter(([command]) => command !== 'migrate' || /condition|en/.test(name))) {
        const said = await saidBy([...command, path]);
        assert.ok(said.includes(`${join(path, name)}: expected a file; found a pipe`), `${command.join(' ')}: ${said}`);
      }
    }
    execFileSync('mkfifo', [at('pipe.json')]);
    const page = write('page.html', '<care-seek-help src="pipe.json"></care-seek-help>');
    assert.match(await saidBy(['render', page]), /column 1: .*pipe\.json: expected a file; found a pipe$/);
  });
});

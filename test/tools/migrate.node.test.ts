import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { checkPack } from '../../src/content/checks.js';
import type { Facts, Pack } from '../../src/content/types.js';
import { root } from '../../tools/build/files.js';
import { careleaf } from '../helpers/command.js';

const fixture = join(root, 'test/tools/fixtures/version-1/old-spasm');
const folder = mkdtempSync(join(tmpdir(), 'careleaf-migrate-'));
const pack = join(folder, 'pack');
after(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  cpSync(fixture, pack, { recursive: true });
});

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const migrate = (...args: string[]) => careleaf(['migrate', ...args], folder);
const contents = (of: string) =>
  Object.fromEntries(
    readdirSync(of)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, readFileSync(join(of, name), 'utf8')]),
  );

function migrated(): Pack {
  const facts = { ...(read(join(pack, 'condition.json')) as Facts), figures: read(join(pack, 'figures.json')) };
  const texts = { en: read(join(pack, 'en.json')), es: read(join(pack, 'es.json')) };
  return checkPack({ facts, texts });
}

/** A pack that was read has no prototype. */
const plain = (given: unknown): unknown => JSON.parse(JSON.stringify(given));

function assertUntouched(): void {
  assert.deepEqual(contents(pack), contents(fixture));
  assert.ok(!existsSync(join(pack, 'version-1')));
}

describe('careleaf migrate', () => {
  it('lifts a folder to what the full check takes, and keeps what was there', async () => {
    const { code, stdout, stderr } = await migrate('pack');
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /pack: lifted from schema version 1 to 2; what was there is kept in pack\/version-1/);
    assert.match(stdout, /then run: careleaf check pack/);
    assert.equal(migrated().facts.schemaVersion, 2);
    assert.deepEqual(contents(join(pack, 'version-1')), contents(fixture));
    assert.ok(!existsSync(join(pack, 'figure.json')));
  });

  it('leaves nothing out that the old pack said', async () => {
    const old = read(join(fixture, 'en.json')) as { statements: object; names: object; glossary: object };
    await migrate('pack');
    const { facts, texts } = migrated();
    assert.deepEqual(plain(texts['en']!.statements), old.statements);
    assert.deepEqual(plain(texts['en']!.glossary), old.glossary);
    for (const [id, name] of Object.entries(old.names)) assert.equal(texts['en']!.names![id], name, id);
    const kinds = facts.options!.map(({ id, kind }) => [id, kind]);
    assert.deepEqual(kinds, [
      ['no-treatment', 'none'],
      ['botulinum-toxin', 'medicine'],
      ['microvascular-decompression', 'procedure'],
    ]);
    assert.ok(facts.options!.every(({ harms }) => harms?.length));
    assert.ok(facts.signs!.some(({ trigger }) => JSON.stringify(trigger) === '{"option":"botulinum-toxin"}'));
    assert.ok(facts.numbers!.some((number) => 'outcome' in number && number.option === 'botulinum-toxin'));
    assert.deepEqual(plain(facts.plans![0]!.steps[0]!.when), { offset: '-P14D' });
    assert.equal(facts.figures![0]!.shapes.at(-1)!.role, 'organ');
  });

  it('says with its path what somebody has to look at', async () => {
    const { stdout } = await migrate('pack');
    for (const note of [
      /look at facts\.kind: "condition" was assumed/,
      /look at facts\.numbers, prevalence: say what the range is of/,
      /look at facts\.numbers, botulinum-onset: "time-to" with phase "start" was assumed/,
      /look at facts\.about\.selfCare, do-tell: advice has no grade/,
      /look at reviews: sign-offs of version 1 do not count/,
    ])
      assert.match(stdout, note);
  });

  it('writes nothing in a dry run, and says the same', async () => {
    const dry = await migrate('pack', '--dry-run');
    assert.equal(dry.code, 0);
    assert.match(dry.stdout, /^pack: can be lifted from schema version 1 to 2; nothing was written\n/);
    assertUntouched();
    const real = await migrate('pack');
    assert.deepEqual(real.stdout.split('\n').slice(1), dry.stdout.split('\n').slice(1));
  });

  it('says of a pack of version 2 that there is nothing to do', async () => {
    await migrate('pack');
    const before = contents(pack);
    const { code, stdout } = await migrate('pack');
    assert.deepEqual([code, stdout], [0, 'pack: is of schema version 2 already; nothing was changed\n']);
    assert.deepEqual(contents(pack), before);
  });

  it('lifts a pack in one file, and a folder of packs', async () => {
    const facts = { ...(read(join(fixture, 'condition.json')) as object), figure: read(join(fixture, 'figure.json')) };
    const whole = { facts, texts: { en: read(join(fixture, 'en.json')) } };
    writeFileSync(join(folder, 'whole.json'), JSON.stringify(whole));
    const { code } = await migrate('whole.json', '.');
    assert.equal(code, 0);
    assert.doesNotThrow(() => checkPack(read(join(folder, 'whole.json'))));
    assert.deepEqual(read(join(folder, 'whole.version-1.json')), whole);
    assert.doesNotThrow(migrated);
  });

  const unfit: [what: string, change: (facts: Record<string, unknown>) => unknown, words: RegExp][] = [
    ['of no version', (facts) => delete facts['schemaVersion'], /expected a pack of schema version 1 or 2; found none/],
    ['of a version to come', (facts) => (facts['schemaVersion'] = 3), /found 3/],
    ['that broke version 1 too', (facts) => (facts['nextReview'] = 'soon'), /at facts\.nextReview: expected a day/],
    [
      'with numbers that are none',
      (facts) => (facts['numbers'] = [null]),
      /follows schema version 1.*nothing was changed/,
    ],
  ];
  for (const [what, change, words] of unfit) {
    it(`leaves a pack as it is ${what}`, async () => {
      const facts = read(join(pack, 'condition.json')) as Record<string, unknown>;
      change(facts);
      writeFileSync(join(pack, 'condition.json'), JSON.stringify(facts));
      const before = contents(pack);
      const { code, stderr } = await migrate('pack');
      assert.equal(code, 1);
      assert.match(stderr, words);
      assert.deepEqual(contents(pack), before);
      assert.ok(!existsSync(join(pack, 'version-1')));
    });
  }

  it('leaves a pack as it is where a file is no JSON, or the old files could not be kept', async () => {
    cpSync(join(fixture, 'en.json'), join(pack, 'version-1/en.json'), { recursive: true });
    const kept = await migrate('pack');
    assert.equal(kept.code, 2);
    assert.match(kept.stderr, /pack\/version-1 exists already; nothing was changed/);
    writeFileSync(join(pack, 'es.json'), '{');
    const { code, stderr } = await migrate('pack');
    assert.equal(code, 1);
    assert.match(stderr, /pack\/es\.json:1:2: expected JSON/);
    assert.ok(existsSync(join(pack, 'figure.json')));
  });
});

describe('a pack of version 1', () => {
  for (const args of [
    ['check', 'pack'],
    ['pack', 'pack'],
    ['json-ld', 'pack'],
    ['render', 'care-leaflet', '--condition', 'pack'],
  ]) {
    it(`is refused in one sentence by ${args.join(' ')}`, async () => {
      const { code, stderr } = await careleaf(args, folder);
      assert.equal(code, 1);
      assert.equal(
        stderr,
        'pack: at facts.schemaVersion: expected a pack of schema version 2; found version 1; to lift it: careleaf migrate pack\n',
      );
    });
  }
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import { root } from '../../tools/build/files.js';
import { careleaf, type Ended } from '../helpers/command.js';

const folder = mkdtempSync(join(tmpdir(), 'careleaf-command-'));
after(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  rmSync(join(folder, 'pack'), { recursive: true, force: true });
  cpSync(join(root, 'test/sketches/operation'), join(folder, 'pack'), { recursive: true });
  const english = JSON.parse(readFileSync(join(folder, 'pack/en.json'), 'utf8')) as object;
  write('pack/es.json', JSON.stringify({ ...english, language: 'es' }, null, 2));
});

function write(path: string, content: string | Uint8Array): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
  return path;
}

type Json = Record<string, Record<string, unknown>>;
const changed = (path: string, change: (data: Json) => void): void => {
  const data = JSON.parse(readFileSync(join(folder, path), 'utf8')) as Json;
  change(data);
  write(path, JSON.stringify(data, null, 2));
};

const inFolder = (...args: string[]): Promise<Ended> => careleaf(args, folder);

/** Nothing raw: no stack, no name of an error, and no whole usage. */
function assertPlain({ stderr }: Ended): void {
  assert.doesNotMatch(stderr, /^\s+at .*:\d+:\d+\)?$|node:internal|^\w*Error\b|ENOENT|Usage:/m);
}

async function assertRefused(args: string[], words: RegExp): Promise<void> {
  const ended = await inFolder(...args);
  assert.equal(ended.code, 2, `${args.join(' ')}: ${ended.stderr}`);
  assert.equal(ended.stdout, '');
  assert.match(ended.stderr, words);
  assert.equal(ended.stderr.trim().split('\n').length, 1, ended.stderr);
  assertPlain(ended);
}

describe('what does not exist', () => {
  const cases: [args: string[], words: RegExp][] = [
    [['chekc'], /unknown command 'chekc' \(Did you mean check\?\).*check, pack, new, migrate, render, json-ld, bundle/],
    [['render', 'care-leaflet', '--langage', 'es'], /'--langage' \(Did you mean --language\?\).*--assets, --condition/],
    [['render', 'care-leaflet', '--language', 'xx'], /no text in "xx"; it has: en, es/],
    [['render', 'page.html', '--language', 'xx'], /no text in "xx"; it has: en, es/],
    [['json-ld', 'hemifacial-spasm', '--language', 'xx'], /no text in "xx"; it has: en, es/],
    [['render', 'care-leaflet', '--heading-level', 'abc'], /'abc' is invalid\. Expected a whole number from 1 to 6/],
    [['render', 'care-leaflet', '--heading-level', '7'], /'7' is invalid/],
    [
      ['render', 'care-leaflet', '--sections', 'treatments pills'],
      /section "pills"; there are: action-plan, seek-help, explainer, treatments/,
    ],
    [['render', 'care-leaflet', '--theme', 'dark', '--assets', '/'], /theme "dark"; there are: clear, meadow/],
    [['render', 'care-leaflet', '--theme', 'clear'], /--theme needs --assets/],
    [['render', 'care-leaflet', '--assets', 'javascript:alert(1)'], /Expected an address on the web/],
    [['render', 'care-leaflet', '--condition', 'plague'], /condition "plague".*there are: hemifacial-spasm/],
    [['render', 'care-leaflets'], /element "care-leaflets"; there are: .*care-leaflet/],
    [['render', 'care-seek-help', '--sections', 'risks'], /--sections counts for care-leaflet alone/],
    [['render', 'page.html', '--heading-level', '3'], /--heading-level counts for one element/],
    [['render', 'page.html', '--root', 'nowhere'], /no file or folder "nowhere"/],
    [['render', 'nowhere.html'], /no file or folder "nowhere\.html"/],
    [['render', 'care-leaflet', '--profile', 'nowhere.json'], /no file or folder "nowhere\.json"/],
    [['json-ld', 'plague'], /condition "plague".*there are: hemifacial-spasm/],
    [['check', 'nowhere'], /no file or folder "nowhere"/],
    [['pack', 'nowhere'], /no file or folder "nowhere"/],
    [['pack'], /missing required argument 'folder'.*careleaf pack --help/],
    [['pack', 'a', 'b'], /too many arguments/],
    [['new', 'Two Words'], /"Two Words" is no id/],
    [['new', 'pack', '--in', '.'], /exists already/],
    [['new', 'x', '--kind', 'disease'], /'disease' is invalid.*condition, symptom, procedure, medicine, screening/],
    [['migrate', 'nowhere'], /no file or folder "nowhere"/],
    [['render', 'care-leaflet', '--language'], /argument missing/],
    [['render', 'care-leaflet', '--language', ''], /found nothing/],
    [['bundle', '--elements', 'pills'], /element "pills"; there are: action-plan, anatomy-figure, .*treatment-options/],
    [['bundle', '--elements', 'leaflet', '--languages', 'xx'], /language "xx"; there are: en, es/],
    [['bundle', '--elements', 'leaflet', '--conditions', 'plague'], /condition "plague".*there are: hemifacial-spasm/],
    [
      ['bundle', '--elements', 'leaflet', '--sections', 'pills'],
      /section "pills"; there are: action-plan, seek-help, explainer/,
    ],
    [['bundle', '--elements', 'seek-help', '--sections', 'risks'], /expected "leaflet" among --elements/],
    [['bundle'], /required option '--elements <names>' not specified/],
  ];
  for (const [args, words] of cases) {
    it(args.join(' '), async () => {
      write('page.html', '<care-leaflet condition="hemifacial-spasm"></care-leaflet>');
      await assertRefused(args, words);
    });
  }

  it('is said of every path that check is given, and the others are checked', async () => {
    const { code, stdout, stderr } = await inFolder('check', 'nowhere', 'pack');
    assert.equal(code, 2);
    assert.match(stderr, /"nowhere"/);
    assert.match(stdout, /pack: no errors/);
  });

  it('has one sentence and no stack, whatever the arguments', async () => {
    const word = fc.oneof(
      fc.constantFrom(
        'render',
        'check',
        'pack',
        'new',
        'migrate',
        'json-ld',
        'bundle',
        'care-leaflet',
        '--language',
        '--in',
      ),
      fc.constantFrom('--assets', '--heading-level', '--sections', '--profile', '--', '-h', '--root', 'pack', '.'),
      fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !text.includes('\0')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 5 }), async (args) => {
        const ended = await inFolder(...args);
        assertPlain(ended);
        assert.ok([0, 1, 2].includes(ended.code), `${ended.code}`);
        assert.equal(ended.stderr === '', ended.code === 0, ended.stderr);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the help', () => {
  for (const command of ['check', 'pack', 'new', 'migrate', 'render', 'json-ld', 'bundle']) {
    it(`of ${command} says what it does, with an example`, async () => {
      const { code, stdout } = await inFolder(command, '--help');
      assert.equal(code, 0);
      assert.match(stdout, new RegExp(`Usage: careleaf ${command}.*Example: npx careleaf ${command} `, 's'));
    });
  }
});

describe('a file that is not what was expected', () => {
  const files: [what: string, content: string | Uint8Array, words: RegExp][] = [
    [
      'JSON with a missing comma',
      '{\n  "a": 1\n  "b": 2\n}',
      /x\.json:3:3: expected JSON; a comma belongs here; found/,
    ],
    ['JSON with a comma too many', '{\n  "a": [1, 2,]\n}', /x\.json:2:14: expected JSON; a value belongs here/],
    ['JSON that ends too early', '{"a": 1', /x\.json:1:8: expected JSON; a "}" belongs here; the file ends/],
    ['JSON with two mistakes', '{\n"a" 1,\n"b": x\n}', /x\.json:2:5:.*\n.*x\.json:3:6:/],
    ['JSON inside itself without end', '['.repeat(100_000), /x\.json: expected JSON; found too much/],
    ['an empty file', '', /x\.json: expected text; the file is empty/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), /x\.json: expected text in UTF-8/],
    ['another encoding', new Uint8Array([0x7b, 0xe9, 0x7d]), /x\.json: expected text in UTF-8/],
    ['a field twice', '{"region": "GB",\n "region": "FR"}', /x\.json:2:2: expected each field once; found "region"/],
    ['null', 'null', /x\.json:1:1: at the top: expected/],
    ['a part of a pack', '{"statements": {}}', /found the words of one, without condition\.json/],
  ];
  for (const [what, content, words] of files) {
    it(`is named, with the place: ${what}`, async () => {
      const ended = await inFolder('check', write('x.json', content));
      assert.equal(ended.code, 1);
      assert.match(ended.stderr, words);
      assertPlain(ended);
    });
  }

  it('may begin with a byte order mark', async () => {
    const { code, stdout } = await inFolder('check', write('x.json', '\uFEFF{"region": "GB"}'));
    assert.deepEqual([code, stdout], [0, 'x.json: a hospital profile without errors\n']);
  });

  it('is any JSON that the platform refuses, with a line and a column', async () => {
    const text = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', '\n', '\\', 'x', '\u00a0'))
      .map(
        ([json, at, letter]) =>
          json.slice(0, at % (json.length + 1)) + letter + json.slice((at % (json.length + 1)) + 1),
      )
      .filter((json) => json.trim() !== '' && !isJson(json));
    await fc.assert(
      fc.asyncProperty(text, async (json) => {
        const ended = await inFolder('check', write('x.json', json));
        assert.equal(ended.code, 1);
        assert.match(ended.stderr, /^x\.json:\d+:\d+: expected JSON; /);
      }),
      { numRuns: 15 },
    );
  });

  it('is a folder in the place of a page, or a file in the place of a folder', async () => {
    const page = await inFolder('render', 'pack');
    assert.deepEqual([page.code, page.stderr], [1, 'pack: expected a file; found a folder\n']);
    const parent = await inFolder('new', 'other', '--in', write('x.json', '{}'));
    assert.equal(parent.code, 1);
    assert.match(parent.stderr, /expected a folder on the way to it; found a file/);
  });

  it('cannot be read by everyone', { skip: process.getuid?.() === 0 && 'root reads everything' }, async () => {
    chmodSync(join(folder, write('locked/condition.json', '{}')), 0);
    const { code, stderr } = await inFolder('check', 'locked');
    assert.equal(code, 1);
    assert.match(stderr, /locked\/condition\.json: this user has no permission/);
  });
});

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('check', () => {
  it('names every fault of every file in one run', async () => {
    changed('pack/condition.json', (facts) => {
      const { options } = facts as unknown as { options: Record<string, { sources: string[] }[]>[] };
      options[1]!['harms']![0]!.sources = ['no-such-source'];
      delete options[1]!['pregnancy'];
      delete options[2]!['kind'];
      Object.assign(facts, { nextReview: 'soon', stranger: 1, other: 2 });
    });
    changed('pack/en.json', ({ statements = {} }) => {
      delete statements['fact-home'];
      Object.assign(statements, { 'fact-awake': 'Take <b>50</b> drops, {no-such-number}.' });
    });
    write('pack/es.json', readFileSync(join(folder, 'pack/es.json'), 'utf8').replace(',', ''));
    write('pack/notes.json', '{}');
    const { code, stderr } = await inFolder('check', 'pack');
    assert.equal(code, 1);
    const faults = [
      /pack\/condition\.json:\d+:\d+: at facts\.options\.1\.harms\.0\.sources: expected the id of a source; found "no-such-source"/,
      /pack\/condition\.json:\d+:\d+: at facts\.options\.1\.pregnancy: expected what to know before and during/,
      /pack\/condition\.json:\d+:\d+: at facts\.options\.2\.kind: expected this field/,
      /pack\/condition\.json:\d+:\d+: at facts\.nextReview: expected a day as YYYY-MM-DD; found "soon"/,
      /at facts\.stranger: expected no such field/,
      /at facts\.other: expected no such field/,
      /pack\/en\.json:\d+:\d+: at texts\.en\.statements\.fact-home: expected words for this id/,
      /at texts\.en\.statements\.fact-awake: expected plain words.*found "<b>"/,
      /at texts\.en\.statements\.fact-awake: expected a number as \{number-id\}.*found "50"/,
      /at texts\.en\.statements\.fact-awake: expected the id of a number in the facts; found \{no-such-number\}/,
      /pack\/es\.json:\d+:\d+: expected JSON; a comma belongs here/,
      /pack\/notes\.json: expected condition\.json, figures\.json or a language's file/,
    ];
    for (const fault of faults) assert.match(stderr, fault);
    assert.match(stderr, new RegExp(`^pack: ${faults.length} errors\n`));
  });

  it('says of a field in its own line what is wrong there', async () => {
    changed('pack/condition.json', (facts) => Object.assign(facts, { version: 'one' }));
    const { stderr } = await inFolder('check', 'pack');
    const place = /condition\.json:(\d+):(\d+): at facts\.version/.exec(stderr)!;
    const line = readFileSync(join(folder, 'pack/condition.json'), 'utf8').split('\n')[Number(place[1]) - 1]!;
    assert.ok(line.slice(Number(place[2]) - 1).startsWith('"version"'), line);
  });

  it('says nothing of what follows from a list that is missing', async () => {
    changed('pack/condition.json', (facts) => delete facts['sources']);
    const { stderr } = await inFolder('check', 'pack');
    assert.match(stderr, /^pack: 1 error\n.*facts\.sources/);
  });

  it('lets names have digits', async () => {
    changed('pack/en.json', (text) => {
      Object.assign(text, { alsoCalled: ['type 2 spasm'] });
      Object.assign(text['statements'] ?? {}, {
        'fact-home': 'Type 2 spasm is no lack of vitamin B12, nor COVID-19.',
      });
    });
    assert.equal((await inFolder('check', 'pack')).code, 0);
  });

  it('finds a pack whatever is taken out of it, without falling over', async () => {
    const facts = JSON.parse(readFileSync(join(folder, 'pack/condition.json'), 'utf8')) as object;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(facts)), fc.json(), async (field, value) => {
        write('pack/condition.json', JSON.stringify({ ...facts, [field]: JSON.parse(value) }));
        const ended = await inFolder('check', 'pack');
        assertPlain(ended);
        assert.ok(ended.code === 0 || ended.stderr.includes(`facts.${field}`), `${field}: ${ended.stderr}`);
      }),
      { numRuns: 20 },
    );
  });
});

describe('render', () => {
  const page = (src: string) => `<!doctype html><title>x</title><care-leaflet src="${src}"></care-leaflet>`;

  it('reads a pack from the folder of the page, and from one that it is given', async () => {
    write('site/packs/spasm.json', (await inFolder('pack', 'pack')).stdout);
    write('site/page.html', page('packs/spasm.json'));
    write('site/deep/page.html', page('/packs/spasm.json'));
    assert.equal((await inFolder('render', 'site/page.html')).code, 0);
    const within = await inFolder('render', 'site/deep/page.html', '--root', 'site');
    assert.deepEqual([within.code, within.stderr], [0, '']);
    const without = await inFolder('render', 'site/deep/page.html');
    assert.equal(without.code, 1);
    assert.match(without.stderr, /no file or folder/);
  });

  it('reads from where the base of the page leads, and says so where nothing can be read from there', async () => {
    write('site/x/spasm.json', (await inFolder('pack', 'pack')).stdout);
    write('site/spasm.json', 'null');
    const render = (base: string, src = 'spasm.json') =>
      inFolder('render', write('site/page.html', `<base href="${base}">${page(src)}`));
    for (const base of ['/x/', 'x/', './x/page.html?a', '\\x\\']) {
      const ended = await render(base, ' spasm.json\n');
      assert.deepEqual([ended.code, ended.stderr], [0, ''], base);
    }
    for (const base of ['https://other.example/x/', '//other.example/x/', '../', '../../x/']) {
      const { code, stderr, stdout } = await render(base);
      assert.deepEqual([code, stdout.includes('<template')], [1, false], base);
      assert.match(stderr, /has src=.*was not read.*; it counts from <base href="[^"]*">$/m, base);
    }
    const { stderr } = await render('/y/');
    assert.match(stderr, /no file or folder "site\/y\/spasm\.json"; it counts from <base href="\/y\/">/);
  });

  it('reads nothing from outside of it', async () => {
    write('secret.json', '{"secret": "of-the-machine"}');
    mkdirSync(join(folder, 'site'), { recursive: true });
    rmSync(join(folder, 'site/link.json'), { force: true });
    symlinkSync(join(folder, 'secret.json'), join(folder, 'site/link.json'));
    const ways = ['../secret.json', '%2e%2e/secret.json', 'x/../../secret.json', 'link.json', '..%2fsecret.json'];
    const sites = ['https://example.org/x.json', '//example.org/x.json', `file://${folder}/secret.json`];
    for (const src of [...ways, ...sites]) {
      const ended = await inFolder('render', write('site/page.html', page(src)));
      assert.equal(ended.code, 1, src);
      assert.match(ended.stderr, /site\/page\.html: <care-leaflet>: line 1, column \d+: has src=.*was not read/, src);
      assert.doesNotMatch(ended.stderr + ended.stdout, /of-the-machine/, src);
    }
  });

  it('ends in silence when nobody reads on', () => {
    const command = `"$0" --import tsx tools/careleaf.ts render care-leaflet 2>&1 | head -c 10; echo " $PIPESTATUS"`;
    const printed = execFileSync('bash', ['-c', command, process.execPath], { cwd: root, encoding: 'utf8' });
    assert.equal(printed, '<care-leaf 0\n');
  });

  it('names every fault of a pack that it is given', async () => {
    changed('pack/condition.json', (facts) => Object.assign(facts, { version: 'one', stranger: 1 }));
    const { code, stderr } = await inFolder('render', 'care-leaflet', '--condition', 'pack');
    assert.equal(code, 1);
    assert.match(stderr, /^pack: 2 errors\n.*facts\.version.*\n.*facts\.stranger/);
  });
});

import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { parseAst } from 'vite';
import { hash, root } from '../../tools/build/files.js';
import type { PublicFile } from '../../tools/build/sizes.js';
import { chromiumArguments, findBrowsers } from '../../tools/browsers.mjs';
import { elements, modules } from './manifest.js';

const run = promisify(execFile);
const dist = join(root, 'dist');
const bytes = (path: string) => readFileSync(join(dist, path));
const text = (path: string) => bytes(path).toString('utf8');
const json = <T>(path: string) => JSON.parse(text(path)) as T;
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));

const pagesIn = (folder: string) =>
  filesIn(join(root, folder))
    .filter((path) => /\.(?:md|html|njk|php|txt|jsx|tsx|vue|svelte)$/.test(path) && !path.includes('node_modules'))
    .map((path) => join(folder, path));

const budgets = { 'careleaf.js': 120 * 1024, 'careleaf.iife.js': 120 * 1024, 'careleaf.lazy.js': 3 * 1024 };
const bundles = Object.keys(budgets);
const plainModules = () =>
  filesIn(dist).filter(
    (path) => path.endsWith('.js') && !bundles.includes(path) && !/^(?:command|review|snippet)\//.test(path),
  );

/** The modules that a script names, whether it imports them at once or later. */
function importsOf(code: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, source } = node as { type?: string; source?: { value?: unknown } | null };
    if (source && /^(Import|Export)/.test(type ?? '')) found.push(String(source.value));
    Object.values(node).forEach(visit);
  };
  visit(parseAst(code));
  return found;
}

/** Imports a module where there is no DOM, and returns the tags that it registered. */
async function tagsRegisteredBy(module: string): Promise<string[]> {
  const script = `
    const registry = new Map();
    globalThis.customElements = { get: (tag) => registry.get(tag), define: (tag, element) => registry.set(tag, element) };
    await import(${JSON.stringify(join(dist, module))});
    console.log(JSON.stringify([...registry.keys()]));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script]);
  return JSON.parse(stdout) as string[];
}

before(() => assert.ok(existsSync(dist), 'dist/ is missing: run "npm run build" first'));

describe('what a page loads', () => {
  it('is one file that asks for no other', () => {
    assert.deepEqual(importsOf(text('careleaf.js')), []);
  });

  for (const [name, budget] of Object.entries(budgets)) {
    it(`${name} stays within ${budget} bytes of Brotli`, () => {
      assert.ok(brotliCompressSync(bytes(name)).length <= budget, `${brotliCompressSync(bytes(name)).length} bytes`);
    });

    it(`case 48: ${name} makes no code of text`, () => {
      assert.doesNotMatch(text(name), /\beval\(|\bFunction\(|unsafeHTML|unsafeSVG|styleMap|process\.env/);
      // The loader has one import(): what it has put on the page as a script with its integrity.
      assert.equal(text(name).match(/import\(/g)?.length ?? 0, name === 'careleaf.lazy.js' ? 1 : 0);
    });

    it(`${name} carries no schema library`, () => {
      assert.doesNotMatch(text(name), /valibot|~standard|strict_object/);
    });

    it(`case 14: ${name} asks for no policy but careleaf`, () => {
      const policies = [...text(name).matchAll(/createPolicy\(([^,]+),/g)].map((match) => match[1]!.slice(1, -1));
      assert.deepEqual(policies, ['careleaf']);
    });

    it(`${name} knows the hashes of the files alongside it`, () => {
      const data = ['conditions/index.json', ...readdirSync(join(dist, 'locales')).map((file) => `locales/${file}`)];
      const beside = name === 'careleaf.lazy.js' ? ['careleaf.js'] : data;
      for (const path of beside) assert.ok(text(name).includes(hash(bytes(path))), path);
    });
  }

  it('is pure ASCII as a classic script', () => {
    assert.ok(bytes('careleaf.iife.js').every((byte) => byte < 128));
  });

  it('carries the built-in conditions', () => {
    const builtIn = JSON.parse(readFileSync(join(root, 'conditions/built-in.json'), 'utf8')) as string[];
    assert.ok(builtIn.length > 0);
    for (const id of builtIn) {
      const { facts } = json<{ facts: { sources: { title: string }[] } }>(`conditions/${id}/en.json`);
      for (const { title } of facts.sources) assert.ok(text('careleaf.js').includes(title), title);
    }
  });
});

/** What no script of ours does, with the few places that are known and harmless, as minified code has them. */
const forbidden: readonly { word: RegExp; but?: readonly RegExp[]; in?: readonly string[] }[] = [
  { word: /\beval\b/ },
  { word: /\bFunction\(/ },
  { word: /\bset(?:Timeout|Interval)\(["'`]/ },
  { word: /\bunsafe(?:HTML|SVG|MathML)\b/ },
  { word: /\bstyleMap\b/ },
  { word: /\bstyle=/ },
  { word: /\bdocument\.write/ },
  { word: /\b(?:outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString|srcdoc)\b/ },
  { word: /\bjavascript:/i },
  { word: /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|RTCPeerConnection)\b/ },
  { word: /\bdocument\.cookie\b|\bindexedDB\b|\bcookieStore\b|\bsessionStorage\b/ },
  // Lit makes its templates so, and what it gives has gone through our policy.
  { word: /\binnerHTML\b/, but: [/createElement\(`template`\);return \w+\.innerHTML=\w+,\w+\}/] },
  // By the getter of the prototype: no element of that name stands in front of it.
  {
    word: /\bcurrentScript\b/,
    but: [/getOwnPropertyDescriptor\([\w$]+,`currentScript`\)\?\.get/],
    in: ['careleaf.iife.js'],
  },
];

/** What is forbidden in a script, as it stands there. */
const faultsIn = (code: string, path: string): string[] =>
  forbidden.flatMap(({ word, but = [], in: places }) => {
    const isKnown = !places || places.includes(path);
    const rest = isKnown ? but.reduce((left, known) => left.replace(known, ''), code) : code;
    return [...rest.matchAll(new RegExp(word, `${word.flags}g`))].map(
      ({ index }) => `${path}: ${rest.slice(Math.max(0, index - 40), index + 40)}`,
    );
  });

describe('case 48: a script that a page may load', () => {
  const onServers = /^(?:command|server)\//;
  const scripts = () => filesIn(dist).filter((path) => path.endsWith('.js') && !onServers.test(path));

  it('does nothing that a strict policy, or a head of security, forbids', () => {
    assert.ok(scripts().length > 100);
    assert.deepEqual(
      scripts().flatMap((path) => faultsIn(text(path), path)),
      [],
    );
  });

  it('is found at fault where it does', () => {
    const faults = ['eval(x)', 'new Function("x")', 'a.innerHTML=b', 'html`<i style="x">`', 'document.write(x)'];
    for (const fault of faults) assert.equal(faultsIn(text('careleaf.js') + fault, 'careleaf.js').length, 1, fault);
    assert.equal(faultsIn(text('careleaf.iife.js'), 'careleaf.js').length, 1);
  });
});

describe('a classic script on a page', () => {
  it('adds one global of its own beside those of Lit, also when it runs twice', async () => {
    const browser = await chromium.launch({ executablePath: findBrowsers().chromium!, args: [...chromiumArguments] });
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      const names = () => page.evaluate(() => Object.getOwnPropertyNames(globalThis));
      const earlier = await names();
      await page.addScriptTag({ content: text('careleaf.iife.js') });
      await page.addScriptTag({ content: text('careleaf.iife.js') });
      const added = (await names()).filter((name) => !earlier.includes(name));
      const ofLit = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];
      assert.deepEqual(added.sort(), ['careleaf', ...ofLit]);
      assert.deepEqual(errors, []);
    } finally {
      await browser.close();
    }
  });
});

describe('the plain modules', () => {
  it('import nothing but the dependencies', () => {
    const outside = plainModules().flatMap((path) => importsOf(text(path)).filter((name) => !name.startsWith('.')));
    const packages = new Set(outside.map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)![0]));
    const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: object;
      peerDependencies: object;
    };
    packages.delete('node:fs');
    assert.deepEqual(
      [...packages].filter((name) => !(name in { ...dependencies, ...peerDependencies })),
      [],
    );
  });

  it('keep the bundle and its address out', () => {
    assert.deepEqual(
      plainModules().filter((path) => /bundle|classic/.test(path)),
      [],
    );
  });

  it('load without a DOM and register nothing, but for define', async () => {
    assert.deepEqual(await tagsRegisteredBy('index.js'), []);
    assert.ok((await tagsRegisteredBy('define.js')).length > 0);
  });

  it('have types', () => {
    assert.ok(plainModules().length > 30, plainModules().join());
    for (const path of plainModules()) assert.ok(existsSync(join(dist, path.replace(/\.js$/, '.d.ts'))), path);
  });
});

describe('what editors read', () => {
  it('names every element', async () => {
    const defined = await tagsRegisteredBy('define.js');
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), defined.sort());
    for (const { path } of modules) assert.ok(existsSync(join(root, path)), path);
    const tags = json<{ tags: { name: string }[] }>('html-custom-data.json').tags.map(({ name }) => name);
    assert.deepEqual(tags.sort(), defined);
    assert.equal(json<{ name: string }>('web-types.json').name, 'careleaf');
  });

  it('describes packs, facts and texts as they are, and refuses what is wrong', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(json('schema/condition.schema.json'));
    const packs = filesIn(join(dist, 'conditions')).filter((path) => path !== 'index.json');
    assert.ok(packs.length > 0);
    for (const path of packs) {
      const pack = json<{ facts: { nextReview?: string }; texts: Record<string, object> }>(`conditions/${path}`);
      for (const file of [pack, pack.facts, ...Object.values(pack.texts)]) {
        assert.ok(validate(file), `${path}: ${JSON.stringify(validate.errors)}`);
        assert.ok(!validate({ ...file, unknown: true }), path);
      }
      delete pack.facts.nextReview;
      assert.ok(!validate(pack), path);
    }
  });
});

describe('dist/', () => {
  it('has the files of the public contract', () => {
    const files = [...bundles, 'careleaf.css', 'index.js', 'define.js', 'index.d.ts', 'define.d.ts', 'LICENSES.txt'];
    for (const path of files) assert.ok(statSync(join(dist, path)).size > 0, path);
  });

  it('case 48: says the sizes and the hash of every public file', () => {
    const listed = json<Record<string, PublicFile>>('sri.json');
    assert.deepEqual(
      Object.keys(listed).sort(),
      filesIn(dist)
        .filter((path) => path !== 'sri.json')
        .sort(),
    );
    for (const [path, file] of Object.entries(listed)) {
      const content = bytes(path);
      const brotli = brotliCompressSync(content).length;
      assert.deepEqual(file, { bytes: content.length, brotli, integrity: hash(content) }, path);
    }
  });

  it('case 48: has each hash that a page of the project shows', () => {
    const pages = ['README.md', 'SECURITY.md', ...['docs', 'recipes', 'demo', 'cms'].flatMap(pagesIn)];
    assert.ok(pages.length > 20);
    const known = new Set(Object.values(json<Record<string, PublicFile>>('sri.json')).map((file) => file.integrity));
    const shown = pages.flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(/sha384-[\w+/=]{20,}/g)].map(([hash]) => ({ path, hash })),
    );
    assert.deepEqual(
      shown.filter(({ hash }) => !known.has(hash)),
      [],
    );
  });

  it('has a command that needs nothing else, and says what a bundle needs', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'careleaf-command-'));
    const careleaf = (...args: string[]) =>
      run(join(elsewhere, 'dist/command/careleaf.js'), args, { cwd: elsewhere }).then(
        ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
        (error: { code: number; stdout: string; stderr: string }) => error,
      );
    try {
      cpSync(dist, join(elsewhere, 'dist'), { recursive: true });
      cpSync(join(root, 'conditions'), join(elsewhere, 'conditions'), { recursive: true });
      const commands = [
        ['--help'],
        ['new', 'croup'],
        ['check', 'conditions/hemifacial-spasm'],
        ['pack', 'conditions/hemifacial-spasm'],
        ['json-ld', 'hemifacial-spasm'],
        ['render', 'care-seek-help', '--language', 'es'],
      ];
      for (const command of commands) {
        const { code, stdout, stderr } = await careleaf(...command);
        assert.deepEqual([code, stderr], [0, ''], command.join(' '));
        assert.ok(stdout.length > 0, command.join(' '));
      }
      const { code, stderr } = await careleaf('bundle', '--elements', 'seek-help');
      assert.equal(code, 2);
      assert.match(stderr, /^careleaf: bundle needs Vite, which is not installed here; call it as: npx --package/);
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });

  it('case 48: comes out the same, to the byte, when it is built again', async () => {
    const again = mkdtempSync(join(tmpdir(), 'careleaf-build-'));
    try {
      await run(process.execPath, ['--import', 'tsx', 'tools/build.ts', '--out', again], { cwd: root });
      assert.equal(readFileSync(join(again, 'sri.json'), 'utf8'), text('sri.json'));
    } finally {
      rmSync(again, { recursive: true });
    }
  });
});

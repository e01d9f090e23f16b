import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { eventListener, heardEvents } from '../helpers/care-events.js';
import {
  builtInPack,
  condition,
  element,
  eventually,
  hostPage,
  lightText,
  moduleScript,
  shown,
} from '../helpers/host-page.js';
import { openPage, strictPolicy, type OpenPageOptions } from '../helpers/no-network.js';

const head = `<script src="/host.js"></script>${moduleScript}`;
const neighbour = element(
  'care-self-care',
  `id="neighbour" condition="${condition}"`,
  '<p>The neighbour’s light text</p>',
);
const bad = (attributes: string, inside = '') =>
  element('care-leaflet', `id="bad" ${attributes}`, `<p>${lightText}</p>${inside}`);

const json = (value: unknown) =>
  `<script type="application/json">${(typeof value === 'string' ? value : JSON.stringify(value)).replaceAll('<', '\\u003c')}</script>`;

const open = (body: string, options: Partial<OpenPageOptions> & { hostScript?: string } = {}) =>
  openPage({
    ...options,
    html: hostPage(body + neighbour, { head }),
    scripts: { '/host.js': eventListener + (options.hostScript ?? ''), ...options.scripts },
  });

/** A copy of the built-in pack with something changed. */
function changed(change: (pack: ReturnType<typeof builtInPack>) => void) {
  const pack = builtInPack();
  pack.facts.id = 'secret-condition';
  change(pack);
  return pack;
}

interface BadContent {
  /** The pack as a JSON child, as the text of `src`, or as a script that sets the property. */
  child?: unknown;
  src?: string;
  script?: string;
  attributes?: string;
  code: string;
  /** What the console says: which pack, which path, what was expected. */
  warning: RegExp;
  requests?: string[];
  messages?: RegExp[];
  csp?: string;
  isBlocked?: boolean;
}

const badContents: Record<string, BadContent> = {
  'no condition, no src, no pack': {
    attributes: '',
    code: 'pack-missing',
    warning: /set "condition", "src" or "pack"/,
  },
  'a condition that nobody has': {
    attributes: 'condition="secret-condition"',
    code: 'pack-missing',
    warning: /pack "secret-condition" is not inside the bundle/,
    requests: ['/dist/conditions/index.json'],
  },
  'a condition named like a part of every object': {
    attributes: 'condition="constructor"',
    code: 'pack-missing',
    warning: /pack "constructor" is not inside/,
    requests: ['/dist/conditions/index.json'],
  },
  'a condition that climbs out of its folder': {
    attributes: 'condition="../../secret-condition"',
    code: 'pack-missing',
    warning: /pack "..\/..\/secret-condition"/,
    requests: ['/dist/conditions/index.json'],
  },
  'an address that answers 404': {
    attributes: 'src="/packs/secret-condition.json"',
    code: 'pack-unreachable',
    warning: /secret-condition\.json" could not be fetched: the server answered 404/,
    messages: [/404/],
  },
  'an address that does not exist': {
    attributes: 'src="https://elsewhere.example/secret-condition.json"',
    code: 'pack-unreachable',
    warning: /elsewhere\.example\/secret-condition\.json" could not be fetched/,
    csp: strictPolicy.replace("connect-src 'self'", 'connect-src *'),
    messages: [/ERR_NAME_NOT_RESOLVED/],
  },
  'an address that the page’s policy forbids': {
    attributes: 'src="https://elsewhere.example/secret-condition.json"',
    code: 'pack-unreachable',
    warning: /elsewhere\.example\/secret-condition\.json" could not be fetched/,
    isBlocked: true,
  },
  'an address that is none': {
    script: `bad.src = 'https://[secret-condition';`,
    code: 'pack-unreachable',
    warning: /pack "https:\/\/\[secret-condition" could not be fetched/,
  },
  'a file that is not JSON': {
    attributes: 'src="/pack.json"',
    src: '<!doctype html><p>Please sign in</p>',
    code: 'pack-not-json',
    warning: /pack\.json" is not JSON/,
  },
  'a child that is not JSON': { child: '{"facts": ', code: 'pack-not-json', warning: /"in the page" is not JSON/ },
  'an empty child': { child: '', code: 'pack-not-json', warning: /"in the page" is not JSON/ },
  'a list': { child: [], code: 'pack-invalid', warning: /in the page.*\n {2}at facts|at the top/ },
  null: { child: null, code: 'pack-invalid', warning: /at the top/ },
  'another version of the schema': {
    child: changed((pack) => Object.assign(pack.facts, { schemaVersion: 1, treatments: [] })),
    code: 'pack-invalid',
    warning:
      /^Careleaf: pack "in the page" is of schema version 1, and this reads version 2: "npx careleaf migrate" lifts it\.$/m,
  },
  'wrong types': {
    child: changed((pack) => {
      pack.facts.numbers = {};
      pack.facts.options[0].how = 'free text';
      pack.texts.en.name = 7;
    }),
    code: 'pack-invalid',
    warning: /at facts\.numbers: .*\n.*at facts\.options\.0\.how: .*\n.*at texts\.en\.name/,
  },
  'numbers that are none': {
    child: JSON.stringify(changed((pack) => (pack.facts.numbers[0].denominator = 'BIG'))).replace('"BIG"', '1e999'),
    code: 'pack-invalid',
    warning: /at facts\.numbers\.0\.denominator/,
  },
  'a count above its denominator': {
    child: changed(
      (pack) =>
        (pack.facts.numbers.find(({ numerator }: { numerator?: number }) => numerator !== undefined).numerator = 1e9),
    ),
    code: 'pack-invalid',
    warning: /numerator: expected 0 to the denominator/,
  },
  'a number that no fact has': {
    child: changed((pack) => (pack.texts.en.summary = 'It stands in {no-such-number}.')),
    code: 'pack-invalid',
    warning: /\{no-such-number\}|no-such-number/,
  },
  'one id twice': {
    child: changed((pack) => (pack.facts.about.selfCare[1].id = pack.facts.about.selfCare[0].id)),
    code: 'pack-invalid',
    warning: /expected each id once/,
  },
  'an empty list of options': {
    child: changed((pack) => (pack.facts.options = [])),
    code: 'pack-invalid',
    warning: /at facts\.options: expected at least one entry/,
  },
  'a language without its words': {
    child: changed((pack) => delete pack.texts.en.statements['overview-what']),
    code: 'pack-invalid',
    warning: /at texts\.en\.statements\.overview-what: expected words for this id/,
  },
  'an unknown field': {
    child: changed((pack) => (pack.facts.blocks = [{ type: 'video' }])),
    code: 'pack-invalid',
    warning: /at facts\.blocks/,
  },
  'five million letters': {
    child: changed((pack) => (pack.texts.en.name = 'x'.repeat(5e6))),
    code: 'pack-invalid',
    warning: /at texts\.en\.name: .*; found "x{10,60}…/,
  },
  'a word of ten thousand letters': {
    child: changed((pack) => (pack.texts.en.statements['overview-what'] = 'x'.repeat(1e4))),
    code: 'pack-invalid',
    warning: /at texts\.en\.statements\.overview-what/,
  },
  'lists in lists, ten thousand deep': {
    child: `${'['.repeat(1e4)}${']'.repeat(1e4)}`,
    code: 'pack-invalid',
    warning: /in the page/,
  },
  'authors in lists, ten thousand deep': {
    child: JSON.stringify(changed((pack) => (pack.facts.authors = 'DEEP'))).replace(
      '"DEEP"',
      '['.repeat(1e4) + ']'.repeat(1e4),
    ),
    code: 'pack-invalid',
    warning: /at facts\.authors/,
  },
  'an address that runs a script': {
    child: changed((pack) => (pack.facts.sources[0].url = 'JaVaScRiPt:alert(1)')),
    code: 'pack-invalid',
    warning: /at facts\.sources\.0\.url: expected https/,
  },
  'an address that hides its script behind a tab': {
    child: changed((pack) => (pack.facts.sources[0].url = 'java\tscript:alert(1)')),
    code: 'pack-invalid',
    warning: /at facts\.sources\.0\.url/,
  },
  'an address that carries its page': {
    child: changed((pack) => (pack.facts.sources[0].url = 'data:text/html,<script>alert(1)</script>')),
    code: 'pack-invalid',
    warning: /at facts\.sources\.0\.url/,
  },
  'a drawing with markup': {
    child: changed((pack) => (pack.facts.figures[0].shapes[0].d = 'M0 0"/><script>alert(1)</script>')),
    code: 'pack-invalid',
    warning: /at facts\.figures\.0\.shapes\.0\.d: expected SVG path data/,
  },
  'a property that contains itself': {
    script: 'const pack = {}; pack.facts = pack; pack.texts = pack; bad.pack = pack;',
    code: 'pack-invalid',
    warning: /at facts\./,
  },
  'a property that throws when read': {
    script: `bad.pack = { get facts() { throw new Error('mine'); } };`,
    code: 'pack-invalid',
    warning: /expected plain data; found a value that throws when read/,
  },
  'a property that no longer answers': {
    script: 'const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); bad.pack = proxy;',
    code: 'pack-invalid',
    warning: /expected plain data/,
  },
  'a property that is no object': { script: 'bad.pack = Symbol("pack");', code: 'pack-invalid', warning: /at the top/ },
  'a function as a property': {
    script: 'bad.pack = () => ({});',
    code: 'pack-invalid',
    warning: /at the top|at facts/,
  },
};

/** Runs before the module: the element is not defined yet. */
const whenParsed = (script: string) =>
  `document.addEventListener('readystatechange', () => { const bad = document.querySelector('#bad'); ${script} }, { once: true });`;

/** The light text and the neighbour are there, one error was heard, nothing of the content is in it. */
async function assertContained(page: Page, { code }: BadContent) {
  const errors = await eventually(
    () => heardEvents(page, 'care-error'),
    (heard) => heard.length > 0,
  );
  assert.equal(errors.length, 1);
  const { detail, tag } = errors[0]!;
  assert.equal(tag, 'care-leaflet');
  assert.deepEqual(Object.keys(detail).sort(), ['code', 'message']);
  assert.equal(detail['code'], code);
  assert.doesNotMatch(String(detail['message']), /secret-condition|Hemifacial|free text|alert|x{10}/);
  await page.getByText(lightText).waitFor();
  await shown(page.locator('#neighbour'));
}

describe('bad content never breaks a page:', () => {
  for (const [name, content] of Object.entries(badContents)) {
    test(name, async () => {
      const { child, src, script, attributes = '', requests = [], messages = [], csp = strictPolicy } = content;
      const watched = await open(bad(attributes, child === undefined ? '' : json(child)), {
        hostScript: script ? whenParsed(script) : '',
        scripts: src ? { '/pack.json': src } : {},
        csp,
      });
      await assertContained(watched.page, content);
      if (!content.isBlocked) await watched.expectQuiet({ messages: [/^Careleaf: pack/, ...messages], requests });
      const warnings = watched.messages.filter((message) => message.startsWith('Careleaf: pack'));
      assert.equal(warnings.length, 1);
      assert.match(warnings[0]!, content.warning);
      assert.ok(warnings[0]!.length < 1500, 'the warning is short');
      await watched.close();
    });
  }
});

test('keys that reach for every object change none and are not shown', async () => {
  const poison = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},';
  const text = JSON.stringify(builtInPack());
  const packs = [
    text.replace('{', `{${poison}`),
    text.replace('"facts":{', `"facts":{${poison}`),
    text.replace('"texts":{', `"texts":{${poison}`),
    text.replace('"statements":{', `"statements":{${poison}`),
  ];
  const watched = await open(packs.map((pack) => element('care-leaflet', '', json(pack))).join(''));
  await shown(watched.page.locator('#neighbour'));
  const polluted = await watched.page.evaluate(() => [
    'polluted' in {},
    'polluted' in Object,
    Object.keys(Object.prototype).length,
  ]);
  assert.deepEqual(polluted, [false, false, 0]);
});

const hostile = {
  script: '<script>window.hacked = 1</script>',
  image: '<img src=x onerror="window.hacked = 1">',
  template: '${window.hacked = 1} {{constructor.constructor("window.hacked = 1")()}}',
  quote: `"'></p></div></template><svg onload=window.hacked=1>`,
  direction: '\u202Etxet desrever\u2066',
  invisible: 'zero\u200Bwidth\uFEFF and a lone \uD800 half',
};

test('markup in any text is shown as it is written', async () => {
  const written = Object.values(hostile).join(' ');
  const pack = changed(({ facts, texts }) => {
    const { en } = texts;
    for (const field of ['name', 'summary', 'funding', 'updatePolicy']) en[field] = written.replace(/[{}]/g, '');
    for (const list of [en.names, en.statements])
      for (const id of Object.keys(list)) list[id] = written.replace(/[{}]/g, '');
    en.alsoCalled = [written];
    facts.authors = [written];
    for (const source of facts.sources) source.title = source.publishedIn = written;
  });
  const watched = await open(element('care-leaflet', 'id="bad"', json(pack)));
  const { page } = watched;
  await shown(page.locator('#bad'));
  const title = await page.locator('#bad [part=heading]').first().innerText();
  assert.ok(title.includes(hostile.script) && title.includes('<img src=x onerror='));
  assert.equal(await page.evaluate(() => 'hacked' in window), false);
  assert.equal(await page.locator('#bad img, #bad [onload], #bad [onerror]').count(), 0);
  await watched.expectQuiet();
});

test('text that turns its direction does not turn what stands beside it', async () => {
  const pack = changed(({ texts }) => (texts.en.names['no-treatment'] = `${hostile.direction}`));
  const watched = await open(element('care-treatment-options', 'id="bad"', json(pack)));
  const { page } = watched;
  await shown(page.locator('#bad'));
  const [name, word] = await Promise.all(
    ['.name', '.say'].map((part) => page.locator(`#bad summary ${part}`).first().boundingBox()),
  );
  assert.ok(name!.x < word!.x);
});

describe('where a pack comes from:', () => {
  const named = (name: string) => changed(({ texts }) => (texts.en.name = name));
  const titleOf = (page: Page) => page.locator('#bad [part=heading]').first().innerText();
  const becomes = async (page: Page, name: string) =>
    assert.equal(
      await eventually(
        () => titleOf(page),
        (title) => title === name,
      ),
      name,
    );

  test('a child comes before src and condition', async () => {
    const watched = await open(bad(`condition="${condition}" src="/pack.json"`, json(named('From the child'))), {
      scripts: { '/pack.json': JSON.stringify(named('From the address')) },
    });
    await becomes(watched.page, 'From the child');
    assert.equal(watched.requests.includes('/pack.json'), false);
  });

  test('src comes before condition', async () => {
    const watched = await open(bad(`condition="${condition}" src="/pack.json"`), {
      scripts: { '/pack.json': JSON.stringify(named('From the address')) },
    });
    await becomes(watched.page, 'From the address');
    await watched.expectQuiet();
  });

  test('the property comes before everything, and null gives way again', async () => {
    const watched = await open(bad(`condition="${condition}"`, json(named('From the child'))));
    const { page } = watched;
    await becomes(page, 'From the child');
    const setPack = (pack: unknown) =>
      page.locator('#bad').evaluate((leaflet, value) => void Object.assign(leaflet, { pack: value }), pack);
    await setPack(named('From the property'));
    await becomes(page, 'From the property');
    await setPack(null);
    await becomes(page, 'From the child');
    await watched.expectQuiet();
  });

  test('a property that was set before the element was defined counts', async () => {
    const pack = JSON.stringify(named('Set early'));
    const watched = await open(bad(''), { hostScript: whenParsed(`bad.pack = ${pack};`) });
    await becomes(watched.page, 'Set early');
    await watched.expectQuiet();
  });

  test('a child that comes late is shown', async () => {
    // A page that enforces Trusted Types has to bless what its own scripts put into a script element.
    const watched = await open(bad(`condition="${condition}"`), { csp: null });
    const { page } = watched;
    await becomes(page, 'Hemifacial spasm');
    await page.locator('#bad').evaluate(
      (leaflet, text) => {
        const script = document.createElement('script');
        script.type = 'application/json';
        script.append(text);
        leaflet.append(script);
      },
      JSON.stringify(named('Came late')),
    );
    await becomes(page, 'Came late');
    await watched.expectQuiet();
  });

  test('content that is repaired is shown, and the error goes', async () => {
    const watched = await open(bad('', json('{"facts": ')));
    const { page } = watched;
    await page.getByText(lightText).waitFor();
    await page.locator('#bad').evaluate((leaflet, pack) => void Object.assign(leaflet, { pack }), named('Repaired'));
    await becomes(page, 'Repaired');
    await page.getByText(lightText).waitFor({ state: 'hidden' });
  });

  test('a condition that the page registers needs no request', async () => {
    const register = '<script type="module" src="/register.js"></script>';
    const watched = await open(register + bad('condition="secret-condition"'), {
      scripts: {
        '/register.js': `import { registerCondition } from '/dist/careleaf.js';
          registerCondition(${JSON.stringify(named('Registered'))});
          document.querySelector('#bad').retry();`,
      },
    });
    await becomes(watched.page, 'Registered');
  });
});

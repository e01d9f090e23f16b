import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { generate } from '../../tools/build/generated.js';
import type * as Server from '../../src/server/server.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { smallPack } from '../helpers/small-pack.js';
import { everyPlace } from '../helpers/mutations.js';
import { addresses, faults, jsonValues, scripts, spoilt, texts } from './hostile.js';
import { assertUnpolluted } from './rules.js';
import { forMany } from './runs.js';

let server: typeof Server;
before(async () => {
  generate();
  server = await import('../../src/server/server.js');
  server.registerCondition(smallPack('small'));
});

const small = smallPack('small');
const places = everyPlace(small);
const profile = {
  emergencyNumber: '112',
  clinic: { name: 'A', url: 'https://a.example' },
  reviews: [{ condition: 'small' }],
};

/** A page is rendered without an error; every problem is short, names the place, and nothing hostile comes alive. */
function holds(html: string) {
  const { html: result, problems, rendered } = server.renderPage(html, { assets: '/c/' });
  for (const problem of problems) {
    assert.match(problem, /^<[^>]{1,80}>: line \d+, column \d+: /);
    assert.ok(problem.length <= 3000, problem.slice(0, 300));
    assert.doesNotMatch(problem, /[^\P{C}\n�]/u);
  }
  assert.equal(livelyIn(parse(result)), livelyIn(parse(html)), result);
  assertUnpolluted();
  return { html: result, problems, rendered };
}

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;

/** How much in a page could run or fetch: nothing of it may come from a pack, a profile or an attribute. */
function livelyIn(root: Tree.Node): number {
  let count = 0;
  const ahead: Tree.Node[] = [root];
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    if (isElement(node) && isLively(node)) count++;
    if ('content' in node) ahead.push(node.content);
    if ('childNodes' in node) for (const child of node.childNodes) ahead.push(child);
  }
  return count;
}

const isLively = ({ tagName, attrs }: Tree.Element): boolean =>
  (tagName === 'script' && !attrs.some(({ name, value }) => name === 'type' && value.endsWith('json'))) ||
  /^(?:iframe|object|embed|img|base|meta|form|audio|video|link:not)$/.test(tagName) ||
  attrs.some(
    ({ name, value }) =>
      name.startsWith('on') ||
      name === 'style' ||
      (/^(?:href|src|xlink:href|action|formaction)$/.test(name) && !/^(?:https?:|tel:|#|\/c\/)/.test(value)),
  );

const jsonText = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
const child = (text: string) => `<script type="application/json">${text}</script>`;
const tags = fc.constantFrom('leaflet', 'seek-help', 'self-care', 'provenance', 'question-list', 'risk-chart', 'symptom-diary', 'language-picker'); // prettier-ignore
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

describe('whatever a page says, `careleaf render` leaves it whole', () => {
  test('case 1: a pack with markup, scripts and other faults in every field', () => {
    forMany('pages', 200, fc.tuple(tags, faults(places, jsonValues)), ([tag, some]) => {
      const text = jsonText(spoilt(small, some));
      const { rendered, problems } = holds(`<h1>A</h1><care-${tag}>${child(text)}</care-${tag}><p>After</p>`);
      assert.equal(rendered.length + problems.length, 1);
    });
  });

  test('case 1: every word of a pack is markup', () => {
    forMany('pages', 60, fc.tuple(tags, fc.constantFrom(...scripts)), ([tag, script]) => {
      const words = Object.fromEntries(Object.keys(small.texts['en']!.statements).map((id) => [id, script]));
      const names = Object.fromEntries(Object.keys(small.texts['en']!.names!).map((id) => [id, script]));
      const text = { ...small.texts['en'], statements: words, names, summary: script, name: script, funding: script };
      holds(`<care-${tag}>${child(jsonText({ ...small, texts: { en: text } }))}</care-${tag}>`);
    });
  });

  test('case 5: half characters, turned directions, what nobody sees, and long words in every text', () => {
    const hostile = fc.array(fc.constantFrom(...texts.filter((text) => text.trim() !== '')), {
      minLength: 1,
      maxLength: 4,
    });
    forMany('pages', 60, fc.tuple(tags, hostile), ([tag, some]) => {
      const spread = (words: Readonly<Record<string, string>>) =>
        Object.fromEntries(Object.keys(words).map((id, index) => [id, some[index % some.length]!.slice(0, 1200)]));
      const english = small.texts['en']!;
      const text = { ...english, names: spread(english.names!), statements: spread(english.statements) };
      holds(`<care-${tag}>${child(jsonText({ ...small, texts: { en: text } }))}</care-${tag}><p>After</p>`);
    });
  });

  test('case 9: a drawing takes no address, no name of a file and no markup', () => {
    const drawn = builtInPacks[0]!;
    const inDrawing = everyPlace(drawn).filter(([, part]) => part === 'figures');
    const given = fc.constantFrom(...addresses, ...scripts, '#icon-phone', '../icon', 'icon-x#y', 'M0 0"/><use href="#x"/>').map((text) => ({ about: text, make: () => text })); // prettier-ignore
    forMany('pages', 60, faults(inDrawing, given), (some) => {
      const { rendered, problems } = holds(`<care-anatomy-figure>${child(jsonText(spoilt(drawn, some)))}</care-anatomy-figure>`); // prettier-ignore
      assert.equal(rendered.length + problems.length, 1);
    });
  });

  test('case 2: an address that is no https:// one is refused by its path, wherever it stands', () => {
    forMany('pages', 150, fc.constantFrom(...addresses), (address) => {
      const sources = small.facts.sources.map((source, index) => (index === 0 ? { ...source, url: address } : source));
      const { problems, html } = holds(`<care-provenance>${child(jsonText({ ...small, facts: { ...small.facts, sources } }))}</care-provenance>`); // prettier-ignore
      if (problems.length > 0) assert.match(problems[0]!, /at facts\.sources\.0\.url: expected https/);
      else assert.match(html, /href="https:\/\//);
      const page = `<script type="application/json" data-care-profile>${jsonText({ clinic: { name: 'A', url: address } })}</script><care-seek-help condition="small"></care-seek-help>`; // prettier-ignore
      holds(page);
    });
  });

  test('a profile with faults', () => {
    forMany('pages', 200, faults(everyPlace(profile), jsonValues), (some) => {
      const text = jsonText(spoilt(profile, some));
      holds(`<script type="application/json" data-care-profile>${text}</script><care-seek-help condition="small"></care-seek-help>`); // prettier-ignore
    });
  });

  test('JSON that is none, or never ends', () => {
    const wrong = fc.oneof(fc.string(), fc.constantFrom('{', '['.repeat(100_000), '{"a":'.repeat(10_000), '\0', '<!--<script>', '{}', '0', 'null', '"a"')); // prettier-ignore
    forMany('pages', 150, wrong, (text) =>
      holds(`<care-seek-help>${child(text.replaceAll('</', ''))}</care-seek-help>`),
    );
  });

  test('case 8: attributes with whatever text, one of them or several', () => {
    const names = fc.constantFrom('condition', 'src', 'lang', 'heading-level', 'depth', 'sections', 'outcomes', 'view', 'profile', 'pack', 'class', 'style', 'id', 'part', 'dir', 'defer-hydration'); // prettier-ignore
    const given = fc.oneof(fc.constantFrom(...texts, ...scripts, ...addresses), fc.string({ unit: 'binary' }));
    const attributes = fc.array(fc.tuple(names, given), { maxLength: 4 });
    forMany('pages', 250, fc.tuple(tags, attributes), ([tag, some]) => {
      const written = some.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
      holds(`<p>Before</p><care-${tag} condition="small"${written}></care-${tag}><p>After</p>`);
      holds(`<care-${tag}${written}></care-${tag}>`);
    });
  });

  test('a page of any letters', () => {
    const pieces = fc.constantFrom(...scripts, '<', '>', '"', "'", '=', '/', '</', '<!--', '-->', '<care-seek-help condition=small', '></care-seek-help>', '<care-seek-help condition=small></care-seek-help>', '<p>', '<svg>', '<table>', '<template>', '\0', '\ud800', '&#0;', '\u202e'); // prettier-ignore
    const page = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 12 });
    forMany('pages', 500, page, (parts) => void server.renderPage(parts.join('')));
  });

  test('a level of a heading is what an element takes, for any text', async () => {
    const { levelOf } = await import('../../src/page/heading-level.js');
    const levels = fc.oneof(fc.constantFrom('h3', '', '0', '7', 'abc', ' 3 ', '3.0', '+3', '٣', '1e0', '-1', '6', '1', 'NaN', '\u00a04\n', '５'), fc.string({ maxLength: 3 })); // prettier-ignore
    forMany('pages', 200, levels, (level) => {
      const { html } = holds(`<care-seek-help condition="small" heading-level="${escaped(level)}"></care-seek-help>`);
      const [, first] = /<h(\d)/.exec(html)!;
      // What a parser makes of a null or a line end in an attribute is its own.
      if (!/[\0\r]/.test(level)) assert.equal(Number(first), levelOf(level));
    });
  });
});

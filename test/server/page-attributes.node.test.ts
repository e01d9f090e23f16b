import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import { attributeCases } from '../helpers/attribute-cases.js';
import { packOf, readConditions } from '../../tools/build/conditions.js';
import { generate } from '../../tools/build/generated.js';
import type * as Server from '../../src/server/server.js';

let server: typeof Server;
const pack = packOf(readConditions().get('hemifacial-spasm')!, 'en');

before(async () => {
  generate();
  server = await import('../../src/server/server.js');
  server.registerCondition(pack);
});

const addresses: string[] = [];
const rendered = (html: string) => {
  addresses.length = 0;
  const readPack = (src: string) => {
    addresses.push(src);
    return pack;
  };
  return server.renderPage(html, { readPack });
};

describe('what an attribute or a block means, to a server', () => {
  const text = JSON.stringify(pack).replaceAll('<', '\\u003c');
  for (const { what, body, dials, isEmpty } of attributeCases(text)) {
    it(what, () => {
      const { html, rendered: tags } = rendered(body);
      assert.deepEqual(tags, isEmpty ? [] : ['care-seek-help']);
      assert.equal(/href="(tel:[^"]*)"/.exec(html)?.[1], dials);
      assert.doesNotMatch(html, /part="language-note"/);
    });
  }
});

describe('a profile that is not taken', () => {
  const script = '<script type="application/json" data-care-profile>{"emergencyNumber":"999"}</script>';
  const cases: [what: string, html: string, found: RegExp][] = [
    ['no script', '<div data-care-profile></div>', /^<div data-care-profile>: line 1, column 1: .* found a <div>;/],
    ['without a type', '<script data-care-profile></script>', /found no type;/],
    ['of another type', script.replace('application', 'text'), /found type="text\/json";/],
    ['in a template', `<template>${script}</template>`, /column 11: .*found it in a <template>/],
    ['in a template of a template', `<template><template>${script}</template></template>`, /column 21: /],
    [
      'in a template that becomes no shadow root',
      `<ul><template shadowrootmode="open">${script}</template></ul>`,
      /<templ/,
    ],
    ['in a noscript', `<noscript>${script}</noscript>`, /column 11: .*found it in a <noscript>/],
    ['in a shadow root', `<x-y><template shadowrootmode="closed">${script}</template></x-y>`, /root of <x-y>;/],
    ['after another', script + script, /column 85: .*found a second one;/],
  ];
  for (const [what, html, found] of cases) {
    it(`is named, with what was expected: ${what}`, () => {
      const { problems } = server.renderPage(html);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!, found);
      assert.match(problems[0]!, /expected one <script type="application\/json" data-care-profile> on the page/);
    });
  }

  it('is none in a comment, or where its type has parameters', () => {
    assert.deepEqual(
      server.renderPage(`<!--${script}-->${script.replace('json', 'json; charset=utf-8')}`).problems,
      [],
    );
  });
});

describe('a declarative shadow root', () => {
  const inRoot = (inside: string, host = 'x-card', mode = 'open') =>
    `<${host}><template shadowrootmode="${mode}">${inside}</template></${host}>`;
  const care = '<care-self-care condition="hemifacial-spasm"></care-self-care>';

  for (const [host, mode] of [
    ['x-card', 'open'],
    ['x-card', 'closed'],
    ['div', 'OPEN'],
    ['body', 'open'],
  ] as const) {
    it(`has its elements filled: ${mode} in <${host}>`, () => {
      const {
        rendered: tags,
        html,
        problems,
      } = rendered(inRoot(`<slot></slot><p>${care.replace('></', '>x</')}</p>`, host, mode));
      assert.deepEqual([tags, problems], [['care-self-care'], []]);
      assert.match(html, /<p><care-self-care condition="hemifacial-spasm" lang="en"><template shadowrootmode="open">/);
      assert.equal(rendered(html).html, html);
    });
  }

  it('may stand in another', () => {
    assert.deepEqual(rendered(inRoot(inRoot(care, 'div'))).rendered, ['care-self-care']);
  });

  it('has the language of what it stands in', () => {
    const { html } = rendered(`<div lang="es">${inRoot(care)}</div>`);
    assert.match(html, /<care-self-care condition="hemifacial-spasm"><template.*?data-asked="es"/s);
  });

  it('keeps what is open in it in one piece, and names what cannot be filled', () => {
    const { rendered: tags, problems } = rendered(
      inRoot(`<p>${care}</p><care-self-care condition="hemifacial-spasm" />`),
    );
    assert.equal(tags.length, 0);
    assert.match(problems[0]!, /cannot stand in a <p>/);
    assert.match(problems[1]!, /left open/);
  });

  it('is none where a parser makes none of it: scripts copy it', () => {
    const second = inRoot('', 'div').replace('</div>', `<template shadowrootmode="open">${care}</template></div>`);
    for (const html of [
      inRoot(care, 'ul'),
      inRoot(care, 'div', 'none'),
      second,
      `<template>${inRoot(care)}</template>`,
    ])
      assert.deepEqual(rendered(html), { html, rendered: [], problems: [] }, html);
  });
});

describe('a tag that a parser drops', () => {
  it('is named with its place', () => {
    for (const around of ['<select>', '<select><option>', '<frameset>', '<table><tr><td><select>']) {
      const { rendered: tags, problems } = rendered(`${around}<care-self-care condition="x"></care-self-care>`);
      assert.deepEqual(tags, []);
      assert.match(
        problems.join('\n'),
        new RegExp(`^<care-self-care>: line 1, column ${around.length + 1}: .*drop it`),
      );
    }
  });

  it('is no tag where it is text', () => {
    for (const tag of ['textarea', 'title', 'script', 'style', 'xmp', 'iframe', 'noframes', 'plaintext'])
      assert.deepEqual(rendered(`<${tag}><care-self-care condition="x"></care-self-care></${tag}>`).problems, [], tag);
  });
});

describe('the address of a pack', () => {
  const read = (src: string, head = '') => {
    rendered(`${head}<care-seek-help src="${src}"></care-seek-help>`);
    return addresses;
  };

  it('counts from the first base of the page, as in browsers', () => {
    const bases: [head: string, address: string][] = [
      ['', 'a/pack.json'],
      ['<base href="/x/">', '/x/a/pack.json'],
      ['<base target="_top"><base href="/x/y"><base href="/z/">', '/x/a/pack.json'],
      ['<base href=" \n/x/ ">', '/x/a/pack.json'],
      ['<base href="x/page.html?a#b">', 'x/a/pack.json'],
      ['<base href="../">', '../a/pack.json'],
      ['<base href="https://other.example/y/">', 'https://other.example/y/a/pack.json'],
      ['<base href="//other.example">', 'http://other.example/a/pack.json'],
      ['<base href="">', 'a/pack.json'],
      ['<base href="data:text/html,x"><base href="/z/">', 'a/pack.json'],
      ['<template><base href="/x/"></template><svg><base href="/y/"></base></svg>', 'a/pack.json'],
      ['<div><template shadowrootmode="open"><base href="/x/"></template></div>', 'a/pack.json'],
    ];
    for (const [head, address] of bases) assert.deepEqual(read('a/pack.json', head), [address], head);
    assert.deepEqual(read('/pack.json', '<base href="x/">'), ['/pack.json']);
    assert.deepEqual(read('/pack.json', '<base href="https://other.example/y/">'), ['https://other.example/pack.json']);
    assert.deepEqual(read('https://a.example/p.json', '<base href="/x/">'), ['https://a.example/p.json']);
  });

  it('leads where a browser’s does, whatever it and the base are', () => {
    const pieces = ['a', 'b.json', '/', '..', '.', '?q', '#h', '\n', '\\', 'https://o.example', '//p.example', '%20'];
    const around = fc.constantFrom('', ' ', '\n ');
    const inside = fc.array(fc.constantFrom(...pieces), { maxLength: 5 });
    const address = fc.tuple(around, inside, around).map((parts) => parts.flat().join(''));
    const page = 'http://page.invalid/one/two/page.html';
    const leadsTo = (from: string, to: string) =>
      URL.canParse(to, from) ? new URL(to, from).href.replace(/[?#].*$/s, '') : undefined;
    const property = fc.property(address, address, (src, base) => {
      const from = base.trim() === '' ? page : leadsTo(page, base);
      const [given] = read(src, `<base href="${base}">`);
      if (src === '' || from === undefined) return;
      assert.equal(leadsTo(page, given!), leadsTo(from, src));
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('is said with the base where nothing can be read from it', () => {
    const readPack = () => {
      throw new RangeError('is not there');
    };
    const { problems } = server.renderPage('<base href="/x/"><care-seek-help src="p.json"></care-seek-help>', {
      readPack,
    });
    assert.deepEqual(problems, ['<care-seek-help>: line 1, column 18: is not there; it counts from <base href="/x/">']);
  });
});

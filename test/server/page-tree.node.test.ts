import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type * as Server from '../../src/server/server.js';
import type { Facts, Text } from '../../src/content/types.js';
import { skeleton } from '../../tools/command/skeleton/skeleton.js';
import { generate } from '../../tools/build/generated.js';

let server: typeof Server;

/** A pack that is rendered fast. The words of its provenance hold a heading, a list, a table and a link. */
before(async () => {
  generate();
  server = await import('../../src/server/server.js');
  const wishes = { id: 'small', kind: 'condition', reader: 'self', schema: '' } as const;
  const [[, facts], [, text]] = skeleton(wishes) as [[string, Facts], [string, Text]];
  const [{ id: source }] = facts.sources as [Facts['sources'][number]];
  server.registerCondition({
    facts: {
      ...facts,
      about: { ...facts.about, selfCare: [{ id: 'rest', sources: [source], certainty: 'low' }] },
      sources: facts.sources.map((one) => ({ ...one, doi: '10.1000/182' })),
      numbers: [{ id: 'age', kind: 'quantity', value: 40, sources: [source] }],
    },
    texts: { en: { ...text, statements: { ...text.statements, rest: 'Rest.' } } },
  });
});

const care = (name: string, inside = '') => `<care-${name} condition="small">${inside}</care-${name}>`;
const selfCare = care('self-care');
const provenance = care('provenance');
const shadow = '<template shadowrootmode="open">';

/** Says that a page stays as it was, but for a problem. */
function assertLeft(html: string, ...problems: string[]) {
  assert.deepEqual(server.renderPage(html), { html, rendered: [], problems });
}

describe('an element whose end nobody wrote', () => {
  it('does not hide what follows a self-closed tag', () => {
    assertLeft(
      '<care-self-care condition="small" /><p>After</p>',
      '<care-self-care>: line 1, column 1: is written as <care-self-care />, which HTML reads as left open; write </care-self-care>',
    );
  });

  it('does not hide what follows a tag that is left open', () => {
    assertLeft(
      '<p>Before</p>\n\n  <care-self-care condition="small">\n<p>After</p>',
      '<care-self-care>: line 3, column 3: is left open: it would hide what follows it; write </care-self-care>',
    );
  });

  it('is told where its end was missed', () => {
    assertLeft(
      '<div><care-self-care condition="small">\n</div><p>After</p>',
      '<care-self-care>: line 1, column 6: is left open: it would hide what follows it; write </care-self-care> before line 2, column 1',
    );
  });

  it('is named each time, with two of them in a row', () => {
    const { problems } = server.renderPage('<care-self-care condition="small"><care-provenance condition="small"><p>x');
    assert.deepEqual(
      problems.map((problem) => problem.slice(0, 45)),
      ['<care-self-care>: line 1, column 1: is left o', '<care-provenance>: line 1, column 35: is left'],
    );
  });

  it('does not keep the next element from being filled', () => {
    const { rendered, problems } = server.renderPage(`<care-seek-help condition="small" /><p>x</p>${selfCare}`);
    assert.deepEqual([rendered, problems.length], [['care-self-care'], 1]);
  });

  it('is found where a comment swallows the end', () => {
    const { rendered, problems } = server.renderPage('<care-self-care condition="small"><!-- </care-self-care><p>x');
    assert.deepEqual([rendered, problems.length], [[], 1]);
  });

  it('is found where a forgotten quotation mark swallows the end', () => {
    const html = '<care-self-care condition="small></care-self-care><p class="a">After</p>';
    const { rendered, problems } = server.renderPage(html);
    assert.deepEqual([rendered, problems.length], [[], 1]);
  });

  it('is found where its own words end it', () => {
    const { problems } = server.renderPage(`<p>${care('self-care', '<p>Own words</p>')}</p>`);
    assert.match(problems[0]!, /is left open.* before line 1, column 38$/);
  });

  it('counts as written where a tag with a slash has one', () => {
    const { rendered } = server.renderPage('<care-self-care condition="small" /></care-self-care><p>After</p>');
    assert.deepEqual(rendered, ['care-self-care']);
  });
});

describe('a page that says it is in another encoding', () => {
  const inPage = (head: string) => server.renderPage(`<!doctype html><head>${head}</head><body>${selfCare}</body>`);

  it('is left as it is, and told why: it would read each letter of ours as several', () => {
    for (const [said, name] of [
      ['<meta charset="iso-8859-1">', 'windows-1252'],
      ['<META http-equiv=Content-Type content="text/html; charset=ISO-8859-15">', 'iso-8859-15'],
      ['<title>é</title><meta charset=" Shift_JIS "><meta charset="utf-8">', 'shift_jis'],
    ] as const) {
      const { rendered, problems, html } = inPage(said);
      assert.deepEqual([rendered, html.includes('<template')], [[], false]);
      assert.ok(problems[0]?.includes(`stands in a page that says it is in ${name},`), problems[0]);
    }
  });

  it('is filled where that is UTF-8, or nothing that browsers know', () => {
    const known = ['', '<meta charset=utf-8>', '<meta charset="UTF8">', '<meta charset="utf-16le">'];
    const others = ['<meta charset="nonsense">', '<meta name="description" content="charset=iso-8859-1">'];
    for (const said of [...known, ...others]) assert.deepEqual(inPage(said).rendered, ['care-self-care'], said);
    assert.equal(server.renderPage(`\uFEFF<meta charset="iso-8859-1">${selfCare}`).rendered.length, 1);
  });
});

describe('what stands around an element', () => {
  it('keeps a paragraph in one piece', () => {
    assertLeft(
      `<p>Before ${selfCare} after</p>`,
      '<care-self-care>: line 1, column 11: its words cannot stand in a <p>; put it outside',
    );
  });

  it('keeps a paragraph in one piece that nobody has closed', () => {
    const { problems } = server.renderPage(`<p>Before\n<span>${selfCare}</span>`);
    assert.match(problems[0]!, /cannot stand in a <p>/);
  });

  it('keeps a link in one piece', () => {
    const { problems } = server.renderPage(`<a href="/"><b>${provenance}</b></a>`);
    assert.match(problems[0]!, /cannot stand in an <a>/);
  });

  it('keeps a table in one piece', () => {
    const { problems } = server.renderPage(`<table><tr>${provenance}<td>Cell</table>`);
    assert.match(problems[0]!, /cannot stand in a <table>/);
  });

  it('gets the elements that fit all the same', () => {
    const { rendered, problems } = server.renderPage(`${selfCare}<p>x${selfCare}y</p><p>${selfCare}<hr>${provenance}`);
    assert.deepEqual(rendered, ['care-self-care', 'care-provenance']);
    assert.equal(problems.length, 2);
  });

  it('may be a paragraph for an element with words of its own', () => {
    const { html, problems } = server.renderPage(`<p>Before ${care('self-care', 'own words')} after</p>`);
    assert.deepEqual(problems, []);
    assert.match(html, /<\/template>own words<\/care-self-care> after<\/p>$/);
  });

  it('may be a cell, a list or a button', () => {
    const { rendered } = server.renderPage(
      `<table><td>${provenance}</table><ul><li>${provenance}</ul><p><button>${provenance}</button>`,
    );
    assert.equal(rendered.length, 3);
  });

  it('is no drawing, where a tag is not HTML', () => {
    assertLeft(
      `<svg><g>${selfCare}</g></svg>`,
      '<care-self-care>: line 1, column 9: stands in <svg>, where it is not HTML; put it outside',
    );
  });

  it('may be HTML in a drawing', () => {
    const { rendered } = server.renderPage(`<p>x<svg><foreignObject>${selfCare}</foreignObject></svg>`);
    assert.deepEqual(rendered, ['care-self-care']);
  });

  it('is no element that shows its own words instead', () => {
    const { rendered, problems } = server.renderPage(care('seek-help', `<div>${selfCare}</div>`));
    assert.deepEqual(rendered, ['care-seek-help']);
    assert.match(problems[0]!, /^<care-self-care>: .* stands in <care-seek-help>, which shows its own words instead/);
  });

  it('may be an element that cannot be filled', () => {
    const { rendered } = server.renderPage(`<care-leaflet condition="unknown">${selfCare}</care-leaflet>`);
    assert.deepEqual(rendered, ['care-self-care']);
  });

  it('is not a template, which scripts will copy', () => {
    assertLeft(`<template>${selfCare}<care-self-care /></template>`);
  });

  it('is not what only readers without scripts see', () => {
    assertLeft(
      `<noscript>${selfCare}</noscript>`,
      '<care-self-care>: line 1, column 11: is there only for readers without scripts; put it outside of <noscript>',
    );
  });

  it('is kept in one piece for readers without scripts too', () => {
    const { problems } = server.renderPage(`<noscript><p>Scripts are off</noscript>${selfCare}<p>After</p>`);
    assert.match(problems[0]!, /cannot stand in a <p>/);
  });

  it('keeps its emphasis where tags are left open', () => {
    const { rendered, problems } = server.renderPage(`<div><b><strong><strong><strong>${selfCare}</div>x${selfCare}`);
    assert.deepEqual(rendered, ['care-self-care']);
    assert.match(problems[0]!, /column 33: would change what stands around it/);
  });
});

describe('the tag of an element', () => {
  it('keeps an attribute without a value at its end', () => {
    const { html } = server.renderPage('<care-self-care condition="small" title=></care-self-care>');
    assert.ok(html.startsWith(`<care-self-care lang="en" condition="small" title=>${shadow}`));
  });

  it('says the language though it has an empty one', () => {
    const { html } = server.renderPage('<care-self-care condition="small" lang=""></care-self-care>');
    assert.ok(html.startsWith(`<care-self-care lang="en" condition="small" lang="">${shadow}`));
  });

  it('says the language once, however often the page is rendered', () => {
    const once = server.renderPage('<care-self-care condition="small" lang></care-self-care>').html;
    assert.equal(server.renderPage(once).html, once);
  });
});

describe('a page', () => {
  it('may begin with a byte order mark', () => {
    const { html } = server.renderPage(`\uFEFF<!DOCTYPE html><head></head>${selfCare}`, { assets: '/c/' });
    assert.match(html, /^\uFEFF<!DOCTYPE html><head><link rel="preload"/);
  });

  it('may have an image for readers without scripts in its head', () => {
    const { rendered } = server.renderPage(
      `<head><noscript><img src="x.gif"></noscript>\n</head>\n<body>${selfCare}</body>`,
      { assets: '/c/' },
    );
    assert.deepEqual(rendered, ['care-self-care']);
  });

  it('asks for a style sheet once, however often it is rendered', () => {
    const options = { assets: '/c?a=1&b="2"/' };
    const once = server.renderPage(`<head></head>${selfCare}`, options).html;
    assert.equal(server.renderPage(once, options).html, once);
  });

  it('may be large', { timeout: 20_000 }, () => {
    const text = '<div><p>Some <b>words</b> &amp; more</p></div>\n'.repeat(20_000);
    const { rendered } = server.renderPage(`${selfCare}${text}${provenance}`);
    assert.equal(rendered.length, 2);
  });

  it('may have many elements where they cannot stand', { timeout: 20_000 }, () => {
    const { rendered, problems } = server.renderPage(`<p>Words ${selfCare}</p>\n${provenance}\n`.repeat(2000));
    assert.deepEqual([rendered.length, problems.length], [2000, 2000]);
  });

  it('may be nested deeply', () => {
    const { rendered } = server.renderPage('<div>'.repeat(5000) + selfCare);
    assert.deepEqual(rendered, ['care-self-care']);
  });
});

describe('any page', () => {
  const options = { assets: '/c/' };
  const renderings = new Map<string, Server.RenderedPage>();
  /** Every property looks at the same pages. */
  const rendered = (html: string) => {
    const rendering = renderings.get(html) ?? server.renderPage(html, options);
    renderings.set(html, rendering);
    return rendering;
  };
  const forAny = (check: (html: string) => void) => fc.assert(fc.property(pages, check), { numRuns: 400 });

  it('is rendered without an error', () => forAny((html) => void rendered(html)));

  it('is the same outside of its elements, for readers with and without scripts', () =>
    forAny((html) => {
      for (const [tree, after] of readingsOf(html, rendered(html).html)) filledIn(tree, after);
    }));

  it('is the same to the letter outside of its elements', () =>
    forAny((html) => {
      const result = rendered(html).html.replace(/<link rel="preload"[^>]*>/g, '');
      const [[tree, after]] = readingsOf(html, result);
      assert.deepEqual(around(result, everyElement(after).filter(isFilled)), around(html, filledIn(tree, after)));
    }));

  it('is the same when it is rendered twice', () =>
    forAny((html) => assert.equal(server.renderPage(rendered(html).html, options).html, rendered(html).html)));

  it('has every element filled, or named with its place', () =>
    forAny((html) => {
      const result = rendered(html);
      const places = readingsOf(html, result.html).flatMap(([tree, after]) => {
        const filled = new Set(filledIn(tree, after));
        return everyElement(tree)
          .filter(isCare)
          .map((element) => [placeOf(element), filled.has(element)] as const);
      });
      const left = [...new Map(places)].flatMap(([place, isDone]) => (isDone ? [] : [place]));
      // What a parser drops is in no tree.
      const named = result.problems.filter((problem) => !problem.includes('many browsers drop it'));
      assert.deepEqual(named.map((problem) => /^.*?column \d+/.exec(problem)![0]).sort(), left.sort());
    }));
});

const { page: pages } = fc.letrec<{ page: string; nodes: string; node: string; element: string; care: string }>(
  (tie) => ({
    page: fc
      .tuple(
        fc.constantFrom(
          '',
          '<!DOCTYPE html><html lang=en><head></head>',
          '<head><noscript><img></noscript></head><body>',
        ),
        tie('nodes'),
        fc.constantFrom('', '</body></html>\n'),
      )
      .map((parts) => parts.join('')),
    nodes: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
    node: fc.oneof(
      { maxDepth: 5, depthSize: 'large' },
      { arbitrary: fc.constantFrom('words', ' ', '\n', '&amp;', '<!-- c -->', '<br>', '<hr/>'), weight: 2 },
      {
        arbitrary: fc.constantFrom('<!--', '</p>', '</a>', '</table>', '</care-self-care>', '<p title="', '>'),
        weight: 1,
      },
      { arbitrary: tie('care'), weight: 4 },
      { arbitrary: tie('element'), weight: 5 },
      { arbitrary: tie('nodes').map((inside) => `<x-card>${shadow}${inside}</template></x-card>`), weight: 1 },
    ),
    element: fc
      .tuple(
        fc.constantFrom(
          ...'p div table tr td svg foreignObject math ul li a strong b button noscript template select h2 dl dt object'.split(
            ' ',
          ),
        ),
        tie('nodes'),
        fc.constantFrom('closed', 'closed', 'closed', 'open', 'self-closed'),
      )
      .map(([tag, inside, end]) => written(tag, '', inside, end)),
    care: fc
      .tuple(
        fc.constantFrom('care-self-care', 'care-provenance', 'care-language-picker'),
        fc.constantFrom(
          'condition="small"',
          'condition=small',
          'condition="unknown"',
          'lang="" condition=small title=',
        ),
        fc.oneof({ arbitrary: fc.constant(''), weight: 3 }, { arbitrary: tie('nodes'), weight: 1 }),
        fc.constantFrom('closed', 'closed', 'closed', 'closed', 'open', 'self-closed'),
      )
      .map(([tag, attributes, inside, end]) => written(tag, ` ${attributes}`, inside, end)),
  }),
);

const written = (tag: string, attributes: string, inside: string, end: string) =>
  end === 'self-closed'
    ? `<${tag}${attributes} />`
    : `<${tag}${attributes}>${inside}${end === 'open' ? '' : `</${tag}>`}`;

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;
const attributeOf = ({ attrs }: Tree.Element, name: string) => attrs.find((attr) => attr.name === name)?.value;
const isCare = (node: Tree.Node): node is Tree.Element =>
  isElement(node) && server.elementNames.some((name) => node.tagName === `care-${name}`);
const isFilled = (node: Tree.Node): node is Tree.Element =>
  isCare(node) &&
  node.childNodes.some((child) => isElement(child) && attributeOf(child, 'shadowrootmode') !== undefined);

function placeOf({ tagName, sourceCodeLocation }: Tree.Element) {
  const { startLine, startCol } = sourceCodeLocation!;
  return `<${tagName}>: line ${startLine}, column ${startCol}`;
}

/** Both pages as readers with scripts have them, and as readers without. */
const readingsOf = (html: string, result: string) =>
  [true, false].map((scriptingEnabled) => {
    const options = { scriptingEnabled, sourceCodeLocationInfo: true };
    return [parse(html, options), parse(result, options)] as const;
  }) as [Reading, Reading];
type Reading = readonly [before: Tree.Document, after: Tree.Document];

/** Templates hold what is not part of the page, but for those that become a shadow root. */
const everyElement = (node: Tree.Node): Tree.Element[] => [
  ...(isElement(node) ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(everyElement) : []),
  ...('content' in node && isOfCard(node) ? node.content.childNodes.flatMap(everyElement) : []),
];
const isOfCard = ({ parentNode }: Tree.Template): boolean =>
  parentNode !== null && isElement(parentNode) && parentNode.tagName === 'x-card';

/** The elements that were filled; fails where anything outside of them is another than before. */
function filledIn(before: Tree.Node, after: Tree.Node): Tree.Element[] {
  const isDone = isFilled(after);
  assert.deepEqual(ownOf(after, isDone), ownOf(before, isDone));
  if (isDone) {
    assert.ok(after.sourceCodeLocation!.endTag);
    return [before as Tree.Element];
  }
  const [inside, now] = [partsOf(before), partsOf(after)];
  assert.equal(now.length, inside.length);
  return inside.flatMap((child, index) => filledIn(child, now[index]!));
}

/** What a node says of itself. */
function ownOf(node: Tree.Node, isDone: boolean): unknown {
  if (!isElement(node)) return { ...node, parentNode: 0, childNodes: 0, sourceCodeLocation: 0 };
  return [node.tagName, node.namespaceURI, node.attrs.filter(({ name }) => !isDone || name !== 'lang')];
}

/** What stands in a node but for preload links, which may have cut a text in two. */
function partsOf(node: Tree.Node): Tree.ChildNode[] {
  const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
  return children
    .filter((child) => !(isElement(child) && attributeOf(child, 'rel') === 'preload'))
    .reduce<Tree.ChildNode[]>((parts, child) => {
      const last = parts.at(-1);
      if (last && 'value' in last && 'value' in child)
        return [...parts.slice(0, -1), { ...last, value: last.value + child.value }];
      return [...parts, child];
    }, []);
}

/** What is written before, between and behind elements; a table's may stand elsewhere in the tree. */
function around(html: string, elements: Tree.Element[]): string[] {
  const places = elements
    .map(({ sourceCodeLocation }) => sourceCodeLocation!)
    .sort((a, b) => a.startOffset - b.startOffset);
  const starts = [0, ...places.map(({ endOffset }) => endOffset)];
  return starts.map((start, index) => html.slice(start, places[index]?.startOffset));
}

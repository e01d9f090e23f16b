import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtInPacks } from '../../src/generated/built-in.js';
import { attribute, childrenOf, isElement, parse, type Element, type Node } from '../../src/server/markup.js';
import { elementNames } from '../../src/server/server.js';
import { renderInside } from '../../src/server/shadow.js';
import { sectionNames } from '../../src/elements/leaflet/sections.js';

const shown = { pack: builtInPacks[0]!, language: 'en', sections: sectionNames };

/** Every element of a rendering that stands in nothing that is marked. */
const unmarked = (nodes: readonly Node[]): Element[] =>
  nodes.filter(isElement).flatMap((node) => (isMarked(node) ? [] : [node, ...unmarked(childrenOf(node))]));
const isMarked = (node: Element) => attribute(node, 'data-only') !== undefined;

/** It does by itself what it is for, and what a reader does with it is kept when the script comes. */
function worksAlone(node: Element): boolean {
  switch (node.tagName) {
    case 'input':
      return /^(?:checkbox|radio)$/.test(attribute(node, 'type') ?? 'text');
    case 'textarea':
      return false;
    default:
      // The server hides buttons and choices that are not marked, but for those that are words to read.
      return true;
  }
}

describe('what only works with the script', () => {
  for (const name of elementNames)
    it(`is marked by data-only in care-${name}`, () => {
      const controls = unmarked(parse(renderInside(name, shown).html)).filter((node) => !worksAlone(node));
      assert.deepEqual(
        controls.map(
          ({ tagName, attrs }) => `<${tagName} ${attrs.map((one) => `${one.name}="${one.value}"`).join(' ')}>`,
        ),
        [],
        'expected data-only="script" on these or around them',
      );
    });

  it('has one of the two marks that are known', () => {
    const all = (nodes: readonly Node[]): Element[] =>
      nodes.filter(isElement).flatMap((node) => [node, ...all(childrenOf(node))]);
    for (const name of elementNames)
      for (const node of all(parse(renderInside(name, shown).html)).filter(isMarked))
        assert.match(attribute(node, 'data-only')!, /^(?:script|page)$/, `${name}: <${node.tagName}>`);
  });
});

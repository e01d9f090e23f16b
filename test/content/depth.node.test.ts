import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from '../helpers/fast-check.js';
import { atDepth, depthOf, hasMainPoints, hasMore, mainPoints } from '../../src/content/depth.js';
import { partsOf, usualSections } from '../../src/content/sections.js';
import { everyStatement, idsIn } from '../../src/content/statements.js';
import type { Content, Facts, Pack } from '../../src/content/types.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { wordsToRead } from '../../src/language/reading-time.js';
import { sketch, sketchNames } from '../helpers/sketches.js';

const [built] = builtInPacks as readonly [Pack];
const packs: readonly Pack[] = [built, ...sketchNames.map((name) => sketch(name))];
const contentOf = ({ facts, texts }: Pack, language = 'en'): Content =>
  ({ facts, text: texts[language]!, language, languages: [language] }) as Content;
const ids = (facts: Facts) => everyStatement(facts).map(({ statement: { id } }) => id);

/** A pack of which other statements are main points. */
const marked = fc.tuple(fc.constantFrom(...packs), fc.infiniteStream(fc.boolean())).map(([pack, draws]) => {
  const { facts } = structuredClone(pack);
  for (const { statement } of everyStatement(facts)) {
    const open = statement as { depth?: 'main' };
    if (draws.next().value) open.depth = 'main';
    else delete open.depth;
  }
  return facts;
});

describe('the main points of a pack', () => {
  it('are a part of it, in its order, and every main statement is among them', () => {
    fc.assert(
      fc.property(marked, (facts) => {
        // A line of an option stands in its field too.
        const [all, short] = [facts, mainPoints(facts)].map((some) => [...new Set(ids(some))]) as [string[], string[]];
        assert.deepEqual(
          short,
          all.filter((id) => short.includes(id)),
        );
        const wanted = everyStatement(facts).filter(
          ({ statement, path }) => statement.depth === 'main' && isText(path),
        );
        for (const { statement } of wanted) assert.ok(short.includes(statement.id), statement.id);
      }),
    );
  });

  it('have no list of nothing', () => {
    fc.assert(fc.property(marked, (facts) => assert.deepEqual(emptyIn(mainPoints(facts)), [])));
  });

  it('leave alone what they were made from, and what is no text', () => {
    const before = structuredClone(built.facts);
    const short = mainPoints(built.facts);
    assert.deepEqual(built.facts, before);
    for (const field of ['numbers', 'outcomes', 'measures', 'diary', 'decisions', 'sources'] as const)
      assert.equal(short[field], built.facts[field]);
  });

  it('have first aid whole, where one of its steps is main', () => {
    fc.assert(
      fc.property(marked, (facts) => {
        const wanted = facts.firstAid?.filter(({ steps }) => steps.some(({ depth }) => depth === 'main')) ?? [];
        assert.deepEqual(structuredClone(mainPoints(facts).firstAid ?? []), structuredClone(wanted));
      }),
    );
  });

  it('have those parts of a figure that are main, or all where none is', () => {
    fc.assert(
      fc.property(marked, (facts) => {
        for (const { id, parts } of mainPoints(facts).figures ?? []) {
          const all = facts.figures!.find((figure) => figure.id === id)!.parts;
          const main = all.filter(({ about }) => about?.depth === 'main');
          assert.deepEqual(parts, main.length > 0 ? main : all);
        }
      }),
    );
  });

  it('are the same content each time that they are asked for', () => {
    const content = contentOf(built);
    assert.equal(atDepth(content, 'main'), atDepth(content, 'main'));
    assert.equal(atDepth(content, 'full'), content);
  });

  it('are told from the whole, section by section', () => {
    const content = contentOf(built);
    assert.equal(hasMore(content, partsOf.treatments), true);
    assert.equal(hasMore(atDepth(content, 'main'), partsOf.treatments), false);
    assert.equal(hasMainPoints(content, partsOf['seek-help']), true);
    assert.equal(hasMainPoints(content, partsOf.provenance), false);
  });

  it('of the built-in leaflet are read in 3 to 5 minutes, in each language', () => {
    const shown = ['keyFacts', ...usualSections.flatMap((name) => partsOf[name])];
    for (const [language, text] of Object.entries(built.texts)) {
      const words = wordsToRead(idsIn(mainPoints(built.facts), shown).map((id) => text.statements[id]!));
      assert.ok(words > 400 && words < 900, `${language}: ${words}`);
    }
  });
});

describe('a depth', () => {
  it('that is none shows everything', () => {
    assert.deepEqual([null, '', 'MAIN', 'full', 'main'].map(depthOf), ['full', 'full', 'full', 'full', 'main']);
  });
});

/** What a depth is chosen for: a figure may stand elsewhere, and a part of a drawing is no text. */
const isText = (path: string): boolean => !/^facts\.(?:figures|decisions|optionSets|firstAid)\./.test(path);

function emptyIn(value: unknown, path = 'facts'): string[] {
  if (Array.isArray(value))
    return value.length === 0 ? [path] : value.flatMap((one, index) => emptyIn(one, `${path}.${index}`));
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => emptyIn(inner, `${path}.${key}`))
    : [];
}

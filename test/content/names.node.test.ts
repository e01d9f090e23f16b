import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { everyId, everyReference } from '../../src/content/references.js';
import { everyName, everyStatement, everyTerm, idsIn, partOf } from '../../src/content/statements.js';
import type { Facts, Pack } from '../../src/content/types.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { everyPlace } from '../helpers/mutations.js';
import { sketch, sketchNames } from '../helpers/sketches.js';

const packs: readonly Pack[] = [builtInPacks[0]!, ...sketchNames.map(sketch)];

/** What stands at a path of an error message: "facts.signs.2.firstAid". */
const at = (facts: Facts, path: string): unknown =>
  path
    .split('.')
    .slice(1)
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], facts);
const textsIn = (facts: Facts) =>
  everyPlace(facts).flatMap((place) => {
    const path = ['facts', ...place].join('.');
    const text = at(facts, path);
    return typeof text === 'string' ? [{ path, text, key: place.at(-1)! }] : [];
  });
const idOf = (statement: unknown) => (statement as { id: string }).id;
const inOrder = (list: readonly string[]) => [...list].sort();
const withoutIndex = (path: string) => path.replace(/\.\d+$/, '');
/** A drawing's own names are looked for within it; a condition that moved names others. */
const isElsewhere = (path: string) => /^facts\.(?:moved|figures\.\d+\.(?!parts\.\d+\.sources))/.test(path);

for (const { facts, texts } of packs)
  describe(`in ${facts.id}`, () => {
    const words = [...everyStatement(facts), ...everyTerm(facts)];
    const names = everyName(facts);
    const references = everyReference(facts);

    test('a statement stands where its path says', () => {
      for (const { path, statement } of words) assert.equal(idOf(at(facts, path)), statement.id, path);
    });

    test('what has a name stands where its path says, and has it in every language', () => {
      for (const { path, id } of names) {
        assert.equal(at(facts, path), id, path);
        for (const text of Object.values(texts)) assert.ok(text.names?.[id], `${path}: ${id}`);
      }
    });

    test('a name of something else stands where its path says, and is one of its kind', () => {
      const ids = everyId(facts);
      for (const { path, id, kind } of references) {
        assert.ok([at(facts, path)].flat().includes(id), path);
        assert.ok(ids[kind]?.has(id), `${path}: ${id} is no ${kind}`);
      }
    });

    test('every id is that of a statement, of a name, of a source, of a number or of a drawing, and of one of them', () => {
      const own = textsIn(facts).filter(({ path, key }) => key === 'id' && path !== 'facts.id');
      const known = [
        ...words.map(({ path }) => `${path}.id`),
        ...names.map(({ path }) => path),
        ...facts.sources.map((_, index) => `facts.sources.${index}.id`),
        ...(facts.numbers ?? []).map((_, index) => `facts.numbers.${index}.id`),
        ...(facts.figures ?? []).map((_, index) => `facts.figures.${index}.id`),
      ].filter((path) => path.endsWith('.id'));
      assert.deepEqual(inOrder(known), inOrder(own.map(({ path }) => path)));
    });

    test('every place that takes an id is found, once', () => {
      const ids = new Set(Object.values(everyId(facts)).flatMap((some) => [...some]));
      const taking = textsIn(facts).filter(
        ({ path, text, key }) =>
          ids.has(text) && key !== 'id' && !isElsewhere(path) && !names.some((name) => name.path === path),
      );
      const found = references.map(({ path, id }) => `${path} ${id}`);
      assert.equal(new Set(found).size, found.length);
      for (const { path, text } of taking)
        assert.ok(
          found.includes(`${path} ${text}`) || found.includes(`${withoutIndex(path)} ${text}`),
          `${path}: ${text}`,
        );
    });

    test('a part is a field of the facts, or of what is said about the condition, and has its statements', () => {
      const statements = everyStatement(facts);
      for (const part of new Set(statements.map(({ path }) => partOf(path)))) {
        assert.equal(part.split('.').length, part.startsWith('about') ? 2 : 1, part);
        const inside = statements.filter(({ path }) => path.startsWith(`facts.${part}.`));
        assert.deepEqual(idsIn(facts, [part]), [...new Set(inside.map(({ statement }) => statement.id))]);
      }
    });
  });

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { conditions, withWordsOf } from '../../src/content/registry.js';
import type { Pack } from '../../src/content/types.js';
import * as fc from '../helpers/fast-check.js';

/** A pack by what the registry looks at: its id, its facts, and what it says in each language. */
const pack = (id: string, version: string, words: Readonly<Record<string, string>>): Pack =>
  ({
    facts: { id, version },
    texts: Object.fromEntries(Object.entries(words).map(([tag, name]) => [tag, { name, of: version }])),
  }) as unknown as Pack;

const versions = fc.constantFrom('1', '2', '3');
const words = fc.dictionary(fc.constantFrom('en', 'es', 'ar'), fc.string({ maxLength: 3 }), { minKeys: 1 });
const act = fc.record({ from: fc.constantFrom('page', 'published'), version: versions, words });

const of = (kept: Pack) => Object.values(kept.texts).map((text) => (text as unknown as { readonly of: string }).of);
const versionOf = ({ facts }: Pack) => facts.version;
const wordsOf = ({ texts }: Pack) => Object.fromEntries(Object.entries(texts).map(([tag, { name }]) => [tag, name]));

describe('the conditions of a page', () => {
  test('have the words of their own facts alone, and those of the page before those that were published', () => {
    let next = 0;
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 8 }), (acts) => {
        const id = `one-${next++}`;
        let own: Pack | undefined;
        for (const { from, version, words: said } of acts) {
          const given = pack(id, version, said);
          if (from === 'page') {
            own = (own && withWordsOf(own, given)) ?? given;
            conditions.give(given);
          } else conditions.add(given);
          const kept = conditions.of(id)!;
          assert.ok(of(kept).every((each) => each === versionOf(kept)));
          assert.deepEqual([...kept.languages!].sort(), Object.keys(kept.texts).sort());
          if (!own) continue;
          assert.equal(versionOf(kept), versionOf(own));
          assert.deepEqual({ ...wordsOf(kept), ...wordsOf(own) }, wordsOf(kept));
        }
      }),
    );
  });

  test('tell when the page gives one, and not when one comes from alongside', () => {
    let told = 0;
    const hear = () => told++;
    conditions.listen(hear);
    conditions.add(pack('told', '1', { en: 'One' }));
    assert.equal(told, 0);
    conditions.give(pack('told', '1', { en: 'Two' }));
    conditions.leave(hear);
    conditions.give(pack('told', '1', { en: 'Three' }));
    assert.equal(told, 1);
  });
});

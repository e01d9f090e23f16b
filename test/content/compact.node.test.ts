import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compact, unpacked, type CompactPack } from '../../src/content/compact.js';
import { builtInPacks, readConditions } from '../../tools/build/conditions.js';

test('what the bundle carries of a pack is all of it', () => {
  const packs = builtInPacks(readConditions());
  assert.ok(packs.length > 0);
  for (const pack of packs) {
    const { facts, texts, languages = [] } = pack;
    const carried = JSON.parse(JSON.stringify(compact(pack, 'en'))) as CompactPack;
    assert.deepEqual(unpacked(carried), JSON.parse(JSON.stringify({ facts, texts: { en: texts['en'] }, languages })));
  }
});

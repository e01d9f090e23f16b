import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPack } from '../../src/content/checks.js';
import type { Pack } from '../../src/content/types.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { sketch, sketchNames } from '../helpers/sketches.js';

type Loose = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a pack that is broken on purpose

const packs: readonly Pack[] = [builtInPacks[0]!, ...sketchNames.map(sketch)];

function isRefused(pack: Pack): boolean {
  try {
    checkPack(pack);
    return false;
  } catch {
    return true;
  }
}

/** Every place of some data where a text stands. */
function* textsIn(
  value: unknown,
  place: readonly (string | number)[] = [],
): Generator<[place: (string | number)[], text: string]> {
  if (typeof value === 'string') yield [[...place], value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      yield* textsIn(inner, [...place, Array.isArray(value) ? Number(key) : key]);
}
const isOwnId = (place: readonly (string | number)[]) => place.at(-1) === 'id';
const put = (pack: Pack, place: readonly (string | number)[], value: unknown) => {
  const copy = structuredClone(pack) as Loose;
  const parent = place.slice(0, -1).reduce((inner: Loose, key) => inner[key], copy.facts);
  parent[place.at(-1)!] = value;
  return copy as Pack;
};

describe('what a pack names', () => {
  it('is there: no place of the facts takes an id that nobody has', () => {
    for (const pack of packs) {
      const all = [...textsIn(pack.facts)];
      const known = new Set(all.filter(([place]) => isOwnId(place)).map(([, text]) => text));
      const names = all.filter(([place, text]) => known.has(text) && !isOwnId(place) && place[0] !== 'moved');
      assert.ok(names.length > 20);
      for (const [place] of names)
        assert.ok(isRefused(put(pack, place, 'nobody-has-it')), `${pack.facts.id}: facts.${place.join('.')}`);
    }
  });

  it('is of the right kind: a source is no option', () => {
    for (const pack of packs) {
      const [source] = pack.facts.sources;
      for (const [place, text] of textsIn(pack.facts)) {
        const isOfOption = pack.facts.options?.some(({ id }) => id === text) && !isOwnId(place) && place[0] !== 'moved';
        if (isOfOption) assert.ok(isRefused(put(pack, place, source!.id)), `facts.${place.join('.')}`);
      }
    }
  });
});

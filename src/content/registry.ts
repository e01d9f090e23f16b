import { checkPack } from './checks.js';
import { alone, isolated } from './isolated.js';
import { Listeners } from './listeners.js';
import { isSame } from './safe-json.js';
import type { Pack } from './types.js';

/** The conditions of the page. Tells when the page gives one. */
class Conditions extends Listeners {
  readonly #packs = new Map<string, Pack>();
  readonly #given = new Set<string>();

  of(id: string): Pack | undefined {
    return this.#packs.get(id);
  }

  /** One that is the page's own, at least in part. */
  given(id: string): Pack | undefined {
    return this.#given.has(id) ? this.of(id) : undefined;
  }

  /** A pack of the page. It comes before one that was here, unless both are of the same facts. */
  give(pack: Pack): void {
    const known = this.of(pack.facts.id);
    this.#given.add(pack.facts.id);
    const kept = this.#keep((known && withWordsOf(known, pack)) ?? pack);
    if (!isSame(known, kept)) this.tell();
  }

  /** A pack that is published with Careleaf. One of the page comes before it. */
  add(pack: Pack): Pack {
    const known = this.of(pack.facts.id);
    return this.#keep(known ? (withWordsOf(pack, known) ?? known) : pack);
  }

  #keep(pack: Pack): Pack {
    // A field that a condition has not got is not to be found in what a page's script gives to every object.
    const kept = isolated({ ...pack, languages: [...new Set(languagesOf(pack))] }) as Pack;
    this.#packs.set(pack.facts.id, kept);
    return kept;
  }
}
export const conditions = new Conditions();

/**
 * Makes a condition available to every element as `condition="<its id>"`, without a request; elements that are there
 * already follow. A second pack with the same facts adds its languages; one with other facts takes the first one's place.
 * @throws ContentError that names what is wrong with the pack.
 */
export function registerCondition(pack: unknown): void {
  conditions.give(checkPack(pack));
}

/**
 * A pack with the words of another one beside its own; where both have a language, the other's. Nothing where their
 * facts differ: the words of the one would stand beside the numbers of the other.
 */
export function withWordsOf(pack: Pack, other: Pack): Pack | undefined {
  if (!isSame(pack.facts, other.facts)) return undefined;
  const languages = [...languagesOf(pack), ...languagesOf(other)];
  return alone({ ...pack, texts: alone({ ...pack.texts, ...other.texts }), languages });
}

const languagesOf = ({ texts, languages = [] }: Pack): readonly string[] => [...languages, ...Object.keys(texts)];

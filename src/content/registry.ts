import { checkPack } from './checks.js';
import { isolated } from './isolated.js';
import type { Pack } from './types.js';

const conditions = new Map<string, Pack>();

/**
 * Makes a condition available to every element as `condition="<its id>"`, without a request.
 * A second pack of the same id adds its languages.
 * @throws ContentError that names what is wrong with the pack.
 */
export function registerCondition(pack: unknown): void {
  keepCondition(checkPack(pack));
}

/** The same for a pack that was checked before: at build time, or when it was fetched. */
export function keepCondition(pack: Pack): Pack {
  const { id, version } = pack.facts;
  const known = conditions.get(id);
  const texts = known?.facts.version === version ? { ...known.texts, ...pack.texts } : pack.texts;
  const languages = [...new Set([...(known?.languages ?? []), ...(pack.languages ?? []), ...Object.keys(texts)])];
  // A field that a condition has not got is not to be found in what a page's script gives to every object.
  const kept = isolated({ ...pack, texts, languages }) as Pack;
  conditions.set(id, kept);
  return kept;
}

/** A condition that is here already. */
export const registeredCondition = (id: string): Pack | undefined => conditions.get(id);

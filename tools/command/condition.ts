import { existsSync } from 'node:fs';
import { conditions } from '../../src/content/registry.js';
import { matchLocale } from '../../src/language/matching.js';
import { languagesOf, publishedConditions } from '../../src/server/files.js';
import { loadPack } from './load.js';
import { listed, quoted, Refusal } from './refusal.js';

/** The id of a condition that was published, or that is read from a folder or a file and then counts by its id. */
export function conditionNamed(name: string): string {
  if (publishedConditions().includes(name) || conditions.of(name)) return name;
  if (existsSync(name)) {
    const pack = loadPack(name);
    conditions.give(pack);
    return pack.facts.id;
  }
  const known = listed(publishedConditions());
  throw new Refusal(`there is no condition ${quoted(name)}, and no folder or file of that name; there are: ${known}`);
}

/** The closest of a condition's languages. @throws Refusal that names those that it has. */
export function languageFor(condition: string, wanted: string): string {
  return languageAmong(languagesOf(condition), wanted, `"${condition}"`);
}

export function languageAmong(languages: readonly string[], wanted: string, what: string): string {
  const chosen = matchLocale(languages, wanted);
  if (chosen) return chosen;
  throw new Refusal(`${what} has no text in ${quoted(wanted)}; it has: ${listed(languages)}`);
}

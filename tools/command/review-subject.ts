import { existsSync } from 'node:fs';
import type { Pack } from '../../src/content/types.js';
import { conditionOf, languagesOf, publishedConditions } from '../../src/server/files.js';
import { readItemsOf, type ReadItem } from '../review/read-items.js';
import type { ReviewRecord } from '../review/record.js';
import { recordOf, recordsOf } from '../review/reviews-file.js';
import { readJsonFile } from './json-file.js';
import { loadPack } from './load.js';
import { listed, quoted, Refusal } from './refusal.js';
import { isFolder } from './text-file.js';

/** A pack that is signed, or is to be. */
export interface Subject {
  readonly condition: string;
  readonly languages: readonly string[];
  /** Where its sign-offs stand: a pack that was published has none for authors. */
  readonly folder?: string | undefined;
  readonly records: readonly ReviewRecord[];
  packIn(language: string): Pack;
}

/** A condition's folder, a pack's file, or the id of a condition that was published with this package. */
export function subjectNamed(name: string, since: readonly string[] = []): Subject {
  const earlier = since.map((path) => recordOf(readJsonFile(path, 'command line')));
  if (existsSync(name)) return ofFiles(name, earlier);
  if (!publishedConditions().includes(name)) {
    const known = listed(publishedConditions());
    throw new Refusal(`there is no condition ${quoted(name)}, and no folder or file of that name; there are: ${known}`);
  }
  return {
    condition: name,
    languages: languagesOf(name),
    records: inOrder(earlier),
    packIn: (language) => conditionOf(name, language),
  };
}

function ofFiles(path: string, earlier: readonly ReviewRecord[]): Subject {
  const pack = loadPack(path);
  const folder = isFolder(path) ? path : undefined;
  return {
    condition: pack.facts.id,
    languages: Object.keys(pack.texts),
    folder,
    records: inOrder([...(folder === undefined ? [] : recordsOf(folder)), ...earlier]),
    packIn: () => pack,
  };
}

/** As they were made, each once. */
const inOrder = (records: readonly ReviewRecord[]): ReviewRecord[] =>
  [...new Map(records.map((record) => [record.digest, record])).values()].sort((a, b) => (a.on < b.on ? -1 : 1));

/** What is to be signed of a subject; none where it has no such text. */
export const itemsIn = ({ languages, packIn }: Subject, language: string): ReadItem[] | undefined =>
  languages.includes(language) ? readItemsOf(packIn(language), language) : undefined;

import { basename, join } from 'node:path';
import type { Facts, Figure, Pack, Text } from '../../src/content/types.js';
import { recordsOf, reviewsFile } from '../review/reviews-file.js';
import { withVerdicts } from '../review/verdicts.js';
import { exists, hash, namesIn, readJson, root } from './files.js';

export interface Condition {
  readonly facts: Facts;
  readonly texts: Readonly<Record<string, Text>>;
}

/** By id. */
export type Conditions = ReadonlyMap<string, Condition>;

const withoutLanguage = ['condition.json', 'figures.json', reviewsFile];

/** Without the pointer to the schema, which editors need and readers do not. */
function readPublished<T extends object>(path: string): T {
  const { $schema: _, ...published } = readJson<T & { $schema?: string }>(path);
  return published as unknown as T;
}

function readCondition(id: string): Condition {
  const folder = `conditions/${id}`;
  const names = namesIn(folder);
  const facts = readPublished<Facts>(`${folder}/condition.json`);
  const figures = names.includes('figures.json') ? { figures: readJson<Figure[]>(`${folder}/figures.json`) } : {};
  const texts = names
    .filter((name) => name.endsWith('.json') && !withoutLanguage.includes(name))
    .map((name) => [basename(name, '.json'), readPublished<Text>(`${folder}/${name}`)] as const);
  return withVerdicts(
    { facts: { ...facts, ...figures }, texts: Object.fromEntries(texts) },
    recordsOf(join(root, folder)),
  );
}

/** Every condition of `conditions/`, by id. */
export const readConditions = (): Conditions =>
  new Map(
    namesIn('conditions')
      .filter((id) => exists(`conditions/${id}/condition.json`))
      .map((id) => [id, readCondition(id)]),
  );

/** A pack that stands alone: the facts, one language, and which others exist. */
export function packOf({ facts, texts }: Condition, language: string): Pack {
  const text = texts[language];
  if (!text) throw new Error(`conditions/${facts.id}/${language}.json is missing`);
  // The words first: the ids that the facts repeat then cost less when it is compressed.
  return { texts: { [language]: text }, facts, languages: Object.keys(texts) };
}

/** Every text of every condition as a pack, by the path of its file. */
export const publishedPacks = (conditions: Conditions = readConditions()): [path: string, pack: Pack][] =>
  [...conditions].flatMap(([id, condition]) =>
    Object.keys(condition.texts).map((language): [string, Pack] => [
      `conditions/${id}/${language}.json`,
      packOf(condition, language),
    ]),
  );

/** The files of `dist/conditions/`, and the index that says what there is and what each must hash to. */
export function conditionFiles(conditions: Conditions): { files: Map<string, string>; index: string } {
  const files = new Map<string, string>();
  const index: Record<string, Record<string, string>> = {};
  for (const [id, condition] of conditions) {
    const hashes = (index[id] = {} as Record<string, string>);
    for (const language of Object.keys(condition.texts)) {
      const content = JSON.stringify(packOf(condition, language));
      files.set(`${id}/${language}.json`, content);
      hashes[language] = hash(content);
    }
  }
  return { files, index: JSON.stringify(index) };
}

/** The packs that the bundle carries, in English. */
export const builtInPacks = (conditions: Conditions): Pack[] =>
  readJson<string[]>('conditions/built-in.json').map((id) => {
    const condition = conditions.get(id);
    if (!condition) throw new Error(`conditions/built-in.json names "${id}", which conditions/ does not have`);
    return packOf(condition, 'en');
  });

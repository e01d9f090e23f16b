import { reviewsFile } from '../review/reviews-file.js';
import { basename, dirname, join } from 'node:path';
import { isKnownToIntl } from '../../src/content/predicates.js';
import { readJsonFile, type JsonFile } from './json-file.js';
import { Fault } from './refusal.js';
import { isFolder, namesInFolder } from './text-file.js';

/** A pack as its files have it, unchecked. */
export interface PackFiles {
  /** What the command was given. */
  readonly path: string;
  /** Anything that JSON can say: what was written is no pack before it was checked. */
  readonly input: unknown;
  /** What keeps a file from being read, and which part of the pack is missing for it. */
  readonly unread: readonly { readonly part: string; readonly lines: readonly string[] }[];
  /** Fields that stand in a file twice, as lines. */
  readonly repeated: readonly string[];
  /** "file:line:column" of a path such as `facts.options.2.harms`. */
  placeOf(path: string): string;
}

/** The parts of a pack, each as it was written. */
export interface Parts {
  readonly facts: unknown;
  readonly texts: Readonly<Record<string, unknown>>;
}

/** What is no pack has no parts. */
export function partsOf(input: unknown): Parts {
  const { facts, texts } = Object(input) as Partial<Parts>;
  return { facts, texts: Object(texts) as Parts['texts'] };
}

/** A condition's folder, or one file with all of it. */
export function readPack(path: string): PackFiles {
  if (isFolder(path)) return readFolder(path);
  const file = readJsonFile(path, 'command line');
  return {
    path,
    input: file.value,
    unread: [],
    repeated: file.repeated,
    placeOf: (place) => file.placeOf(place === '' ? [] : place.split('.')),
  };
}

function readFolder(folder: string): PackFiles {
  const names = namesInFolder(folder).filter((name) => name.endsWith('.json') && name !== reviewsFile);
  const parts = new Map<string, JsonFile>();
  const unread: { part: string; lines: readonly string[] }[] = [];
  for (const name of new Set(['condition.json', ...names])) {
    const part = partIn(name);
    try {
      if (part.startsWith('texts.')) expectLanguage(join(folder, name));
      parts.set(part, readJsonFile(join(folder, name), 'page or folder'));
    } catch (error) {
      unread.push({ part, lines: linesOf(error, join(folder, name)) });
    }
  }
  return {
    path: folder,
    input: together(parts),
    unread,
    repeated: [...parts.values()].flatMap((file) => file.repeated),
    placeOf: (path) => placeAmong(parts, folder, path),
  };
}

const linesOf = (error: unknown, path: string): readonly string[] =>
  error instanceof Fault ? error.lines : [`${path}: ${(error as Error).message}`];

function partIn(name: string): string {
  if (name === 'condition.json') return 'facts';
  return name === 'figures.json' ? 'facts.figures' : `texts.${basename(name, '.json')}`;
}

function expectLanguage(path: string): void {
  if (isLanguageFile(basename(path))) return;
  throw new Fault([`${path}: expected condition.json, figures.json or a language's file, such as es.json`]);
}

function together(parts: ReadonlyMap<string, JsonFile>): Partial<Parts> {
  const facts = parts.get('facts')?.value;
  const figures = parts.get('facts.figures');
  const texts = [...parts].filter(([part]) => part.startsWith('texts.'));
  return {
    // What is no object is said to be none.
    facts: figures && typeof facts === 'object' && facts !== null ? { ...facts, figures: figures.value } : facts,
    texts: Object.fromEntries(texts.map(([part, { value }]) => [part.slice('texts.'.length), value])),
  };
}

function placeAmong(parts: ReadonlyMap<string, JsonFile>, folder: string, path: string): string {
  const keys = path.split('.');
  const length = keys[0] === 'texts' || (path.startsWith('facts.figures') && parts.has('facts.figures')) ? 2 : 1;
  const file = parts.get(keys.slice(0, length).join('.'));
  return file ? file.placeOf(keys.slice(length)) : folder;
}

/** Whether a file of a condition's folder holds its words in one language, by its name. */
export const isLanguageFile = (name: string): boolean =>
  /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*\.json$/.test(name) && isKnownToIntl(basename(name, '.json'));

/** Whether a file is part of a condition's folder: it is checked together with the others. */
export const isPartOfFolder = (path: string): boolean =>
  (['condition.json', 'figures.json', reviewsFile].includes(basename(path)) || isLanguageFile(basename(path))) &&
  namesInFolder(dirname(path)).includes('condition.json');

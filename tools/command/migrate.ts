import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inWords } from '../../src/content/errors.js';
import { schemaVersion } from '../../src/content/schema/version.js';
import { readJsonFile } from './json-file.js';
import { lift, type Lifted } from './lift/lift.js';
import { record, type Old } from './lift/old.js';
import { isLanguageFile } from './pack-files.js';
import { packProblems } from './pack-problems.js';
import { Fault, Refusal } from './refusal.js';
import { isFolder, namesInFolder, writeTextFile, type NamedBy } from './text-file.js';

const oldVersion = 1;
const inFolder: NamedBy = 'page or folder';

/** A pack as the files of its version have it. */
interface OldPack {
  readonly path: string;
  readonly facts: Old;
  readonly texts: Readonly<Record<string, Old>>;
  /** Its files by name, and what they hold. */
  readonly files: readonly string[];
}

/**
 * Lifts a pack to the version that this reads, and says what somebody has to look at. Nothing is written before all of
 * it was lifted and follows the new schema; what was there is kept beside it.
 * @throws Fault that says why it cannot be lifted.
 */
export function migrated(path: string, isDryRun: boolean): string[] {
  const pack = isFolder(path) ? oldFolder(path) : oldFile(path);
  const version = pack.facts['schemaVersion'];
  if (version === schemaVersion) return [`${path}: is of schema version ${schemaVersion} already; nothing was changed`];
  if (version !== oldVersion)
    throw new Fault([
      `${path}: expected a pack of schema version ${oldVersion} or ${schemaVersion}; found ${JSON.stringify(version) ?? 'none'}`,
    ]);
  const lifted = liftedSafely(pack);
  const kept = keptAt(path);
  const lines = [...lifted.notes.map((note) => `  look at ${note}`), `  then run: careleaf check ${path}`];
  if (isDryRun) return [`${path}: can be lifted from schema version 1 to 2; nothing was written`, ...lines];
  write(pack, lifted, kept);
  return [`${path}: lifted from schema version 1 to 2; what was there is kept in ${kept}`, ...lines];
}

function oldFolder(folder: string): OldPack {
  const names = namesInFolder(folder);
  const languages = names.filter(isLanguageFile);
  const facts = record(valueOf(join(folder, 'condition.json'), inFolder));
  const figure = names.includes('figure.json') ? { figure: valueOf(join(folder, 'figure.json'), inFolder) } : {};
  return {
    path: folder,
    facts: { ...facts, ...figure },
    texts: Object.fromEntries(
      languages.map((name) => [basename(name, '.json'), record(valueOf(join(folder, name), inFolder))] as const),
    ),
    files: ['condition.json', ...('figure' in figure ? ['figure.json'] : []), ...languages],
  };
}

function oldFile(path: string): OldPack {
  const { facts, texts } = record(valueOf(path, 'command line'));
  return { path, facts: record(facts), texts: record(texts) as OldPack['texts'], files: [basename(path)] };
}

/** @throws Fault where a file is no JSON, or says one thing twice: the first would be lost. */
function valueOf(path: string, by: NamedBy): unknown {
  const { value, repeated } = readJsonFile(path, by);
  if (repeated.length > 0) throw new Fault(repeated);
  return value;
}

function liftedSafely({ path, facts, texts }: OldPack): Lifted {
  const lifted = tried(path, () => lift({ facts, texts }));
  const files = { path, input: lifted.pack, unread: [], repeated: [], placeOf: () => path };
  const problems = packProblems(files, false);
  if (problems.length === 0) return lifted;
  throw new Fault([
    `${path}: lifted, it does not follow schema version ${schemaVersion}; nothing was changed`,
    ...problems.map(inWords),
  ]);
}

function tried(path: string, act: () => Lifted): Lifted {
  try {
    return act();
  } catch {
    // Its schema is no more, and cannot say what of it is wrong.
    throw new Fault([
      `${path}: expected a pack that follows schema version ${oldVersion}; found one in which a list, an object or a text is missing; nothing was changed`,
    ]);
  }
}

/** Where what was there is kept: no command and no build reads it. */
function keptAt(path: string): string {
  const kept = isFolder(path) ? join(path, 'version-1') : path.replace(/(?:\.json)?$/, '.version-1.json');
  if (existsSync(kept)) throw new Refusal(`${kept} exists already; nothing was changed`);
  return kept;
}

function write({ path, files }: OldPack, { pack }: Lifted, kept: string): void {
  const folder = isFolder(path);
  const names = folder ? filesOf(pack) : [[path, pack] as const];
  const written = names.map(([name, content]) => {
    const place = folder ? join(path, name) : name;
    writeTextFile(`${place}.new`, `${JSON.stringify(content, null, 2)}\n`);
    return place;
  });
  for (const name of files) move(join(folder ? path : dirname(path), name), folder ? join(kept, name) : kept);
  for (const place of written) renameSync(`${place}.new`, place);
}

function move(from: string, to: string): void {
  // Makes the folder too.
  writeTextFile(to, '');
  rmSync(to);
  renameSync(from, to);
}

function filesOf({ facts: { figures, ...facts }, texts }: Lifted['pack']): [name: string, content: unknown][] {
  return [
    ['condition.json', facts],
    ...(figures ? ([['figures.json', figures]] as [string, unknown][]) : []),
    ...Object.entries(texts).map(([language, text]): [string, unknown] => [`${language}.json`, text]),
  ];
}

import { checkPack, otherVersion } from '../../src/content/checks.js';
import { inWords, type Problem } from '../../src/content/errors.js';
import { readProfile } from '../../src/content/profile.js';
import type { Pack, Profile } from '../../src/content/types.js';
import { readJsonFile, type JsonFile } from './json-file.js';
import { schemaVersion } from '../../src/content/schema/version.js';
import { partsOf, readPack, type PackFiles } from './pack-files.js';
import { packProblems } from './pack-problems.js';
import { recordsOf } from '../review/reviews-file.js';
import { withVerdicts } from '../review/verdicts.js';
import { Fault } from './refusal.js';
import { isFolder } from './text-file.js';

/**
 * A pack's folder or file, as a draft or as readers are to have it.
 * @throws Fault that names everything that is wrong with it.
 */
export function loadPack(path: string, isForReaders = false): Pack {
  const files = readPack(path);
  expectVersion(files);
  const unread = files.unread.flatMap(({ lines }) => lines);
  const problems = [...packProblems(files, isForReaders), ...(isFolder(path) ? byHand(files) : [])];
  throwIfAny(path, [...unread, ...files.repeated, ...placed(problems, files.placeOf)]);
  const pack = checkPack(files.input, path);
  return isFolder(path) ? withVerdicts(pack, recordsOf(path)) : pack;
}

/** Sign-offs that an author wrote into a text: nobody's record stands behind them. */
const byHand = ({ input }: PackFiles): Problem[] =>
  Object.entries(partsOf(input).texts)
    .filter(([, text]) => Object.hasOwn(Object(text) as object, 'reviews'))
    .map(([language]) => ({
      path: `texts.${language}.reviews`,
      found: 'a sign-off',
      expected: 'expected no such field: careleaf review apply writes sign-offs into reviews.json',
    }));

/** Of another version everything else would be wrong too. */
function expectVersion({ path, input }: PackFiles): void {
  const version = otherVersion(input);
  if (version === undefined) return;
  const way = version < schemaVersion ? `to lift it: careleaf migrate ${path}` : 'a newer careleaf reads it';
  throw new Fault([
    `${path}: at facts.schemaVersion: expected a pack of schema version ${schemaVersion}; found version ${version}; ${way}`,
  ]);
}

/** A hospital's profile. @throws Fault that names everything that is wrong with it. */
export const loadProfile = (path: string): Profile => profileOf(readJsonFile(path, 'command line'));

export function profileOf(file: JsonFile): Profile {
  const { profile, problems } = readProfile(file.value);
  throwIfAny(file.path, [...file.repeated, ...placed(problems, (path) => file.placeOf(path.split('.')))]);
  return profile;
}

const inOrder = new Intl.Collator('en', { numeric: true });

/** Problems as lines that begin with their places, in the order of the files. */
const placed = (problems: readonly Problem[], placeOf: (path: string) => string): string[] =>
  problems
    .map((problem) => ({ place: placeOf(problem.path), words: inWords(problem).trim() }))
    .sort((a, b) => inOrder.compare(a.place, b.place))
    .map(({ place, words }) => `${place}: ${words}`);

function throwIfAny(path: string, faults: readonly string[]): void {
  const lines = [...new Set(faults)];
  if (lines.length === 0) return;
  const count = `${lines.length} ${lines.length === 1 ? 'error' : 'errors'}`;
  throw new Fault([`${path}: ${count}`, ...lines.map((line) => `  ${line}`)]);
}

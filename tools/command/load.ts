import { checkPack } from '../../src/content/checks.js';
import { inWords, type Problem } from '../../src/content/errors.js';
import { readProfile } from '../../src/content/profile.js';
import type { Pack, Profile } from '../../src/content/types.js';
import { readJsonFile, type JsonFile } from './json-file.js';
import { readPack } from './pack-files.js';
import { packProblems } from './pack-problems.js';
import { Fault } from './refusal.js';

/** A pack's folder or file. @throws Fault that names everything that is wrong with it. */
export function loadPack(path: string): Pack {
  const files = readPack(path);
  const faults = packProblems(files).map((problem) => ({ place: files.placeOf(problem.path), problem }));
  throwIfAny(path, [
    ...files.unread.flatMap(({ lines }) => lines),
    ...faults.sort((a, b) => inOrder.compare(a.place, b.place)).map(inOneLine),
  ]);
  return checkPack(files.input, path);
}

/** A hospital's profile. @throws Fault that names everything that is wrong with it. */
export const loadProfile = (path: string): Profile => profileOf(readJsonFile(path));

export function profileOf(file: JsonFile): Profile {
  const { profile, problems } = readProfile(file.value);
  const faults = problems.map((problem) => ({ place: file.placeOf(problem.path.split('.')), problem }));
  throwIfAny(file.path, faults.map(inOneLine));
  return profile;
}

const inOrder = new Intl.Collator('en', { numeric: true });

const inOneLine = ({ place, problem }: { place: string; problem: Problem }): string =>
  `${place}: ${inWords(problem).trim()}`;

function throwIfAny(path: string, faults: readonly string[]): void {
  const lines = [...new Set(faults)];
  if (lines.length === 0) return;
  const count = `${lines.length} ${lines.length === 1 ? 'error' : 'errors'}`;
  throw new Fault([`${path}: ${count}`, ...lines.map((line) => `  ${line}`)]);
}

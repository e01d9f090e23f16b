import { dirname } from 'node:path';
import { adviceOn } from './advice.js';
import { judge, reportOf } from './ipdas/ipdas.js';
import { readJsonFile } from './json-file.js';
import { loadPack, profileOf } from './load.js';
import { isPartOfFolder } from './pack-files.js';
import { Fault } from './refusal.js';
import { isFolder } from './text-file.js';

/** Lines that say what a pack or a profile is like. @throws Fault that says what is wrong with it. */
export function checked(path: string): string[] {
  if (isFolder(path)) return packChecked(path);
  if (isPartOfFolder(path)) return packChecked(dirname(path));
  const file = readJsonFile(path, 'command line');
  if (Object.hasOwn(Object(file.value) as object, 'facts')) return packChecked(path);
  const part = partNamed(file.value);
  if (part)
    throw new Fault([
      `${path}: expected a whole pack or a profile; found ${part} of one, without condition.json alongside it`,
    ]);
  profileOf(file);
  return [`${path}: a hospital profile without errors`];
}

/** By the one field that only this kind of file has. */
function partNamed(value: unknown): string | undefined {
  const has = (field: string) => Object.hasOwn(Object(value) as object, field);
  if (has('schemaVersion')) return 'the facts';
  if (has('statements')) return 'the words';
  return Array.isArray(value) ? 'the figures' : undefined;
}

function packChecked(path: string): string[] {
  const pack = loadPack(path, true);
  const advice = adviceOn(pack);
  const { sources, numbers = [] } = pack.facts;
  const counts = `${sources.length} sources, ${numbers.length} numbers; ${Object.keys(pack.texts).join(', ')}`;
  return [
    ...advice.map((line) => `  advice: ${line}`),
    ...reportOf(judge(pack)).map((line) => `  ${line}`),
    `${path}: no errors, ${advice.length} pieces of advice (${counts})`,
  ];
}

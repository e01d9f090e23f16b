import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPack } from '../src/content/checks.js';
import { ContentError, inWords } from '../src/content/errors.js';
import { adviceOn } from './command/advice.js';
import { assemble } from './command/assemble.js';
import { skeleton } from './command/skeleton.js';

const usage = `Usage:
  careleaf check <folder or file> …   tells what is wrong with condition packs or a hospital profile, by pack and path
  careleaf new <id> [--in <folder>]   starts a condition pack in conditions/<id>/

A folder holds condition.json, perhaps figure.json, and one <language>.json for each language.`;

process.exitCode = run(process.argv.slice(2));

function run(args: string[]): number {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { in: { type: 'string', default: 'conditions' }, help: { type: 'boolean', short: 'h' } },
    });
    const [command, ...names] = positionals;
    if (values.help) return say(usage, 0);
    if (command === 'check' && names.length > 0) return Math.max(...names.map(check));
    if (command === 'new' && names.length === 1) return start(names[0]!, values.in);
    return say(usage, 2);
  } catch (error) {
    return say(`${(error as Error).message}\n\n${usage}`, 2);
  }
}

function check(path: string): number {
  if (!existsSync(path)) return say(`${path}: expected a folder or a JSON file; found nothing`, 1);
  const folder = statSync(path).isDirectory();
  if (folder && !existsSync(join(path, 'condition.json'))) {
    const packs = readdirSync(path)
      .map((name) => join(path, name))
      .filter((name) => existsSync(join(name, 'condition.json')));
    if (packs.length === 0) return say(`${path}: expected condition.json, or folders with one; found neither`, 1);
    return Math.max(...packs.map(check));
  }
  const alone =
    !folder &&
    /^(condition|figure|[a-z]{2,3}(-[A-Za-z0-9]+)*)\.json$/.test(basename(path)) &&
    existsSync(join(dirname(path), 'condition.json'));
  try {
    const pack = checkPack(
      alone || folder ? assemble(alone ? dirname(path) : path) : JSON.parse(readFileSync(path, 'utf8')),
      path,
    );
    const advice = adviceOn(pack);
    for (const line of advice) console.log(`  advice: ${line}`);
    const languages = Object.keys(pack.texts).join(', ');
    return say(
      `${path}: no errors, ${advice.length} pieces of advice (${pack.facts.sources.length} sources, ${pack.facts.numbers.length} numbers; ${languages})`,
      0,
    );
  } catch (error) {
    if (error instanceof ContentError) {
      return say([`${path}: ${error.problems.length} errors`, ...error.problems.map(inWords)].join('\n'), 1);
    }
    return say(`${path}: ${(error as Error).message}`, 1);
  }
}

function start(id: string, parent: string): number {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    return say(`"${id}": expected an id in lowercase kebab-case, such as "trigeminal-neuralgia"`, 2);
  }
  const folder = join(parent, id);
  if (existsSync(folder)) return say(`${folder}: exists already; nothing was changed`, 1);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of skeleton(id))
    writeFileSync(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  return say(`${folder}: started. Fill in every text that begins with "TODO", then run: careleaf check ${folder}`, 0);
}

function say(words: string, code: number): number {
  (code === 0 ? console.log : console.error)(words);
  return code;
}

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPack } from '../src/content/checks.js';
import { checkProfile } from '../src/content/profile.js';
import { ContentError, inWords } from '../src/content/errors.js';
import { adviceOn } from './command/advice.js';
import { assemble } from './command/assemble.js';
import { judge, reportOf } from './command/ipdas.js';
import type { DataWishes } from './command/json-ld.js';
import type { RenderWishes } from './command/render.js';
import { skeleton } from './command/skeleton.js';
import { unfinished } from './command/unfinished.js';

const renderOptions = ['language', 'assets', 'condition', 'heading-level', 'sections', 'profile', 'theme'];

const usage = `Usage:
  careleaf check <folder or file> …   tells what is wrong with condition packs or a hospital profile, by pack and path;
                                      with a decision, also which items of IPDASi v4.0 the pack meets
  careleaf pack <folder>              prints a condition's folder as one file, for src="…" and registerCondition
  careleaf new <id> [--in <folder>]   starts a condition pack in conditions/<id>/
  careleaf render <page.html or tag>  prints the page with its elements filled, or one element, readable without script
    --language es  --assets /careleaf/  --condition <id, folder or file>
    for a tag also: --heading-level 3  --sections "treatments seek-help"  --profile profile.json  --theme meadow
  careleaf json-ld <id, folder or file>   prints a condition as schema.org data, for <script type="application/ld+json">
    --language es  --profile profile.json  --page (claims of the whole page too)

A folder holds condition.json, perhaps figure.json, and one <language>.json for each language.`;

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        in: { type: 'string', default: 'conditions' },
        help: { type: 'boolean', short: 'h' },
        page: { type: 'boolean' },
        ...Object.fromEntries(renderOptions.map((name) => [name, { type: 'string' } as const])),
      },
    });
    const [command, ...names] = positionals;
    if (values.help) return say(usage, 0);
    if (command === 'check' && names.length > 0) return Math.max(...names.map(check));
    if (command === 'pack' && names.length === 1)
      return say(JSON.stringify(checkPack(assemble(names[0]!), names[0]!)), 0);
    if (command === 'new' && names.length === 1) return start(names[0]!, values.in);
    if (command === 'render' && names.length === 1) return await render(names[0]!, values as RenderWishes);
    if (command === 'json-ld' && names.length === 1) return await jsonLd(names[0]!, values as DataWishes);
    return say(usage, 2);
  } catch (error) {
    return say(`${(error as Error).message}\n\n${usage}`, 2);
  }
}

function check(path: string): number {
  if (!existsSync(path)) return say(`${path}: expected a folder or a JSON file; found nothing`, 1);
  const folder = statSync(path).isDirectory();
  if (folder && !existsSync(join(path, 'condition.json'))) return checkEvery(path);
  try {
    return checkInput(path, isPart(path) ? assemble(dirname(path)) : folder ? assemble(path) : parse(path));
  } catch (error) {
    if (!(error instanceof ContentError)) return say(`${path}: ${(error as Error).message}`, 1);
    const count = error.problems.length;
    return say([`${path}: ${count} ${count === 1 ? 'error' : 'errors'}`, ...error.problems.map(inWords)].join('\n'), 1);
  }
}

function checkEvery(folder: string): number {
  const packs = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((name) => existsSync(join(name, 'condition.json')));
  if (packs.length === 0) return say(`${folder}: expected condition.json, or folders with one; found neither`, 1);
  return Math.max(...packs.map(check));
}

function checkInput(path: string, input: unknown): number {
  if (!Object.hasOwn(Object(input) as object, 'facts')) {
    checkProfile(input);
    return say(`${path}: a hospital profile without errors`, 0);
  }
  const pack = checkPack(input, path);
  const todo = unfinished(pack);
  if (todo.length > 0) throw new ContentError('pack-invalid', path, todo, 'is not finished');
  const advice = adviceOn(pack);
  for (const line of advice) console.log(`  advice: ${line}`);
  for (const line of reportOf(judge(pack))) console.log(`  ${line}`);
  const languages = Object.keys(pack.texts).join(', ');
  const { sources, numbers } = pack.facts;
  const counts = `${sources.length} sources, ${numbers.length} numbers; ${languages}`;
  return say(`${path}: no errors, ${advice.length} pieces of advice (${counts})`, 0);
}

/** One file of a condition's folder is checked together with the others. */
function isPart(path: string): boolean {
  return (
    /^(condition|figure|[a-z]{2,3}(-[A-Za-z0-9]+)*)\.json$/.test(basename(path)) &&
    existsSync(join(dirname(path), 'condition.json'))
  );
}

function parse(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
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

/** The renderer is loaded only here: the other commands need none of it. */
async function jsonLd(name: string, wishes: DataWishes): Promise<number> {
  const { jsonLdOf } = await import('./command/json-ld.js');
  return say(jsonLdOf(name, wishes), 0);
}

async function render(what: string, wishes: RenderWishes): Promise<number> {
  const { renderOf } = await import('./command/render.js');
  try {
    const { html, problems } = renderOf(what, wishes);
    process.stdout.write(html);
    for (const problem of problems) console.error(`${what}: ${problem}`);
    return problems.length > 0 ? 1 : 0;
  } catch (error) {
    return say(`${what}: ${(error as Error).message}`, 1);
  }
}

function say(words: string, code: number): number {
  (code === 0 ? console.log : console.error)(words);
  return code;
}

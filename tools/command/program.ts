import { Command, InvalidArgumentError, Option } from 'commander';
import { build } from '../../src/generated/build.js';
import { among, example, names, say, words } from './arguments.js';
import type { BundleWishes } from './bundle.js';
import type { DataWishes } from './json-ld.js';
import type { NewWishes } from './new.js';
import { Fault, Refusal } from './refusal.js';
import type { RenderWishes } from './render.js';
import { addReview } from './review-program.js';

const exitCodes = `
Exit codes: 0 when all is well, 1 when something is wrong with a file, 2 when what was asked for does not exist.`;

/**
 * The command line, and what each of its commands does. What a command needs is loaded when it is used.
 * @param end is told how the command ends, where it does not end well.
 */
export function programOf(end: (code: number) => void): Command {
  const program = new Command('careleaf')
    .description('Checks, starts and prints condition packs, and fills pages with patient information.')
    .usage('<command> [options]')
    .version(build)
    .addHelpText('after', exitCodes);

  program
    .command('check')
    .description('Tell what is wrong with condition packs or a hospital profile: every fault, with its file and line.')
    .argument('<path...>', 'condition folders, a folder of them, packs or profiles as files')
    .addHelpText('after', example('careleaf check conditions profile.json'))
    .action(async (paths: string[]) => {
      const { checked } = await import('./check.js');
      const { subjectsAt } = await import('./subjects.js');
      for (const path of paths.map(words)) {
        const subjects = reporting(end, () => subjectsAt(path));
        for (const subject of subjects ?? []) reporting(end, () => say(checked(subject)));
      }
    });

  program
    .command('pack')
    .description('Print a condition’s folder as one file, for src="…" and registerCondition.')
    .argument('<folder>', 'the condition’s folder', words)
    .addHelpText('after', example('careleaf pack conditions/trigeminal-neuralgia > trigeminal-neuralgia.json'))
    .action(async (folder: string) => {
      const { loadPack } = await import('./load.js');
      say([JSON.stringify(loadPack(folder))]);
    });

  program
    .command('new')
    .description('Start a condition’s folder, with a TODO wherever somebody has to write.')
    .argument('<id>', 'the condition’s id: lowercase words with hyphens', words)
    .option('--in <folder>', 'where the folder is to stand', words, 'conditions')
    .addOption(
      among('--kind <kind>', 'what it is about', ['condition', 'symptom', 'procedure', 'medicine', 'screening']),
    )
    .addOption(among('--reader <reader>', 'whom the words call "you"', ['self', 'parent', 'carer']))
    .addHelpText('after', example('careleaf new croup --reader parent'))
    .action(async (id: string, wishes: NewWishes) => {
      const { started } = await import('./new.js');
      say([started(id, wishes)]);
    });

  program
    .command('migrate')
    .description('Lift packs of an older schema version to the one that this careleaf reads, in their place.')
    .argument('<path...>', 'condition folders, a folder of them, or packs as files')
    .option('--dry-run', 'say what would change, and write nothing')
    .addHelpText('after', example('careleaf migrate conditions --dry-run'))
    .action(async (paths: string[], { dryRun = false }: { dryRun?: boolean }) => {
      const { subjectsAt } = await import('./subjects.js');
      const { migrated } = await import('./migrate.js');
      for (const path of paths.map(words)) {
        const subjects = reporting(end, () => subjectsAt(path));
        for (const subject of subjects ?? []) reporting(end, () => say(migrated(subject, dryRun)));
      }
    });

  program
    .command('render')
    .description('Print a page with its elements filled, or one element, so that it reads without script.')
    .argument('<page or tag>', 'an HTML file, or an element such as care-leaflet', words)
    .option('--language <tag>', 'the language where no lang says it, such as es', words)
    .option('--assets <address>', 'where dist/ is served, such as /careleaf/', address)
    .option('--condition <condition>', 'id of a condition, or the folder or file of a pack', words)
    .option(
      '--root <folder>',
      'of a page: the folder served as "/", which src is read from; else the page’s own',
      words,
    )
    .option('--heading-level <level>', 'of an element: the level of its heading, 1 to 6', level)
    .option('--sections <names>', 'of care-leaflet: its sections, in their order', names)
    .addOption(new Option('--depth <depth>', 'of an element: its main points, or everything').choices(['main', 'full']))
    .option('--profile <file>', 'of an element: the hospital’s profile', words)
    .option('--theme <name>', 'of an element: one of the ready themes, meadow or clear', words)
    .addHelpText('after', example('careleaf render page.html --assets /careleaf/0.1.0/ > filled.html'))
    .action(async (what: string, wishes: RenderWishes) => {
      const { renderOf } = await import('./render.js');
      const { html, problems } = renderOf(what, wishes);
      process.stdout.write(html);
      if (problems.length > 0) throw new Fault(problems.map((problem) => `${what}: ${problem}`));
    });

  program
    .command('json-ld')
    .description('Print a condition as schema.org data, for <script type="application/ld+json">.')
    .argument('<condition>', 'id of a condition, or the folder or file of a pack', words)
    .option('--language <tag>', 'the language, such as es', words)
    .option('--profile <file>', 'the hospital’s profile', words)
    .option('--page', 'claim the whole page too, and not only the condition')
    .addHelpText('after', example('careleaf json-ld hemifacial-spasm --language es'))
    .action(async (name: string, wishes: DataWishes) => {
      const { jsonLdOf } = await import('./json-ld.js');
      say([jsonLdOf(name, wishes)]);
    });

  program
    .command('bundle')
    .description('Write one smaller script with just the elements, conditions and languages that you name inside.')
    .requiredOption('--elements <names>', 'such as leaflet, which brings its usual sections, or seek-help', names)
    .option('--sections <names>', 'of the leaflet: the sections that are inside, in the place of the usual six', names)
    .option('--conditions <conditions>', 'ids of conditions, or folders or files of packs', names, [])
    .option('--languages <tags>', 'the languages that are inside; others are fetched from alongside it', names, ['en'])
    .option('--out <file>', 'the file to write', words, 'careleaf.custom.js')
    .addHelpText(
      'after',
      example('careleaf bundle --elements leaflet --conditions hemifacial-spasm --languages en,es --out spasm.js'),
    )
    .action(async (wishes: BundleWishes & { out: string }) => {
      const { bundled } = await import('./bundle.js');
      say(await bundled(wishes));
    });

  addReview(program);
  return program;
}

/** Runs one of several things, so that what is wrong with it does not hide the others. */
function reporting<T>(end: (code: number) => void, act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Fault || error instanceof Refusal)) throw error;
    console.error(error.message);
    end(error instanceof Refusal ? 2 : 1);
    return undefined;
  }
}

function level(value: string): number {
  if (!/^[1-6]$/.test(value)) throw new InvalidArgumentError('Expected a whole number from 1 to 6.');
  return Number(value);
}

function address(value: string): string {
  const { protocol } = URL.canParse(value, 'https://page.invalid') ? new URL(value, 'https://page.invalid') : {};
  if (value.trim() === '' || !/^https?:$/.test(protocol ?? ''))
    throw new InvalidArgumentError('Expected an address on the web, such as /careleaf/ or https://….');
  return value;
}

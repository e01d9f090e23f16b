import type { Command } from 'commander';
import { example, say, words } from './arguments.js';
import type { ApplyWishes } from './review-apply.js';
import type { StartWishes } from './review-start.js';
import { Fault } from './refusal.js';

const every = (value: string, before: readonly string[]): string[] => [...before, words(value)];
const since = [
  '--since <record>',
  'an earlier record of the same clinician, as a file; may be given several times',
] as const;
const condition = 'the condition’s folder, a pack’s file, or the id of a published condition';

/** `careleaf review`: a clinician's sign-off, made, taken back and looked after. */
export function addReview(program: Command): void {
  const review = program
    .command('review')
    .description('Make a sign-off by a clinician, statement by statement, put it in, and tell what has changed since.')
    .addHelpText('after', example('careleaf review start conditions/trigeminal-neuralgia'));

  review
    .command('start')
    .description('Write a page that a clinician answers in a browser: everything, or what changed since they signed.')
    .argument('<condition>', condition, words)
    .option('--language <tag>', 'the language that is signed', words, 'en')
    .option('--by <name>', 'who is to sign, where several have', words)
    .option(...since, every, [])
    .option('--all', 'ask about everything, also what was signed before')
    .option('--out <file>', 'the page to write; else review-<condition>-<language>.html', words)
    .addHelpText('after', example('careleaf review start conditions/trigeminal-neuralgia --language es'))
    .action(async (name: string, wishes: StartWishes) => {
      const { started } = await import('./review-start.js');
      say(started(name, wishes));
    });

  review
    .command('apply')
    .description('Put the record that the page saved into a condition’s folder or a hospital’s profile.')
    .argument('<record>', 'the file that the page saved', words)
    .requiredOption('--to <place>', 'the condition’s folder, or the hospital’s profile', words)
    .option('--condition <condition>', 'for a profile: the folder or file of the pack, where it is your own', words)
    .option(...since, every, [])
    .addHelpText(
      'after',
      example('careleaf review apply review-trigeminal-neuralgia-en-2027-01-15.json --to profile.json'),
    )
    .action(async (record: string, wishes: ApplyWishes) => {
      const { applied } = await import('./review-apply.js');
      say(applied(record, wishes));
    });

  review
    .command('status')
    .description('Tell who has signed, until when, and what has changed since. Ends with 1 where a review is overdue.')
    .argument('<condition>', condition, words)
    .option(...since, every, [])
    .addHelpText('after', example('careleaf review status conditions/trigeminal-neuralgia'))
    .action(async (name: string, wishes: { since: string[] }) => {
      const { statusOf } = await import('./review-status.js');
      const { lines, overdue } = statusOf(name, wishes.since);
      say(lines);
      if (overdue.length > 0) throw new Fault(overdue);
    });
}

import type { Command, CommanderError } from 'commander';
import { listed } from './refusal.js';

/** Has mistakes thrown, and not printed with the whole usage. */
export function quiet(program: Command): Command {
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ outputError: () => undefined, writeErr: () => undefined });
  }
  return program;
}

/** A mistake on the command line in one sentence, with what exists in the place of what was written. */
export function explained({ code, message }: CommanderError, program: Command): string {
  const command = program.commands.find((one) => program.args[0] === one.name()) ?? program;
  const called = command === program ? 'careleaf' : `careleaf ${command.name()}`;
  if (code === 'commander.help')
    return `careleaf: what is to be done? There are: ${commandsOf(program)}. See: careleaf --help`;
  const what = message
    .replace(/^error: /, '')
    .replace(/\s+/g, ' ')
    .replace(/[.:]?$/, '.');
  return `${called}: ${what}${existing(code, command, program)} See: ${called} --help`;
}

function existing(code: string, command: Command, program: Command): string {
  if (code === 'commander.unknownCommand') return ` There are: ${commandsOf(program)}.`;
  if (code !== 'commander.unknownOption') return '';
  const options = command.createHelp().visibleOptions(command);
  return ` There are: ${listed(options.map(({ long }) => long!))}.`;
}

const commandsOf = (program: Command): string => listed(program.commands.map((one) => one.name()));

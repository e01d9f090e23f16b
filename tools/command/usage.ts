import type { Command, CommanderError } from 'commander';
import { listed } from './refusal.js';

/** Has mistakes thrown, and not printed with the whole usage. */
export function quiet(program: Command): Command {
  program.exitOverride().configureOutput({ outputError: () => undefined, writeErr: () => undefined });
  program.commands.forEach(quiet);
  return program;
}

/** A mistake on the command line in one sentence, with what exists in the place of what was written. */
export function explained({ code, message }: CommanderError, program: Command): string {
  const command = meantBy(program.args, program);
  const called = calledAs(command);
  if (code === 'commander.help')
    return `${called}: what is to be done? There are: ${commandsOf(command)}. See: ${called} --help`;
  const what = message
    .replace(/^error: /, '')
    .replace(/\s+/g, ' ')
    .replace(/[.:]?$/, '.');
  return `${called}: ${what}${existing(code, command)} See: ${called} --help`;
}

/** The command that a line means, or the one of its own, as far as there is one. */
function meantBy([name, ...rest]: readonly string[], command: Command): Command {
  const inner = command.commands.find((one) => one.name() === name);
  return inner ? meantBy(rest, inner) : command;
}

const calledAs = (command: Command): string =>
  command.parent ? `${calledAs(command.parent)} ${command.name()}` : 'careleaf';

function existing(code: string, command: Command): string {
  if (code === 'commander.unknownCommand') return ` There are: ${commandsOf(command)}.`;
  if (code !== 'commander.unknownOption') return '';
  const options = command.createHelp().visibleOptions(command);
  return ` There are: ${listed(options.map(({ long }) => long!))}.`;
}

const commandsOf = (program: Command): string => listed(program.commands.map((one) => one.name()));

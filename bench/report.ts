import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root, write } from '../tools/build/files.js';
import { verdicts, type Findings } from './findings.js';

const page = join(root, 'docs/speed.md');
const picture = join(root, 'docs/speed.svg');
const [start, end] = ['<!-- figures -->', '<!-- /figures -->'];

const tidied = async (words: string) => format(words, { ...(await resolveConfig(page)), parser: 'markdown' });

/** Everything that was found, in Markdown. */
export async function report(findings: readonly Findings[], how: string): Promise<string> {
  const day = new Date().toISOString().slice(0, 10);
  const details = findings.flatMap(({ details = [] }) => details);
  return tidied([`${day}, ${how}.`, verdicts(findings.flatMap(({ lines }) => lines)), ...details].join('\n\n'));
}

/** Puts the figures between the marks of docs/speed.md, and their chart beside it. */
export async function renew(words: string, findings: readonly Findings[]): Promise<void> {
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/speed.md has no "${start}" before a "${end}".`);
  // Its packages are installed when the peers are.
  const { chart } = await import('./chart.js');
  write(picture, await chart(findings.flatMap(({ bars = [] }) => bars)));
  write(page, await tidied(`${text.slice(0, from)}${start}\n\n${words}\n${text.slice(to)}`));
}

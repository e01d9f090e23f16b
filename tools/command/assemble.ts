import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const withoutLanguage = new Set(['condition.json', 'figure.json']);

/** A condition's folder as one pack, unchecked. */
export function assemble(folder: string): unknown {
  const facts = read(join(folder, 'condition.json'));
  const figure = join(folder, 'figure.json');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !withoutLanguage.has(name))
    .sort()
    .map((name) => [basename(name, '.json'), read(join(folder, name))]);
  return { facts: existsSync(figure) ? { ...facts, figure: read(figure) } : facts, texts: Object.fromEntries(texts) };
}

function read(path: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  } catch (cause) {
    throw new Error(`${path}: expected JSON; ${(cause as Error).message}`, { cause });
  }
}

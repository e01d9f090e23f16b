import { everyName, everyStatement } from './statements.js';
import type { Facts, Pack, Text } from './types.js';

/** A checked pack as the bundle carries it: words in the order of the facts, whose ids are not written twice. */
export interface CompactPack {
  readonly facts: Facts;
  readonly text: Omit<Text, 'names' | 'statements'>;
  readonly names: readonly string[];
  readonly statements: readonly string[];
  readonly languages: readonly string[];
}

export function compact({ facts, texts, languages = [] }: Pack, language: string): CompactPack {
  const { names, statements, ...text } = texts[language]!;
  return {
    text,
    statements: everyStatement(facts).map(({ statement }) => statements[statement.id]!),
    names: everyName(facts).map(({ id }) => names[id]!),
    facts,
    languages,
  };
}

export function unpacked({ facts, text, names, statements, languages }: CompactPack): Pack {
  const whole: Text = {
    ...text,
    names: Object.fromEntries(everyName(facts).map(({ id }, index) => [id, names[index]!])),
    statements: Object.fromEntries(
      everyStatement(facts).map(({ statement }, index) => [statement.id, statements[index]!]),
    ),
  };
  return { facts, texts: { [text.language]: whole }, languages: [...languages] };
}

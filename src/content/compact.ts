import { everyName, everyStatement } from './statements.js';
import type { Facts, Pack, Text } from './types.js';

/**
 * A checked pack as the bundle carries it: words in the order of the facts, whose ids are not written twice. Only what
 * a patient may tick, pick or keep has an id of its own; every other statement is known by its place, and so are its
 * sources.
 */
export interface CompactPack {
  readonly facts: unknown;
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
    facts: withPlaces(facts),
    languages,
  };
}

function withPlaces(facts: Facts): unknown {
  const copy = structuredClone(facts);
  const placeOf = new Map(facts.sources.map(({ id }, index) => [id, index]));
  for (const { path, statement } of everyStatement(copy)) {
    if (/^facts\.(followUp|questions)\./.test(path)) continue;
    const { sources } = statement;
    Object.assign(statement, { id: undefined, sources: sources.map((source) => placeOf.get(source)) });
  }
  const cells = cellsOf(facts);
  copy.decision?.effects.forEach((effect, index) => {
    const { value, treatment } = cells[index]!;
    if (effect.value === value && effect.treatment === treatment)
      Object.assign(effect, { value: undefined, treatment: undefined });
  });
  return copy;
}

/** Each value with each option, in the order of a table read line by line. */
const cellsOf = ({ decision, treatments }: Facts) =>
  (decision?.values ?? []).flatMap(({ id: value }) => treatments.map(({ id: treatment }) => ({ value, treatment })));

export function unpacked({ facts: withPlaces, text, names, statements, languages }: CompactPack): Pack {
  const facts = withPlaces as Facts;
  everyStatement(facts).forEach(({ statement }, index) => {
    if (statement.id) return;
    const sources = (statement.sources as readonly unknown[] as number[]).map((place) => facts.sources[place]!.id);
    // No id of a pack is a number alone.
    Object.assign(statement, { id: String(index), sources });
  });
  const cells = cellsOf(facts);
  facts.decision?.effects.forEach((effect, index) => Object.assign(effect, { ...cells[index], ...effect }));
  const whole: Text = {
    ...text,
    names: Object.fromEntries(everyName(facts).map(({ id }, index) => [id, names[index]!])),
    statements: Object.fromEntries(
      everyStatement(facts).map(({ statement }, index) => [statement.id, statements[index]!]),
    ),
  };
  return { facts, texts: { [text.language]: whole }, languages: [...languages] };
}

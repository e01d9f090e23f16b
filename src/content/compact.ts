import { everyName, everyStatement } from './statements.js';
import type { Facts, Pack, Text } from './types.js';

/** A checked pack as the bundle carries it: words in the order of the facts, whose ids are not written twice. */
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

const mostRead = 'abstract';

/** Sources by their place; and what a table of values and options says by its lines and columns. */
function withPlaces(facts: Facts): unknown {
  const copy = structuredClone(facts);
  const placeOf = new Map(facts.sources.map(({ id }, index) => [id, index]));
  for (const claim of claimsOf(copy))
    Object.assign(claim, { sources: claim.sources.map((source) => placeOf.get(source)) });
  for (const source of copy.sources) if (source.read === mostRead) Object.assign(source, { read: undefined });
  const cells = cellsOf(facts);
  copy.decision?.effects.forEach((effect, index) => {
    for (const [name, told] of Object.entries(cells[index]!))
      if (effect[name as keyof typeof effect] === told) Object.assign(effect, { [name]: undefined });
  });
  return copy;
}

/** Each value with each option, in the order of a table read line by line. */
const cellsOf = ({ decision, treatments }: Facts) =>
  (decision?.values ?? []).flatMap(({ id: value }) =>
    treatments.map(({ id: treatment }) => ({ id: `${value}-${treatment}`, value, treatment })),
  );

/** Numbers, and the statements that stand in the facts themselves: questions are given as copies. */
const claimsOf = (facts: Facts) => [
  ...facts.numbers,
  ...everyStatement(facts).flatMap(({ path, statement }) => (path.startsWith('facts.questions') ? [] : [statement])),
];

export function unpacked({ facts: withPlaces, text, names, statements, languages }: CompactPack): Pack {
  const facts = withPlaces as Facts;
  for (const source of facts.sources) source.read ??= mostRead;
  const cells = cellsOf(facts);
  facts.decision?.effects.forEach((effect, index) => Object.assign(effect, { ...cells[index], ...effect }));
  for (const claim of claimsOf(facts)) {
    const places = claim.sources as readonly unknown[] as number[];
    Object.assign(claim, { sources: places.map((place) => facts.sources[place]!.id) });
  }
  const whole: Text = {
    ...text,
    names: Object.fromEntries(everyName(facts).map(({ id }, index) => [id, names[index]!])),
    statements: Object.fromEntries(
      everyStatement(facts).map(({ statement }, index) => [statement.id, statements[index]!]),
    ),
  };
  return { facts, texts: { [text.language]: whole }, languages: [...languages] };
}

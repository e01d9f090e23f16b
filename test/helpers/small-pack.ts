import { everyName, everyStatement } from '../../src/content/statements.js';
import type { Facts, Pack, Text } from '../../src/content/types.js';
import { builtInPacks } from '../../src/generated/built-in.js';

const { facts: builtIn, texts } = builtInPacks[0]!;

/** What a small pack has, by id. */
export const smallIds = {
  plan: builtIn.followUp[0]!.id,
  steps: builtIn.followUp[0]!.steps.slice(0, 2).map(({ id }) => id),
  questions: builtIn.questions![0]!.questions.slice(0, 2).map(({ id }) => id),
  value: builtIn.decision!.values[0]!.id,
  options: builtIn.treatments.slice(0, 2).map(({ id }) => id),
} as const;

/** A condition with one plan of two steps, two questions, and a decision on one value between two options. */
export function smallPack(id: string, languages: readonly string[] = ['en']): Pack {
  const facts = structuredClone(builtIn);
  facts.id = id;
  for (const list of [...Object.values(facts.explainer), ...Object.values(facts.seekHelp)]) list.splice(1);
  for (const list of [facts.complications, facts.selfCare, facts.advances]) list.splice(1);
  facts.treatments.splice(2);
  for (const treatment of facts.treatments) delete treatment.outcomes;
  facts.followUp.splice(1);
  facts.followUp[0]!.steps.splice(2);
  facts.questions!.splice(1);
  facts.questions![0]!.questions.splice(2);
  facts.decision!.values.splice(1);
  facts.decision!.effects = facts.decision!.effects.filter(
    ({ value, treatment }) => value === smallIds.value && smallIds.options.includes(treatment),
  );
  delete facts.figure;
  return {
    facts,
    texts: Object.fromEntries(languages.map((language) => [language, { ...wordsFor(facts), language }])),
  };
}

function wordsFor(facts: Facts): Text {
  const text = structuredClone(texts['en']!);
  const only = (words: Record<string, string>, ids: readonly string[]) =>
    Object.fromEntries(ids.map((id) => [id, words[id]!]));
  text.names = only(
    text.names,
    everyName(facts).map(({ id }) => id),
  );
  text.statements = only(
    text.statements,
    everyStatement(facts).map(({ statement }) => statement.id),
  );
  delete text.figure;
  return text;
}

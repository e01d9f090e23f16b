import { everyName, everyStatement } from '../../src/content/statements.js';
import type { Facts, Pack, Text } from '../../src/content/types.js';
import { builtInPacks } from '../../src/generated/built-in.js';

const { facts: builtIn, texts } = builtInPacks[0]!;

/** What a small pack has, by id. */
export const smallIds = {
  plan: builtIn.plans![0]!.id,
  steps: builtIn.plans![0]!.steps.slice(0, 2).map(({ id }) => id),
  questions: builtIn.questions![0]!.questions.slice(0, 2).map(({ id }) => id),
  value: builtIn.decisions![0]!.values[0]!.id,
  options: builtIn.options!.slice(0, 2).map(({ id }) => id),
} as const;

/** A condition with one plan of two steps, two questions, and a decision on one value between two options. */
export function smallPack(id: string, languages: readonly string[] = ['en']): Pack {
  const facts = structuredClone(builtIn);
  facts.id = id;
  for (const list of Object.values(facts.about)) list?.splice(1);
  facts.signs = (['emergency', 'urgent', 'routine'] as const).map((level) =>
    facts.signs!.find((sign) => sign.level === level)!,
  );
  facts.options!.splice(2);
  facts.optionSets![0]!.options.splice(2);
  delete facts.outcomes;
  facts.numbers = facts.numbers!.filter(({ kind }) => kind !== 'not-reported' && kind !== 'not-shown');
  for (const number of facts.numbers) if ('outcome' in number) removeFinding(number);
  const isHere = (option: string | undefined) => option === undefined || smallIds.options.includes(option);
  facts.numbers = facts.numbers!.filter((number) => !('option' in number) || isHere(number.option));
  facts.diary!.options = facts.diary!.options!.filter(isHere);
  facts.diary!.cycle = facts.diary!.cycle!.filter(isHere);
  facts.signs = facts.signs.map(({ trigger: _, ...sign }) => sign);
  facts.plans!.splice(1);
  facts.plans![0]!.steps.splice(2);
  facts.anchors = facts.anchors!.filter(({ id: anchor }) => anchor === facts.plans![0]!.anchor);
  facts.questions!.splice(1);
  facts.questions![0]!.questions.splice(2);
  const [decision] = facts.decisions!;
  decision!.values.splice(1);
  decision!.effects = decision!.effects.filter(
    ({ value, option }) => value === smallIds.value && smallIds.options.includes(option),
  );
  delete facts.figures;
  return {
    facts,
    texts: Object.fromEntries(languages.map((language) => [language, { ...wordsFor(facts), language }])),
  };
}

/** What the chart shows needs an outcome; the number may still stand in the words. */
function removeFinding(number: { outcome?: string | undefined; option?: string | undefined }) {
  delete number.outcome;
  delete number.option;
}

function wordsFor(facts: Facts): Text {
  const text = structuredClone(texts['en']!);
  const only = (words: Record<string, string>, ids: readonly string[]) =>
    Object.fromEntries(ids.map((id) => [id, words[id]!]));
  text.names = only(
    text.names!,
    everyName(facts).map(({ id }) => id),
  );
  text.statements = only(
    text.statements,
    everyStatement(facts).map(({ statement }) => statement.id),
  );
  delete text.figures;
  return text;
}

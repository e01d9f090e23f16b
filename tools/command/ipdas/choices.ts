import type { Decision, Facts, Option, OptionSet, Test } from '../../../src/content/types.js';

/** What a pack lets its readers decide. */
export interface Choices {
  readonly decisions: readonly Decision[];
  readonly sets: readonly OptionSet[];
  /** Every option of these sets, once. */
  readonly options: readonly Option[];
  /** The tests that are offered: items 2.4 are about them, and not about those that come after. */
  readonly tests: readonly Test[];
}

export function choicesOf({ decisions = [], optionSets = [], options = [], tests = [] }: Facts): Choices {
  const sets = optionSets.filter(({ id }) => decisions.some(({ set }) => set === id));
  const chosen = options.filter(({ id }) => sets.some((set) => set.options.includes(id)));
  const offered = tests.filter(({ use }) => use === 'screening');
  const isAboutTests = chosen.some(({ kind }) => kind === 'test');
  return {
    decisions,
    sets,
    options: chosen,
    tests: offered.length === 0 && isAboutTests ? tests.filter(({ use }) => use === 'diagnostic') : offered,
  };
}

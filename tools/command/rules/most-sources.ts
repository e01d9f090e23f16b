import { everyStatement, everyTerm } from '../../../src/content/statements.js';
import type { Rule } from './rule.js';

const most = 3;

/** A list of ten sources is followed by nobody: the few that carry a claim stand with it. */
export const mostSources: Rule = {
  reads: [],
  problems: ({ facts }) =>
    [...everyStatement(facts), ...everyTerm(facts)].flatMap(({ path, statement: { sources = [] } }) =>
      sources.length > most
        ? [{ path: `${path}.sources`, found: `${sources.length} sources`, expected: `expected at most ${most}` }]
        : [],
    ),
};

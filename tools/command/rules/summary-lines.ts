import { summaryFields, type SummaryField } from '../../../src/content/option-fields.js';
import type { Problem } from '../../../src/content/errors.js';
import type { Content, Facts, Option } from '../../../src/content/types.js';
import { catalogueOf } from '../../../src/language/catalogues.js';
import { withCatalogue } from '../../../src/language/words.js';
import { learn } from '../../../src/server/files.js';
import { plainStatement } from '../../../src/templates/plain-statement.js';
import type { Rule, Subject } from './rule.js';

const longestLine = 180;

/** Alternatives say the same of themselves in lines, and a line is one: of at most 180 characters as it is read. */
export const summaryLines: Rule = {
  reads: ['options', 'optionSets', 'numbers'],
  problems: (subject) => [
    ...emptyLines(subject.facts),
    ...Object.keys(subject.texts).flatMap((language) => longLines(subject, language)),
  ],
};

const emptyLines = ({ options: all = [], optionSets = [] }: Facts): Problem[] =>
  optionSets
    .filter(({ relation }) => relation === 'alternative')
    .flatMap(({ id: set, options }) => {
      const those = all.filter(({ id }) => options.includes(id));
      const filled = summaryFields.filter((field) => those.some(({ summary }) => summary?.[field]));
      return those.flatMap((option) =>
        filled
          .filter((field) => isEmpty(option, field))
          .map((field) => ({
            path: `facts.options.${all.indexOf(option)}.summary.${field}`,
            found: `nothing for "${option.id}"`,
            expected: `expected this line, which other options of "${set}" have, or "${field}" under notApplicable`,
          })),
      );
    });

const isEmpty = ({ summary, notApplicable }: Option, field: SummaryField): boolean =>
  !summary?.[field] && !notApplicable?.includes(field);

function longLines({ facts, texts }: Subject, language: string): Problem[] {
  learn(language);
  const content: Content = { facts, text: texts[language]!, language, languages: Object.keys(texts) };
  const ids = (facts.options ?? []).flatMap(({ summary }) => summaryFields.flatMap((field) => summary?.[field] ?? []));
  return withCatalogue(catalogueOf(language), () =>
    ids
      .map(({ id }) => ({ id, words: plainStatement(content, id) }))
      .filter(({ words }) => words.length > longestLine)
      .map(({ id, words }) => ({
        path: `texts.${language}.statements.${id}`,
        found: `${words.length} characters: "${words}"`,
        expected: `expected a line of at most ${longestLine}, with its numbers; {number-id.count} is the shortest form of one`,
      })),
  );
}

import * as v from 'valibot';
import { absentOr, day, field, id, some } from './atoms.js';

/** How sure the evidence makes us, in the four grades of GRADE. */
export const certainty = v.picklist(['high', 'moderate', 'low', 'very-low']);

export const statementKind = v.picklist(['claim', 'safety', 'advice', 'gap']);

/** One statement. Its words stand in the text files, under the same id. */
export const statement = v.strictObject({
  id: field('What the text files call it. Lowercase words with hyphens; never used again for another thing.', id),
  kind: absentOr(
    'claim, where it is absent: a finding. safety: a rule that protects, with a source and no grade. advice: plain good sense, without a source. gap: looked for and not found.',
    statementKind,
  ),
  sources: absentOr('Ids of the sources that carry it, at most three. Only advice has none.', some(id)),
  certainty: absentOr(
    'How sure the evidence makes us, by GRADE, of a claim about an effect, a test or a course.',
    certainty,
  ),
  depth: absentOr(
    'main: one of the main points, read in three minutes. Absent: only in the full text.',
    v.literal('main'),
  ),
  populations: absentOr('Ids of the populations that it is about. Absent: everybody.', some(id)),
  exception: absentOr('Of a safety rule: the id of the warning sign that overrides it. Its own words say so too.', id),
  searched: absentOr('Of a gap: the day of the search that found nothing.', day),
});

export const statements = some(statement);

/** A list of statements that a condition may not need. */
export const absentOrStatements = (about: string) => absentOr(about, statements);
export type AbsentOrStatements = ReturnType<typeof absentOrStatements>;

import { optionFields } from '../../../src/content/option-fields.js';
import { isOverdue } from '../../../src/content/review.js';
import type { Decision, Pack, Text } from '../../../src/content/types.js';
import { today } from '../../../src/language/day.js';
import { shortOptions } from '../advice.js';
import { benefitAndHarm } from '../rules/benefit-and-harm.js';
import { equalFields } from '../rules/equal-fields.js';
import type { Choices } from './choices.js';
import { found, of, type Judgement } from './judgement.js';

const item = of('certification');

/** Without these a decision aid risks to mislead. */
export function certification(pack: Pack, { decisions, options }: Choices): Judgement[] {
  const { facts, texts } = pack;
  const claims = [
    ...options.flatMap((option) => optionFields.flatMap((field) => option[field] ?? [])),
    ...decisions.flatMap(({ effects }) => effects),
  ];
  const plain = claims.filter(({ kind }) => kind === 'advice' || kind === 'gap');
  const without = (field: 'funding' | 'updatePolicy') =>
    Object.values(texts)
      .filter((text) => !text[field].trim())
      .map(({ language }) => `texts.${language}.${field}`);
  const late = isOverdue(facts.nextReview, today()) ? [`the review that was due on ${facts.nextReview}`] : [];
  return [
    item(
      '2.1.1',
      'gives good and bad the same detail',
      ['treatments', 'decision'],
      found(
        unequal(pack, decisions),
        'alternatives have the same fields, an effect on every value, and numbers of both kinds; none has far fewer words',
      ),
    ),
    item(
      '2.2.1',
      'names the evidence',
      ['treatments', 'decision', 'provenance'],
      found(
        claims.filter((claim) => !claim.sources && !plain.includes(claim)).map(({ id }) => id),
        `${claims.length} statements: ${claims.length - plain.length} with sources, the others advice or gaps`,
      ),
    ),
    item(
      '2.2.2',
      'says when it was published',
      ['provenance'],
      found([], `written ${facts.written}, updated ${facts.updated}`),
    ),
    item(
      '2.2.3',
      'says how it is kept up to date',
      ['provenance'],
      found([...without('updatePolicy'), ...late], `next review by ${facts.nextReview}, with the policy in words`),
    ),
    item(
      '2.2.4',
      'says how sure the numbers are',
      ['treatments', 'risks'],
      found(
        options.filter(({ certainty }) => !certainty).map(({ id }) => `a grade for ${id}`),
        'every option and every number of an outcome has a grade of certainty',
      ),
    ),
    item('2.3.1', 'says who paid for it', ['provenance'], found(without('funding'), 'in words, in every language')),
  ];
}

/** What gives one option more room than another. */
function unequal(pack: Pack, decisions: readonly Decision[]): string[] {
  const { texts } = pack;
  return [
    ...Object.values(texts).flatMap((text) => [
      ...shortOptions(pack, text).map(({ field, id }) => `room for ${field} of ${id} in texts.${text.language}`),
      ...decisions.flatMap((decision) => shortEffects(decision, text)),
    ]),
    ...equalFields.problems(pack).map(({ path }) => path),
    ...benefitAndHarm.problems(pack).map(({ path }) => `numbers for harms at ${path}`),
  ];
}

/** Effects with less than a third of the words of the fullest on the same value. */
function shortEffects({ values, effects }: Decision, { language, statements }: Text): string[] {
  return values.flatMap((value) => {
    const those = effects.filter((effect) => effect.value === value.id);
    const room = (id: string) => statements[id]?.length ?? 0;
    const most = Math.max(...those.map(({ id }) => room(id)));
    return those.filter(({ id }) => room(id) < most / 3).map(({ id }) => `room for texts.${language}.statements.${id}`);
  });
}

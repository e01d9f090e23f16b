import { piecesOf } from '../../src/content/placeholders.js';
import { isOverdue } from '../../src/content/review.js';
import { riskGroups } from '../../src/content/risks.js';
import { treatmentFields } from '../../src/content/treatment-fields.js';
import type { Decision, Pack, Text, Treatment } from '../../src/content/types.js';
import { today } from '../../src/language/day.js';
import { unequalRoom } from './advice.js';

export type Verdict = 'met' | 'not met' | 'cannot be judged by software';

/** What is found on one item of IPDASi v4.0. The items are in our own words. */
export interface Judgement {
  readonly kind: 'qualifying' | 'certification' | 'quality';
  /** The item's number; quality items have a name, as the instrument's own numbers of them were not at hand. */
  readonly item: string;
  readonly asks: string;
  readonly verdict: Verdict;
  readonly why: string;
}

/** Every item that a pack's facts and texts can speak to, and those that they cannot. None without a decision. */
export function judge(pack: Pack): Judgement[] {
  const { decision } = pack.facts;
  if (!decision) return [];
  return [...qualifying(pack, decision), ...certification(pack, decision), ...quality(pack)];
}

const verdictOf = (isMet: boolean): Verdict => (isMet ? 'met' : 'not met');

/** Met, with what stands for it; not met, with what is missing. */
const found = (missing: readonly string[], present: string): Pick<Judgement, 'verdict' | 'why'> => ({
  verdict: verdictOf(missing.length === 0),
  why: missing.length === 0 ? present : `missing: ${missing.join(', ')}`,
});

const forPeople = (why: string): Pick<Judgement, 'verdict' | 'why'> => ({
  verdict: 'cannot be judged by software',
  why,
});

function qualifying({ facts, texts }: Pack, decision: Decision): Judgement[] {
  const { treatments, explainer } = facts;
  const lacking = (field: (typeof treatmentFields)[number]) =>
    treatments.filter((treatment) => treatment[field].length === 0).map(({ id }) => id);
  const aspects = new Set(decision.values.flatMap((value) => value.aspects));
  const unnamed = Object.values(texts).filter(({ names }) => !names[decision.id]?.trim());
  const item = (name: string, asks: string, judged: Pick<Judgement, 'verdict' | 'why'>): Judgement => ({
    kind: 'qualifying',
    item: name,
    asks,
    ...judged,
  });
  const told = Object.values(explainer).flat().length;
  return [
    item('1.1.1', 'says what the condition is', found([], `${told} statements on what it is and how it goes`)),
    item(
      '1.1.2',
      'says what there is to decide',
      found(
        unnamed.map(({ language }) => `texts.${language}.names.${decision.id}`),
        `"${texts['en']?.names[decision.id] ?? decision.id}"`,
      ),
    ),
    item(
      '1.1.3',
      'says which options there are',
      found(
        treatments.some(({ kind }) => kind === 'none') ? [] : ['no treatment for now'],
        `${treatments.length} options, no treatment for now among them`,
      ),
    ),
    item('1.1.4', 'says what is good about each', found(lacking('benefits'), 'every option has benefits')),
    item('1.1.5', 'says what is bad about each', found(lacking('risks'), 'every option has risks')),
    item(
      '1.2.1',
      'says what living with each is like: body, mind, company',
      found(
        (['physical', 'psychological', 'social'] as const).filter((aspect) => !aspects.has(aspect)),
        `${decision.effects.length} effects: ${decision.values.length} values for each option, on body, mind and company`,
      ),
    ),
  ];
}

function certification(pack: Pack, decision: Decision): Judgement[] {
  const { facts, texts } = pack;
  const uneven = [
    ...Object.values(texts).flatMap((text) => [...unequalRoom(pack, text), ...shortEffects(decision, text)]),
    ...facts.treatments.filter(isOneSided).map(({ id }) => `numbers for benefits as well as harms of ${id}`),
  ];
  const numbered = decision.effects.filter(
    ({ id, certainty }) =>
      !certainty &&
      Object.values(texts).some(({ statements }) =>
        piecesOf(statements[id] ?? '').some((piece) => typeof piece !== 'string'),
      ),
  );
  const claims = [
    ...facts.treatments.flatMap((treatment) => treatmentFields.flatMap((field) => treatment[field])),
    ...decision.effects,
  ];
  const without = (field: 'funding' | 'updatePolicy') =>
    Object.values(texts)
      .filter((text) => !text[field].trim())
      .map(({ language }) => `texts.${language}.${field}`);
  const late = isOverdue(facts.nextReview, today()) ? [`the review that was due on ${facts.nextReview}`] : [];
  const item = (name: string, asks: string, judged: Pick<Judgement, 'verdict' | 'why'>): Judgement => ({
    kind: 'certification',
    item: name,
    asks,
    ...judged,
  });
  return [
    item(
      '2.1.1',
      'gives good and bad the same detail',
      found(uneven, 'every option has every field and an effect on every value; none has far fewer words'),
    ),
    item(
      '2.2.1',
      'names the evidence',
      found(
        claims.filter(({ sources, advice }) => sources.length === 0 && !advice).map(({ id }) => id),
        `${claims.length} statements: ${claims.filter(({ advice }) => !advice).length} with sources, the others marked as advice`,
      ),
    ),
    item('2.2.2', 'says when it was published', found([], `written ${facts.written}, updated ${facts.updated}`)),
    item(
      '2.2.3',
      'says how it is kept up to date',
      found([...without('updatePolicy'), ...late], `next review by ${facts.nextReview}, with the policy in words`),
    ),
    item(
      '2.2.4',
      'says how sure the numbers are',
      found(
        numbered.map(({ id }) => id),
        'every number, option and effect with a number has a grade of certainty',
      ),
    ),
    item('2.3.1', 'says who paid for it', found(without('funding'), 'in words, in every language')),
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

const isOneSided = ({ outcomes = [] }: Treatment): boolean => new Set(outcomes.map(({ effect }) => effect)).size === 1;

function quality({ facts }: Pack): Judgement[] {
  const groups = riskGroups(facts);
  const risks = groups.flatMap(({ options }) => options.flatMap((option) => option.risks));
  const untimed = risks
    .filter(({ frequency }) => frequency.timeframe === 'not-stated')
    .map(({ outcome }) => outcome.id);
  const uncounted = facts.treatments.filter(({ outcomes }) => !outcomes?.length).map(({ id }) => id);
  const apart = [
    ...(groups.length > 1 ? ['one unit (people and treatments are counted apart)'] : []),
    ...(groups.some(({ sameTime }) => !sameTime) ? ['one time for all numbers that stand together'] : []),
  ];
  const item = (name: string, asks: string, judged: Pick<Judgement, 'verdict' | 'why'>): Judgement => ({
    kind: 'quality',
    item: name,
    asks,
    ...judged,
  });
  return [
    item('natural course', 'says what happens without treatment', found([], 'it is one of the options')),
    item('side by side', 'lets readers compare options', found([], 'a table of all options; effects under each value')),
    item(
      'probabilities',
      'gives the chance of each outcome',
      found(
        uncounted.map((id) => `numbers for ${id}`),
        `${risks.length} outcomes`,
      ),
    ),
    item(
      'reference group',
      'says who was counted',
      forPeople('a pack has the unit and the study; the words have to say who the people were'),
    ),
    item(
      'event rates',
      'gives counts out of a number',
      found(risks.length > 0 ? [] : ['outcomes'], 'natural frequencies'),
    ),
    item(
      'time',
      'says after what time was counted',
      found(
        untimed.map((id) => `time of ${id}`),
        'every outcome has a time',
      ),
    ),
    item(
      'same denominator',
      'compares with one denominator and one time',
      found(apart, 'one unit, one denominator, one time'),
    ),
    item(
      'several views',
      'shows chances in more than one way',
      found(risks.length > 0 ? [] : ['outcomes'], 'marks, words and a table'),
    ),
    item(
      'framing',
      'tells both sides of a chance',
      forPeople('the chart says how many were spared too; whether words frame fairly takes a reader'),
    ),
    item('values', 'asks what matters to the reader', found([], 'ratings of values in care-decision-aid')),
    item(
      'guidance',
      'helps to prepare a talk',
      found(facts.questions?.length ? [] : ['questions'], 'questions for the visit and a summary to take along'),
    ),
    item('quality of evidence', 'says how good the evidence is', found([], 'a grade for each option, in words')),
    item('finding the evidence', 'says how the evidence was found and chosen', forPeople('a pack has no field for it')),
    item(
      'credentials',
      'says what qualifies the authors',
      forPeople(
        facts.review.state === 'signed-off'
          ? 'names of authors and the role of the reviewer are there'
          : 'no clinician has signed the text off',
      ),
    ),
    item(
      'reading level',
      'reports how easy it is to read',
      forPeople('long sentences are pointed out; a reading level takes readers'),
    ),
    item(
      'people involved',
      'patients and clinicians helped and tried it',
      forPeople('it takes people, and a report of what they said'),
    ),
    item('effect', 'leads to knowledge, and to choices that fit values', forPeople('it takes a trial')),
  ];
}

/** The report as the command prints it. */
export function reportOf(judgements: readonly Judgement[]): string[] {
  if (judgements.length === 0) return [];
  const kinds = ['qualifying', 'certification', 'quality'] as const;
  return [
    'IPDASi v4.0, items in our own words. This is a report, not a certificate:',
    ...kinds.flatMap((kind) => {
      const those = judgements.filter((judgement) => judgement.kind === kind);
      const count = (verdict: Verdict) => `${those.filter((one) => one.verdict === verdict).length} ${verdict}`;
      return [
        `${kind}, ${those.length} items: ${(['met', 'not met', 'cannot be judged by software'] as const).map(count).join(', ')}`,
        ...those.map(({ item, asks, verdict, why }) => `  ${item} ${asks}: ${verdict} (${why})`),
      ];
    }),
    'Items 2.4.1 to 2.4.4 are about tests; they do not apply to a choice of treatments.',
  ];
}

import * as v from 'valibot';
import { absentOr, anyNumber, count, field, id, some, ucum, wholeNumber } from './atoms.js';
import { certainty } from './statement.js';

const timeUnit = v.picklist(['min', 'h', 'd', 'wk', 'mo', 'a']);
const atLeastOne = v.pipe(wholeNumber, v.minValue(1));
const counted = v.pipe(anyNumber, v.minValue(1));

export const countedUnit = v.picklist(['people', 'treatments', 'body-parts', 'episodes', 'tests']);

const timeframe = v.union([
  v.strictObject({
    value: field('How long after the start, or over what time, it was counted.', v.pipe(count, v.minValue(0.1))),
    unit: field('UCUM: min, h, d (days), wk (weeks), mo (months), a (years).', timeUnit),
    statistic: field(
      'What of the times of the people who were followed it is.',
      v.picklist(['mean', 'median', 'exactly', 'up-to', 'at-least']),
    ),
  }),
  v.picklist(['at-one-time', 'each-year', 'each-treatment', 'not-stated']),
]);

const interval = v.strictObject({
  of: field(
    'What lies between low and high: the results of several studies, a confidence interval of 95 %, single people, or the words of a label.',
    v.picklist(['studies', 'confidence', 'people', 'label']),
  ),
  low: field('The lower end, in the unit of the number.', anyNumber),
  high: field('The higher end, in the unit of the number.', anyNumber),
  count: absentOr('Of studies: how many.', atLeastOne),
});

const studied = v.strictObject({
  people: absentOr('How many people took part.', atLeastOne),
  treatments: absentOr('How many treatments were counted.', atLeastOne),
  studies: absentOr('In how many studies.', atLeastOne),
});

/** What every number has. */
const common = {
  id: field('The placeholder in the words: {number-id}.', id),
  sources: field('Ids of the sources in which it stands.', some(id)),
  populations: absentOr('Ids of the populations in which it was counted. Absent: as the sources have it.', some(id)),
};
const sure = { certainty: absentOr('How sure the evidence makes us of it, by GRADE.', certainty) };
const surely = { certainty: field('How sure the evidence makes us of it, by GRADE.', certainty) };

/** What ties a number to the options that it compares. */
const finding = {
  outcome: absentOr('Id of the outcome that it measures, where the chart or the options show it.', id),
  option: absentOr('Id of the option after which it was counted.', id),
  qualifier: absentOr(
    'Id of a name in the text files that tells it from another number of the same outcome, such as "one clinic, 1993 to 2019".',
    id,
  ),
};

export const frequency = v.strictObject({
  ...common,
  ...surely,
  ...finding,
  kind: field('So many of so many.', v.literal('frequency')),
  numerator: absentOr('How many had it, as counted. Absent where there is only an interval.', count),
  interval: absentOr('The low and the high count of the same denominator.', interval),
  denominator: field('Out of how many.', counted),
  bound: absentOr(
    'below: fewer than the numerator were seen. up-to, at-least: as the source says it.',
    v.picklist(['below', 'up-to', 'at-least']),
  ),
  unit: field('What was counted.', countedUnit),
  noun: absentOr('Id of a name in the text files for what was counted, such as children or eyes.', id),
  timeframe: field('When, or over what time, it was counted.', timeframe),
  studied: absentOr('The people and studies behind it, where that is not the denominator.', studied),
  comparator: absentOr(
    'What it was compared with, and the counts there.',
    v.strictObject({
      option: absentOr('Id of another option of the pack.', id),
      usual: absentOr('Where it is no option of the pack.', v.picklist(['placebo', 'usual-care', 'no-treatment'])),
      numerator: field('How many had it there.', count),
      denominator: field('Out of how many there.', counted),
    }),
  ),
});

export const meanDifference = v.strictObject({
  ...common,
  ...surely,
  ...finding,
  kind: field('A mean score or amount, compared with another.', v.literal('mean-difference')),
  measure: field('Id of the measure in which the difference is given.', id),
  value: field('The mean with the option less the mean with what it is compared with.', anyNumber),
  interval: absentOr('How far it may be from the truth, or how studies differ.', interval),
  importantDifference: absentOr('The smallest difference that people notice, in the same unit.', anyNumber),
  comparator: field('Id of another option, or placebo, usual-care, no-treatment.', id),
  timeframe: field('When it was measured.', timeframe),
  studied: absentOr('The people and studies behind it.', studied),
});

const time = {
  ...common,
  ...surely,
  option: absentOr('Id of the option whose time it is.', id),
  value: absentOr('The time. Absent where there is only an interval.', count),
  interval: absentOr('The shortest and the longest time.', interval),
  unit: field('UCUM: min, h, d (days), wk (weeks), mo (months), a (years).', timeUnit),
  statistic: field('mean, median, or usual: what is usual practice.', v.picklist(['mean', 'median', 'usual'])),
  studied: absentOr('The people, treatments and studies behind it.', studied),
};

export const duration = v.strictObject({
  ...time,
  kind: field('How long something takes or lasts.', v.literal('duration')),
});

export const timeTo = v.strictObject({
  ...time,
  kind: field('How long until something begins, is at its best, or ends.', v.literal('time-to')),
  phase: field('What happens then: it starts to help, helps best, or ends.', v.picklist(['start', 'best', 'end'])),
});

export const quantity = v.strictObject({
  ...common,
  ...sure,
  kind: field('An amount: a dose, an age, a value of a test.', v.literal('quantity')),
  value: absentOr('The amount. Absent where there is only an interval.', anyNumber),
  interval: absentOr('The least and the most.', interval),
  unit: absentOr('A UCUM code that the text files name under units. Absent: a bare number, such as an age.', ucum),
});

export const notReported = v.strictObject({
  ...common,
  kind: field('The sources were read, and do not say.', v.literal('not-reported')),
  outcome: field('Id of the outcome that the sources do not report.', id),
  option: field('Id of the option for which they do not.', id),
});

export const notShown = v.strictObject({
  ...common,
  kind: field('The sources have a number that would mislead, so it is not shown.', v.literal('not-shown')),
  outcome: field('Id of the outcome whose number is not shown.', id),
  option: field('Id of the option for which it is not.', id),
  because: field('Id of the statement of an option that says why.', id),
});

export const anyPackNumber = v.variant('kind', [
  frequency,
  meanDifference,
  duration,
  timeTo,
  quantity,
  notReported,
  notShown,
]);

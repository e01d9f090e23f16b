import type { Facts, Frequency } from '../../../src/content/types.js';
import { findingsOf, isShown } from '../rules/findings.js';
import type { Choices } from './choices.js';
import { forPeople, found, notAsked, of, type Judgement } from './judgement.js';

const item = of('quality');

/** How well chances are told. */
export function chances(facts: Facts, { options, tests }: Choices): Judgement[] {
  const numbers = findingsOf(facts).filter(({ option }) => options.some(({ id }) => id === option));
  const reported = numbers.filter(isShown);
  const frequencies = reported.filter(
    (number): number is Extract<typeof number, Frequency> => number.kind === 'frequency',
  );
  const uncounted = options.filter(({ id }) => !reported.some(({ option }) => option === id)).map(({ id }) => id);
  const untimed = reported.filter((number) => 'timeframe' in number && number.timeframe === 'not-stated');
  const inWhole = [...(frequencies.length > 0 ? [] : ['outcomes as counts'])];
  return [
    item(
      'probabilities',
      'gives the chance of each outcome',
      ['risks', 'treatments'],
      found(
        uncounted.map((id) => `numbers for ${id}`),
        `${reported.length} numbers of ${new Set(reported.map(({ outcome }) => outcome)).size} outcomes`,
      ),
    ),
    item(
      'reference group',
      'says who was counted',
      ['risks'],
      forPeople('a pack has the unit, the study and its populations; the words have to say who the people were'),
    ),
    item('event rates', 'gives counts out of a number', ['risks'], found(inWhole, 'natural frequencies')),
    item(
      'time',
      'says after what time was counted',
      ['risks'],
      found(
        untimed.map(({ id }) => `time of ${id}`),
        'every number of an outcome has a time',
      ),
    ),
    item(
      'same denominator',
      'compares with one denominator and one time',
      ['risks'],
      found(apart(frequencies), 'one unit, one time'),
    ),
    item('several views', 'shows chances in more than one way', ['risks'], found(inWhole, 'marks, words and a table')),
    item(
      'framing',
      'tells both sides of a chance',
      ['risks'],
      forPeople('the chart says how many were spared too; whether words frame fairly takes a reader'),
    ),
    item(
      'test accuracy',
      'says how often a test is right and wrong',
      ['explainer'],
      tests.length === 0
        ? notAsked('no test is offered or chosen')
        : found(
            tests.filter(({ accuracy, use }) => use === 'screening' && !accuracy).map(({ id }) => `accuracy of ${id}`),
            'true and false results of every screening test, as counted',
          ),
    ),
  ];
}

/** What keeps numbers from standing together. */
function apart(frequencies: readonly Frequency[]): string[] {
  const units = new Set(frequencies.map(({ unit }) => unit));
  const times = new Set(frequencies.map(({ timeframe }) => JSON.stringify(timeframe)));
  return [
    ...(units.size > 1 ? [`one unit (${[...units].join(' and ')} are counted apart)`] : []),
    ...(times.size > 1 ? ['one time for all numbers that stand together'] : []),
  ];
}

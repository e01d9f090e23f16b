import type { Facts } from '../../../src/content/types.js';
import type { Choices } from './choices.js';
import { chances } from './chances.js';
import { forPeople, found, of, type Judgement } from './judgement.js';

const item = of('quality');

/** What makes a decision aid better. */
export function quality(facts: Facts, choices: Choices): Judgement[] {
  const { options, sets } = choices;
  const hasNone = options.some(({ kind }) => kind === 'none');
  return [
    item(
      'natural course',
      'says what happens without treatment',
      ['treatments', 'explainer'],
      found(
        hasNone || facts.about.course ? [] : ['about.course'],
        hasNone ? 'it is one of the options' : 'in about.course',
      ),
    ),
    item(
      'side by side',
      'lets readers compare options',
      ['treatments', 'decision'],
      found([], `a table of the options of ${sets.length === 1 ? 'the set' : 'each set'}; effects under each value`),
    ),
    ...chances(facts, choices),
    item(
      'values',
      'asks what matters to the reader',
      ['decision'],
      found([], 'ratings of values in care-decision-aid'),
    ),
    item(
      'guidance',
      'helps to prepare a talk',
      ['questions', 'decision'],
      found(facts.questions ? [] : ['questions'], 'questions for the visit and a summary to take along'),
    ),
    item(
      'quality of evidence',
      'says how good the evidence is',
      ['treatments'],
      found(
        options.filter(({ evidence }) => !evidence).map(({ id }) => `evidence of ${id}`),
        'a grade for each option, and in words what kind of studies stand behind it',
      ),
    ),
    ...forPeopleAlone,
  ];
}

const forPeopleAlone: readonly Judgement[] = [
  item(
    'finding the evidence',
    'says how the evidence was found and chosen',
    [],
    forPeople('a pack has no field for it'),
  ),
  item(
    'credentials',
    'says what qualifies the authors',
    ['provenance'],
    forPeople('names of authors are there, and names and roles of those who signed it off'),
  ),
  item(
    'reading level',
    'reports how easy it is to read',
    [],
    forPeople('long sentences are pointed out; a reading level takes readers'),
  ),
  item(
    'people involved',
    'patients and clinicians helped and tried it',
    [],
    forPeople('it takes people, and a report of what they said'),
  ),
  item('effect', 'leads to knowledge, and to choices that fit values', [], forPeople('it takes a trial')),
];

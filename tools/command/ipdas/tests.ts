import type { Test } from '../../../src/content/types.js';
import type { Choices } from './choices.js';
import { found, notAsked, of, type Judgement } from './judgement.js';

const item = of('certification');

/** Items 2.4.1 to 2.4.4: what a test can do, and what comes after it. Not asked where no test is offered or chosen. */
export function ofTests({ tests }: Choices): Judgement[] {
  const judged = (field: keyof Test & ('detects' | 'ifFound' | 'ifNotFound' | 'overdiagnosis'), present: string) =>
    tests.length === 0
      ? notAsked('no test is offered or chosen')
      : found(
          tests.filter((test) => !test[field]).map(({ id }) => `${field} of ${id}`),
          present,
        );
  return [
    item('2.4.1', 'says what a test looks for', ['explainer'], judged('detects', 'every test says it')),
    item(
      '2.4.2',
      'says what comes after it if something is found',
      ['explainer'],
      judged('ifFound', 'every test says it'),
    ),
    item(
      '2.4.3',
      'says what comes after it if nothing is found',
      ['explainer'],
      judged('ifNotFound', 'every test says it'),
    ),
    item(
      '2.4.4',
      'says that a test may find what would never have done harm',
      ['explainer'],
      judged('overdiagnosis', 'every test says it'),
    ),
  ];
}

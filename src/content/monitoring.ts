import { nameOf } from './names.js';
import type { Check, Content, Facts, Measure, MeasureRange, Test } from './types.js';

/** Checks that belong together: those of living with the condition, or those of one option. */
export interface CheckGroup {
  /** The option, where they belong to one. */
  readonly option?: string;
  readonly checks: readonly Check[];
}

/** What is checked: first whatever the option, then while one is used. */
export const checkGroups = ({ monitoring, options = [] }: Facts): CheckGroup[] => [
  ...(monitoring ? [{ checks: monitoring }] : []),
  ...options.flatMap(({ id, monitoring: checks }) => (checks ? [{ option: id, checks }] : [])),
];

/** A measure with its aims, and with what is too much or too little. */
export interface Aimed {
  readonly measure: Measure;
  readonly ranges: readonly MeasureRange[];
}

/** Zones are for an action plan. */
export const aimed = ({ measures = [] }: Facts): Aimed[] =>
  measures
    .map((measure) => ({ measure, ranges: measure.ranges?.filter(({ category }) => category !== 'zone') ?? [] }))
    .filter(({ ranges }) => ranges.some(({ category }) => category === 'target'));

/** Tests that are made again and again. */
export const monitoringTests = ({ tests = [] }: Facts): Test[] => tests.filter(({ use }) => use === 'monitoring');

/** Tests that tell whether somebody has it. */
export const findingTests = ({ tests = [] }: Facts): Test[] => tests.filter(({ use }) => use !== 'monitoring');

export const hasMonitoring = (facts: Facts): boolean =>
  checkGroups(facts).length > 0 || aimed(facts).length > 0 || monitoringTests(facts).length > 0;

/** The people for whom something counts; none where it counts for everybody. */
export const peopleOf = (content: Content, populations: readonly string[] = []): string[] =>
  populations.map((id) => nameOf(content, id));

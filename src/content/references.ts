import { everyStatement, everyTerm } from './statements.js';
import type { Facts, Trigger, When } from './types.js';

/** What an id can be the name of. */
export type Kind =
  | 'source'
  | 'statement of an option'
  | 'population'
  | 'sign'
  | 'option'
  | 'option set'
  | 'outcome'
  | 'test'
  | 'measure'
  | 'range of a measure'
  | 'event in facts.anchors'
  | 'first aid'
  | 'value of the decision'
  | 'part of the figure'
  | 'step of the figure';

/** One place in the facts that names something else. */
export interface Reference {
  readonly path: string;
  readonly id: string;
  readonly kind: Kind;
}

type Find = (path: string, kind: Kind, ids: string | readonly string[] | undefined) => void;

/** Everything in the facts that names something else, and what it should be the name of. */
export function everyReference(facts: Facts): Reference[] {
  const found: Reference[] = [];
  const find: Find = (path, kind, ids) => {
    for (const id of [ids ?? []].flat()) found.push({ path, id, kind });
  };
  for (const { path, statement } of [...everyStatement(facts), ...everyTerm(facts)]) {
    find(`${path}.sources`, 'source', statement.sources);
    find(`${path}.populations`, 'population', statement.populations);
    find(`${path}.exception`, 'sign', statement.exception);
  }
  find('facts.audience.populations', 'population', facts.audience?.populations);
  ofNumbers(facts, find);
  ofOptions(facts, find);
  ofCare(facts, find);
  ofFigures(facts, find);
  return found;
}

function ofNumbers({ numbers, outcomes }: Facts, find: Find): void {
  numbers?.forEach((number, index) => {
    const path = `facts.numbers.${index}`;
    find(`${path}.sources`, 'source', number.sources);
    find(`${path}.populations`, 'population', number.populations);
    if ('outcome' in number) find(`${path}.outcome`, 'outcome', number.outcome);
    if ('option' in number) find(`${path}.option`, 'option', number.option);
    if (number.kind === 'frequency') find(`${path}.comparator.option`, 'option', number.comparator?.option);
    if (number.kind === 'not-shown') find(`${path}.because`, 'statement of an option', number.because);
    if (number.kind === 'mean-difference') {
      find(`${path}.measure`, 'measure', number.measure);
      if (!['placebo', 'usual-care', 'no-treatment'].includes(number.comparator))
        find(`${path}.comparator`, 'option', number.comparator);
    }
  });
  outcomes?.forEach(({ measure, options }, index) => {
    find(`facts.outcomes.${index}.measure`, 'measure', measure);
    find(`facts.outcomes.${index}.options`, 'option', options);
  });
}

function ofOptions({ options, optionSets, decisions }: Facts, find: Find): void {
  options?.forEach(({ populations, monitoring }, index) => {
    const path = `facts.options.${index}`;
    find(`${path}.populations`, 'population', populations);
    monitoring?.forEach(({ test, when }, place) => {
      find(`${path}.monitoring.${place}.test`, 'test', test);
      ofWhen(`${path}.monitoring.${place}.when`, when, find);
    });
  });
  optionSets?.forEach(({ options: inSet }, index) => find(`facts.optionSets.${index}.options`, 'option', inSet));
  decisions?.forEach(({ set, effects }, index) => {
    const path = `facts.decisions.${index}`;
    find(`${path}.set`, 'option set', set);
    effects.forEach(({ option }, place) => find(`${path}.effects.${place}.option`, 'option', option));
  });
}

const ofWhen = (path: string, when: When | undefined, find: Find) =>
  find(`${path}.anchor`, 'event in facts.anchors', when?.anchor);

function ofCare({ measures, diary, monitoring, tests, plans, signs }: Facts, find: Find): void {
  measures?.forEach(({ ranges }, index) =>
    ranges?.forEach(({ sources, populations }, place) => {
      const path = `facts.measures.${index}.ranges.${place}`;
      find(`${path}.sources`, 'source', sources);
      find(`${path}.populations`, 'population', populations);
    }),
  );
  find('facts.diary.measures', 'measure', diary?.measures);
  find('facts.diary.options', 'option', diary?.options);
  find('facts.diary.cycle', 'option', diary?.cycle);
  tests?.forEach(({ populations, accuracy }, index) => {
    find(`facts.tests.${index}.populations`, 'population', populations);
    find(`facts.tests.${index}.accuracy.sources`, 'source', accuracy?.sources);
  });
  monitoring?.forEach(({ test, measure, when }, index) => {
    const path = `facts.monitoring.${index}`;
    find(`${path}.test`, 'test', test);
    find(`${path}.measure`, 'measure', measure);
    ofWhen(`${path}.when`, when, find);
  });
  plans?.forEach(({ anchor, range, option, steps }, index) => {
    const path = `facts.plans.${index}`;
    find(`${path}.anchor`, 'event in facts.anchors', anchor);
    find(`${path}.range`, 'range of a measure', range);
    find(`${path}.option`, 'option', option);
    steps.forEach(({ when }, place) => ofWhen(`${path}.steps.${place}.when`, when, find));
  });
  signs?.forEach(({ trigger, firstAid }, index) => {
    const path = `facts.signs.${index}`;
    find(`${path}.firstAid`, 'first aid', firstAid);
    if (Array.isArray(trigger)) trigger.forEach((one, place) => ofTrigger(`${path}.trigger.${place}`, one, find));
    else if (trigger) ofTrigger(`${path}.trigger`, trigger, find);
  });
}

function ofTrigger(path: string, trigger: Trigger, find: Find): void {
  if ('option' in trigger) find(`${path}.option`, 'option', trigger.option);
  if ('range' in trigger) find(`${path}.range`, 'range of a measure', trigger.range);
  if ('test' in trigger) find(`${path}.test`, 'test', trigger.test);
  if ('population' in trigger) find(`${path}.population`, 'population', trigger.population);
}

/** A drawing's own parts and steps are checked within it: see figure-checks.ts. */
function ofFigures({ figures }: Facts, find: Find): void {
  figures?.forEach(({ parts }, index) =>
    parts.forEach(({ sources }, place) => find(`facts.figures.${index}.parts.${place}.sources`, 'source', sources)),
  );
}

const idsOf = (list: readonly { readonly id: string }[] | undefined) => (list ?? []).map(({ id }) => id);

/** The ids that there are of each kind. */
export const everyId = (facts: Facts): Partial<Record<Kind, ReadonlySet<string>>> => ({
  source: new Set(idsOf(facts.sources)),
  'statement of an option': new Set(
    everyStatement(facts).flatMap(({ path, statement }) => (path.startsWith('facts.options.') ? [statement.id] : [])),
  ),
  population: new Set(idsOf(facts.populations)),
  sign: new Set(idsOf(facts.signs)),
  option: new Set(idsOf(facts.options)),
  'option set': new Set(idsOf(facts.optionSets)),
  outcome: new Set(idsOf(facts.outcomes)),
  test: new Set(idsOf(facts.tests)),
  measure: new Set(idsOf(facts.measures)),
  'range of a measure': new Set(facts.measures?.flatMap(({ ranges }) => idsOf(ranges))),
  'event in facts.anchors': new Set(idsOf(facts.anchors)),
  'first aid': new Set(idsOf(facts.firstAid)),
});

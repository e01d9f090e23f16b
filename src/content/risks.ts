import { asCounted, countOf, isSmall, leastShare, scaled, type Counted, type Told } from './counts.js';
import { alone } from './isolated.js';
import { asText } from './safe-json.js';
import type { Facts, Frequency, MeanDifference, NotReported, NotShown, Option, Outcome } from './types.js';

/** One number of one outcome, counted as the study did and as the chart shows it. */
export interface Risk {
  readonly outcome: Outcome;
  readonly frequency: Frequency;
  readonly shown: Told;
  /** What it is compared with, shown in the same way. */
  readonly beside?: Told;
}

export type Lasting = Outcome['lasting'];

/** What people hope for after an option, or fear. */
export interface RiskBlock {
  readonly effect: Outcome['effect'];
  /** In 100, each with its own picture; counts of small studies as they are. */
  readonly single: readonly Risk[];
  /** In 1,000, since one of them would vanish in 100: all on one scale. */
  readonly onScale: readonly Risk[];
}

/** Numbers of one option that may stand together: of one unit and one population; or of small studies. */
export interface RiskGroup {
  readonly unit: Frequency['unit'];
  /** Id of the name of what was counted, where it has one. */
  readonly noun?: string;
  readonly populations: readonly string[];
  readonly isSmall: boolean;
  /** What is hoped for stands before what is feared. */
  readonly blocks: readonly RiskBlock[];
  /** What is hoped for once more, on the scale of what is feared. */
  readonly inThousand: readonly Risk[];
}

export interface OptionRisks {
  readonly option: Option;
  readonly groups: readonly RiskGroup[];
  /** Every benefit with a number, whether or not it was asked for: no harm stands without it. */
  readonly benefits: readonly Risk[];
}

/** What is known of an outcome in other numbers than counts, or is not known. */
export interface Undrawn {
  readonly option: Option;
  readonly outcome: Outcome;
  readonly number: MeanDifference | NotReported | NotShown;
}

/** What is more than these of 1,000 is shown as people of 100. */
const mostOnScale = 100;

const units = ['people', 'treatments', 'body-parts', 'episodes', 'tests'] as const;
const effects = ['benefit', 'harm'] as const;

type Found<N> = { readonly option: Option; readonly outcome: Outcome; readonly number: N };
type Count = Found<Frequency>;

/** Every number of an outcome after an option, in the order of options and outcomes. */
function findings({ options = [], outcomes = [], numbers = [] }: Facts) {
  return options.flatMap((option) =>
    outcomes.flatMap((outcome) =>
      numbers.flatMap((number): Found<Undrawn['number'] | Frequency>[] =>
        'outcome' in number && number.outcome === outcome.id && number.option === option.id
          ? [{ option, outcome, number }]
          : [],
      ),
    ),
  );
}

const isWanted =
  (wanted: readonly string[] | undefined) =>
  ({ outcome }: { readonly outcome: Outcome }): boolean =>
    wanted?.includes(outcome.id) ?? true;

/** The counts of each option, of the outcomes that are wanted: all without a list. */
export function optionRisks(facts: Facts, wanted?: readonly string[]): OptionRisks[] {
  const counts = findings(facts).filter((found): found is Count => found.number.kind === 'frequency');
  const options = new Set(counts.filter(isWanted(wanted)).map(({ option }) => option));
  return [...options].map((option) => {
    const own = counts.filter((found) => found.option === option);
    return {
      option,
      groups: groupsOf(own.filter(isWanted(wanted)), own),
      benefits: own.filter(({ outcome }) => outcome.effect === 'benefit').map(singly),
    };
  });
}

/** Apart by unit and population, small studies by themselves; first what holds a benefit. */
function groupsOf(counts: readonly Count[], known: readonly Count[]): RiskGroup[] {
  const kinds = [...new Set(counts.map(kindOf))].sort();
  const groups = kinds.map((kind) => {
    const isOfKind = (count: Count) => kindOf(count) === kind;
    return groupOf(counts.filter(isOfKind), known.filter(isOfKind));
  });
  const hasBenefit = ({ blocks }: RiskGroup) => Number(blocks[0]?.effect === 'benefit');
  return groups.sort((one, other) => hasBenefit(other) - hasBenefit(one));
}

const kindOf = ({ number }: Count): string =>
  asText([isSmall(number), units.indexOf(number.unit), number.noun ?? '', (number.populations ?? []).join()]);

function groupOf(counts: readonly Count[], known: readonly Count[]): RiskGroup {
  const { number } = counts[0]!;
  return alone({
    unit: number.unit,
    ...(number.noun && { noun: number.noun }),
    populations: number.populations ?? [],
    isSmall: isSmall(number),
    blocks: effects.flatMap((effect) => {
      const those = counts.filter(({ outcome }) => outcome.effect === effect);
      return those.length > 0 ? [blockOf(effect, those)] : [];
    }),
    inThousand: known.filter(({ outcome }) => outcome.effect === 'benefit').map(inThousand),
  });
}

function blockOf(effect: Outcome['effect'], counts: readonly Count[]): RiskBlock {
  const isScaled = counts.some(({ number }) => wouldVanish(number));
  const fits = (count: Count) => isScaled && !isSmall(count.number) && isOnScale(count.number);
  return {
    effect,
    single: counts.filter((count) => !fits(count)).map(singly),
    onScale: counts.filter(fits).map(inThousand),
  };
}

const countsOf = (number: Frequency): Counted[] => [number, number.comparator ?? []].flat();

/** Whether it is nobody in 100. */
const wouldVanish = (number: Frequency): boolean => countsOf(number).some((counted) => leastShare(counted) < 0.01);

const isOnScale = (number: Frequency): boolean =>
  countsOf(number).every((counted) => countOf(counted).high / counted.denominator <= mostOnScale / 1000);

/** In 100, in the words of the text; what a small study counted stays as it was counted. */
const singly = (count: Count): Risk =>
  riskOf(count, (counted) => (isSmall(count.number) ? asCounted(counted) : scaled(counted, 100, false)));

/** Nobody among fewer is not nobody in 1,000. */
const inThousand = (count: Count): Risk =>
  riskOf(count, (counted) =>
    isSmall(count.number) || (countOf(counted).high === 0 && counted.denominator < 1000)
      ? asCounted(counted)
      : scaled(counted, 1000),
  );

const riskOf = ({ outcome, number }: Count, tell: (counted: Counted) => Told): Risk =>
  alone({
    outcome,
    frequency: number,
    shown: tell(number),
    ...(number.comparator && { beside: tell(number.comparator) }),
  });

/** What passes, that of which nobody knows, what stays, and that of which it means nothing to ask. */
export const byLasting = (risks: readonly Risk[]): { lasting: Lasting; risks: Risk[] }[] =>
  ([false, 'unknown', true, undefined] as const)
    .map((lasting) => ({ lasting, risks: risks.filter(({ outcome }) => outcome.lasting === lasting) }))
    .filter((kind) => kind.risks.length > 0);

/** What no picture can show: mean differences, what the studies do not say, and what would mislead. */
export const undrawnOf = (facts: Facts, wanted?: readonly string[]): Undrawn[] =>
  findings(facts)
    .filter((found): found is Undrawn => found.number.kind !== 'frequency')
    .filter(isWanted(wanted));

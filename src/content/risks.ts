import { asCounted, isSmall, leastShare, scaled, type Told } from './counts.js';
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

/** What may stand together: one unit, one population, and one denominator; or counts of small studies, as they are. */
export interface RiskGroup {
  /** For the page: no word of it is the condition's. */
  readonly name: string;
  readonly unit: Frequency['unit'];
  /** Id of the name of what was counted, where it has one. */
  readonly noun?: string;
  readonly populations: readonly string[];
  /** The denominator; absent where each picture has that of its study. */
  readonly of?: 100 | 1000;
  /** Whether every study counted after the same time. */
  readonly sameTime: boolean;
  readonly options: readonly { readonly option: Option; readonly risks: readonly Risk[] }[];
}

/** What is known of an outcome in other numbers than counts, or is not known. */
export interface Undrawn {
  readonly option: Option;
  readonly outcome: Outcome;
  readonly number: MeanDifference | NotReported | NotShown;
}

const units = ['people', 'treatments', 'body-parts', 'episodes', 'tests'] as const;

type Found<N> = { readonly option: Option; readonly outcome: Outcome; readonly number: N };

/** Every number of an outcome after an option, in the order of options and outcomes. */
function findings({ options = [], outcomes = [], numbers = [] }: Facts, wanted?: readonly string[]) {
  return options.flatMap((option) =>
    outcomes
      .filter(({ id }) => wanted?.includes(id) ?? true)
      .flatMap((outcome) =>
        numbers.flatMap((number): Found<Undrawn['number'] | Frequency>[] =>
          'outcome' in number && number.outcome === outcome.id && number.option === option.id
            ? [{ option, outcome, number }]
            : [],
        ),
      ),
  );
}

/** The outcomes that are wanted, all without a list: apart by unit and population, small studies by themselves. */
export function riskGroups(facts: Facts, wanted?: readonly string[]): RiskGroup[] {
  const counted = findings(facts, wanted).filter(
    (found): found is Found<Frequency> => found.number.kind === 'frequency',
  );
  const kinds = new Map<string, Found<Frequency>[]>();
  for (const found of counted) {
    const { unit, noun = '', populations = [] } = found.number;
    const kind = asText([isSmall(found.number), units.indexOf(unit), noun, populations.join()]);
    kinds.set(kind, [...(kinds.get(kind) ?? []), found]);
  }
  const names = new Map<string, number>();
  return [...kinds]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, found]) => {
      const { number } = found[0]!;
      const name = isSmall(number) ? `${number.unit}-counted` : number.unit;
      const before = names.get(name) ?? 0;
      names.set(name, before + 1);
      return groupOf(before ? `${name}-${before + 1}` : name, found);
    });
}

function groupOf(name: string, found: readonly Found<Frequency>[]): RiskGroup {
  const { unit, noun, populations = [] } = found[0]!.number;
  const numbers = found.map(({ number }) => number);
  const of = isSmall(numbers[0]!) ? undefined : sharedDenominator(numbers);
  const options = [...new Set(found.map(({ option }) => option))];
  return {
    name,
    unit,
    ...(noun && { noun }),
    populations,
    ...(of && { of }),
    sameTime: new Set(numbers.map(({ timeframe }) => asText(timeframe))).size === 1,
    options: options.map((option) => ({
      option,
      risks: found.filter((one) => one.option === option).map(({ outcome, number }) => riskOf(outcome, number, of)),
    })),
  };
}

function riskOf(outcome: Outcome, frequency: Frequency, of: number | undefined): Risk {
  const { comparator } = frequency;
  return {
    outcome,
    frequency,
    shown: of ? scaled(frequency, of) : asCounted(frequency),
    ...(comparator && { beside: of ? scaled(comparator, of) : asCounted(comparator) }),
  };
}

/** 100 where every outcome is still one of them, otherwise 1,000. */
function sharedDenominator(frequencies: readonly Frequency[]): 100 | 1000 {
  const shares = frequencies.flatMap((one) => [one, one.comparator ?? []].flat()).map(leastShare);
  return Math.min(...shares.filter((share) => share > 0)) < 0.01 ? 1000 : 100;
}

/** What no picture can show: mean differences, what the studies do not say, and what would mislead. */
export const undrawnOf = (facts: Facts, wanted?: readonly string[]): Undrawn[] =>
  findings(facts, wanted).filter((found): found is Undrawn => found.number.kind !== 'frequency');

/** Every outcome of an option of which there is a count. */
export const optionOutcomes = (facts: Facts, option: Option): Outcome[] =>
  findings({ ...facts, options: [option] }).flatMap(({ outcome, number }) =>
    number.kind === 'frequency' ? [outcome] : [],
  );

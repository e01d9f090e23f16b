import { asText } from './safe-json.js';
import type { Facts, Frequency, Outcome, Treatment } from './types.js';

/** One outcome, counted as the study did and as the chart shows it. */
export interface Risk {
  readonly outcome: Outcome;
  readonly frequency: Frequency;
  /** The same with the denominator of its group, in whole people or treatments. */
  readonly shown: Frequency;
  /** Whether `shown` says more or less exactly what the study said. */
  readonly about: boolean;
}

/** What may stand together: one unit, one denominator. */
export interface RiskGroup {
  readonly unit: Frequency['unit'];
  readonly of: 100 | 1000;
  /** Whether every study counted after the same time. */
  readonly sameTime: boolean;
  readonly options: readonly { readonly treatment: Treatment; readonly risks: readonly Risk[] }[];
}

/** The outcomes that are wanted, all without a list, apart by unit. */
export function riskGroups({ treatments, numbers }: Facts, wanted?: readonly string[]): RiskGroup[] {
  const frequencies = new Map(numbers.flatMap((number) => (number.kind === 'frequency' ? [[number.id, number]] : [])));
  return (['people', 'treatments'] as const).flatMap((unit) => {
    const options = treatments.flatMap((treatment) => {
      const outcomes = (treatment.outcomes ?? []).flatMap((outcome) => {
        const frequency = frequencies.get(outcome.number);
        const fits = frequency?.unit === unit && (wanted?.includes(outcome.id) ?? true);
        return fits ? [{ outcome, frequency }] : [];
      });
      return outcomes.length > 0 ? [{ treatment, outcomes }] : [];
    });
    const all = options.flatMap(({ outcomes }) => outcomes.map(({ frequency }) => frequency));
    if (all.length === 0) return [];
    const of = sharedDenominator(all);
    return [
      {
        unit,
        of,
        sameTime: new Set(all.map(({ timeframe }) => asText(timeframe))).size === 1,
        options: options.map(({ treatment, outcomes }) => ({
          treatment,
          risks: outcomes.map(({ outcome, frequency }) => ({ outcome, frequency, ...scaled(frequency, of) })),
        })),
      },
    ];
  });
}

/** 100 where every outcome is still one of them, otherwise 1,000. */
function sharedDenominator(frequencies: readonly Frequency[]): 100 | 1000 {
  const least = frequencies.map(({ numerator, denominator }) => Math.max(...[numerator].flat()) / denominator);
  return Math.min(...least.filter((share) => share > 0)) < 0.01 ? 1000 : 100;
}

function scaled(frequency: Frequency, of: number): Pick<Risk, 'shown' | 'about'> {
  const { numerator, denominator, bound } = frequency;
  const [low, high = low] = [numerator].flat().map((count) => (count * of) / denominator) as [number, number?];
  const shown = { ...frequency, denominator: of };
  if (high > 0 && Math.round(high) === 0) return { shown: { ...shown, numerator: 1, bound: 'below' }, about: false };
  const counts: [number, number] = [Math.round(low), Math.round(high)];
  return {
    shown: { ...shown, numerator: counts[0] === counts[1] ? counts[0] : counts, bound },
    about: denominator < of || counts[0] !== low || counts[1] !== high,
  };
}

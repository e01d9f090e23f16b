export interface Spread {
  readonly median: number;
  /** The middle half of the values lies between these. */
  readonly low: number;
  readonly high: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => {
    const place = part * (sorted.length - 1);
    const below = Math.floor(place);
    const next = sorted[below + 1] ?? sorted[below]!;
    return sorted[below]! + (next - sorted[below]!) * (place - below);
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** The ratio within each round, so that what slows the machine down for a while slows both sides. */
export const ratios = (ours: readonly number[], theirs: readonly number[]): Spread =>
  spread(ours.map((value, round) => value / theirs[round]!));

/** The items in another order each round, so that none always comes first. */
export const rotated = <T>(items: readonly T[], round: number): T[] =>
  items.map((_, index) => items[(index + round) % items.length]!);

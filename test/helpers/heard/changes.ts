/** Which lines went ("−") and came ("+"), in reading order; what stayed is left out. */
export function changesBetween(before: readonly string[], after: readonly string[]): string[] {
  const longest = commonLengths(before, after);
  const found: string[] = [];
  for (let one = 0, other = 0; one < before.length || other < after.length;) {
    if (one < before.length && other < after.length && before[one] === after[other]) {
      one += 1;
      other += 1;
    } else if (other >= after.length || (one < before.length && longest[one + 1]![other]! >= longest[one]![other + 1]!))
      found.push(`− ${before[one++]!}`);
    else found.push(`+ ${after[other++]!}`);
  }
  return found;
}

/** How many lines what follows from two places on has in common. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let one = before.length - 1; one >= 0; one--)
    for (let other = after.length - 1; other >= 0; other--)
      lengths[one]![other] =
        before[one] === after[other]
          ? lengths[one + 1]![other + 1]! + 1
          : Math.max(lengths[one + 1]![other]!, lengths[one]![other + 1]!);
  return lengths;
}

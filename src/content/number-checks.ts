import type { Problem } from './errors.js';
import type { Facts, Interval, PackNumber } from './types.js';

/** What no schema can say of a number: counts within the denominator, an estimate within its interval. */
export const numberProblems = ({ numbers }: Facts): Problem[] =>
  (numbers ?? []).flatMap((number, index) => {
    const path = `facts.numbers.${index}`;
    if (number.kind === 'not-reported' || number.kind === 'not-shown') return [];
    const value = number.kind === 'frequency' ? number.numerator : number.value;
    const { interval } = number;
    return [
      ...(value === undefined && !interval
        ? [
            {
              path,
              found: 'neither',
              expected: `expected ${number.kind === 'frequency' ? 'a numerator' : 'a value'}, an interval, or both`,
            },
          ]
        : []),
      ...(interval ? intervalProblems(path, interval, value) : []),
      ...countProblems(path, number),
    ];
  });

function intervalProblems(path: string, { low, high }: Interval, value: number | undefined): Problem[] {
  if (low > high)
    return [{ path: `${path}.interval.low`, found: String(low), expected: `expected at most the high end, ${high}` }];
  if (value === undefined || (low <= value && value <= high)) return [];
  return [
    { path: `${path}.interval`, found: `${low} to ${high}`, expected: `expected an interval that holds ${value}` },
  ];
}

function countProblems(path: string, number: PackNumber): Problem[] {
  if (number.kind !== 'frequency') return [];
  const { numerator, interval, denominator, comparator } = number;
  const tooMany = (at: string, count: number | undefined, of: number) =>
    count === undefined || (count >= 0 && count <= of)
      ? []
      : [{ path: `${path}.${at}`, found: String(count), expected: `expected 0 to the denominator, ${of}` }];
  return [
    ...tooMany('numerator', numerator, denominator),
    ...tooMany('interval.low', interval?.low, denominator),
    ...tooMany('interval.high', interval?.high, denominator),
    ...(comparator ? tooMany('comparator.numerator', comparator.numerator, comparator.denominator) : []),
  ];
}

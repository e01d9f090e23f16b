import assert from 'node:assert/strict';

const timeOf = (act: () => void): number => {
  const start = performance.now();
  act();
  return performance.now() - start;
};

/** Of what is quadratic, twice as much takes four times as long. What is over at once is no matter. */
const isFine = ([less, more]: readonly [number, number]) => more < 3 * less + 30;

/**
 * That work on twice as much takes about twice the time. What failed is measured anew: another process may have had the
 * processor.
 */
export function expectGrowth(half: () => void, whole: () => void, what = ''): void {
  half();
  const measure = () => [timeOf(half), timeOf(whole)] as const;
  const tries = [measure()];
  while (!isFine(tries.at(-1)!) && tries.length < 4) tries.push(measure());
  assert.ok(
    isFine(tries.at(-1)!),
    `${what} ${tries.map((times) => times.map(Math.round).join(' ms, ')).join(' ms; ')}`,
  );
}

import * as fc from '../helpers/fast-check.js';

/** How many times as many cases as usual: `CARELEAF_FUZZ=10`. */
const times = Number(process.env['CARELEAF_FUZZ'] ?? 1);

const counts = new Map<string, number>();
process.on('exit', () => {
  const all = [...counts].map(([name, count]) => `${count} ${name}`);
  console.log(`Fuzzed with seed ${fc.seed}: ${all.join(', ')}`);
});

/** How many cases of a kind there are to be. They are counted. */
export function casesOf(what: string, usual: number): number {
  const count = Math.max(1, Math.round(usual * times));
  counts.set(what, (counts.get(what) ?? 0) + count);
  return count;
}

/** Holds a rule against many cases. A failure says the seed and the smallest case that fails. */
export function forMany<T>(what: string, usual: number, cases: fc.Arbitrary<T>, rule: (one: T) => void): void {
  const numRuns = casesOf(what, usual);
  const property = fc.property(cases, (one) => void rule(one));
  fc.assert(property, { numRuns, includeErrorInReport: true });
}

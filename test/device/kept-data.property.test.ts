import fc from 'fast-check';
import { kinds } from '../helpers/kept/kinds.js';
import { World, type Step, type Story } from '../helpers/kept/world.js';
import { Tab } from '../helpers/tabs.js';

const runs = navigator.userAgent.includes('Chrome') ? 100 : 50;
const seed = 383673109;

const surroundings = [
  ['hear', 12],
  ['turns keeping on or off', 12],
  ['undoes', 6],
  ['clears everything', 3],
  ['comes back later', 4],
  ['adds a copy', 2],
  ['removes a copy', 2],
  ['moves a copy', 2],
  ['changes the language', 1],
  ['changes the profile', 1],
  ['shows the other condition', 3],
  ['has another storage', 5],
  ['has another clock', 2],
  ['has scripts that meddle', 2],
  ['sees an older version write', 2],
  ['sees a newer version write', 4],
  ['finds what nobody can read', 2],
  ['sees the year pass', 2],
] as const;

const stepOf = (acts: readonly string[]): fc.Arbitrary<Step> =>
  fc.record({
    page: fc.constantFrom('A', 'B'),
    copy: fc.constantFrom(0, 1),
    act: fc.oneof(
      { weight: 55, arbitrary: fc.constantFrom(...acts) },
      ...surroundings.map(([act, weight]) => ({ weight, arbitrary: fc.constant(act) })),
    ),
    which: fc.nat(3),
    later: fc.constantFrom(10, 0, 1),
  });

const stories: fc.Arbitrary<Story> = fc.oneof(
  ...kinds.map(({ acts }, kind) =>
    fc.record({
      kind: fc.constant(kind),
      steps: fc.array(stepOf(Object.keys(acts)), { minLength: 1, maxLength: 20, size: 'max' }),
    }),
  ),
);

const inWords = ({ kind, steps }: Story): string =>
  [
    `<${kinds[kind]!.tag}>`,
    ...steps.map(
      ({ page, copy, act, which, later }, index) =>
        `${index + 1}. ${page}${copy + 1} ${act} (${which})${later === 0 ? ', in the same millisecond' : ''}`,
    ),
  ].join('\n');

describe('whatever a patient does in two tabs, and whatever their browser does', () => {
  it('nothing that was put in is lost, nothing is stored unasked, and what is shown is what is there', async function () {
    this.timeout(590_000);
    const world = new World([await Tab.open(), await Tab.open()]);
    let count = 0;
    const start = performance.now();
    const property = fc.asyncProperty(stories, async (story) => {
      count += 1;
      const pool = count % 40;
      await world.begin(kinds[story.kind]!, [`story-${pool}`, `other-story-${pool}`]);
      for (const step of story.steps) await world.live(step);
      await world.end();
    });
    const result = await fc.check(property, { seed, numRuns: runs });
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(`${result.numRuns} stories, seed ${seed}, ${seconds} s`);
    if (!result.failed) return;
    const [story] = result.counterexample!;
    throw new Error(
      `Seed ${seed}, path ${result.counterexamplePath}:\n${inWords(story)}\n${String(result.errorInstance)}`,
    );
  });
});

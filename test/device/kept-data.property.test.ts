import * as fc from '../helpers/fast-check.js';
import { Tab } from '../helpers/tabs.js';
import { kinds } from './kept-data/kinds.js';
import { World, type Step, type Story } from './kept-data/world.js';

const runs = navigator.userAgent.includes('Chrome') ? 600 : 300;

/** What may happen beside what the patient puts in, and how often. */
const others = {
  'hears of the other page': 120,
  'turns keeping on or off': 80,
  undoes: 70,
  'clears everything': 30,
  'comes back later': 40,
  'comes back and is quicker than the script': 20,
  'loads the page again': 2,
  'adds a copy': 20,
  'removes a copy': 20,
  'moves a copy': 20,
  'changes the language': 10,
  'changes the profile': 10,
  'shows the other condition': 30,
  'has another storage': 40,
  'has its storage back': 20,
  'has another clock': 20,
  'has scripts that meddle': 20,
  'sees an older version write': 20,
  'sees a newer version write': 40,
  'finds what nobody can read': 20,
  'sees the year pass': 20,
};

const stepOf = (acts: readonly string[]): fc.Arbitrary<Step> =>
  fc.record({
    page: fc.constantFrom('A', 'B'),
    copy: fc.constantFrom(0, 1),
    act: fc.oneof(
      { weight: 600, arbitrary: fc.constantFrom(...acts) },
      ...Object.entries(others).map(([act, weight]) => ({ weight, arbitrary: fc.constant(act) })),
    ),
    which: fc.nat(3),
    later: fc.constantFrom(10, 0, 1),
  });

const storyOf = (kind: number): fc.Arbitrary<Story> =>
  fc.record({
    kind: fc.constant(kind),
    isKept: fc.boolean(),
    isServed: fc.oneof({ weight: 7, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    steps: fc.array(stepOf(Object.keys(kinds[kind]!.acts)), { minLength: 1, maxLength: 20, size: 'max' }),
  });
const stories = fc.oneof(...kinds.map((_, kind) => storyOf(kind)));

const inWords = ({ kind, isKept, isServed, steps }: Story): string =>
  [
    `<${kinds[kind]!.tag}>${isKept ? ', kept from the beginning' : ''}${isServed ? ', rendered by a server' : ''}`,
    ...steps.map(
      ({ page, copy, act, which, later }, index) =>
        `${index + 1}. ${page}${copy + 1} ${act} (${which})${later === 0 ? ', in the same millisecond' : ''}`,
    ),
  ].join('\n');

describe('whatever a patient does in two tabs, and whatever their browser does', () => {
  it('loses nothing that was put in, stores nothing unasked, and shows what is there', async function () {
    this.timeout(590_000);
    const served = (await (await fetch('/served.json')).json()) as Record<string, string>;
    const world = new World([await Tab.open(), await Tab.open()]);
    const start = performance.now();
    let count = 0;
    const property = fc.asyncProperty(stories, async (story) => {
      const { kind, isKept, isServed, steps } = story;
      const number = (count += 1) % 50;
      const one = isServed ? 'hemifacial-spasm' : `story-${number}`;
      const { tag } = kinds[kind]!;
      await world.begin(kinds[kind]!, [one, `other-story-${number}`], isKept, isServed ? served[tag] : undefined);
      for (const step of steps) await world.live(step);
      await world.end();
    });
    const result = await fc.check(property, { numRuns: runs });
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(`${result.numRuns} stories in ${seconds} s, seed ${fc.seed}`);
    if (!result.failed) return;
    const [story] = result.counterexample!;
    throw new Error(
      `Seed ${fc.seed}, path ${result.counterexamplePath}:\n${inWords(story)}\n${String(result.errorInstance)}`,
    );
  });
});

import { expect, waitFor } from 'storybook/test';
import { inside } from './fixtures/inside.js';
import { metaOf, states, type ElementStory } from './fixtures/story.js';

const tag = 'care-risk-chart';

export default { title: 'Understand/Risk chart', ...metaOf(tag) };

export const Default: ElementStory = {};

export const AsATable: ElementStory = {
  play: async ({ canvasElement }) => {
    const { root } = await inside(canvasElement, tag);
    const table = root.querySelector('details')!;
    table.querySelector('summary')!.click();
    await waitFor(() => expect(table.open).toBe(true));
    await expect(root.querySelectorAll('tbody').length).toBeGreaterThan(1);
  },
};

/** 100 is enough where nothing is rarer than 1 in 100. */
export const SomeOutcomes: ElementStory = {
  args: { outcomes: 'spasms-eased weak-face-passing fluid-leak' },
  play: async ({ canvasElement }) => {
    const { root } = await inside(canvasElement, tag);
    const asked = [...root.querySelectorAll('[part="outcome"] > .name')].filter(
      (one) => !one.closest('.scale .benefits'),
    );
    const names = asked.map(({ textContent }) => textContent);
    await expect(new Set(names).size).toBe(3);
  },
};

/** Harms alone: the good that goes with them stands above in words, and on their scale. */
export const HarmsAlone: ElementStory = {
  args: { outcomes: 'hearing-lasting stroke death' },
  play: async ({ canvasElement }) => {
    const { root } = await inside(canvasElement, tag);
    await expect(root.querySelectorAll('.harms > .on-scale')).toHaveLength(5);
    await expect(root.querySelector('.scale .benefits')).toHaveTextContent('911 in 1,000 people');
  },
};

/** What a page must not ask for: it gets the two apart, with the reason. */
export const UnitsThatDiffer: ElementStory = {
  args: { outcomes: 'side-effect hearing-lasting' },
  play: async ({ canvasElement }) => {
    const { root } = await inside(canvasElement, tag);
    await expect(root.querySelectorAll('[part="group"]')).toHaveLength(3);
  },
};

export const Loading: ElementStory = { ...states.loading };
export const LoadingWithLightText: ElementStory = { ...states.loadingWithLightText };
export const Failed: ElementStory = { ...states.error };
export const FailedWithLightText: ElementStory = { ...states.errorWithLightText };
export const LongWords: ElementStory = { ...states.longWords };
export const NoNumbers: ElementStory = { ...states.noNumbers };
export const Minimal: ElementStory = { ...states.minimal };
export const HeadingLevel4: ElementStory = { ...states.headingLevel4 };
export const Narrow: ElementStory = { ...states.narrow, play: AsATable.play! };
export const LargeText: ElementStory = { ...states.largeText };
export const Accented: ElementStory = { ...states.accented };
export const RightToLeft: ElementStory = { ...states.rightToLeft };

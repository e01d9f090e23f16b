import { expect, waitFor } from 'storybook/test';
import { inside } from './fixtures/inside.js';
import { metaOf, states, type ElementStory } from './fixtures/story.js';

export default { title: 'Decide/Treatment options', ...metaOf('care-treatment-options') };

export const Cards: ElementStory = {};

export const CardsOpen: ElementStory = {
  play: async ({ canvasElement }) => {
    const { element, root } = await inside(canvasElement, 'care-treatment-options');
    element.openAll();
    const cards = [...root.querySelectorAll<HTMLDetailsElement>('[part="option"] details')];
    await waitFor(() => expect(cards.every(({ open }) => open)).toBe(true));
    await expect(cards.length).toBeGreaterThan(1);
  },
};

export const Table: ElementStory = { args: { view: 'table' } };

export const TableChosenByReader: ElementStory = {
  play: async ({ canvasElement, userEvent }) => {
    const { root, within } = await inside(canvasElement, 'care-treatment-options');
    const [, table] = within.getAllByRole('button');
    await userEvent.click(table!);
    await waitFor(() => expect(root.querySelector('table')).not.toBeNull());
    await expect(table).toHaveAttribute('aria-pressed', 'true');
  },
};

export const TableWithLongerText: ElementStory = {
  args: { view: 'table' },
  play: async ({ canvasElement, userEvent }) => {
    const { root } = await inside(canvasElement, 'care-treatment-options');
    const question = root.querySelector<HTMLElement>('[aria-expanded]')!;
    await userEvent.click(question);
    await waitFor(() => expect(root.querySelector('.longer')).not.toBeNull());
    await expect(question).toHaveAttribute('aria-expanded', 'true');
  },
};

export const TimeInWords: ElementStory = {
  play: async ({ canvasElement }) => {
    const { root } = await inside(canvasElement, 'care-treatment-options');
    const words = root.querySelector<HTMLDetailsElement>('[part="time"] details')!;
    words.open = true;
    await expect(words.querySelectorAll('tbody tr').length).toBeGreaterThan(1);
  },
};

export const TableNarrow: ElementStory = { args: { view: 'table' }, ...states.narrow };

export const Loading: ElementStory = { ...states.loading };
export const LoadingWithLightText: ElementStory = { ...states.loadingWithLightText };
export const Failed: ElementStory = { ...states.error };
export const FailedWithLightText: ElementStory = { ...states.errorWithLightText };
export const LongWords: ElementStory = { ...states.longWords, play: CardsOpen.play! };
export const LongWordsInTable: ElementStory = { args: { ...states.longWords.args, view: 'table' } };
export const NoNumbers: ElementStory = { ...states.noNumbers, play: CardsOpen.play! };
export const Minimal: ElementStory = { ...states.minimal };
export const HeadingLevel4: ElementStory = { ...states.headingLevel4 };
export const Narrow: ElementStory = { ...states.narrow, play: CardsOpen.play! };
export const LargeText: ElementStory = { ...states.largeText };
export const Accented: ElementStory = { ...states.accented };
export const RightToLeft: ElementStory = { ...states.rightToLeft, play: CardsOpen.play! };
export const RightToLeftTable: ElementStory = { args: { view: 'table' }, ...states.rightToLeft };

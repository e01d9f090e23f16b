import { expect, waitFor } from 'storybook/test';
import { inside } from './fixtures/inside.js';
import { metaOf, states, type ElementStory } from './fixtures/story.js';

const tag = 'care-question-list';

export default { title: 'Act/Question list', ...metaOf(tag) };

export const Default: ElementStory = {};

export const WithAList: ElementStory = {
  play: async ({ canvasElement, userEvent }) => {
    const { root } = await inside(canvasElement, tag);
    const boxes = [...root.querySelectorAll<HTMLInputElement>('.topics input')];
    for (const box of [boxes[0]!, boxes[1]!, boxes[4]!]) box.click();
    await userEvent.type(root.querySelector('#own')!, 'Can I fly the week after an injection?{Enter}');
    await waitFor(() => expect(root.querySelectorAll('.chosen li')).toHaveLength(4));
    await userEvent.type(root.querySelector('textarea')!, 'Quite sure. The scan will tell more.');
    await expect(root.querySelector('textarea')).toHaveValue('Quite sure. The scan will tell more.');
  },
};

export const Moved: ElementStory = {
  play: async (context) => {
    await WithAList.play!(context);
    const { root } = await inside(context.canvasElement, tag);
    root.querySelectorAll<HTMLElement>('.arrow-up')[3]!.click();
    await waitFor(() => expect(root.querySelector('[role="status"]')).toHaveTextContent('3 of 4'));
  },
};

export const Cleared: ElementStory = {
  play: async (context) => {
    await WithAList.play!(context);
    const { element, root } = await inside(context.canvasElement, tag);
    element.clear();
    await waitFor(() => expect(root.querySelectorAll('.chosen li')).toHaveLength(0));
    await expect(root.querySelector('[role="status"]')).not.toBeEmptyDOMElement();
  },
};

export const Loading: ElementStory = { ...states.loading };
export const LoadingWithLightText: ElementStory = { ...states.loadingWithLightText };
export const Failed: ElementStory = { ...states.error };
export const FailedWithLightText: ElementStory = { ...states.errorWithLightText };
export const LongWords: ElementStory = { ...states.longWords, play: WithAList.play! };
export const Minimal: ElementStory = { ...states.minimal };
export const HeadingLevel4: ElementStory = { ...states.headingLevel4 };
export const Narrow: ElementStory = { ...states.narrow, play: WithAList.play! };
export const LargeText: ElementStory = { ...states.largeText, play: WithAList.play! };
export const Accented: ElementStory = { ...states.accented, play: WithAList.play! };
export const RightToLeft: ElementStory = { ...states.rightToLeft, play: WithAList.play! };

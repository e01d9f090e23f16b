import { expect, waitFor } from 'storybook/test';
import { inside } from './fixtures/inside.js';
import { metaOf, states, type ElementStory } from './fixtures/story.js';

const tag = 'care-decision-aid';

export default { title: 'Act/Decision aid', ...metaOf(tag) };

export const Default: ElementStory = {};

export const FilledIn: ElementStory = {
  play: async ({ canvasElement, userEvent }) => {
    const { root } = await inside(canvasElement, tag);
    const choose = (name: string, value: string) =>
      root.querySelector<HTMLElement>(`input[name="${name}"][value="${value}"]`)!.click();
    choose('rating-fewer-spasms', 'some');
    choose('rating-few-harms', 'very');
    choose('rating-no-procedure', 'little');
    await userEvent.type(root.querySelector('#own')!, 'To go on singing in my choir{Enter}');
    choose('leaning', '?');
    choose('sure', 'not');
    await userEvent.type(root.querySelector('textarea')!, 'How often would I have to come?');
    await waitFor(() => expect(root.querySelectorAll('.summary dt')).toHaveLength(7));
  },
};

export const AllOpen: ElementStory = {
  play: async ({ canvasElement }) => {
    const { root } = await inside(canvasElement, tag);
    for (const details of root.querySelectorAll('details')) details.open = true;
    await expect(root.querySelectorAll('details[open]')).toHaveLength(6);
  },
};

export const Cleared: ElementStory = {
  play: async (context) => {
    await FilledIn.play!(context);
    const { element, root } = await inside(context.canvasElement, tag);
    element.clear();
    await waitFor(() => expect(root.querySelectorAll('.summary dt')).toHaveLength(0));
    await expect(root.querySelector('[role="status"]')).not.toBeEmptyDOMElement();
  },
};

export const Loading: ElementStory = { ...states.loading };
export const LoadingWithLightText: ElementStory = { ...states.loadingWithLightText };
export const Failed: ElementStory = { ...states.error };
export const FailedWithLightText: ElementStory = { ...states.errorWithLightText };
export const LongWords: ElementStory = { ...states.longWords, play: FilledIn.play! };
export const NoNumbers: ElementStory = { ...states.noNumbers };
export const Absent: ElementStory = { ...states.absent, tags: ['shows-nothing'] };
export const HeadingLevel4: ElementStory = { ...states.headingLevel4 };
export const Narrow: ElementStory = { ...states.narrow, play: FilledIn.play! };
export const LargeText: ElementStory = { ...states.largeText, play: FilledIn.play! };
export const Accented: ElementStory = { ...states.accented, play: FilledIn.play! };
export const RightToLeft: ElementStory = { ...states.rightToLeft, play: FilledIn.play! };

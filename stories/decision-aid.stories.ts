import { expect, waitFor } from 'storybook/test';
import { inside } from './fixtures/inside.js';
import { metaOf, states, type ElementStory } from './fixtures/story.js';

const tag = 'care-decision-aid';

export default { title: 'Act/Decision aid', ...metaOf(tag) };

export const Default: ElementStory = {};

/** Presses a button that has a class. */
const press = (root: ParentNode, selector: string) => root.querySelector<HTMLElement>(selector)!.click();

export const SecondValue: ElementStory = {
  play: async ({ canvasElement }) => {
    const { root } = await inside(canvasElement, tag);
    press(root, '.value [value="very"]');
    press(root, '.next');
    await waitFor(() => expect(root.querySelector('.back')).toBeVisible());
  },
};

export const LastStep: ElementStory = {
  play: async ({ canvasElement }) => {
    const { root } = await inside(canvasElement, tag);
    press(root, '.value [value="very"]');
    while (root.querySelector('.next')) {
      const before = root.querySelectorAll('.past').length;
      press(root, '.next');
      await waitFor(() => expect(root.querySelectorAll('.past').length).not.toBe(before));
    }
    await expect(root.querySelector('.summary')).toBeVisible();
  },
};

export const All: ElementStory = {
  play: async ({ canvasElement }) => {
    const { root } = await inside(canvasElement, tag);
    press(root, '.views :last-child');
    await waitFor(() => expect(root.querySelector('.turns')).toBeNull());
  },
};

export const FilledIn: ElementStory = {
  play: async (context) => {
    await All.play!(context);
    const { canvasElement, userEvent } = context;
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

export const AllFolded: ElementStory = {
  play: async (context) => {
    await All.play!(context);
    const { root } = await inside(context.canvasElement, tag);
    for (const details of root.querySelectorAll('details')) details.open = false;
    await expect(root.querySelectorAll('details:not([open])')).toHaveLength(6);
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

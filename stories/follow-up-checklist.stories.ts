import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import { expect, fireEvent, waitFor } from 'storybook/test';
import { inside } from './fixtures/inside.js';
import * as packs from './fixtures/packs.js';
import { metaOf, states, type ElementStory } from './fixtures/story.js';

const tag = 'care-follow-up-checklist';

export default { title: 'Act/Follow-up checklist', ...metaOf(tag) };

export const Default: ElementStory = {};

export const HalfDone: ElementStory = {
  play: async ({ canvasElement, userEvent }) => {
    const { root } = await inside(canvasElement, tag);
    const plan = root.querySelector('details')!;
    const boxes = [...plan.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    const half = boxes.slice(0, boxes.length / 2);
    for (const box of half) await userEvent.click(box);
    await fireEvent.change(plan.querySelector('input[type="date"]')!, {
      target: { value: inDays(10) },
    });
    await waitFor(() => expect(plan.querySelectorAll('.due').length).toBeGreaterThan(0));
    await expect(half.every(({ checked }) => checked)).toBe(true);
    await expect(plan.querySelectorAll('input[type="checkbox"]:checked')).toHaveLength(half.length);
  },
};

const inDays = (days: number) => formatISO(addDays(new Date(), days), { representation: 'date' });

/** A visit in three days, dated a month ago: two steps are overdue, one is done. */
export const Overdue: ElementStory = {
  // Of a condition of its own: what is kept for it is kept for no other story.
  args: { pack: { ...packs.builtIn, facts: { ...packs.builtIn.facts, id: 'planned-visit' } } },
  beforeEach: () => {
    const key = 'careleaf:2:checklist:planned-visit';
    const given = { 'date:before-visit': inDays(3), 'time:visit-day': '10:30', 'tick:visit-questions': true };
    const at = addDays(new Date(), -30).getTime();
    const entries = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, { at, value }]));
    localStorage.setItem(key, JSON.stringify({ format: 2, until: inDays(365), entries }));
    return () => localStorage.removeItem(key);
  },
  play: async ({ canvasElement }) => {
    const { root } = await inside(canvasElement, tag);
    await waitFor(() => expect(root.querySelectorAll('.due strong')).toHaveLength(2));
    await expect(root.querySelector('li')).toHaveTextContent('Overdue by');
    await expect(root.querySelector<HTMLInputElement>('input[type="time"]')!.value).toBe('10:30');
  },
};

/** Dated today for a visit in three days: what should have been done before is to be done now. */
export const PlannedLate: ElementStory = {
  play: async ({ canvasElement }) => {
    const { root } = await inside(canvasElement, tag);
    await fireEvent.change(root.querySelector('input[type="date"]')!, { target: { value: inDays(3) } });
    await waitFor(() => expect(root.querySelector('li')).toHaveTextContent('Do now'));
  },
};

export const OwnStep: ElementStory = {
  play: async ({ canvasElement, userEvent }) => {
    const { root } = await inside(canvasElement, tag);
    const plan = root.querySelector('details')!;
    const words = 'Ask whether I can drive home after the visit';
    await userEvent.type(plan.querySelector('input[type="text"]')!, `${words}{Enter}`);
    await waitFor(() => expect(plan.querySelector('li.own')).toHaveTextContent(words));
  },
};

export const Cleared: ElementStory = {
  play: async (context) => {
    await HalfDone.play!(context);
    const { element, root } = await inside(context.canvasElement, tag);
    element.clear();
    await waitFor(() => expect(root.querySelectorAll('input[type="checkbox"]:checked')).toHaveLength(0));
    await expect(root.querySelector('[role="status"]')).not.toBeEmptyDOMElement();
  },
};

export const Loading: ElementStory = { ...states.loading };
export const LoadingWithLightText: ElementStory = { ...states.loadingWithLightText };
export const Failed: ElementStory = { ...states.error };
export const FailedWithLightText: ElementStory = { ...states.errorWithLightText };
export const LongWords: ElementStory = { ...states.longWords, play: HalfDone.play! };
export const NoNumbers: ElementStory = { ...states.noNumbers };
export const Absent: ElementStory = { ...states.absent, tags: ['shows-nothing'] };
export const HeadingLevel4: ElementStory = { ...states.headingLevel4 };
export const Narrow: ElementStory = { ...states.narrow, play: HalfDone.play! };
export const LargeText: ElementStory = { ...states.largeText, play: HalfDone.play! };
export const Accented: ElementStory = { ...states.accented, play: HalfDone.play! };
export const RightToLeft: ElementStory = { ...states.rightToLeft, play: HalfDone.play! };

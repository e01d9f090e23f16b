import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import { expect, waitFor } from 'storybook/test';
import { inside } from './fixtures/inside.js';
import { metaOf, states, type ElementStory } from './fixtures/story.js';

const tag = 'care-symptom-diary';

export default { title: 'Act/Symptom diary', ...metaOf(tag) };

export const Default: ElementStory = {};

const ago = (days: number) => formatISO(addDays(new Date(), -days), { representation: 'date' });

/** Five weeks with gaps: an injection after a week, then fewer spasms. */
const notes = [36, 35, 34, 32, 31, 30, 29, 27, 26, 24, 23, 22, 21, 18, 17, 16, 15, 12, 11, 10, 6, 5, 4, 3, 1].map(
  (days, index) => ({
    day: ago(days),
    strength: days > 24 ? 7 - (index % 2) : 2 + (index % 2),
    often: days > 24 ? 8 : 3,
    ...(index % 5 ? { bother: days > 24 ? 6 : 1 } : {}),
    ...(days === 29 ? { treatment: 'botulinum-toxin', note: '50 units, left side' } : {}),
    ...(days === 24 ? { noticed: 'works' } : {}),
    ...(days === 11 ? { note: 'A long day at work and little sleep.' } : {}),
  }),
);

const kept: ElementStory = {
  beforeEach: () => {
    const entries = Object.fromEntries(notes.map((value, at) => [`entry:story-${at}`, { at, value }]));
    const key = 'careleaf:2:diary:hemifacial-spasm';
    localStorage.setItem(key, JSON.stringify({ format: 2, until: ago(-365), entries }));
    return () => localStorage.removeItem(key);
  },
};
const shown: NonNullable<ElementStory['play']> = async ({ canvasElement }) => {
  const { root } = await inside(canvasElement, tag);
  await waitFor(() => expect(root.querySelectorAll('.entries tbody tr')).toHaveLength(10));
};

export const FiveWeeks: ElementStory = { ...kept, play: shown };

export const SinceATreatment: ElementStory = {
  ...kept,
  play: async (context) => {
    await shown(context);
    const { root } = await inside(context.canvasElement, tag);
    root.querySelector<HTMLElement>('.views button:last-child')!.click();
    await waitFor(() => expect(root.querySelectorAll('.cycles tbody tr')).toHaveLength(1));
  },
};

export const Correcting: ElementStory = {
  ...kept,
  play: async (context) => {
    await shown(context);
    const { root } = await inside(context.canvasElement, tag);
    root.querySelector<HTMLElement>('.correct')!.click();
    await waitFor(() => expect(root.querySelectorAll('.form .actions button')).toHaveLength(3));
  },
};

export const NothingEntered: ElementStory = {
  play: async ({ canvasElement }) => {
    const { root } = await inside(canvasElement, tag);
    root.querySelector<HTMLElement>('.save')!.click();
    await waitFor(() => expect(root.querySelector('[role="status"]')).not.toBeEmptyDOMElement());
  },
};

export const Loading: ElementStory = { ...states.loading };
export const LoadingWithLightText: ElementStory = { ...states.loadingWithLightText };
export const Failed: ElementStory = { ...states.error };
export const FailedWithLightText: ElementStory = { ...states.errorWithLightText };
export const LongWords: ElementStory = { ...states.longWords, ...kept, play: shown };
export const Absent: ElementStory = { ...states.absent, tags: ['shows-nothing'] };
export const HeadingLevel4: ElementStory = { ...states.headingLevel4 };
export const Narrow: ElementStory = { ...states.narrow, ...kept, play: shown };
export const LargeText: ElementStory = { ...states.largeText, ...kept, play: shown };
export const Accented: ElementStory = { ...states.accented, ...kept, play: shown };
export const RightToLeft: ElementStory = { ...states.rightToLeft, ...kept, play: shown };

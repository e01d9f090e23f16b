import { expect, waitFor } from 'storybook/test';
import { FakeSpeech, giveVoice, voice } from '../test/helpers/voices.js';
import { hospital } from './fixtures/hospital.js';
import { inside } from './fixtures/inside.js';
import { metaOf, states, type ElementStory } from './fixtures/story.js';

const tag = 'care-leaflet';

export default { title: 'Leaflet/Leaflet', ...metaOf(tag) };

export const Default: ElementStory = {};
export const WithHospital: ElementStory = { args: { profile: hospital } };
export const ChosenSections: ElementStory = { args: { sections: 'seek-help treatments' } };
export const SignedOff: ElementStory = { ...states.signedOff };
export const Overdue: ElementStory = { ...states.overdue };
export const MachineTranslated: ElementStory = { ...states.machineTranslated };
export const MainPoints: ElementStory = {
  ...states.mainPoints,
  play: async ({ canvasElement }) => {
    const { root } = await inside(canvasElement, tag);
    await expect(root.querySelector('.depth [value="main"]')).toBeChecked();
    await expect(root.querySelector('.only-in-full')).toBeVisible();
  },
};

/** The reader has gone on from the main points. */
export const WholeText: ElementStory = {
  ...states.mainPoints,
  play: async ({ canvasElement }) => {
    const { element, root } = await inside(canvasElement, tag);
    root.querySelector<HTMLElement>('.depth [value="full"]')!.click();
    await waitFor(() => expect(root.querySelector('.only-in-full')).toBeNull());
    await expect(element.depth).toBe('full');
  },
};

/** On a device with these voices, which never come to the end of a sentence. It is of the whole page: it stays out of the page of all stories. */
const withVoices = (voices: SpeechSynthesisVoice[]): ElementStory => ({
  tags: ['!autodocs'],
  beforeEach: () => giveVoice(new FakeSpeech(voices)),
});

export const Listening: ElementStory = {
  ...withVoices([voice('en-GB')]),
  play: async ({ canvasElement }) => {
    const { root, within } = await inside(canvasElement, tag);
    (await within.findByRole('button', { name: 'Listen' })).click();
    await waitFor(() => expect(root.querySelector('.listening')).toBeVisible());
    await expect(within.getAllByRole('button', { name: 'Pause' })).toHaveLength(2);
  },
};

export const Paused: ElementStory = {
  ...withVoices([voice('en-GB')]),
  play: async (context) => {
    await Listening.play!(context);
    const { within } = await inside(context.canvasElement, tag);
    within.getAllByRole('button', { name: 'Pause' })[1]!.click();
    await waitFor(() => expect(within.getAllByRole('button', { name: 'Go on' })).toHaveLength(2));
  },
};

/** It takes two seconds until a device is believed to have none. */
export const NoVoice: ElementStory = {
  ...withVoices([]),
  play: async ({ canvasElement }) => {
    const { root } = await inside(canvasElement, tag);
    await waitFor(() => expect(root.querySelector('.no-voice')).toBeVisible(), { timeout: 5000 });
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
export const Narrow: ElementStory = { ...states.narrow };
export const Tablet: ElementStory = { globals: { width: '768' } };
export const LargeText: ElementStory = { ...states.largeText };
export const Accented: ElementStory = { ...states.accented };
export const RightToLeft: ElementStory = { ...states.rightToLeft };
/** Its words are fetched from alongside the bundle. */
export const Spanish: ElementStory = {
  globals: { language: 'es' },
  play: async ({ canvasElement }) => {
    const { root } = await inside(canvasElement, tag);
    await waitFor(() => expect(root.lang).toBe('es'));
  },
};

export const Meadow: ElementStory = { globals: { theme: 'meadow' } };
export const Clear: ElementStory = { globals: { theme: 'clear' } };

import { expect, waitFor } from 'storybook/test';
import { hospital } from './fixtures/hospital.js';
import { inside } from './fixtures/inside.js';
import { metaOf, states, type ElementStory } from './fixtures/story.js';

export default { title: 'Leaflet/Leaflet', ...metaOf('care-leaflet') };

export const Default: ElementStory = {};
export const WithHospital: ElementStory = { args: { profile: hospital } };
export const ChosenSections: ElementStory = { args: { sections: 'seek-help treatments' } };
export const SignedOff: ElementStory = { ...states.signedOff };
export const Overdue: ElementStory = { ...states.overdue };
export const MachineTranslated: ElementStory = { ...states.machineTranslated };
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
    const { root } = await inside(canvasElement, 'care-leaflet');
    await waitFor(() => expect(root.lang).toBe('es'));
  },
};

export const Meadow: ElementStory = { globals: { theme: 'meadow' } };
export const Clear: ElementStory = { globals: { theme: 'clear' } };

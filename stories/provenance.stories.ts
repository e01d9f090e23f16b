import { expect, waitFor } from 'storybook/test';
import { inside } from './fixtures/inside.js';
import { metaOf, states, type ElementStory } from './fixtures/story.js';

export default { title: 'Trust/Provenance', ...metaOf('care-provenance') };

export const NotSignedOff: ElementStory = {};
export const SignedOff: ElementStory = { ...states.signedOff };
export const SignedOffByHospital: ElementStory = { ...states.signedOffByHospital };
export const Overdue: ElementStory = { ...states.overdue };
export const MachineTranslated: ElementStory = { ...states.machineTranslated };
export const OutdatedTranslation: ElementStory = { ...states.outdatedTranslation };

export const EverythingOpen: ElementStory = {
  play: async ({ canvasElement, userEvent }) => {
    const { root } = await inside(canvasElement, 'care-provenance');
    for (const summary of root.querySelectorAll('summary')) await userEvent.click(summary);
    await waitFor(() => expect(root.querySelectorAll('details:not([open])')).toHaveLength(0));
    await expect(root.querySelectorAll('details[open]').length).toBeGreaterThan(2);
  },
};

export const Loading: ElementStory = { ...states.loading };
export const LoadingWithLightText: ElementStory = { ...states.loadingWithLightText };
export const Failed: ElementStory = { ...states.error };
export const FailedWithLightText: ElementStory = { ...states.errorWithLightText };
export const NoNumbers: ElementStory = { ...states.noNumbers, play: EverythingOpen.play! };
export const HeadingLevel4: ElementStory = { ...states.headingLevel4 };
export const Narrow: ElementStory = { ...states.narrow, play: EverythingOpen.play! };
export const Accented: ElementStory = { ...states.accented, play: EverythingOpen.play! };
export const RightToLeft: ElementStory = { ...states.rightToLeft, play: EverythingOpen.play! };

import { metaOf, states, type ElementStory } from './fixtures/story.js';

export default { title: 'Act/Self-care', ...metaOf('care-self-care') };

export const Default: ElementStory = {};
export const Loading: ElementStory = { ...states.loading };
export const LoadingWithLightText: ElementStory = { ...states.loadingWithLightText };
export const Failed: ElementStory = { ...states.error };
export const FailedWithLightText: ElementStory = { ...states.errorWithLightText };
export const LongWords: ElementStory = { ...states.longWords };
export const NoNumbers: ElementStory = { ...states.noNumbers };
export const Absent: ElementStory = { ...states.absent, tags: ['shows-nothing'] };
export const HeadingLevel4: ElementStory = { ...states.headingLevel4 };
export const Narrow: ElementStory = { ...states.narrow };
export const Accented: ElementStory = { ...states.accented };
export const RightToLeft: ElementStory = { ...states.rightToLeft };

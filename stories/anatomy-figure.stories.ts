import { metaOf, states, type ElementStory } from './fixtures/story.js';

export default { title: 'Understand/Anatomy figure', ...metaOf('care-anatomy-figure') };

export const Default: ElementStory = {};
export const Loading: ElementStory = { ...states.loading };
export const LoadingWithLightText: ElementStory = { ...states.loadingWithLightText };
export const Failed: ElementStory = { ...states.error };
export const FailedWithLightText: ElementStory = { ...states.errorWithLightText };
export const Spread: ElementStory = { args: { step: 'drawing-mouth' } };
export const AfterSurgery: ElementStory = { args: { step: 'drawing-surgery' } };
export const RightSide: ElementStory = { args: { side: 'right' } };
export const LongWords: ElementStory = { ...states.longWords };
export const NoFigure: ElementStory = { ...states.minimal };
export const HeadingLevel4: ElementStory = { ...states.headingLevel4 };
export const Narrow: ElementStory = { ...states.narrow };
export const LargeText: ElementStory = { ...states.largeText };
export const Accented: ElementStory = { ...states.accented };
export const RightToLeft: ElementStory = { ...states.rightToLeft };

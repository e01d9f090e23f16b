import { metaOf, states, type ElementStory } from './fixtures/story.js';

export default { title: 'Understand/Action plan', ...metaOf('care-action-plan') };

export const Default: ElementStory = {};
export const Loading: ElementStory = { ...states.loading };
export const Failed: ElementStory = { ...states.error };
export const FailedWithLightText: ElementStory = { ...states.errorWithLightText };
export const Narrow: ElementStory = { ...states.narrow };
export const RightToLeft: ElementStory = { ...states.rightToLeft };

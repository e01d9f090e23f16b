import { checked } from './fixtures/packs.js';
import { metaOf, states, type ElementStory } from './fixtures/story.js';

export default { title: 'Act/Monitoring', ...metaOf('care-monitoring') };

const args = { condition: undefined, pack: checked };

export const Default: ElementStory = { args };
export const Loading: ElementStory = { ...states.loading };
export const Failed: ElementStory = { ...states.error };
export const FailedWithLightText: ElementStory = { ...states.errorWithLightText };
export const NothingToCheck: ElementStory = {};
export const Narrow: ElementStory = { ...states.narrow, args };
export const RightToLeft: ElementStory = { ...states.rightToLeft };

import { sketch } from '../test/helpers/sketches.js';
import { metaOf, states, type ElementStory } from './fixtures/story.js';

export default { title: 'Act/Monitoring', ...metaOf('care-monitoring') };

const args = { pack: sketch('long-term-illness') };

export const Default: ElementStory = { args };
export const Loading: ElementStory = { ...states.loading };
export const Failed: ElementStory = { ...states.error };
export const FailedWithLightText: ElementStory = { ...states.errorWithLightText };
export const BuiltIn: ElementStory = {};
export const Absent: ElementStory = { ...states.absent, tags: ['shows-nothing'] };
export const Narrow: ElementStory = { ...states.narrow, args };
export const RightToLeft: ElementStory = { ...states.rightToLeft };

import { hospital } from './fixtures/hospital.js';
import { actionPlan } from './fixtures/packs.js';
import { metaOf, states, type ElementStory } from './fixtures/story.js';

export default { title: 'Act/Action plan', ...metaOf('care-action-plan'), args: { pack: actionPlan } };

export const Default: ElementStory = {};
export const WithHospital: ElementStory = { args: { profile: hospital } };
/** Of a condition with neither first aid nor zones. */
export const Absent: ElementStory = { ...states.absent, tags: ['shows-nothing'] };
export const Loading: ElementStory = {
  args: { pack: undefined, ...states.loading.args },
  beforeEach: states.loading.beforeEach,
};
export const LoadingWithLightText: ElementStory = {
  args: { pack: undefined, ...states.loadingWithLightText.args },
  beforeEach: states.loadingWithLightText.beforeEach,
};
export const Failed: ElementStory = { ...states.error };
export const FailedWithLightText: ElementStory = { ...states.errorWithLightText };
export const HeadingLevel4: ElementStory = { ...states.headingLevel4 };
export const Narrow: ElementStory = { ...states.narrow };
export const LargeText: ElementStory = { ...states.largeText };
export const Accented: ElementStory = { ...states.accented };
export const RightToLeft: ElementStory = { ...states.rightToLeft };

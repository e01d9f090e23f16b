import { html } from 'lit';
import { hospital } from './fixtures/hospital.js';
import { metaOf, renderElement, states, type ElementStory } from './fixtures/story.js';

const tag = 'care-seek-help';
const levels = ['emergency', 'urgent', 'routine'] as const;

export default { title: 'Act/Seek help', ...metaOf(tag) };

export const EveryUrgency: ElementStory = {};
export const EveryUrgencyWithHospital: ElementStory = { args: { profile: hospital } };

/** One level by itself, without and with the hospital's numbers. The others are hidden through their parts. */
const onlyLevel = (shown: (typeof levels)[number]): ElementStory => ({
  parameters: { profile: hospital },
  render: (args) => html`
    <style>
      ${levels.filter((level) => level !== shown).map((level) => `.only-${shown} ${tag}::part(${level}) { display: none; }`)}
    </style>
    <div class="only-${shown}">
      ${renderElement(tag, { ...args, profile: {} })} ${renderElement(tag, { ...args, profile: hospital })}
    </div>
  `,
});
export const Emergency: ElementStory = onlyLevel('emergency');
export const Urgent: ElementStory = onlyLevel('urgent');
export const Routine: ElementStory = onlyLevel('routine');

export const Loading: ElementStory = { ...states.loading };
export const LoadingWithLightText: ElementStory = { ...states.loadingWithLightText };
export const Failed: ElementStory = { ...states.error };
export const FailedWithLightText: ElementStory = { ...states.errorWithLightText };
export const LongWords: ElementStory = { args: { ...states.longWords.args, profile: hospital } };
export const NoNumbers: ElementStory = { ...states.noNumbers };
export const Minimal: ElementStory = { ...states.minimal };
export const HeadingLevel4: ElementStory = { ...states.headingLevel4 };
export const Narrow: ElementStory = { args: { profile: hospital }, ...states.narrow };
export const LargeText: ElementStory = { args: { profile: hospital }, ...states.largeText };
export const Accented: ElementStory = { args: { profile: hospital }, ...states.accented };
export const RightToLeft: ElementStory = { args: { profile: hospital }, ...states.rightToLeft };

import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { inside } from './fixtures/inside.js';
import { builtIn, manyLanguages } from './fixtures/packs.js';
import { metaOf, states, type ElementStory } from './fixtures/story.js';

export default { title: 'Leaflet/Language picker', ...metaOf('care-language-picker') };

export const Default: ElementStory = {};

/** Without a condition it offers the languages of what is on the page. */
export const Alone: ElementStory = {
  args: { condition: '' },
  render: () =>
    html`<care-language-picker></care-language-picker> <care-self-care condition=${builtIn.facts.id}></care-self-care>`,
  play: async ({ canvasElement }) => {
    const { element } = await inside(canvasElement, 'care-language-picker');
    await waitFor(() => expect(element.shadowRoot!.querySelectorAll('option').length).toBeGreaterThanOrEqual(2));
  },
};

export const ManyLanguages: ElementStory = {
  args: { pack: manyLanguages },
  play: async ({ canvasElement }) => {
    const { within } = await inside(canvasElement, 'care-language-picker');
    await expect(within.getAllByRole('option').length).toBeGreaterThanOrEqual(manyLanguages.languages!.length);
  },
};

export const Loading: ElementStory = { ...states.loading };
export const Failed: ElementStory = { ...states.error };
export const Narrow: ElementStory = { ...states.narrow };
export const LargeText: ElementStory = { ...states.largeText };
export const RightToLeft: ElementStory = { ...states.rightToLeft };

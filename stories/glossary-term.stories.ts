import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { metaOf, states, type ElementStory } from './fixtures/story.js';

const term = 'facial-nerve';
const inSentence: ElementStory = {
  args: { term },
  render: ({ condition, pack, term: id }) =>
    html`<p>
      The muscles take their orders from
      <care-glossary-term condition=${ifDefined(condition)} term=${ifDefined(id)} .pack=${pack}
        >the nerve of the face</care-glossary-term
      >.
    </p>`,
};

export default { title: 'Understand/Glossary term', ...metaOf('care-glossary-term') };

export const Default: ElementStory = { ...inSentence };
export const Open: ElementStory = {
  ...inSentence,
  play: ({ canvasElement }) => {
    const element = canvasElement.querySelector('care-glossary-term');
    element?.shadowRoot?.querySelector<HTMLElement>('[popover]')?.showPopover();
  },
};
export const UnknownTerm: ElementStory = { ...inSentence, args: { term: 'no-such-word' } };
export const Failed: ElementStory = { ...inSentence, args: { ...states.error.args, term } };
export const LongWords: ElementStory = { ...inSentence, args: { ...states.longWords.args, term } };
export const Narrow: ElementStory = { ...inSentence, ...states.narrow };
export const LargeText: ElementStory = { ...inSentence, ...states.largeText };
export const Accented: ElementStory = { ...inSentence, ...states.accented };
export const RightToLeft: ElementStory = { ...inSentence, ...states.rightToLeft };

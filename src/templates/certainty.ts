import { html, type TemplateResult } from 'lit';
import type { Certainty } from '../content/types.js';
import { msg } from '../language/words.js';

/** How sure the evidence makes us, in a word. */
export function certaintyLabel(certainty: Certainty): string {
  switch (certainty) {
    case 'high':
      return msg('Very sure', { id: 'certainty.high', desc: 'Certainty of evidence: GRADE high' });
    case 'moderate':
      return msg('Fairly sure', { id: 'certainty.moderate', desc: 'Certainty of evidence: GRADE moderate' });
    case 'low':
      return msg('Not very sure', { id: 'certainty.low', desc: 'Certainty of evidence: GRADE low' });
    case 'very-low':
      return msg('Very unsure', { id: 'certainty.very-low', desc: 'Certainty of evidence: GRADE very low' });
    default:
      return certainty satisfies never;
  }
}

/** What the word means. */
export function certaintyMeaning(certainty: Certainty): string {
  switch (certainty) {
    case 'high':
      return msg('More studies are very unlikely to change this.', {
        id: 'certainty.high-meaning',
        desc: 'What GRADE high means',
      });
    case 'moderate':
      return msg('More studies may change this.', {
        id: 'certainty.moderate-meaning',
        desc: 'What GRADE moderate means',
      });
    case 'low':
      return msg('More studies are likely to change this.', {
        id: 'certainty.low-meaning',
        desc: 'What GRADE low means',
      });
    case 'very-low':
      return msg('There is little or no good evidence.', {
        id: 'certainty.very-low-meaning',
        desc: 'What GRADE very low means',
      });
    default:
      return certainty satisfies never;
  }
}

/** The word with four bars, of which as many are full as we are sure. */
export function certaintyMark(certainty: Certainty): TemplateResult {
  return html`<span class="certainty" part="certainty" data-label
    ><svg class=${certainty} viewBox="0 0 22 12" aria-hidden="true" focusable="false">
      <rect y="9" width="4" height="3"></rect>
      <rect x="6" y="6" width="4" height="6"></rect>
      <rect x="12" y="3" width="4" height="9"></rect>
      <rect x="18" width="4" height="12"></rect></svg
    ><span>${certaintyLabel(certainty)}</span></span
  >`;
}

import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Certainty } from '../content/types.js';
import { msg } from '../language/words.js';

const grades: readonly Certainty[] = ['very-low', 'low', 'moderate', 'high'];

/** How sure the evidence makes us, in a word. */
export function certaintyInAWord(certainty: Certainty): string {
  switch (certainty) {
    case 'high':
      return msg('Very sure', { id: 'certainty.high', desc: 'Certainty of evidence: GRADE high' });
    case 'moderate':
      return msg('Fairly sure', { id: 'certainty.moderate', desc: 'Certainty of evidence: GRADE moderate' });
    case 'low':
      return msg('Not very sure', { id: 'certainty.low', desc: 'Certainty of evidence: GRADE low' });
    case 'very-low':
      return msg('Unsure', { id: 'certainty.very-low', desc: 'Certainty of evidence: GRADE very low' });
    default:
      return certainty satisfies never;
  }
}

/** What the word means. */
export function certaintyInWords(certainty: Certainty): string {
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
  const full = grades.indexOf(certainty);
  return html`<span class="certainty" part="certainty"
    ><svg viewBox="0 0 22 12" aria-hidden="true" focusable="false">
      ${grades.map((_, index) => bar(index, index <= full))}</svg
    ><span>${certaintyInAWord(certainty)}</span></span
  >`;
}

const bar = (index: number, full: boolean): SVGTemplateResult =>
  svg`<rect class=${full ? 'full' : 'empty'} x=${index * 6} y=${9 - index * 3} width="4" height=${3 + index * 3}></rect>`;

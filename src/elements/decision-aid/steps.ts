import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { action } from '../../templates/action.js';

/** Where the reader is: each value is a step of its own, and after them comes where they stand. */
export interface Steps {
  /** From 0; as many as there are values: the last one. */
  readonly at: number;
  readonly values: number;
  /** Everything is shown at once. */
  readonly isWhole: boolean;
  go(to: number): void;
  show(whole: boolean): void;
}

export const isLast = ({ at, values }: Steps): boolean => at === values;

/** "2 of 6" */
export const progressLabel = ({ at, values }: Steps, language: string): string =>
  msg(str`${formatNumber(language, at + 1)} of ${formatNumber(language, values)}`, {
    id: 'decision.progress',
    desc: 'Which of the things that matter is shown: {0} of {1}',
  });

/** One value at a time, or all of them. */
export function renderViews({ isWhole, show }: Steps): TemplateResult {
  const choice = (whole: boolean, words: string) =>
    html`<button type="button" aria-pressed=${isWhole === whole} @click=${() => show(whole)}>${words}</button>`;
  return html`<div
    class="views"
    data-only="script"
    role="group"
    aria-label=${msg('How to show what can matter', { id: 'decision.view', desc: 'Label of two buttons' })}
  >
    ${choice(false, msg('One at a time', { id: 'decision.view-one', desc: 'Button: one value at a time' }))}
    ${choice(true, msg('See all', { id: 'decision.view-all', desc: 'Button: all values at once' }))}
  </div>`;
}

/** How far the reader has come, in words and in dots. */
export function renderProgress(steps: Steps, language: string): TemplateResult | typeof nothing {
  if (steps.isWhole || isLast(steps)) return nothing;
  return html`<p class="progress" data-only="script">
    <span aria-hidden="true">${progressLabel(steps, language)}</span>
    <span class="dots" aria-hidden="true"
      >${[...Array(steps.values).keys()].map((place) => html`<span class=${place > steps.at ? '' : 'past'}></span>`)}</span
    >
  </p>`;
}

/** The way back and on. Nothing has to be answered first. */
export function renderTurns(steps: Steps): TemplateResult | typeof nothing {
  const { at, isWhole, go } = steps;
  if (isWhole) return nothing;
  return html`<div class="turns now" data-only="script">
    ${at > 0 ? turn('back', msg('Back', { id: 'decision.back', desc: 'Button: the step before' }), () => go(at - 1)) : nothing}
    ${isLast(steps) ? nothing : turn('next primary', msg('Next', { id: 'decision.next', desc: 'Button: the next step' }), () => go(at + 1))}
  </div>`;
}

const turn = (look: string, words: string, go: () => void) => action('chevron-down', words, go, { look });

/** What is shown of the steps on a screen; a printer takes them all. */
export const now = (isNow: boolean): string => (isNow ? 'now' : '');

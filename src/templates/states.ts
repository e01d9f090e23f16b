import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Content } from '../content/types.js';
import { endonym } from '../language/matching.js';
import { msg, str } from '../language/words.js';
import { icon } from './icon.js';

/** The shape of what is on its way. */
export const renderLoading = (): TemplateResult =>
  html`<div class="loading" part="loading">
    <p>${msg('Loading…', { id: 'state.loading', desc: 'Shown while the content is on its way' })}</p>
    <span></span><span></span><span></span>
  </div>`;

/**
 * What a reader can do where nothing can be shown. `tries`: how often they have asked for it in vain; they hear of it each
 * time. `more` stands at its end.
 */
export const renderError = (retry: () => void, tries: number, more?: unknown): TemplateResult =>
  html`<div class="note" part="error">
    ${keyed(tries, renderProblem(tries > 0))}
    <div class="actions" data-only="script">
      <button type="button" class="quiet" @click=${retry}>
        ${msg('Try again', { id: 'state.retry', desc: 'Button' })}
      </button>
      ${more}
    </div>
  </div>`;

const renderProblem = (isUrgent: boolean) =>
  html`<div role=${isUrgent ? 'alert' : 'status'}>
    <p>
      <strong
        >${msg('This information cannot be shown at the moment.', { id: 'state.error', desc: 'Shown when content could not be loaded' })}</strong
      >
    </p>
    <p>
      ${msg('Please try again, or ask your doctor or nurse.', { id: 'state.error-advice', desc: 'What the reader can do when content could not be loaded' })}
    </p>
  </div>`;

/** What stays where an element broke: its light text, or that there is nothing to show; and what a patient has to reach. */
export const renderFailure = (hasText: boolean, retry: () => void, tries: number, rescue: unknown): TemplateResult =>
  html`<div class="care" part="base">
    ${hasText ? html`<slot></slot>${rescue}` : renderError(retry, tries, rescue)}
  </div>`;

/** Says that the language that was asked for is not available. */
export function renderMissedLanguage({ missed, language }: Content): TemplateResult | typeof nothing {
  if (missed === undefined) return nothing;
  return html`<p class="note" part="language-note">
    ${icon('languages')}
    <span
      >${msg(
        str`This page is not available in ${endonym(missed)} at the moment. You are reading it in ${endonym(language)}.`,
        {
          id: 'state.language-missed',
          desc: '{0} and {1} are names of languages, each in itself',
        },
      )}</span
    >
  </p>`;
}

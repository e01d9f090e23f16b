import { html, nothing, type TemplateResult } from 'lit';
import { isOverdue, isStale, nextReviewOf, reviewOf } from '../content/review.js';
import type { Content, Profile } from '../content/types.js';
import { formatLongDate } from '../language/formats.js';
import { today } from '../language/day.js';
import { msg, str } from '../language/words.js';
import { icon } from './icon.js';

/** Whether a clinician has signed the text off, in one sentence. */
export function reviewLabel(content: Content, profile: Profile): string {
  const review = reviewOf(content, profile);
  if (review.state === 'not-signed-off') {
    return msg('Not yet signed off by a clinician.', {
      id: 'provenance.not-signed-off',
      desc: 'Review state of the text',
    });
  }
  const day = formatLongDate(content.language, review.on);
  return msg(str`Signed off by ${review.by}, ${review.role}, on ${day}.`, {
    id: 'provenance.signed-off',
    desc: '{0} name, {1} role, {2} date',
  });
}

/** What a reader has to know before trusting the text: an overdue review, a machine's translation. */
export function warningsOf(content: Content, profile: Profile): string[] {
  const { text, language } = content;
  const next = nextReviewOf(content, profile);
  const warnings: string[] = [];
  if (isOverdue(next, today())) {
    const day = formatLongDate(language, next);
    warnings.push(
      msg(str`This text was due for review on ${day}. Parts of it may be out of date.`, {
        id: 'provenance.overdue',
        desc: '{0} is a date in the past',
      }),
    );
  }
  if (text.translation.state === 'machine') {
    warnings.push(
      msg('A machine translated this text. No person has checked the translation.', {
        id: 'provenance.machine',
        desc: 'State of the translation',
      }),
    );
  }
  if (isStale(content)) {
    warnings.push(
      msg('The original has changed since this translation was made.', {
        id: 'provenance.stale',
        desc: 'State of the translation',
      }),
    );
  }
  return warnings;
}

/** Every warning as a note; nothing where there is none. */
export const renderWarnings = (content: Content, profile: Profile): TemplateResult | typeof nothing => {
  const warnings = warningsOf(content, profile);
  if (warnings.length === 0) return nothing;
  return html`<p class="note">${icon('info')}<span>${warnings.join(' ')}</span></p>`;
};

/** The same in one line, for a block that stands by itself. */
export const renderReview = (content: Content, profile: Profile): TemplateResult =>
  html`<p class="review muted">
    ${icon('book-open')}<span>${[reviewLabel(content, profile), ...warningsOf(content, profile)].join(' ')}</span>
  </p>`;

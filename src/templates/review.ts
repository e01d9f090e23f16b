import { html, nothing, type TemplateResult } from 'lit';
import {
  changedSince,
  isOverdue,
  isStale,
  nextReviewOf,
  signOffsOf,
  signOffState,
  type SignOffState,
} from '../content/review.js';
import type { Content, Profile, SignOff } from '../content/types.js';
import { formatLongDate, formatNumber, plural } from '../language/formats.js';
import { today } from '../language/day.js';
import { msg, str } from '../language/words.js';
import { after } from './after.js';
import { icon, type IconName } from './icon.js';

/** Which clinicians have signed the text off, and how much of it has changed since. */
export function reviewLabel(content: Content, profile: Profile): string {
  const signOffs = signOffsOf(content, profile);
  if (signOffs.length === 0) {
    return msg('Not yet signed off by a clinician.', {
      id: 'provenance.not-signed-off',
      desc: 'Review state of the text',
    });
  }
  const changed = changedSince(signOffs);
  return [...signOffs.map((one) => signedBy(content, one)), ...(changed ? [changedLabel(content, changed)] : [])].join(
    ' ',
  );
}

function signedBy({ language }: Content, { by, role, on }: SignOff): string {
  const day = formatLongDate(language, on);
  return msg(str`Reviewed by ${by}, ${role}, on ${day}.`, {
    id: 'provenance.signed-off',
    desc: '{0} name, {1} role, {2} date',
  });
}

/** "2 statements have changed since." */
const changedLabel = ({ language }: Content, count: number): string =>
  plural(language, count, {
    one: () =>
      msg('1 statement has changed since, and was not reviewed.', {
        id: 'provenance.changed-one',
        desc: 'Behind who reviewed a text and when',
      }),
    other: () =>
      msg(str`${formatNumber(language, count)} statements have changed since, and were not reviewed.`, {
        id: 'provenance.changed',
        desc: '{0} is how many, 2 or more; behind who reviewed a text and when',
      }),
  });

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

const looks: Readonly<Record<SignOffState, IconName>> = {
  none: 'triangle-alert',
  given: 'circle-check',
  overdue: 'clock',
};

/** Who has signed the text off, each state with a look of its own, and what is said beside it. */
export function renderSignOff(content: Content, profile: Profile, more: readonly string[] = []): TemplateResult {
  const state = signOffState(content, profile, today());
  return html`<p class="sign-off muted ${state}">
    ${icon(looks[state])}<span><strong>${reviewLabel(content, profile)}</strong>${after(more.join(' '))}</span>
  </p>`;
}

/** The same in one line, for a block that stands by itself. */
export const renderReview = (content: Content, profile: Profile): TemplateResult =>
  html`<div class="review">${renderSignOff(content, profile, warningsOf(content, profile))}</div>`;

import type { Content, Profile, SignOff } from './types.js';

/**
 * Every sign-off that counts: the hospital's own for this very condition, version and language; else the pack's. None
 * where nobody has signed it off.
 */
export function signOffsOf(content: Content, profile: Profile): readonly SignOff[] {
  const local = localReview(content, profile);
  if (local) return [{ ...local, until: local.next }];
  return content.text.reviews ?? [];
}

/** How many statements have changed since somebody signed them, so that no sign-off covers them. */
export const changedSince = ([first, ...others]: readonly SignOff[]): number =>
  (first?.changed ?? []).filter((key) => others.every(({ changed = [] }) => changed.includes(key))).length;

/** The day on which the text has to be looked at again: for its sources, or by who signed it off. */
export function nextReviewOf(content: Content, profile: Profile): string {
  const local = localReview(content, profile);
  if (local) return local.next;
  const { nextReview } = content.facts;
  const until = signOffsOf(content, profile).map((review) => review.until);
  return until.every((day) => day < nextReview) ? (until.sort().at(-1) ?? nextReview) : nextReview;
}

/** How a reader sees the sign-off: nobody has given one, it stands, or it is due for a new look. */
export type SignOffState = 'none' | 'given' | 'overdue';

export function signOffState(content: Content, profile: Profile, today: string): SignOffState {
  if (signOffsOf(content, profile).length === 0) return 'none';
  return isOverdue(nextReviewOf(content, profile), today) ? 'overdue' : 'given';
}

const localReview = ({ facts, language: shown }: Content, { reviews = [] }: Profile) =>
  reviews.find(
    ({ condition, version, language = shown }) =>
      condition === facts.id && version === facts.version && language === shown,
  );

/** Whether that day has passed. Both are days as YYYY-MM-DD. */
export const isOverdue = (nextReview: string, today: string): boolean => nextReview < today;

/** Whether a translation is older than the facts it stands beside. */
export const isStale = ({ facts, text }: Content): boolean =>
  text.translation.state !== 'original' && text.translation.version !== facts.version;

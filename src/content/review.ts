import type { Content, Profile } from './types.js';

/** Who stands behind a text, as far as anybody does. */
export type ReviewState =
  | { readonly state: 'not-signed-off' }
  | { readonly state: 'signed-off'; readonly by: string; readonly role: string; readonly on: string };

/** The hospital's sign-off for this very condition and version. */
export function reviewOf(content: Content, profile: Profile): ReviewState {
  const local = localReview(content, profile);
  return local ? { state: 'signed-off', by: local.by, role: local.role, on: local.on } : { state: 'not-signed-off' };
}

/** The day on which the text has to be looked at again. */
export const nextReviewOf = (content: Content, profile: Profile): string =>
  localReview(content, profile)?.next ?? content.facts.nextReview;

const localReview = ({ facts }: Content, { reviews = [] }: Profile) =>
  reviews.find(({ condition, version }) => condition === facts.id && version === facts.version);

/** Whether that day has passed. Both are days as YYYY-MM-DD. */
export const isOverdue = (nextReview: string, today: string): boolean => nextReview < today;

/** Whether a translation is older than the facts it stands beside. */
export const isStale = ({ facts, text }: Content): boolean =>
  text.translation.state !== 'original' && text.translation.version !== facts.version;

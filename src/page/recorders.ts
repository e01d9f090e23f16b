/**
 * What tools that record visits ask for, to leave something out: Hotjar, Microsoft Clarity, LogRocket, Datadog, Sentry,
 * Matomo; and by class FullStory, PostHog, rrweb.
 */
const marks = {
  'data-hj-suppress': '',
  'data-clarity-mask': 'true',
  'data-private': '',
  'data-dd-privacy': 'mask',
  'data-sentry-mask': '',
  'data-matomo-mask': '',
};
const classes = ['fs-mask', 'ph-no-capture', 'sentry-mask', 'rr-mask', 'rr-ignore'];

/** What a patient has put in is nobody's to record. Whoever controls the page can read it all the same. */
export function hideFromRecorders(part: Element): void {
  for (const [name, value] of Object.entries(marks)) part.setAttribute(name, value);
  part.classList.add(...classes);
}

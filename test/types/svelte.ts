import 'careleaf/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

export const right: SvelteHTMLElements['care-seek-help'] = {
  condition: 'hemifacial-spasm',
  'heading-level': '2',
  profile: { emergencyNumber: '112' },
  class: 'wide',
  onclick: ({ currentTarget }) => currentTarget.focusHeading(),
  'oncare-ready': ({ currentTarget }) => currentTarget.retry(),
  'oncare-error': ({ detail }) => console.warn(detail.code.toUpperCase()),
};

export const wrong: SvelteHTMLElements['care-treatment-options'][] = [
  // @ts-expect-error There is no such view.
  { view: 'list' },
  // @ts-expect-error A level is a number.
  { headingLevel: 'two' },
  // @ts-expect-error An event that carries no date.
  { 'oncare-change': ({ detail }) => detail.date },
];

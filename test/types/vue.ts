import 'careleaf/vue';
import type { GlobalComponents } from 'vue';

type PropsOf<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];

export const right: PropsOf<'care-seek-help'> = {
  condition: 'hemifacial-spasm',
  'heading-level': '2',
  profile: { emergencyNumber: '112' },
  class: 'wide',
  key: 1,
  onCareReady: ({ currentTarget }) => currentTarget.focusHeading(),
  onCareError: ({ detail }) => console.warn(detail.code.toUpperCase()),
};

export const wrong: PropsOf<'care-treatment-options'>[] = [
  // @ts-expect-error There is no such view.
  { view: 'list' },
  // @ts-expect-error A level is a number.
  { headingLevel: 'two' },
  // @ts-expect-error An event that carries no date.
  { onCareChange: ({ detail }) => detail.date },
];

// @ts-expect-error There is no such element.
export type Nothing = GlobalComponents['care-nothing'];

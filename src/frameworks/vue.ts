/** `import 'careleaf/vue'` tells Vue's tools of every element in templates, for Vue 3. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { CareEvents } from '../page/events.js';
import type { CareEventOn, CareProps, CareTag } from './props.js';

/** "care-ready" → "CareReady" */
type Pascal<Name> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name & string>;

type Handlers<Element> = {
  [Name in keyof CareEvents as `on${Pascal<Name>}`]?: ((event: CareEventOn<Element, Name>) => void) | undefined;
};

type CareElements = {
  [Tag in CareTag]: new () => HTMLElementTagNameMap[Tag] & {
    /** For templates alone: no element has it. */
    $props: HTMLAttributes & PublicProps & CareProps<HTMLElementTagNameMap[Tag]> & Handlers<HTMLElementTagNameMap[Tag]>;
  };
};

declare module 'vue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface merges with Vue's own
  interface GlobalComponents extends CareElements {}
}

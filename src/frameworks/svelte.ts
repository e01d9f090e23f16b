/** `import 'careleaf/svelte'` tells Svelte's tools of every element in markup, for Svelte 5. */
import type { HTMLAttributes } from 'svelte/elements';
import type { CareHandlers, CareProps, CareTag } from './props.js';

type CareElements = {
  [Tag in CareTag]: HTMLAttributes<HTMLElementTagNameMap[Tag]> &
    CareProps<HTMLElementTagNameMap[Tag]> &
    CareHandlers<HTMLElementTagNameMap[Tag]>;
};

declare module 'svelte/elements' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface merges with Svelte's own
  interface SvelteHTMLElements extends CareElements {}
}

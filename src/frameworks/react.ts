/** `import 'careleaf/react'` tells TypeScript of every element in JSX, for React 19 and later. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CareHandlers, CareProps, CareTag } from './props.js';

type CareElements = {
  [Tag in CareTag]: DetailedHTMLProps<HTMLAttributes<HTMLElementTagNameMap[Tag]>, HTMLElementTagNameMap[Tag]> &
    CareProps<HTMLElementTagNameMap[Tag]> &
    CareHandlers<HTMLElementTagNameMap[Tag]>;
};

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React's own is one
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface merges with React's own
    interface IntrinsicElements extends CareElements {}
  }
}

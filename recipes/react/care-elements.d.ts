import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import 'careleaf/define';

type CareTag = Extract<keyof HTMLElementTagNameMap, `care-${string}`>;
type Settable<Element> = Partial<Omit<Element, keyof HTMLElement | 'content'>>;
/** Every element with its own properties, as Careleaf's types say them. React 19 sets them as properties. */
type CareElements = {
  [Tag in CareTag]: DetailedHTMLProps<HTMLAttributes<HTMLElementTagNameMap[Tag]>, HTMLElementTagNameMap[Tag]> &
    Settable<HTMLElementTagNameMap[Tag]>;
};

declare module 'react' {
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface merges with React's own
    interface IntrinsicElements extends CareElements {}
  }
}

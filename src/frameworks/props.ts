import type { LitElement } from 'lit';
import type * as definitions from '../define.js';
import type { CareEvents } from '../page/events.js';

/** The DOM's elements with ours, once the definitions are read: those add the tags. */
type Elements = [typeof definitions, HTMLElementTagNameMap][1];

/** The tag of every element. */
export type CareTag = Extract<keyof Elements, `care-${string}`>;

/** "headingLevel" → "heading-level" */
type Kebab<Name> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : '';

/** What markup can say of a value: digits for a number, and the name alone where an empty text is a value. */
type Written<Value> =
  Value | undefined | (Value extends number ? `${number}` : never) | ('' extends Value ? true : never);

type IsMethod<Value> = Value extends (...given: never[]) => unknown ? true : false;

/** The properties of an element of ours that a page can set. */
type Properties<Element> = {
  [
    Name in keyof Element as Name extends keyof LitElement ? never : IsMethod<Element[Name]> extends true ? never : Name
  ]?: Element[Name] | undefined;
};

/** Those whose attribute has another name, by that. */
type Attributes<Element> = {
  [Name in keyof Properties<Element> as Name extends Lowercase<Name & string> ? never : Kebab<Name>]?: Written<
    Properties<Element>[Name]
  >;
};

/** What can be set on an element, besides what HTML has. */
export type CareProps<Element> = Properties<Element> & Attributes<Element>;

/** An event of ours, for a handler on an element. */
export type CareEventOn<Element, Name extends keyof CareEvents> = CareEvents[Name] & {
  readonly currentTarget: Element;
};

/** Handlers by the name of the event. Every event bubbles: a leaflet hears what happens in its sections. */
export type CareHandlers<Element> = {
  [Name in keyof CareEvents as `on${Name}`]?: ((event: CareEventOn<Element, Name>) => void) | undefined;
};

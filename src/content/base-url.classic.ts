/**
 * Where the classic script was loaded from; empty when it was pasted into the page.
 * The getter is taken from the prototype: an element named "currentScript" cannot stand in front of it.
 */
const ofDocuments: unknown = Object.getPrototypeOf(Object.getPrototypeOf(document));
const getter = Object.getOwnPropertyDescriptor(ofDocuments, 'currentScript')?.get;
const script: unknown = getter?.call(document);

export const baseUrl: string = script instanceof HTMLScriptElement ? script.src : '';

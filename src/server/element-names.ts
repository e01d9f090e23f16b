import '../define.js';
import { registeredTags } from '../base/define.js';

type Tag = Extract<keyof HTMLElementTagNameMap, `care-${string}`>;
/** An element's tag without `care-`. A word of the glossary is the page's own: it needs no server. */
export type ElementName = Exclude<Tag extends `care-${infer Name}` ? Name : never, 'glossary-term'>;

/** Every element, by its name. */
export const elementNames = registeredTags()
  .map((tag) => tag.slice('care-'.length) as ElementName)
  .filter((name: string) => name !== 'glossary-term');

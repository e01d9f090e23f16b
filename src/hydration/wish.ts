import type { Depth } from '../content/depth.js';
import { conditions } from '../content/registry.js';
import type { Content, Facts, Profile } from '../content/types.js';
import { build } from '../generated/build.js';
import { digest } from '../language/digest.js';
import { today } from '../language/day.js';
import { attributeMark } from '../page/attribute-mark.js';
import { givenProfileMark, pageProfileMark } from '../page/profile.js';
import type { Wish } from './served-text.js';

/** What a page says of an element, by attributes and properties. */
export interface Wishing extends HTMLElement {
  readonly content: Content | undefined;
  readonly profile: Profile | undefined;
  readonly pack: unknown;
  readonly src: string;
  readonly condition: string;
  readonly headingLevel: number;
  readonly depth: Depth;
}

/** What is known beside it. */
interface Known {
  readonly language: string;
  /** The text of a pack that stands in the element. */
  readonly packText: string | undefined;
  readonly isPart: boolean;
}

/** What the page wants an element to show, to be held against what a server has rendered. */
export function wishOf(host: Wishing, { language, packText, isPart }: Known): Wish {
  const { content, pack, profile } = host;
  const facts = content?.facts ?? (packText === undefined ? factsOf(host) : undefined);
  return {
    build,
    language: content?.language ?? language,
    attributes: attributeMark(host),
    pack: pack === undefined ? (packText === undefined ? '' : digest(packText.trim())) : 'a property',
    version: facts && `${facts.id}@${facts.version}`,
    level: isPart && content ? String(host.headingLevel) : undefined,
    depth: isPart && content ? host.depth : undefined,
    profile: profile ? givenProfileMark(profile) : pageProfileMark(),
    today: today(),
  };
}

/** The facts that the page has registered under the name of a condition: they come before those that were served. */
const factsOf = ({ pack, src, condition }: Wishing): Facts | undefined =>
  pack === undefined && !src ? conditions.given(condition)?.facts : undefined;

import { shorten } from '../content/errors.js';
import { isJsonBlock, profilesIn } from './data-blocks.js';

const places = {
  profile: 'one <script type="application/json" data-care-profile> on the page, or the property "profile"',
  pack: 'a <script type="application/json"> inside the element, the attribute "src", or the property "pack"',
};

/** What is written as an attribute and counts for nothing there, and where it belongs. For developers. */
export const misplaced = (tag: string, attribute: (name: string) => string | null | undefined): string[] =>
  (Object.keys(places) as (keyof typeof places)[]).flatMap((name) => {
    const found = attribute(name);
    if (found === undefined || found === null) return [];
    return [`<${tag}> has an attribute ${name}=${shorten(found)}, which counts for nothing: expected ${places[name]}`];
  });

/** The profiles in a page that are not the one that is taken. For developers. */
export const uncounted = (taken: Element | undefined): string[] =>
  profilesIn(document)
    .filter((profile) => profile !== taken)
    .map((profile) =>
      forNothing(isJsonBlock(profile) ? 'a second profile' : `a profile of type=${shorten(typeOf(profile))}`),
    );

/** The profiles in the shadow roots that an element stands in, where no profile is taken from. For developers. */
export function uncountedAround(element: Element): string[] {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return [];
  const own = profilesIn(root).map(() => forNothing(`a profile in the shadow root of <${root.host.localName}>`));
  return [...own, ...uncountedAround(root.host)];
}

const typeOf = (script: Element): string => script.getAttribute('type') ?? '';

const forNothing = (found: string): string => `${found} counts for nothing: expected ${places.profile}`;

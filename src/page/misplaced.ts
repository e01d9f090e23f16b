import { shorten } from '../content/errors.js';

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

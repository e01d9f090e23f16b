import { checkProfile } from '../content/checks.js';
import type { ContentError } from '../content/errors.js';
import type { Profile } from '../content/types.js';
import { warnOnce } from './warn.js';

const selector = 'script[type="application/json"][data-care-profile]';
const checked = new WeakMap<object, Profile>();
let ofPage: Profile | undefined;

/** The hospital's profile from the page's own `<script type="application/json" data-care-profile>`. */
export function pageProfile(): Profile {
  if (ofPage) return ofPage;
  const script = document.querySelector(selector);
  const profile = script ? rightParts(readJson(script.textContent)) : {};
  if (script || document.readyState !== 'loading') ofPage = profile;
  return profile;
}

/** The profile that a page set as a property, checked once for each object. */
export function givenProfile(input: object): Profile {
  const profile = checked.get(input) ?? rightParts(input);
  checked.set(input, profile);
  return profile;
}

/** What of a profile is right. The developer is told of the rest: one wrong field does not cost the others. */
function rightParts(input: unknown): Profile {
  try {
    return checkProfile(input);
  } catch (error) {
    const { message, problems } = error as ContentError;
    warnOnce(message);
    const wrong = new Set(problems.map(({ path }) => path.split('.')[0]));
    if (wrong.has('')) return {};
    return rightParts(Object.fromEntries(Object.entries(input as object).filter(([name]) => !wrong.has(name))));
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

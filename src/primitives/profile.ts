import { checkProfile } from '../content/checks.js';
import type { Profile } from '../content/types.js';

const selector = 'script[type="application/json"][data-care-profile]';
const checked = new WeakMap<object, Profile>();
let ofPage: Profile | undefined;

/**
 * The hospital's profile from the page's own `<script type="application/json" data-care-profile>`.
 * @throws ContentError where it is not JSON or does not follow the schema.
 */
export function pageProfile(): Profile {
  if (ofPage) return ofPage;
  const script = document.querySelector(selector);
  const profile = script ? checkProfile(readJson(script.textContent)) : {};
  if (script || document.readyState !== 'loading') ofPage = profile;
  return profile;
}

/** The profile that a page set as a property, checked once for each object. */
export function givenProfile(input: object): Profile {
  const profile = checked.get(input) ?? checkProfile(input);
  checked.set(input, profile);
  return profile;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

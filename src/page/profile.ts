import { alone, isolated } from '../content/isolated.js';
import { readProfile, refusal } from '../content/profile.js';
import { asText, parsed } from '../content/safe-json.js';
import type { Profile } from '../content/types.js';
import { digest } from '../language/digest.js';
import { blockChanges, profileBlock, touchesBlock } from './data-blocks.js';
import { isBeingRead } from './light-children.js';
import { uncounted } from './misplaced.js';
import { warnOnce } from './warn.js';

const given = new WeakMap<object, Profile>();
const none: Profile = alone({});
/** What the page's profile says. */
let read: { readonly text: string; readonly profile: Profile; readonly mark: string } | undefined;
/** Whether the page may have changed it since. */
let isStale = true;

/** The hospital's profile from the page's own `<script type="application/json" data-care-profile>`. */
export const pageProfile = (): Profile => readPage()?.profile ?? none;

/** A mark of the page's profile: the same as long as it says the same. Empty without one. */
export const pageProfileMark = (): string => readPage()?.mark ?? '';

/** Whoever is the first to read what has changed tells everyone: no two elements believe two profiles. */
function readPage() {
  if (!isStale && observer) return read;
  const block = profileBlock();
  for (const words of uncounted(block)) warnOnce(`Careleaf: ${words}.`);
  // Half a profile says nothing yet.
  isStale = block !== undefined && isBeingRead(block);
  const text = isStale ? undefined : block?.textContent.trim();
  if (text === read?.text) return read;
  read = text === undefined ? undefined : { text, profile: rightParts(readJson(text)), mark: digest(text) };
  for (const listener of listeners) listener();
  return read;
}

/** The profile that a page set as a property: an object, or its JSON text as frameworks pass it. Checked once for each. */
export function givenProfile(input: unknown): Profile {
  if (typeof input !== 'object' || input === null)
    return rightParts(typeof input === 'string' ? readJson(input) : input);
  const profile = given.get(input) ?? rightParts(input);
  given.set(input, profile);
  return profile;
}

export const givenProfileMark = (input: unknown): string => {
  try {
    return digest(typeof input === 'string' ? input.trim() : asText(input));
  } catch {
    return 'unreadable';
  }
};

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls back when the page's profile comes, changes or goes. Returns how to stop. */
export function watchPageProfile(changed: () => void): () => void {
  observer ??= observePage();
  isStale = true;
  listeners.add(changed);
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}

function observePage(): MutationObserver {
  const watching = new MutationObserver((changes) => {
    isStale ||= changes.some(touchesBlock);
    readPage();
  });
  watching.observe(document, blockChanges);
  return watching;
}

/** What of a profile is right. The developer is told of the rest. */
function rightParts(input: unknown): Profile {
  const read = readProfile(input);
  const message = refusal(read);
  if (message) warnOnce(message);
  return isolated(read.profile) as Profile;
}

function readJson(text: string): unknown {
  try {
    return parsed(text);
  } catch {
    return text;
  }
}

import { shorten } from '../content/errors.js';
import { readProfile, refusal } from '../content/profile.js';
import { isForProfile, isJson, parsedJson, textOf } from './data-block.js';
import { attribute, type Element } from './markup.js';
import { problemOf, reasonOf, type Problem } from './problem.js';
import { hostOf, onlyWithoutScripts, type Page } from './reading.js';
import type { Shown } from './shadow.js';

/** The page's profile as a browser takes it: the first that is JSON, outside of templates and shadow roots. */
export function profileOf(page: Page, problems: Problem[]): Pick<Shown, 'profile' | 'profileText'> {
  const script = page.elements.find((element) => isForProfile(element) && isJson(element) && !hostOf(element));
  problems.push(...others(page, script));
  if (!script) return {};
  try {
    // What stands around it, such as a byte order mark, is no part of it.
    const profileText = textOf(script).trim();
    const read = readProfile(parsedJson(profileText));
    if (read.problems.length > 0) problems.push(problemOf(script, refusal(read)));
    return { profile: read.profile, profileText };
  } catch (error) {
    problems.push(problemOf(script, reasonOf(error)));
    return {};
  }
}

/** What is meant as a profile, and is not taken: without its numbers, a patient is told less. */
function others(page: Page, taken: Element | undefined): Problem[] {
  const notTaken = (elements: readonly Element[], found: (element: Element) => string) =>
    elements
      .filter((element) => isForProfile(element) && element !== taken)
      .map((element) => problemOf(element, `counts for nothing: found ${found(element)}; expected ${expected}`));
  return [
    ...notTaken(page.elements, whatIsWrong),
    ...notTaken(page.inTemplates, () => 'it in a <template>, which scripts copy'),
    ...notTaken(onlyWithoutScripts(page), () => 'it in a <noscript>'),
  ];
}

const expected =
  'one <script type="application/json" data-care-profile> on the page, in no <template>, <noscript> or shadow root';

function whatIsWrong(element: Element): string {
  const { tagName } = element;
  const type = attribute(element, 'type');
  const host = hostOf(element);
  if (tagName !== 'script') return `a <${tagName}>`;
  if (!isJson(element)) return type === undefined ? 'no type' : `type=${shorten(type)}`;
  return host ? `it in the shadow root of <${host.tagName}>` : 'a second one';
}

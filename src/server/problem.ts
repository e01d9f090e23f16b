import type { Token } from 'parse5';
import { cut } from '../content/errors.js';
import { attribute, type Element } from './markup.js';

/** What could not be done with a tag of the page, and why. */
export interface Problem {
  readonly tag: string;
  readonly place: Pick<Token.Location, 'startOffset' | 'startLine' | 'startCol'>;
  readonly reason: string;
}

export const profileMark = 'data-care-profile';

export const problemOf = (element: Element, reason: string): Problem => ({
  tag: attribute(element, profileMark) === undefined ? element.tagName : `${element.tagName} ${profileMark}`,
  place: element.sourceCodeLocation!,
  reason,
});

/** The same of a tag of which no element has come. */
export const problemOfTag = ({ tagName, location }: Token.TagToken, reason: string): Problem => ({
  tag: tagName,
  place: location!,
  reason,
});

/** In the order of the page. */
export const problemsInWords = (problems: readonly Problem[]): string[] =>
  [...problems].sort((a, b) => a.place.startOffset - b.place.startOffset).map(inWords);

function inWords({ tag, place: { startLine, startCol }, reason }: Problem): string {
  const lines = reason.split('\n').map((line) => cut(line, 800));
  return `<${tag}>: line ${startLine}, column ${startCol}: ${lines.join('\n')}`;
}

export const reasonOf = (error: unknown): string => (error as Error).message;

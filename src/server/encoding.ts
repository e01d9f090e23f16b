import { attribute, type Element } from './markup.js';

/**
 * The encoding that a page says it is in, where it is not UTF-8: browsers would read our letters by it, and take each
 * for several others. Of several, the first counts; UTF-16 is taken for UTF-8 (HTML, 13.2.3.2).
 */
export function otherEncoding(elements: readonly Element[]): string | undefined {
  const encoding = elements.map(encodingSaid).find(Boolean);
  return encoding && !/^utf-(?:8|16)/.test(encoding) ? encoding : undefined;
}

function encodingSaid(element: Element): string | undefined {
  if (element.tagName !== 'meta') return undefined;
  const isHeader = attribute(element, 'http-equiv')?.toLowerCase() === 'content-type';
  const label = attribute(element, 'charset') ?? (isHeader ? labelIn(attribute(element, 'content') ?? '') : undefined);
  return label === undefined ? undefined : nameOf(label);
}

/** The label in `text/html; charset=iso-8859-1`. */
const labelIn = (content: string): string | undefined => /charset\s*=\s*["']?([^\s"';]+)/i.exec(content)?.[1];

/** The name of an encoding by one of its labels, none of a label that nobody knows. */
function nameOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

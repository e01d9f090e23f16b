import type { Page } from 'playwright-core';
import { controlName, isControl } from './speech.js';
import type { Heard } from './tree.js';

const mark = 'data-heard';

/** Marks each control of the page, and gives the words that are seen on it or beside it as its label, by mark. */
export const markLabels = (page: Page): Promise<Record<string, string>> =>
  page.evaluate((attribute) => {
    const controls = 'a[href], button, summary, input, select, textarea';
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });

    function wordsIn(node: Node, leftOut: ReadonlySet<string>): string {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element) || leftOut.has(node.id)) return '';
      if (node.matches('.visually-hidden, svg, input, select, textarea, [popover]') || !isSeen(node)) return '';
      return [...node.childNodes].map((child) => wordsIn(child, leftOut)).join(' ');
    }
    function labelOf(control: Element): string {
      const described = new Set(control.getAttribute('aria-describedby')?.split(' ') ?? []);
      if (control.matches('a, button, summary')) return wordsIn(control, described);
      return [...((control as HTMLInputElement).labels ?? [])].map((label) => wordsIn(label, described)).join(' ');
    }

    const labels: Record<string, string> = {};
    let count = 0;
    const visit = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
        element.removeAttribute(attribute);
        if (!element.matches(controls) || !isSeen(element)) continue;
        element.setAttribute(attribute, String(++count));
        labels[count] = labelOf(element).replace(/\s+/g, ' ').trim();
      }
    };
    visit(document);
    return labels;
  }, mark);

/** Punctuation and icons are not spoken to a voice control. */
const spoken = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface Named {
  readonly control: Heard;
  /** The names of the groups around it, and the words of the item of a list in which it stands. */
  readonly within: readonly string[];
}

const isGroup = ({ role }: Heard) => /^(group|radiogroup|table|figure|row)$/.test(role);
const textOf = ({ role, name, children }: Heard): string =>
  role === 'StaticText' ? name : children.map(textOf).join(' ');

const namedIn = (heard: Heard, within: readonly string[] = []): Named[] => {
  const inside = isGroup(heard)
    ? [...within, heard.name]
    : heard.role === 'listitem'
      ? [...within, textOf(heard)]
      : within;
  return [
    ...(isControl(heard) && heard.attributes[mark] ? [{ control: heard, within }] : []),
    ...heard.children.flatMap((child) => namedIn(child, inside)),
  ];
};

/** What somebody who speaks to the page would miss: a control whose name has not the words that are seen on it. */
export const unspeakable = (tree: Heard, labels: Readonly<Record<string, string>>): string[] =>
  namedIn(tree).flatMap(({ control }) => {
    const seen = labels[control.attributes[mark]!] ?? '';
    return spoken(control.name).includes(spoken(seen))
      ? []
      : [`${controlName(control)} “${control.name}” shows “${seen}”`];
  });

/** Controls that have one name and do different things, with nothing around them to tell which is which. */
export function alike(tree: Heard): string[] {
  const known = new Map<string, string>();
  return namedIn(tree).flatMap(({ control, within }) => {
    const name = [control.role, spoken(control.name), ...within].join(' | ');
    const { href, popovertarget } = control.attributes;
    const does = href ?? (popovertarget ? 'explains' : String(control.attributes[mark]));
    const before = known.get(name);
    known.set(name, does);
    return before !== undefined && before !== does ? [`${controlName(control)} “${control.name}”`] : [];
  });
}

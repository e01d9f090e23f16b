import type { CDPSession, Page } from 'playwright-core';

/** One thing that the browser tells a screen reader of, and what a screen reader asks of the page besides. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  /** In the browser's own words: `expanded`, `checked`, `level` … */
  readonly states: Readonly<Record<string, unknown>>;
  readonly language: string;
  /** Whether it stands in a line with what is around it. */
  readonly isInline: boolean;
  /** Whether it is a box in that line: a word of its own, with or without a space. */
  readonly isBox: boolean;
  /** The tag of what it is made from, and its attributes. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Heard[];
}

type Made = Pick<Heard, 'language' | 'isInline' | 'isBox' | 'tag' | 'attributes'>;

/** What a screen reader gets of a page: Chromium's own tree, with all that stands in shadow roots and slots. */
export async function heardTree(page: Page): Promise<{ tree: Heard; unheard: string[] }> {
  const session = await page.context().newCDPSession(page);
  const { made, seen } = await nodesOf(session);
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const nothingMade: Made = { language: '', isInline: true, isBox: false, tag: '', attributes: {} };

  const heardOf = (id: string): Heard => {
    const { role, name, description, value, properties = [], childIds = [], ignored, backendDOMNodeId } = byId.get(id)!;
    return {
      role: ignored ? 'none' : String(role?.value),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
      value: String(value?.value ?? ''),
      states: Object.fromEntries(properties.map((property) => [property.name, property.value.value as unknown])),
      ...(made.get(backendDOMNodeId ?? -1) ?? nothingMade),
      children: childIds.filter((child) => byId.has(child)).map(heardOf),
    };
  };
  const language = [...made.values()].find(({ tag }) => tag === 'html')!.language;
  const told = new Set(
    nodes.flatMap(({ ignored, name, backendDOMNodeId }) => (ignored || !name?.value ? [] : [backendDOMNodeId])),
  );
  const unheard = [...seen].flatMap(([id, words]) => (told.has(id) ? [] : [words]));
  return { tree: { ...heardOf(nodes[0]!.nodeId), language }, unheard };
}

/** What the nodes of the page are, by the number under which the browser knows them, and which words are seen that ought to be heard. */
async function nodesOf(session: CDPSession): Promise<{ made: Map<number, Made>; seen: Map<number, string> }> {
  const { documents, strings } = await session.send('DOMSnapshot.captureSnapshot', { computedStyles: ['display'] });
  const { nodes, layout } = documents[0]!;
  const text = (index: number) => strings[index] ?? '';
  const displays = new Map(layout.nodeIndex.map((node, place) => [node, text(layout.styles[place]![0]!)]));
  const attributes = nodes.attributes!.map((words) =>
    Object.fromEntries(words.flatMap((word, at) => (at % 2 ? [] : [[text(word), text(words[at + 1]!)]]))),
  );
  const languageOf = (index: number): string =>
    index < 0 ? '' : (attributes[index]!['lang'] ?? languageOf(nodes.parentIndex![index]!));
  const nameOf = (index: number) => text(nodes.nodeName![index] ?? -1).toLowerCase();
  const isClosed = (index: number, inside: number) =>
    nameOf(index) === 'details' && attributes[index]!['open'] === undefined && nameOf(inside) !== 'summary';
  const isHidden = (index: number, inside = -1): boolean =>
    index >= 0 &&
    (attributes[index]!['aria-hidden'] === 'true' ||
      isSilent(nameOf(index)) ||
      isClosed(index, inside) ||
      isHidden(nodes.parentIndex![index]!, index));
  const made = nodes.backendNodeId!.map((id, index): [number, Made] => [
    id,
    {
      language: languageOf(index),
      isInline: nodes.nodeType![index] !== 1 || /^(inline|contents)/.test(displays.get(index) ?? 'inline'),
      isBox: /^inline-/.test(displays.get(index) ?? ''),
      tag: nodes.nodeType![index] === 1 ? text(nodes.nodeName![index]!).toLowerCase() : '',
      attributes: attributes[index]!,
    },
  ]);
  const seen = layout.nodeIndex.flatMap((index): [number, string][] => {
    const words = text(nodes.nodeValue![index]!).trim();
    return nodes.nodeType![index] === 3 && words && !isHidden(index) ? [[nodes.backendNodeId![index]!, words]] : [];
  });
  return { made: new Map(made), seen: new Map(seen) };
}

/** What holds text that is not the page's: the choices of a list are heard when it is opened. */
const isSilent = (name: string) => /^(style|script|title|option)$/.test(name);

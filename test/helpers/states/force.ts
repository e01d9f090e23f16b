import type { CDPSession, Page } from 'playwright-core';

export const states = {
  rest: [],
  'under the pointer': ['hover'],
  focused: ['focus', 'focus-visible'],
  'focused under the pointer': ['hover', 'focus', 'focus-visible'],
  pressed: ['hover', 'active'],
} as const;
export type State = keyof typeof states;

interface DomNode {
  nodeId: number;
  nodeType: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** The nodes that are marked, and all that they stand in: what the pointer is over, it is over in all of them. */
function nodesWithin(node: DomNode): { marked: number[]; around: number[] } {
  const inner = [...(node.children ?? []), ...(node.shadowRoots ?? [])].map(nodesWithin);
  const marked = inner.flatMap((one) => one.marked);
  const around = inner.flatMap((one) => one.around);
  // A document and a shadow root have no state.
  if (node.nodeType !== 1) return { marked, around };
  if (node.attributes?.includes('data-look')) marked.push(node.nodeId);
  else if (marked.length > 0 || node.attributes?.includes('data-unit')) around.push(node.nodeId);
  return { marked, around };
}

/** Puts every marked control of a page into a state, as the browser's own tools for developers do. */
export async function forcer(page: Page): Promise<(state: State) => Promise<void>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const { marked, around } = nodesWithin(root);
  const force = (nodes: number[], forcedPseudoClasses: string[]) =>
    Promise.all(nodes.map((nodeId) => session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses })));
  return async (state) => {
    await force(marked, [...states[state]]);
    await force(
      around,
      states[state].filter((name) => name === 'hover' || name === 'active'),
    );
  };
}

import { alone } from '../content/isolated.js';
import { isJsonType } from '../content/data-block.js';
import { isElement } from '../device/node-kinds.js';

/** All that a page can change of a data block: whether it is there, what it is, and its text, anew or in its place. */
export const blockChanges: MutationObserverInit = alone({
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['type', 'data-care-profile'],
});

/** Whether a change can be one of a data block. Most are not, and cost no more than this question. */
export const touchesBlock = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
  isScript(isElement(target) ? target : target.parentNode) ||
  [...addedNodes, ...removedNodes].some(
    (node) => isScript(node) || (isElement(node) && node.querySelector('script') !== null),
  );

const isScript = (node: Node | null): boolean => isElement(node) && node.localName === 'script';

export const isJsonBlock = (script: Element): boolean => isJsonType(script.getAttribute('type'));

/** The page's profile: the first data block that says so. */
export const profileBlock = (): Element | undefined => profilesIn(document).find(isJsonBlock);

/** Whatever says that it is a profile. */
export const profilesIn = (root: ParentNode): Element[] => [...root.querySelectorAll('script[data-care-profile]')];

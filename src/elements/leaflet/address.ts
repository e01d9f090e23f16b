import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { CareElement } from '../../base/care-element.js';
import type { Content, Facts } from '../../content/types.js';
import { cameBack, isComingBack } from '../../page/came-back.js';
import { goTo } from '../../page/go-to-heading.js';
import { sectionsOf } from './sections.js';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * A link to a section or an option of a leaflet, from elsewhere or from the page around it: `page.html#seek-help`. The
 * address is read and never written, so that a page's own router and history stay as they are. A place that the page
 * itself has under that name is meant first; of several leaflets, the first one.
 */
export class AddressController implements ReactiveController {
  /** Who comes by the address is led once. Who comes back finds their own place, which the browser keeps. */
  #isRead: boolean;

  constructor(
    private readonly host: Host,
    /** Goes there; whether the leaflet has its content, and so knows its places. */
    private readonly go: (id: string) => boolean,
  ) {
    // What comes with a later part of an app was not there when the reader came back; what a server has rendered was.
    this.#isRead = !isServer && (isComingBack() || (host.shadowRoot !== null && cameBack()));
    host.addController(this);
  }

  hostConnected(): void {
    if (isServer) return;
    addEventListener('hashchange', this.#follow);
    addEventListener('click', this.#press);
  }

  hostDisconnected(): void {
    if (isServer) return;
    removeEventListener('hashchange', this.#follow);
    removeEventListener('click', this.#press);
  }

  hostUpdated(): void {
    if (!isServer && !this.#isRead && this.#isFirst()) this.#isRead = this.#follow();
  }

  readonly #follow = (): boolean => {
    const id = placeIn(location.hash);
    if (!id || !this.#isFirst() || this.host.ownerDocument.getElementById(id)) return true;
    return this.go(id);
  };

  /** A link that an app's router follows, or that leads where the address is already, changes no hash. */
  readonly #press = (event: Event): void => {
    const path = event.composedPath();
    const link = path.find((one) => one instanceof HTMLAnchorElement);
    // What is inside an element of ours leads where it leads by itself.
    if (!link?.hash || isForBrowser(event) || opensElsewhere(link) || path.some((one) => one instanceof CareElement))
      return;
    const isThere = () => link.href === location.href;
    if (event.defaultPrevented || isThere())
      setTimeout(() => {
        if (isThere()) this.#follow();
      });
  };

  #isFirst(): boolean {
    return (this.host.getRootNode() as ParentNode).querySelector(this.host.localName) === this.host;
  }
}

/** Ids are plain words; what else stands behind "#" is the page's own. */
const placeIn = (hash: string): string | undefined => /^#([a-z][a-z0-9-]*)$/.exec(hash)?.[1];

/** The address of a place, for another tab and to be copied: a page's <base> would lead it elsewhere. */
export function addressOf(id: string): string {
  if (isServer) return `#${id}`;
  const [here] = location.href.split('#');
  // A node's own base: a form that is called "baseURI" takes that of the document.
  return document.createComment('').baseURI.split('#')[0] === here ? `#${id}` : `${here}#${id}`;
}

const opensElsewhere = (link: HTMLAnchorElement): boolean =>
  link.hasAttribute('download') || !['', '_self'].includes(link.target);

/** A click that asks the browser for another tab or window, or for a file. */
export const isForBrowser = (event: Event): boolean =>
  event instanceof MouseEvent &&
  (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

/** Whether a leaflet has it, or would have it in the whole text: a section or an option. */
export const isPlace = (facts: Facts, sections: string, id: string): boolean =>
  sectionsOf(sections, facts).some((name) => name === id) || (facts.options ?? []).some((option) => option.id === id);

/** What an address may mean: a place of the leaflet, or what its pack has a name for. A field or a list of ours is neither. */
export const isAddressable = ({ facts, text }: Content, sections: string, id: string): boolean =>
  isPlace(facts, sections, id) ||
  facts.signs?.some(({ level }) => level === id) ||
  [text.names, text.figures, facts.about].some((named) => named !== undefined && Object.hasOwn(named, id));

/** Brings a section, or what has this id in one, into sight. Whether it is there. */
export function showPlace(root: ParentNode, id: string): boolean {
  const place = root.querySelector<HTMLElement>(`#${id}`);
  if (place && !(place instanceof CareElement)) {
    goTo(place);
    return true;
  }
  const part = place ?? sectionsIn(root).find(({ renderRoot }) => renderRoot.querySelector(`[part="heading"]#${id}`));
  part?.focusHeading(place ? undefined : id);
  return part !== undefined;
}

const sectionsIn = (root: ParentNode): CareElement[] =>
  [...root.querySelectorAll('.sections > [id]')].filter((part) => part instanceof CareElement);

import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { conditions } from '../content/registry.js';
import type { Content, Profile } from '../content/types.js';
import { whenSeenAgain } from '../device/seen-again.js';
import { today } from '../language/day.js';
import { pageContents } from '../page/contents.js';
import { misplaced, uncountedAround } from '../page/misplaced.js';
import { givenProfile, pageProfile, watchPageProfile } from '../page/profile.js';
import { warnOnce } from '../page/warn.js';

type Host = ReactiveControllerHost &
  HTMLElement & { readonly condition: string; readonly profile: Profile | undefined };

/** What an element and its page have to know of each other: the hospital's profile, the languages of its content. */
export class PageController implements ReactiveController {
  #leave: (() => void)[] = [];
  #day = '';
  #known: Content | undefined;

  constructor(
    private readonly host: Host,
    private readonly shown: () => Content | undefined,
  ) {
    host.addController(this);
  }

  /** The hospital's profile: the element's own, or the page's; an empty one where there is none or it is wrong. */
  get profile(): Profile {
    const { profile } = this.host;
    if (isServer) return profile ?? {};
    return profile ? givenProfile(profile) : pageProfile();
  }

  /** The languages of what it shows or is going to show, as far as they are known. */
  get offeredLanguages(): readonly string[] {
    return this.shown()?.languages ?? conditions.of(this.host.condition)?.languages ?? [];
  }

  hostConnected(): void {
    const { host } = this;
    this.#day = today();
    this.#leave = [watchPageProfile(() => host.requestUpdate()), whenSeenAgain(() => this.#look())];
    pageContents.add(this);
    const attributes = misplaced(host.localName, (name) => host.getAttribute(name));
    for (const words of [...attributes, ...uncountedAround(host)]) warnOnce(`Careleaf: ${words}.`);
  }

  hostUpdated(): void {
    const shown = this.shown();
    if (shown === this.#known) return;
    this.#known = shown;
    pageContents.changed();
  }

  hostDisconnected(): void {
    for (const leave of this.#leave.splice(0)) leave();
    pageContents.remove(this);
  }

  /** What is due or overdue is another thing on another day. */
  #look() {
    if (this.#day === today()) return;
    this.#day = today();
    this.host.requestUpdate();
  }
}

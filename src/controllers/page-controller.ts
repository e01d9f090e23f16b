import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { registeredCondition } from '../content/registry.js';
import type { Content, Profile } from '../content/types.js';
import { pageContents } from '../page/contents.js';
import { misplaced } from '../page/misplaced.js';
import { givenProfile, pageProfile, watchPageProfile } from '../page/profile.js';
import { warnOnce } from '../page/warn.js';

type Host = ReactiveControllerHost &
  HTMLElement & { readonly condition: string; readonly profile: Profile | undefined };

/** What an element and its page have to know of each other: the hospital's profile, the languages of its content. */
export class PageController implements ReactiveController {
  #leaveProfile: (() => void) | undefined;
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
    return this.shown()?.languages ?? registeredCondition(this.host.condition)?.languages ?? [];
  }

  hostConnected(): void {
    const { host } = this;
    this.#leaveProfile = watchPageProfile(() => host.requestUpdate());
    pageContents.add(this);
    for (const words of misplaced(host.localName, (name) => host.getAttribute(name))) warnOnce(`Careleaf: ${words}.`);
  }

  hostUpdated(): void {
    const shown = this.shown();
    if (shown === this.#known) return;
    this.#known = shown;
    pageContents.changed();
  }

  hostDisconnected(): void {
    this.#leaveProfile?.();
    pageContents.remove(this);
  }
}

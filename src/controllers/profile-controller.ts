import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Profile } from '../content/types.js';
import { givenProfile, pageProfile, watchPageProfile } from '../page/profile.js';

/** Knows the hospital's profile, and asks the element to update when the page's changes. */
export class ProfileController implements ReactiveController {
  #leave: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost & { profile: Profile | undefined }) {
    host.addController(this);
  }

  /** The element's own, or the page's; an empty one where there is none or it is wrong. */
  get resolved(): Profile {
    const { profile } = this.host;
    if (isServer) return profile ?? {};
    return profile ? givenProfile(profile) : pageProfile();
  }

  hostConnected(): void {
    this.#leave = watchPageProfile(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#leave?.();
  }
}

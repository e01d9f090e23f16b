import { isServer, type ReactiveControllerHost } from 'lit';
import { tagOf } from '../../base/define.js';
import { alone } from '../../content/isolated.js';
import { warnOnce } from '../../page/warn.js';
import { isHere, sectionTags, type SectionName } from './sections.js';

/** Shows a section as soon as a script brings its element. What none has brought once the page has loaded is said. */
export class LaterSections {
  readonly #awaited = new Set<SectionName>();

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Of these sections, the ones that can be shown by now. */
  of(names: readonly SectionName[]): SectionName[] {
    for (const name of names) if (!isHere(name) && !this.#awaited.has(name)) this.#await(name);
    return names.filter(isHere);
  }

  #await(name: SectionName): void {
    this.#awaited.add(name);
    if (isServer) return sayMissing(name);
    void customElements.whenDefined(tagOf(sectionTags[name])).then(() => this.host.requestUpdate());
    if (document.readyState === 'complete') sayMissing(name);
    else addEventListener('load', () => sayMissing(name), alone({ once: true }));
  }
}

function sayMissing(name: SectionName): void {
  const tag = sectionTags[name];
  if (!isHere(name))
    warnOnce(`Careleaf: care-leaflet leaves out the section "${name}": <${tag}> is not in this bundle.`);
}

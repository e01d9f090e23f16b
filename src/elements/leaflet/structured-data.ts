import { asScriptText } from '../../templates/structured-data.js';
import { dataBlock } from '../../page/trusted.js';

const mark = 'data-care-structured-data';

/** What a page wishes: an attribute without a value is a wish, "false" is none. */
export function wishOf(given: unknown): 'condition' | 'page' | '' | null {
  if (given === true) return '';
  if (typeof given !== 'string' || given === 'false') return null;
  return given === 'page' || given === '' ? given : 'condition';
}

/** One leaflet's schema.org data in the page's head. The first leaflet that asks for it is the page's only one. */
export class StructuredData {
  #script: HTMLScriptElement | undefined;

  /** Shows the data in the place of what this leaflet has shown before. */
  show(data: object): void {
    const text = asScriptText(data);
    if (this.#script?.textContent === text) return;
    this.remove();
    if (document.head.querySelector(`[${mark}]`)) return;
    this.#script = dataBlock('application/ld+json', text);
    this.#script?.toggleAttribute(mark, true);
    if (this.#script) document.head.append(this.#script);
  }

  remove(): void {
    this.#script?.remove();
    this.#script = undefined;
  }
}

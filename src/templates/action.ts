import { html, nothing, type TemplateResult } from 'lit';
import { after } from './after.js';
import { icon, type IconName } from './icon.js';

interface More {
  /** One that has nothing to do stays where it is and says so. */
  readonly able?: boolean;
  readonly look?: string;
  /** What it acts on, for those who hear it apart from what stands around it. */
  readonly on?: string | undefined;
}

/** A button with an icon and what it does in words. */
export const action = (
  name: IconName,
  words: string,
  run: (event: Event) => void,
  { able = true, look, on }: More = {},
): TemplateResult =>
  html`<button
    type="button"
    class=${look ?? nothing}
    aria-disabled=${!able}
    @click=${(event: Event) => {
      if (able) run(event);
    }}
  >
    ${icon(name)}<span>${words}${on && html`<span class="visually-hidden">${after(on)}</span>`}</span>
  </button>`;

import { html, type TemplateResult } from 'lit';
import { msg } from '../language/words.js';
import { icon } from './icon.js';

/** Opens what shows its main points to the whole. Of several, each is named with the heading of its section. */
export const renderMore = (open: () => void): TemplateResult =>
  html`<p class="more-to-read" data-only="script">
    <button type="button" class="quiet" id="more" aria-labelledby="more section" @click=${open}>
      ${icon('chevron-down')}<span
        >${msg('Read more', { id: 'depth.more', desc: 'Button: opens the main points of a section to the whole' })}</span
      >
    </button>
  </p>`;

import { html, type TemplateResult } from 'lit';
import { msg } from '../language/words.js';
import { action } from './action.js';

/** Opens what shows its main points to the whole. */
export const renderMore = (open: () => void): TemplateResult =>
  html`<p class="more-to-read" data-only="script">
    ${action('chevron-down', msg('Read more', { id: 'depth.more', desc: 'Button: opens the main points of a section to the whole' }), open, { look: 'quiet' })}
  </p>`;

import { html, type TemplateResult } from 'lit';
import { iconPaths } from '../generated/icons.js';

export type IconName = keyof typeof iconPaths;

/** An outline icon. It never stands without a word, so it is hidden from screen readers. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${iconPaths[name]}></path>
  </svg>`;

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Told } from '../../content/counts.js';
import type { Outcome } from '../../content/types.js';
import { iconCounts } from './icon-array.js';

/** A bar on a track of all `of`: full up to what is sure, hollow up to what may be. */
export function bar(shown: Told, effect: Outcome['effect'], of: number): TemplateResult {
  const { full, perhaps } = iconCounts(shown);
  const piece = (from: number, to: number, state: string) =>
    to > from ? svg`<rect class=${state} x=${from} width=${to - from} height="10"></rect>` : nothing;
  return html`<svg
    class="bar ${effect}"
    viewBox="0 0 ${of} 10"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    ${piece(0, full, 'full')} ${piece(full, perhaps, 'perhaps')}
  </svg>`;
}

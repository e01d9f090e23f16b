import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Told } from '../../content/counts.js';
import type { Outcome } from '../../content/types.js';

const gap = 0.6;

/** Where an icon stands. Wider steps after ten, along and down, help to count. */
const along = (index: number, columns: number): number => (index % columns) + gap * Math.floor((index % columns) / 10);
const down = (index: number, columns: number): number => {
  const row = Math.floor(index / columns);
  return row + gap * Math.floor(row / 10);
};

/**
 * Icons from one index to another as a single path: one line for each run of ten, which the style sheet draws as dots
 * or squares by its dashes. A thousand icons cost one node.
 */
function runs(from: number, to: number, columns: number): string {
  let path = '';
  for (let start = from; start < to;) {
    const end = Math.min(to, (Math.floor(start / 10) + 1) * 10);
    path += `M${along(start, columns).toFixed(1)} ${down(start, columns).toFixed(1)}h${end - start - 0.9}`;
    start = end;
  }
  return path;
}

/** Hollow icons, round or square, for those of whom studies are not sure. */
function hollow(from: number, to: number, columns: number, effect: Outcome['effect']): string {
  let path = '';
  for (let index = from; index < to; index++) {
    const [x, y] = [along(index, columns), down(index, columns)];
    path +=
      effect === 'benefit'
        ? `M${(x - 0.27).toFixed(2)} ${y.toFixed(2)}a.27.27 0 1 0 .54 0a.27.27 0 1 0-.54 0`
        : `M${(x - 0.25).toFixed(2)} ${(y - 0.25).toFixed(2)}h.5v.5h-.5z`;
  }
  return path;
}

/** How many icons are full, and up to which one they are hollow. */
export function iconCounts({ low, high, bound }: Told): { full: number; perhaps: number } {
  const isLimit = bound === 'below' || bound === 'up-to';
  return { full: isLimit ? 0 : low, perhaps: high };
}

/** An icon for each that was counted. What it shows stands beside it in words, so it is hidden from screen readers. */
export function iconArray(shown: Told, effect: Outcome['effect']): TemplateResult {
  const { of } = shown;
  const columns = of > 100 ? 50 : 20;
  const { full, perhaps } = iconCounts(shown);
  const width = along(columns - 1, columns) + 1;
  const height = down(of - 1, columns) + 1;
  return html`<svg
    class="array ${effect}"
    viewBox="-0.5 -0.5 ${width.toFixed(1)} ${height.toFixed(1)}"
    aria-hidden="true"
    focusable="false"
  >
    <path class="others" d=${runs(perhaps, of, columns)}></path>
    ${full > 0 ? svg`<path class="full" d=${runs(0, full, columns)}></path>` : nothing}
    ${perhaps > full ? svg`<path class="perhaps" d=${hollow(full, perhaps, columns, effect)}></path>` : nothing}
  </svg>`;
}

/** One icon by itself, for the key. */
export const keyIcon = (effect: Outcome['effect'], state: 'full' | 'perhaps' | 'others'): TemplateResult =>
  html`<svg class="key ${effect}" viewBox="-0.5 -0.5 1 1" aria-hidden="true" focusable="false">
    <path class=${state} d=${state === 'perhaps' ? hollow(0, 1, 20, effect) : runs(0, 1, 20)}></path>
  </svg>`;

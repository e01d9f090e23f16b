import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Told } from '../../content/counts.js';
import type { Frequency, Outcome } from '../../content/types.js';

/** A mark's place, in tenths of an em: people are taller than they are wide. */
const pitch = 7.5;
const personHeight = 12;
const columns = 10;
const half = 50;

type Draw = (x: number, y: number) => string;

/** A head, and shoulders that are round for what people hope for and square for what they fear. */
const head: Draw = (x, y) => `M${x + 1.75} ${y + 2.5}a2 2 0 1 0 4 0a2 2 0 1 0-4 0`;
const person = {
  benefit: (x, y) => `${head(x, y)}m-1 8.75v-3a3 3 0 0 1 6 0v3z`,
  harm: (x, y) => `${head(x, y)}m-1 8.75v-6h6v6z`,
} satisfies Record<Outcome['effect'], Draw>;

/** What is no person, such as a treatment: a circle or a square. */
const mark = {
  benefit: (x, y) => `M${x + 0.75} ${y + 3.75}a3 3 0 1 0 6 0a3 3 0 1 0-6 0z`,
  harm: (x, y) => `M${x + 1} ${y + 1}h5.5v5.5h-5.5z`,
} satisfies Record<Outcome['effect'], Draw>;

/** How many marks are full, and up to which one they are hollow. */
export function iconCounts({ low, high, bound }: Told): { full: number; perhaps: number } {
  const isLimit = bound === 'below' || bound === 'up-to';
  return { full: isLimit ? 0 : low, perhaps: high };
}

/**
 * A mark for each that was counted, up to 100, those to whom it happened first. Two blocks of fifty stand side by side
 * where there is room, otherwise one below the other. All marks of a kind are one path. What it shows stands beside it
 * in words, so it is hidden from screen readers.
 */
export function iconArray(shown: Told, effect: Outcome['effect'], unit: Frequency['unit']): TemplateResult {
  const starts = shown.of > half ? [0, half] : [0];
  return html`<div class="array ${effect}" aria-hidden="true">
    ${starts.map((start) => renderHalf(shown, effect, unit, start))}
  </div>`;
}

function renderHalf(shown: Told, effect: Outcome['effect'], unit: Frequency['unit'], start: number) {
  const { full, perhaps } = iconCounts(shown);
  const height = unit === 'people' ? personHeight : pitch;
  const draw = (unit === 'people' ? person : mark)[effect];
  const end = Math.min(shown.of, start + half);
  const path = (from: number, to: number, state: string) => {
    const [first, last] = [Math.max(from, start), Math.min(to, end)];
    if (first >= last) return nothing;
    let marks = '';
    for (let index = first - start; index < last - start; index++)
      marks += draw((index % columns) * pitch, Math.floor(index / columns) * height);
    return svg`<path class=${state} d=${marks}></path>`;
  };
  return html`<svg viewBox="0 0 ${columns * pitch} ${(half / columns) * height}" aria-hidden="true" focusable="false">
    ${path(0, full, 'full')} ${path(full, perhaps, 'perhaps')} ${path(Math.max(full, perhaps), shown.of, 'others')}
  </svg>`;
}

/** One mark by itself, for headings and the key. */
export const keyIcon = (effect: Outcome['effect'], state: 'full' | 'perhaps' | 'others'): TemplateResult =>
  html`<svg class="key ${effect}" viewBox="0 0 ${pitch} ${pitch}" aria-hidden="true" focusable="false">
    <path class=${state} d=${mark[effect](0, 0)}></path>
  </svg>`;

import { html, svg, type TemplateResult } from 'lit';
import type { Content, Figure } from '../../content/types.js';
import { formatNumber } from '../../language/formats.js';
import { heading } from '../../primitives/heading.js';

/** The condition's drawing with numbered parts, and the same parts as a list. */
export function renderFigure({ text, language }: Content, figure: Figure, level: number): TemplateResult {
  return html`<figure part="figure">
    <svg viewBox=${figure.viewBox.join(' ')} role="img" aria-label=${text.figure!.description}>
      ${figure.shapes.map(({ d, role }) => svg`<path class=${role} d=${d}></path>`)}
      ${figure.parts.map(
        ({ at, label }, index) => svg`
          <line class="leader" x1=${label[0]} y1=${label[1]} x2=${at[0]} y2=${at[1]}></line>
          <circle class="tip" cx=${at[0]} cy=${at[1]} r="4"></circle>
          <circle class="label" cx=${label[0]} cy=${label[1]} r="16"></circle>
          <text class="label" x=${label[0]} y=${label[1]} dy="6">${formatNumber(language, index + 1)}</text>`,
      )}
    </svg>
    <figcaption>
      ${heading(level, 'detail', text.figure!.title, 'figure')}
      <ol>
        ${figure.parts.map(({ id }) => html`<li>${text.names[id]}</li>`)}
      </ol>
    </figcaption>
  </figure>`;
}

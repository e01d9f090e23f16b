import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../content/names.js';
import type { Content, Figure } from '../../content/types.js';
import { drawing, isIn, numberedParts } from '../../templates/drawing.js';
import { heading } from '../../templates/heading.js';

/** The condition's drawing with numbered parts, and the same parts as a list. Its name is its heading, without the list. */
export function renderFigure(content: Content, figure: Figure, level: number, look?: string): TemplateResult {
  return html`<figure class=${look ?? nothing} part="figure" aria-labelledby=${figure.id}>
    ${drawing(content, figure, {})}
    <figcaption>
      ${heading(level, 'detail', content.text.figures?.[figure.id]?.title, figure.id)}
      <ol>
        ${numberedParts(figure)
          .filter(({ part }) => isIn(part, figure))
          .map(({ part, number }) => html`<li value=${number}>${nameOf(content, part.id)}</li>`)}
      </ol>
    </figcaption>
  </figure>`;
}

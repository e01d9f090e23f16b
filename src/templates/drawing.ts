import { nothing, svg, html, type TemplateResult } from 'lit';
import type { Content, Figure } from '../content/types.js';
import { formatNumber } from '../language/formats.js';

export type Part = Figure['parts'][number];

/** How a condition's drawing is looked at. */
export interface View {
  /** The other side of the body. The drawing is mirrored, its labels never are. */
  readonly mirrored?: boolean;
  /** The step that is drawn; the first one where there is none. */
  readonly step?: string | undefined;
  /** The parts that stand out. */
  readonly highlights?: readonly string[];
  /** Parts answer to a pointer: each has room around its line. Its heading and description stand beside it. */
  readonly interactive?: boolean;
}

/** A part with its number, which is the same in every step. */
export interface NumberedPart {
  readonly part: Part;
  readonly number: number;
}

type Stepped = { readonly steps?: readonly string[] | undefined };

/** Whether something is drawn in a step. */
export const isIn = ({ steps }: Stepped, figure: Figure, step = figure.steps?.[0]?.id): boolean =>
  !steps || step === undefined || steps.includes(step);

/** The parts with their numbers. */
export const numberedParts = (figure: Figure): NumberedPart[] =>
  figure.parts.map((part, index) => ({ part, number: index + 1 }));

/** The condition's drawing with numbered parts. Firefox tells what is inside a picture too: its
 * numbers are for the eye alone. */
export function drawing(content: Content, figure: Figure, view: View): TemplateResult {
  const { mirrored, step, highlights = [], interactive } = view;
  const [left, , width] = figure.viewBox;
  const across = 2 * left + width;
  const shapes = figure.shapes.filter((shape) => isIn(shape, figure, step));
  const mirror = mirrored ? `matrix(-1 0 0 1 ${across} 0)` : nothing;
  const placed = ([x, y]: readonly [number, number]) => [mirrored ? across - x : x, y] as const;
  return html`<svg
    class=${highlights.length > 0 ? 'drawing lit' : 'drawing'}
    viewBox=${figure.viewBox.join(' ')}
    role="img"
    aria-label=${interactive ? nothing : (content.text.figures?.[figure.id]?.description ?? nothing)}
    aria-labelledby=${interactive ? 'section' : nothing}
  >
    <g transform=${mirror}>
      ${shapes.map(
        ({ d, role, width, part }) =>
          svg`<path class=${part && highlights.includes(part) ? `${role} on` : role} stroke-width=${width ?? widths[role] ?? 2.25} stroke-linecap=${width ? 'butt' : 'round'} d=${d}></path>`,
      )}
      ${
        interactive
          ? shapes.map(({ d, role, part }) =>
              part
                ? svg`<path class=${areas.has(role) ? 'hit area' : 'hit'} data-part=${part} d=${d}></path>`
                : nothing,
            )
          : nothing
      }
    </g>
    ${numberedParts(figure)
      .filter(({ part }) => isIn(part, figure, step))
      .map(({ part, number }) =>
        label(formatNumber(content.language, number), part.id, placed(part.label), placed(part.at), highlights),
      )}
  </svg>`;
}

function label(
  words: string,
  id: string,
  [x, y]: readonly [number, number],
  at: readonly [number, number],
  highlights: readonly string[],
) {
  return svg`<g class=${highlights.includes(id) ? 'label on' : 'label'} data-part=${id} aria-hidden="true">
    <line x1=${x} y1=${y} x2=${at[0]} y2=${at[1]}></line>
    <circle class="tip" cx=${at[0]} cy=${at[1]} r="3.5"></circle>
    <circle cx=${x} cy=${y} r="16"></circle>
    <text x=${x} y=${y}>${words}</text>
  </g>`;
}

/** Widths of lines, where 2.25 does not fit. */
const widths: Partial<Record<Figure['shapes'][number]['role'], number>> = {
  faint: 1.25,
  organ: 1.75,
  nerve: 3.25,
  vessel: 6,
  airway: 5,
  bone: 1.75,
  active: 2.5,
  mark: 1.5,
};

/** What is touched as a whole rather than along its line. */
const areas: ReadonlySet<string> = new Set(['organ', 'muscle', 'fluid', 'bone', 'device', 'mark']);

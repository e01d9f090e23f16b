import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../content/names.js';
import type { Content, Figure } from '../../content/types.js';
import { partsOf } from '../../content/sections.js';
import { formatNumber } from '../../language/formats.js';
import { msg } from '../../language/words.js';
import { CareElement } from '../../base/care-element.js';
import { drawing, isIn, numberedParts, type NumberedPart } from '../../templates/drawing.js';
import { drawingStyles } from '../../styles/drawing.styles.js';
import { send } from '../../page/events.js';
import { oneOf } from '../../page/given.js';
import { idOf } from '../../page/id-of.js';
import { heading } from '../../templates/heading.js';
import { statement } from '../../templates/statement.js';
import { anatomyFigureStyles } from './anatomy-figure.styles.js';

/**
 * One of the condition's figures: labelled parts that can be explored, step by step, with everything in words beside it.
 *
 * @tag care-anatomy-figure
 * @event care-change - The reader picked a step, a part or a side. `detail.part` says which of these.
 * @csspart heading - Every heading.
 * @csspart figure - The drawing with its caption.
 */
export class AnatomyFigureElement extends CareElement {
  static override properties = {
    figure: { converter: idOf },
    side: { converter: oneOf('', 'left', 'right') },
    step: { converter: idOf },
    chosen: { state: true },
    near: { state: true },
  };
  /** @internal */
  static override readonly parts: readonly string[] = partsOf.anatomy;
  static override styles = [CareElement.styles, drawingStyles, anatomyFigureStyles].flat();

  /** Id of the figure that is drawn. Without it, or where the pack has no such figure, the first. */
  figure = '';

  /** The side of the body that is drawn: "left" or "right". Without it, the one of the pack's drawing. */
  side: 'left' | 'right' | '' = '';

  /** Id of the step that is drawn. Without it, the first. */
  step = '';

  /** The part that the reader has picked. */
  private chosen: string | undefined;

  /** The part that the pointer or the focus is on. */
  private near: string | undefined;

  protected override renderContent(content: Content): TemplateResult {
    const { figures } = content.facts;
    const figure = figures?.find(({ id }) => id === this.figure) ?? figures?.[0];
    const words = figure && content.text.figures?.[figure.id];
    if (!words) return this.#noFigure(content);
    return html`
      ${heading(this.headingLevel, 'section', words.title)}
      <p>${words.description}</p>
      <div
        class="layout"
        @pointerover=${this.#approach}
        @pointerleave=${this.#leave}
        @focusin=${this.#approach}
        @focusout=${this.#leave}
      >
        ${this.#drawing(content, figure)}
        <div>${this.#steps(content, figure)} ${this.#parts(content, figure)}</div>
      </div>
    `;
  }

  #drawing(content: Content, figure: Figure) {
    const step = this.#stepOf(figure);
    const part = this.near ?? this.chosen;
    const highlights = part ? [part] : (step?.lights ?? []);
    const side = this.#sideOf(figure);
    // For a pointer alone: the buttons beside it do the same for every reader.
    const pick = (event: Event) => this.#pick(event, figure);
    return html`<figure part="figure" aria-labelledby=${step ? 'shown' : 'section'} @pointerup=${pick}>
      ${drawing(content, figure, { mirrored: side !== figure.side, step: step?.id, highlights, interactive: true })}
      <figcaption>
        <strong id="shown">${step ? nameOf(content, step.id) : nothing}</strong>
        ${side ? this.#turn(side) : nothing}
      </figcaption>
    </figure>`;
  }

  #turn(side: 'left' | 'right') {
    const turn = () => {
      this.side = side === 'left' ? 'right' : 'left';
      send(this, 'care-change', { part: 'side' });
    };
    return html`<span>${sideLabel(side)}</span>
      <button type="button" class="quiet" @click=${turn}>${turnLabel(side)}</button>`;
  }

  #steps(content: Content, figure: Figure) {
    if (!figure.steps) return nothing;
    const shown = this.#stepOf(figure);
    const pick = (event: Event) => this.#pick(event, figure);
    return html`${heading(this.headingLevel + 1, 'part', msg('Step by step', { id: 'figure.steps', desc: 'Heading of the steps of a drawing' }), 'steps')}
      <ol class="choices">
        ${figure.steps.map(
          (step) =>
            html`<li>
              <button
                type="button"
                class="choice"
                data-label
                data-step=${step.id}
                aria-pressed=${step === shown}
                @click=${pick}
              >
                <span class="dot"></span><span>${nameOf(content, step.id)}</span>
              </button>
              <p>${statement(content, step.about.id)}</p>
            </li>`,
        )}
      </ol>`;
  }

  #parts(content: Content, figure: Figure) {
    return html`${heading(this.headingLevel + 1, 'part', msg('Parts of the drawing', { id: 'figure.parts', desc: 'Heading of the numbered parts of a drawing' }), 'parts')}
      <ol class="choices">
        ${numberedParts(figure).map((numbered) => this.#part(content, figure, numbered))}
      </ol>`;
  }

  #part(content: Content, figure: Figure, { part: { id, about }, number }: NumberedPart) {
    return html`<li>
      <button
        type="button"
        class="choice"
        data-label
        data-part=${id}
        aria-pressed=${this.chosen === id}
        @click=${(event: Event) => this.#pick(event, figure)}
      >
        <span class="number">${formatNumber(content.language, number)}</span><span>${nameOf(content, id)}</span>
      </button>
      ${about ? html`<p>${statement(content, about.id)}</p>` : nothing}
    </li>`;
  }

  #noFigure({ text }: Content) {
    return html`${heading(this.headingLevel, 'section', text.name)}
      <p>
        ${msg('There is no drawing of this condition yet.', { id: 'figure.none', desc: 'Shown where a condition has no drawing' })}
      </p>`;
  }

  #stepOf({ steps }: Figure) {
    return steps?.find(({ id }) => id === this.step) ?? steps?.[0];
  }

  #sideOf({ side }: Figure) {
    return side && (this.side || side);
  }

  #pick(event: Event, figure: Figure) {
    const { step } = dataOf(event, 'step');
    const { part } = dataOf(event, 'part');
    if (step) this.#show('step', step, undefined);
    else if (part) this.#show('part', this.#stepWith(part, figure), part === this.chosen ? undefined : part);
  }

  #show(what: 'step' | 'part', step: string, part: string | undefined) {
    this.step = step;
    this.chosen = part;
    this.near = undefined;
    send(this, 'care-change', { part: what });
  }

  /** The step that is shown, or the first one in which a part is there. */
  #stepWith(id: string, figure: Figure): string {
    const shown = this.#stepOf(figure)?.id ?? '';
    const part = figure.parts.find((part) => part.id === id);
    return !part || isIn(part, figure, shown) ? shown : part.steps![0]!;
  }

  readonly #approach = (event: Event) => {
    const isTouch = (event as Partial<PointerEvent>).pointerType === 'touch';
    this.near = isTouch ? undefined : dataOf(event, 'part').part;
  };

  readonly #leave = () => (this.near = undefined);
}

/** What the touched thing stands for. */
const dataOf = (event: Event, name: 'part' | 'step'): DOMStringMap =>
  (event.target as Element).closest<HTMLElement | SVGElement>(`[data-${name}]`)?.dataset ?? {};

const sideLabel = (side: 'left' | 'right'): string =>
  side === 'left'
    ? msg('Left side', { id: 'figure.left', desc: 'Which side a drawing shows' })
    : msg('Right side', { id: 'figure.right', desc: 'Which side a drawing shows' });

const turnLabel = (side: 'left' | 'right'): string =>
  side === 'left'
    ? msg('Show the right side', { id: 'figure.show-right', desc: 'Button: mirrors the drawing' })
    : msg('Show the left side', { id: 'figure.show-left', desc: 'Button: mirrors the drawing' });

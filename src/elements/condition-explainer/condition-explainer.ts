import { html, nothing, type TemplateResult } from 'lit';
import type { Content, Facts } from '../../content/types.js';
import { formatList } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { CareElement } from '../../base/care-element.js';
import { drawingStyles } from '../../styles/drawing.styles.js';
import { heading } from '../../templates/heading.js';
import { statement, statements } from '../../templates/statement.js';
import { conditionExplainerStyles } from './condition-explainer.styles.js';
import { renderFigure } from './figure.js';

type Part = keyof Facts['explainer'];

/**
 * What a condition is: who gets it, symptoms and how they progress, causes, how it is diagnosed, a labelled figure.
 *
 * @tag care-condition-explainer
 * @csspart heading - Every heading.
 * @csspart figure - The labelled figure.
 */
export class ConditionExplainerElement extends CareElement {
  static override styles = [CareElement.styles, drawingStyles, conditionExplainerStyles].flat();

  protected override renderContent(content: Content): TemplateResult {
    const { facts } = content;
    return html`
      ${heading(this.headingLevel, 'section', msg('What it is', { id: 'explainer.heading', desc: 'Heading: what the condition is' }))}
      ${statements(content, facts.explainer.overview, false)} ${this.#otherNames(content)}
      ${facts.figure ? renderFigure(content, facts.figure, this.headingLevel + 1) : nothing}
      ${parts.map((part) => this.#part(content, part))}
    `;
  }

  #otherNames({ text, language }: Content) {
    if (text.alsoCalled.length === 0) return nothing;
    const names = formatList(language, text.alsoCalled);
    return html`<p class="muted">
      ${msg(str`Also called: ${names}`, { id: 'explainer.also-called', desc: '{0} is a list of other names of the condition' })}
    </p>`;
  }

  #part(content: Content, part: Exclude<Part, 'overview'>) {
    return html`<div class="block">
      ${heading(this.headingLevel + 1, 'part', partHeading(part), part)}
      ${
        content.facts.explainer[part].length > 2 && listed.has(part)
          ? html`<ul>
              ${content.facts.explainer[part].map(({ id }) => html`<li>${statement(content, id)}</li>`)}
            </ul>`
          : statements(content, content.facts.explainer[part], false)
      }
    </div>`;
  }
}

const parts = ['who', 'symptoms', 'progression', 'causes', 'diagnosis', 'lookalikes'] as const;
const listed: ReadonlySet<Part> = new Set(['symptoms', 'causes', 'lookalikes']);

function partHeading(part: Exclude<Part, 'overview'>): string {
  switch (part) {
    case 'who':
      return msg('Who gets it', { id: 'explainer.who', desc: 'Heading' });
    case 'symptoms':
      return msg('What you may notice', { id: 'explainer.symptoms', desc: 'Heading: symptoms' });
    case 'progression':
      return msg('How it begins and spreads', {
        id: 'explainer.progression',
        desc: 'Heading: progression of symptoms',
      });
    case 'causes':
      return msg('What causes it', { id: 'explainer.causes', desc: 'Heading' });
    case 'diagnosis':
      return msg('How doctors find out', { id: 'explainer.diagnosis', desc: 'Heading: diagnosis' });
    case 'lookalikes':
      return msg('What else it could be', { id: 'explainer.lookalikes', desc: 'Heading: differential diagnosis' });
    default:
      return part satisfies never;
  }
}

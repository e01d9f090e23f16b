import { html, nothing, type TemplateResult } from 'lit';
import { explainedParts, type AboutPart } from '../../content/about-parts.js';
import { findingTests } from '../../content/monitoring.js';
import { nameOf } from '../../content/names.js';
import type { Content, Statement } from '../../content/types.js';
import { isShort } from '../../content/depth.js';
import { partsOf } from '../../content/sections.js';
import { formatList } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { CareElement } from '../../base/care-element.js';
import { drawingStyles } from '../../styles/drawing.styles.js';
import { heading } from '../../templates/heading.js';
import { partHeading } from '../../templates/part-heading.js';
import { statements } from '../../templates/statement.js';
import { renderTest } from '../../templates/test.js';
import { conditionExplainerStyles } from './condition-explainer.styles.js';
import { renderFigure } from './figure.js';

/**
 * What a condition is: who gets it, symptoms and how it goes on, causes, how it is diagnosed, tests, labelled figures.
 *
 * @tag care-condition-explainer
 * @csspart heading - Every heading.
 * @csspart figure - A labelled figure.
 */
export class ConditionExplainerElement extends CareElement {
  /** @internal */
  static override readonly parts: readonly string[] = partsOf.explainer;
  static override styles = [CareElement.styles, drawingStyles, conditionExplainerStyles].flat();

  protected override renderContent(content: Content): TemplateResult {
    return html`
      ${heading(this.headingLevel, 'section', partHeading(content, 'about.overview'))}
      ${this.#statements(content, 'overview')} ${isShort(content) ? nothing : this.#otherNames(content)}
      ${this.#figures(content, [undefined, 'overview'])} ${explainedParts.map((part) => this.#part(content, part))}
      ${findingTests(content.facts).map((test) => html`<div class="block">${renderTest(content, test, this.headingLevel + 1)}</div>`)}
    `;
  }

  #otherNames({ text, language }: Content) {
    if (!text.alsoCalled?.length) return nothing;
    const names = formatList(language, text.alsoCalled);
    return html`<p class="muted">
      ${msg(str`Also called: ${names}`, { id: 'explainer.also-called', desc: '{0} is a list of other names of the condition' })}
    </p>`;
  }

  #part(content: Content, part: AboutPart) {
    if (part === 'overview' || !content.facts.about[part]) return nothing;
    return html`<div class="block">
      ${heading(this.headingLevel + 1, 'part', partHeading(content, `about.${part}`), part)}
      ${this.#statements(content, part)} ${this.#figures(content, [part])}
    </div>`;
  }

  /** What is about some people alone stands below what is about everybody, and says about whom. */
  #statements(content: Content, part: AboutPart) {
    const all = content.facts.about[part]!;
    const bulleted = all.length > 2 && listed.has(part);
    return byPopulations(all).map(
      ([populations, list]) => html`
        ${
          populations.length > 0
            ? html`<p class="for">
                ${formatList(
                  content.language,
                  populations.map((id) => nameOf(content, id)),
                )}
              </p>`
            : nothing
        }
        ${statements(content, list, bulleted)}
      `,
    );
  }

  /** Without a place of its own, a figure stands at the top. Two sheets of main points have no room for one. */
  #figures(content: Content, places: readonly (string | undefined)[]) {
    const onPaper = isShort(content) ? 'screen-only' : undefined;
    return (content.facts.figures ?? [])
      .filter((figure) => places.includes(figure.for))
      .map((figure) => renderFigure(content, figure, this.headingLevel + 1, onPaper));
  }
}

const listed: ReadonlySet<AboutPart> = new Set(['symptoms', 'causes', 'lookalikes']);

function byPopulations(all: readonly Statement[]): [readonly string[], readonly Statement[]][] {
  const groups = new Map<string, [readonly string[], Statement[]]>([['', [[], []]]]);
  for (const one of all) {
    const populations = one.populations ?? [];
    const group = groups.get(populations.join()) ?? [populations, []];
    group[1].push(one);
    groups.set(populations.join(), group);
  }
  return [...groups.values()].filter(([, list]) => list.length > 0);
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Certainty, Content, Statement } from '../../content/types.js';
import { partsOf } from '../../content/sections.js';
import { msg } from '../../language/words.js';
import { CareElement } from '../../base/care-element.js';
import { certaintyMark } from '../../templates/certainty.js';
import { certaintyStyles } from '../../styles/certainty.styles.js';
import { heading } from '../../templates/heading.js';
import { partHeading } from '../../templates/part-heading.js';
import { statement } from '../../templates/statement.js';
import { selfCareStyles } from './self-care.styles.js';

/**
 * What people can do themselves, and daily life with the condition, with how sure we are where studies tell.
 *
 * @tag care-self-care
 * @csspart heading - Every heading.
 * @csspart certainty - How sure we are of a statement.
 */
export class SelfCareElement extends CareElement {
  /** @internal */
  static override readonly parts: readonly string[] = partsOf['self-care'];
  static override styles = [CareElement.styles, certaintyStyles, selfCareStyles].flat();

  protected override renderContent(content: Content): TemplateResult | typeof nothing {
    const { selfCare, living } = content.facts.about;
    if (!selfCare && !living) return nothing;
    // Where there is but one of the two, its heading is that of the whole.
    const title = selfCare ? 'about.selfCare' : 'about.living';
    return html`
      ${heading(this.headingLevel, 'section', partHeading(content, title))} ${list(content, selfCare)}
      ${selfCare && living ? heading(this.headingLevel + 1, 'part', partHeading(content, 'about.living'), 'living') : nothing}
      ${list(content, living)}
    `;
  }
}

const list = (content: Content, statements: readonly Statement[] | undefined) =>
  statements
    ? html`<ul>
        ${statements.map(
          ({ id, certainty }) =>
            html`<li>
              <p>${statement(content, id)}</p>
              ${certainty ? renderCertainty(certainty) : nothing}
            </li>`,
        )}
      </ul>`
    : nothing;

/** Rules that protect, and plain advice, have no grade. */
const renderCertainty = (certainty: Certainty) =>
  html`<p class="muted">
    ${msg('How sure we are:', { id: 'treatments.certainty', desc: 'Before a grade of certainty' })}
    ${certaintyMark(certainty)}
  </p>`;

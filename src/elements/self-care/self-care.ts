import { html, type TemplateResult } from 'lit';
import type { Content } from '../../content/types.js';
import { msg } from '../../language/words.js';
import { CareElement } from '../../base/care-element.js';
import { certaintyMark } from '../../templates/certainty.js';
import { certaintyStyles } from '../../styles/certainty.styles.js';
import { heading } from '../../templates/heading.js';
import { statement } from '../../templates/statement.js';
import { selfCareStyles } from './self-care.styles.js';

/**
 * What people can do themselves, with how sure we are of each.
 *
 * @tag care-self-care
 * @csspart heading - Every heading.
 * @csspart certainty - How sure we are of a statement.
 */
export class SelfCareElement extends CareElement {
  static override styles = [CareElement.styles, certaintyStyles, selfCareStyles].flat();

  protected override renderContent(content: Content): TemplateResult {
    return html`
      ${heading(this.headingLevel, 'section', msg('What you can do yourself', { id: 'self-care.heading', desc: 'Heading' }))}
      <ul>
        ${content.facts.selfCare.map(
          ({ id, certainty }) =>
            html`<li>
              <p>${statement(content, id)}</p>
              <p class="muted">
                ${msg('How sure we are:', { id: 'treatments.certainty', desc: 'Before a grade of certainty' })}
                ${certaintyMark(certainty)}
              </p>
            </li>`,
        )}
      </ul>
    `;
  }
}

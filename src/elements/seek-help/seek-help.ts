import { html, nothing, type TemplateResult } from 'lit';
import { levels } from '../../content/signs.js';
import type { Content } from '../../content/types.js';
import { partsOf } from '../../content/sections.js';
import { CareElement } from '../../base/care-element.js';
import { signStyles } from '../../styles/signs.styles.js';
import { heading } from '../../templates/heading.js';
import { partHeading } from '../../templates/part-heading.js';
import { renderLevel } from '../../templates/sign-level.js';
import { statements } from '../../templates/statement.js';
import { seekHelpStyles } from './seek-help.styles.js';

/**
 * Complications and warning signs, in three levels of urgency, with first aid and the hospital's own phone numbers.
 *
 * @tag care-seek-help
 * @csspart heading - Every heading.
 * @csspart emergency - The block of emergency signs.
 * @csspart urgent - The block of urgent signs.
 * @csspart routine - The block of signs that are not urgent.
 * @csspart first-aid - What to do, and what not to do, while waiting for help.
 */
export class SeekHelpElement extends CareElement {
  /** @internal */
  static override readonly namesProfile: boolean = true;
  /** @internal */
  static override readonly parts: readonly string[] = partsOf['seek-help'];
  static override styles = [CareElement.styles, signStyles, seekHelpStyles].flat();

  protected override renderContent(content: Content): TemplateResult | typeof nothing {
    const { signs, about } = content.facts;
    const level = this.headingLevel + 1;
    if (!signs && !about.complications) return nothing;
    const place = { profile: this.resolvedProfile, headingLevel: level };
    return html`
      ${heading(this.headingLevel, 'section', partHeading(content, 'signs'))}
      ${levels.map((one) => renderLevel(content, one, place))}
      ${
        about.complications
          ? html`${heading(level, 'part', partHeading(content, 'about.complications'), 'complications')}
            ${statements(content, about.complications)}`
          : nothing
      }
    `;
  }
}

import { html, type TemplateResult } from 'lit';
import type { Content } from '../../content/types.js';
import { msg } from '../../language/words.js';
import { CareElement } from '../../base/care-element.js';
import { heading } from '../../templates/heading.js';
import { monitoringStyles } from './monitoring.styles.js';

/**
 * What is checked, how often, the aims with their units, and what to do outside them.
 *
 * @tag care-monitoring
 * @csspart heading - Every heading.
 */
export class MonitoringElement extends CareElement {
  static override styles = [CareElement.styles, monitoringStyles].flat();

  protected override renderContent(content: Content): TemplateResult {
    return html`
      ${heading(this.headingLevel, 'section', msg('Monitoring', { id: 'monitoring.heading', desc: 'Heading' }))}
      <p>${content.text.name}</p>
    `;
  }
}

import { html, nothing } from 'lit';
import { aimed, checkGroups, hasMonitoring, monitoringTests } from '../../content/monitoring.js';
import type { Content } from '../../content/types.js';
import { partsOf } from '../../content/sections.js';
import { msg } from '../../language/words.js';
import { CareElement } from '../../base/care-element.js';
import { heading } from '../../templates/heading.js';
import { partHeading } from '../../templates/part-heading.js';
import { renderAims } from './aims.js';
import { renderChecks } from './checks.js';
import { renderTest } from '../../templates/test.js';
import { monitoringStyles } from './monitoring.styles.js';

/**
 * What is checked, how often, the aims with their units, and what to do outside them. Nobody is told where they stand.
 *
 * @tag care-monitoring
 * @csspart heading - Every heading.
 * @csspart check - One thing that is checked.
 * @csspart aim - One aim, or one range in which something is to be done.
 */
export class MonitoringElement extends CareElement {
  /** @internal */
  static override readonly namesProfile: boolean = true;
  /** @internal */
  static override readonly parts: readonly string[] = partsOf.monitoring;
  static override styles = [CareElement.styles, monitoringStyles].flat();

  protected override renderContent(content: Content): unknown {
    const { facts } = content;
    if (!hasMonitoring(facts)) return nothing;
    const aims = aimed(facts);
    const level = this.headingLevel + 1;
    return html`
      ${heading(this.headingLevel, 'section', partHeading(content, 'monitoring'))}
      ${checkGroups(facts).map((group) => renderChecks(content, group, level))}
      ${
        aims.length > 0
          ? html`${heading(level, 'part', msg('What to aim for', { id: 'monitoring.aims', desc: 'Heading: target values' }), 'aims')}
              <p>
                ${msg('These are aims from the sources of this page. Yours may differ: agree on it with your clinician.', { id: 'monitoring.aims-hint', desc: 'Before target values' })}
              </p>
              ${aims.map((one) => renderAims(content, one, level + 1, this.resolvedProfile))}`
          : nothing
      }
      ${monitoringTests(facts).map((test) => renderTest(content, test, level))}
    `;
  }
}

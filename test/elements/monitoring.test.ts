import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/monitoring/monitoring.define.js';
import type { MonitoringElement } from '../../src/elements/monitoring/monitoring.js';
import { builtInPacks } from '../../src/generated/built-in.js';

describe('care-monitoring', () => {
  it('names the condition', async () => {
    const element = await fixture<MonitoringElement>(
      html`<care-monitoring .pack=${builtInPacks[0]}></care-monitoring>`,
    );
    expect(element.renderRoot.textContent).to.include(builtInPacks[0]!.texts['en']!.name);
  });

  it('is accessible', async () => {
    const element = await fixture<MonitoringElement>(
      html`<care-monitoring .pack=${builtInPacks[0]}></care-monitoring>`,
    );
    await expect(element).to.be.accessible();
  });
});

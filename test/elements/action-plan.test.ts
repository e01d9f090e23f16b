import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/action-plan/action-plan.define.js';
import type { ActionPlanElement } from '../../src/elements/action-plan/action-plan.js';
import { builtInPacks } from '../../src/generated/built-in.js';

describe('care-action-plan', () => {
  it('names the condition', async () => {
    const element = await fixture<ActionPlanElement>(
      html`<care-action-plan .pack=${builtInPacks[0]}></care-action-plan>`,
    );
    expect(element.renderRoot.textContent).to.include(builtInPacks[0]!.texts['en']!.name);
  });

  it('is accessible', async () => {
    const element = await fixture<ActionPlanElement>(
      html`<care-action-plan .pack=${builtInPacks[0]}></care-action-plan>`,
    );
    await expect(element).to.be.accessible();
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';

class TestSmoke extends LitElement {
  static override properties = { pillCount: { type: Number, attribute: 'pill-count' } };
  pillCount = 0;

  protected override render() {
    return html`<p>${this.pillCount} pills</p>`;
  }
}
customElements.define('test-smoke', TestSmoke);

const shownBy = (element: Element) => element.shadowRoot?.querySelector('p')?.textContent;

describe('the test machinery', () => {
  it('keeps reactive properties alive through class fields', async () => {
    const element = await fixture<TestSmoke>(html`<test-smoke pill-count="2"></test-smoke>`);
    expect(shownBy(element)).to.equal('2 pills');

    element.pillCount = 3;
    await element.updateComplete;
    expect(shownBy(element)).to.equal('3 pills');
  });

  it('gives the page focus and animation frames', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button type="button">Here</button>`);
    button.focus();
    await new Promise(requestAnimationFrame);
    expect(document.hasFocus(), 'the window has the focus').to.equal(true);
    expect(button.matches(':focus')).to.equal(true);
  });
});

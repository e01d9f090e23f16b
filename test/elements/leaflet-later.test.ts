import '../../src/built-in.js';
import '../../src/elements/language-picker/language-picker.define.js';
import '../../src/elements/provenance/provenance.define.js';
import '../../src/elements/seek-help/seek-help.define.js';
import { expect, fixture, html } from '@open-wc/testing';
import { define } from '../../src/base/define.js';
import { LeafletElement } from '../../src/elements/leaflet/leaflet.js';
import { settled } from '../helpers/composed.js';

define('care-leaflet', LeafletElement);

const sections = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('.sections > [id]')].map(({ id }) => id);

describe('a section whose element comes with a later script', () => {
  it('is left out, said to developers, and shown in its place once it is there', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (message: string) => said.push(message);
    const element = await fixture<LeafletElement>(
      html`<care-leaflet condition="hemifacial-spasm" sections="risks seek-help"></care-leaflet>`,
    );
    await settled(element);
    console.warn = warn;
    expect(sections(element)).to.deep.equal(['seek-help', 'provenance']);
    expect(said).to.deep.equal([
      'Careleaf: care-leaflet leaves out the section "risks": <care-risk-chart> is not in this bundle.',
    ]);
    await import('../../src/elements/risk-chart/risk-chart.define.js');
    await settled(element);
    expect(sections(element)).to.deep.equal(['risks', 'seek-help', 'provenance']);
    expect(element.shadowRoot!.querySelector('a[href="#risks"]')).to.not.equal(null);
  });
});

import '../../src/define.js';
import { expect, fixture, html } from '@open-wc/testing';
import { settled, wordsIn } from '../helpers/composed.js';

describe('a profile or a pack as an attribute', () => {
  it('is no secret: the developer hears once what was found and where it belongs, and readers have the rest', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (message: string) => said.push(message);
    try {
      for (let count = 0; count < 2; count++) {
        const element = await fixture(
          html`<care-seek-help
            condition="hemifacial-spasm"
            profile='{"emergencyNumber":"999"}'
            pack="{}"
          ></care-seek-help>`,
        );
        await settled(element);
        expect(wordsIn(element)).to.include('Call your emergency number now');
      }
    } finally {
      console.warn = warn;
    }
    expect(said).to.have.lengthOf(2);
    expect(said[0])
      .to.include('<care-seek-help> has an attribute profile="{"emergencyNumber":"999"}"')
      .and.include('<script type="application/json" data-care-profile>')
      .and.include('property "profile"');
    expect(said[1]).to.include('pack="{}"').and.include('<script type="application/json">').and.include('"src"');
  });
});

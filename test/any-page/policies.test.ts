import { expect } from '@open-wc/testing';
import {
  care,
  classicScript,
  closeHosts,
  everyElement,
  Host,
  lightText,
  moduleScript,
  pause,
  strictPolicy,
} from './host.js';

const types = (names: string) => strictPolicy.replace('trusted-types careleaf', `trusted-types ${names}`);

afterEach(closeHosts);

describe('case 13: the strictest policy of the README', () => {
  for (const [kind, head] of Object.entries({ module: moduleScript, 'classic script': classicScript }))
    it(`shows every element from the ${kind}, and nothing is reported`, async () => {
      const host = await Host.open(everyElement, { head, policy: strictPolicy });
      await host.everyShown();
      expect(host.problems).to.deep.equal([]);
      expect(host.traces).to.deep.equal([]);
    });
});

describe('case 14: Trusted Types', () => {
  for (const names of ['lit-html careleaf', '*', "careleaf 'allow-duplicates'"])
    it(`"trusted-types ${names}" is enough`, async () => {
      const host = await Host.open(everyElement, { policy: types(names) });
      await host.everyShown();
      expect(host.problems).to.deep.equal([]);
    });

  it('a list of names without ours leaves the light text, and says why', async () => {
    const host = await Host.open(care('care-leaflet'), { policy: types('hospital') });
    if (!('trustedTypes' in host.window)) return host.shown('care-leaflet');
    await pause(500);
    expect(host.one('care-leaflet p').checkVisibility()).to.equal(true);
    expect(host.one('care-leaflet p').textContent).to.equal(lightText);
    expect(host.window.__anyPage.errors).to.deep.equal([]);
    expect(host.window.__anyPage.said.join()).to.include('trusted-types careleaf');
    return undefined;
  });

  it('a second copy of the script breaks nothing', async () => {
    const head = `${moduleScript}<script type="module" src="/built/careleaf.js?again"></script>${classicScript}`;
    const host = await Host.open(everyElement, { head, policy: strictPolicy });
    await host.everyShown();
    expect(host.problems).to.deep.equal([]);
  });
});

describe('case 15: another Lit on the page', () => {
  const lit2 = `import { html, LitElement } from '/neighbours/lit-2/index.js';
    customElements.define('other-vendor', class extends LitElement {
      render() { return html\`<p>The other vendor’s \${'text'}</p>\`; }
    });`;
  // Lit 2 has bare imports: an import map says where they lead.
  const map = JSON.stringify({
    imports: {
      '@lit/reactive-element': '/neighbours/lit-2/node_modules/@lit/reactive-element/reactive-element.js',
      'lit-html': '/neighbours/lit-2/node_modules/lit-html/lit-html.js',
      'lit-html/': '/neighbours/lit-2/node_modules/lit-html/',
      'lit-html/is-server.js': '/neighbours/lit-2/node_modules/lit-html/is-server.js',
      'lit-element/lit-element.js': '/neighbours/lit-2/node_modules/lit-element/lit-element.js',
    },
  });
  for (const [order, first] of [
    ['before ours', true],
    ['after ours', false],
  ] as const)
    it(`Lit 2 ${order}: both are shown`, async () => {
      const other = `<script type="importmap">${map}</script><script type="module" src="other.js"></script>`;
      const host = await Host.open(`<other-vendor></other-vendor>${everyElement}`, {
        head: first
          ? other + moduleScript
          : `<script type="importmap">${map}</script>${moduleScript}${other.slice(other.indexOf('<script type="module"'))}`,
        files: { 'other.js': lit2 },
      });
      await host.everyShown();
      expect(host.one('other-vendor').shadowRoot!.textContent).to.include('The other vendor’s text');
      // Each Lit says that there is another one, in development builds alone: the page stays quiet.
      expect(host.problems).to.deep.equal([]);
    });
});

describe('case 16: a tag that the page has taken', () => {
  it('stays the page’s, and the leaflet shows its own', async () => {
    const head = `<script src="host.js"></script>${moduleScript}`;
    const files = { 'host.js': "customElements.define('care-self-care', class extends HTMLElement {});" };
    const host = await Host.open(care('care-self-care') + care('care-leaflet') + care('care-seek-help'), {
      head,
      files,
    });
    await host.shown('care-leaflet', 'care-seek-help');
    expect(host.one('care-self-care').shadowRoot).to.equal(null);
    expect(host.window.__anyPage.errors).to.deep.equal([]);
  });

  it('a page whose define throws for one tag keeps every other', async () => {
    const script = `const define = CustomElementRegistry.prototype.define;
      CustomElementRegistry.prototype.define = function (name, ...more) {
        if (name === 'care-anatomy-figure') throw new Error('not this one');
        return define.call(this, name, ...more);
      };`;
    const host = await Host.open(everyElement, {
      head: `<script src="host.js"></script>${moduleScript}`,
      files: { 'host.js': script },
    });
    await host.shown('care-leaflet', 'care-seek-help', 'care-symptom-diary', 'care-treatment-options');
    expect(host.one('care-anatomy-figure p').checkVisibility()).to.equal(true);
    expect(host.window.__anyPage.errors).to.deep.equal([]);
  });
});

describe('case 17: a polyfill of scoped registries', () => {
  it('every element is shown', async () => {
    const polyfill =
      '<script src="/neighbours/@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js"></script>';
    const host = await Host.open(everyElement, { head: polyfill + classicScript });
    await host.everyShown();
    expect(host.window.__anyPage.errors).to.deep.equal([]);
  });
});

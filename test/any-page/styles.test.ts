import { expect } from '@open-wc/testing';
import { care, closeHosts, everyElement, everything, Host, inside, moduleScript, shownTags } from './host.js';

afterEach(closeHosts);

const link = (address: string) => `<link rel="stylesheet" href="${address}">`;
const styled = (css: string, body: string, more: { doctype?: string; width?: number } = {}) =>
  Host.open(body, { head: link('host.css') + moduleScript, files: { 'host.css': css }, ...more });

const explainer = 'care-condition-explainer';
const size = 'html{font-size:16px}body{font-size:16px;font-family:serif;margin:8px;color-scheme:light}';

/** What every kind of thing inside an element looks like, but for its place and size. */
function looks(host: Host): Record<string, string> {
  const kinds = new Map(everything(host.one(explainer).shadowRoot!).map((part) => [part.localName, part]));
  const placed = /size|width|height|origin|inset|^(?:top|left|right|bottom|d|cx|cy|r|x|y)$|^-webkit-locale$|^--/;
  return Object.fromEntries(
    [...kinds].map(([kind, part]) => {
      const style = host.window.getComputedStyle(part);
      const told = [...style]
        .filter((name) => !placed.test(name))
        .map((name) => `${name}:${style.getPropertyValue(name)}`);
      return [kind, told.join(';')];
    }),
  );
}

const clean = async () => {
  const host = await styled(size, care(explainer));
  await host.shown(explainer);
  return looks(host);
};

const sheets = {
  'Bootstrap 5': '/neighbours/bootstrap/dist/css/bootstrap.min.css',
  'Bootstrap 3': '/neighbours/bootstrap-3/dist/css/bootstrap.min.css',
  'Tailwind’s preflight': '/neighbours/tailwindcss/preflight.css',
  'NHS.UK': '/neighbours/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css',
  USWDS: '/neighbours/@uswds/uswds/dist/css/uswds.min.css',
};

describe('case 19: the style sheets of others', () => {
  for (const [name, address] of Object.entries(sheets))
    it(`${name} changes nothing inside`, async () => {
      const expected = await clean();
      const head = link(address) + link('host.css') + moduleScript;
      const host = await Host.open(care(explainer), { head, files: { 'host.css': size } });
      await host.shown(explainer);
      expect([...host.document.styleSheets][0]!.cssRules.length, 'the sheet has come').to.be.greaterThan(5);
      expect(Object.keys(expected).length).to.be.greaterThan(5);
      expect(looks(host)).to.deep.equal(expected);
    });

  for (const [name, css] of Object.entries({
    'a reset of everything':
      '*{letter-spacing:5px;white-space:pre;line-height:3;text-align:center;color:red;word-spacing:9px;text-transform:uppercase;text-indent:2em;font-weight:900;hyphens:none}',
    'one that calls itself important':
      '*{letter-spacing:5px!important;white-space:pre!important;line-height:3!important;color:red!important;font-weight:900!important}',
    'rules for every tag':
      'div,p,ul,li,h1,h2,h3,span,table,button,summary,details,strong,svg,path{all:unset;float:left;color:red}',
  }))
    it(`${name} changes nothing inside`, async () => {
      const expected = await clean();
      const host = await styled(size + css, care(explainer));
      await host.shown(explainer);
      expect(looks(host)).to.deep.equal(expected);
    });

  it('what a page or a reader hides stays hidden', async () => {
    const host = await styled(
      '.gone{display:none}.unseen{visibility:hidden}',
      `<div class="unseen">${care(explainer)}</div><div class="gone">${care('care-self-care')}</div>`,
    );
    await host.shown(explainer, 'care-self-care');
    expect(host.window.getComputedStyle(inside(host.one(explainer), 'p')).visibility).to.equal('hidden');
    expect(inside(host.one('care-self-care'), 'p').checkVisibility()).to.equal(false);
  });
});

describe('case 18: the size of the page’s root', () => {
  for (const [css, least, most] of [
    ['html{font-size:62.5%}', 16, 18],
    ['html{font-size:8px}', 16, 18],
    ['html{font-size:24px}', 24, 28],
    ['body{font-size:13px}', 16, 16],
  ] as const)
    it(`${css} gives text of ${least} to ${most} px`, async () => {
      const host = await styled(css, everyElement);
      await host.everyShown();
      for (const tag of shownTags) {
        const base = host.one(tag).shadowRoot!.querySelector('[part="base"]')!;
        const found = parseFloat(host.window.getComputedStyle(base).fontSize);
        expect(found, tag).to.be.within(least, most);
      }
    });
});

const places: Record<string, string> = {
  'a flexible row': 'display:flex',
  'a centred flexible column': 'display:flex;flex-direction:column;align-items:center',
  'a grid': 'display:grid;justify-items:start',
  'a float': 'float:left',
  'a table cell': 'display:table-cell',
  'what hides what flows over': 'overflow:hidden;transform:scale(1);contain:content',
  'a zoomed box': 'zoom:1.25',
};

describe('case 20: places on a page', () => {
  for (const [name, css] of Object.entries(places))
    it(`${name}: wide enough to read, and nothing sticks out`, async () => {
      const host = await styled(`#place{${css}}`, `<div id="place">${care('care-self-care')}</div>`);
      await host.shown('care-self-care');
      const base = inside(host.one('care-self-care'), '[part="base"]');
      expect(base.getBoundingClientRect().width).to.be.at.least(280);
      expect(host.document.documentElement.scrollWidth).to.be.at.most(host.window.innerWidth + 1);
    });

  for (const css of ['display:none', 'inline-size:0;overflow:hidden'])
    it(`one that starts in "${css}" is whole when the place opens`, async () => {
      const host = await styled(
        `.shut{${css}}`,
        `<div id="place" class="shut">${care('care-treatment-options')}</div>`,
      );
      await host.shown('care-treatment-options');
      host.one('#place').removeAttribute('class');
      const base = inside(host.one('care-treatment-options'), '[part="base"]');
      expect(base.getBoundingClientRect().width).to.be.at.least(280);
      expect(base.getBoundingClientRect().height).to.be.at.least(400);
    });
});

describe('case 8: what a page puts into our properties', () => {
  it('no address in a custom property, a class or a style is fetched', async () => {
    const address = 'url(/host-pages/track.png)';
    const host = await styled(
      `${explainer}{--care-color-accent:${address};--care-color-text:${address};--care-font-family:${address};--care-radius:${address}}`,
      care(explainer, `class="};*{background:${address}}" style="--care-space:${address}"`),
    );
    await host.shown(explainer);
    const asked = host.window.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked.filter((name) => name.includes('track'))).to.deep.equal([]);
  });
});

describe('case 23: other kinds of document', () => {
  it('quirks mode changes nothing inside', async () => {
    const expected = await clean();
    const host = await styled(size, care(explainer), { doctype: '' });
    await host.shown(explainer);
    expect(host.document.compatMode).to.equal('BackCompat');
    expect(looks(host)).to.deep.equal(expected);
  });

  it('<base> with an address and a target changes neither files nor links', async () => {
    const host = await Host.open(care('care-leaflet'), {
      head: `${moduleScript}<base href="/elsewhere/" target="_blank">`,
      lang: 'es',
    });
    await host.shown('care-leaflet');
    expect(inside(host.one('care-leaflet'), '[part="base"]').lang).to.equal('es');
    const before = host.window.location.href;
    inside(host.one('care-leaflet'), '[part="contents"] a').click();
    expect(host.window.location.href).to.equal(before);
    expect(host.window.__anyPage.errors).to.deep.equal([]);
  });
});

describe('case 30: lists of what to hide', () => {
  it('no class or id of ours has a name that blockers hide', async () => {
    const host = await Host.open(everyElement);
    await host.everyShown();
    const names = [...new Set(everything(host.document).flatMap((part) => [...part.classList, part.id]))].filter(
      Boolean,
    );
    expect(names.length).to.be.greaterThan(50);
    // The stems that general lists (EasyList, Fanboy's Annoyances) hide by.
    const hidden =
      /^(?:ads?|advert\w*|banner\w*|sponsor\w*|promo\w*|social\w*|share\w*|cookie\w*|consent\w*|popup\w*|newsletter\w*|tracking\w*)(?:[-_]|$)/i;
    expect(names.filter((name) => hidden.test(name))).to.deep.equal([]);
  });
});

describe('case 36: what darkens pages', () => {
  it('Dark Reader leaves text that can be read, also what comes later', async () => {
    const host = await Host.open(care('care-seek-help') + care('care-follow-up-checklist'), {
      head: `<script src="/neighbours/darkreader/darkreader.js"></script><script src="host.js"></script>${moduleScript}`,
      files: { 'host.js': 'DarkReader.setFetchMethod(window.fetch); DarkReader.enable();' },
    });
    await host.shown('care-seek-help', 'care-follow-up-checklist');
    const checklist = host.one('care-follow-up-checklist');
    inside(checklist, 'input[type=checkbox]').click();
    await checklist.updateComplete;
    await new Promise((done) => setTimeout(done, 800));
    for (const tag of ['care-seek-help', 'care-follow-up-checklist'])
      for (const part of everything(host.one(tag).shadowRoot!).filter((one) =>
        /^(?:p|h\d|li|label)$/.test(one.localName),
      ))
        expect(contrast(host, part as HTMLElement), part.textContent.slice(0, 40)).to.be.at.least(
          isLarge(host, part) ? 3 : 4.5,
        );
    expect(host.window.__anyPage.errors).to.deep.equal([]);
  });
});

/** Text of 24 px, or of 18.66 px in bold, needs less (WCAG 1.4.3). */
function isLarge(host: Host, part: Element): boolean {
  const { fontSize, fontWeight } = host.window.getComputedStyle(part);
  return parseFloat(fontSize) >= (Number(fontWeight) >= 600 ? 18.66 : 24);
}

/** Of text to the first ground behind it that is opaque (WCAG 2.2, relative luminance). */
function contrast(host: Host, part: HTMLElement): number {
  const text = luminance(channels(host.window.getComputedStyle(part).color));
  let place: Element | null = part;
  while (place) {
    const ground = channels(host.window.getComputedStyle(place).backgroundColor);
    if (ground[3] === 1) return ratio(text, luminance(ground));
    const root: Node = place.getRootNode();
    place = place.parentElement ?? ((root as Partial<ShadowRoot>).host as Element | undefined) ?? null;
  }
  return ratio(text, luminance([24, 26, 27, 1]));
}

function channels(color: string): number[] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!, alpha! / 255];
}

const luminance = ([red, green, blue]: readonly number[]): number => {
  const linear = (channel: number) =>
    channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red!) + 0.7152 * linear(green!) + 0.0722 * linear(blue!);
};
const ratio = (one: number, other: number): number => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

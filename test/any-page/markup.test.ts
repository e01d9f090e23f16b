import { expect } from '@open-wc/testing';
import {
  care,
  closeHosts,
  eventually,
  everything,
  Host,
  inside,
  lightText,
  moduleScript,
  pause,
  words,
} from './host.js';

afterEach(closeHosts);

const own = '<p>The page’s own words.</p>';
/** Read by somebody: it has a box, and nothing hides it. */
const isSeen = (host: Host, text: string) =>
  everything(host.document.body).some(
    (part) => part.childElementCount === 0 && part.textContent.includes(text) && part.checkVisibility(),
  );

const places: Record<string, string> = {
  'closed by itself': `<main>\n  <care-self-care condition="hemifacial-spasm" />\n  ${own}\n</main>`,
  'left open': `<main>\n  <care-self-care condition="hemifacial-spasm">\n  ${own}\n</main>`,
  'in a paragraph': `<p>Before ${care('care-self-care')} after</p>${own}`,
  'in a link': `<a href="#elsewhere">${care('care-self-care')}</a>${own}`,
  'in a label': `<label>${care('care-self-care')}</label>${own}`,
  'in a button': `<button type="button">${care('care-self-care')}</button>${own}`,
  'in a form': `<form>${care('care-self-care')}</form>${own}`,
  'in a table': `<table>${care('care-self-care')}<tr><td>cell</td></tr></table>${own}`,
  'in a list': `<ul><li>${care('care-self-care')}</li></ul>${own}`,
};

describe('case 24: a tag', () => {
  for (const [name, body] of Object.entries(places))
    it(`${name} is shown, and the page’s own words can be read`, async () => {
      const host = await Host.open(body);
      await host.shown('care-self-care');
      expect(isSeen(host, 'The page’s own words.')).to.equal(true);
      expect(host.window.__anyPage.errors).to.deep.equal([]);
    });

  it('in a form of the page: neither its fields are sent, nor does a button of ours send it', async () => {
    const host = await Host.open(
      `<form id="form">${care('care-follow-up-checklist')}${care('care-symptom-diary')}<button>Send</button></form>`,
    );
    await host.shown('care-follow-up-checklist', 'care-symptom-diary');
    let sent = 0;
    const form = host.document.querySelector('form')!;
    form.addEventListener('submit', (event) => (event.preventDefault(), sent++));
    expect([...new host.window.FormData(form).keys()]).to.deep.equal([]);
    const buttons = ['care-follow-up-checklist', 'care-symptom-diary'].flatMap((tag) =>
      everything(host.one(tag).shadowRoot!).filter((part) => part.localName === 'button'),
    );
    expect(buttons.every((part) => (part as HTMLButtonElement).type === 'button')).to.equal(true);
    inside(host.one('care-follow-up-checklist'), 'button[aria-disabled="false"]').click();
    expect(sent).to.equal(0);
  });
});

describe('case 25: what editors and filters make of the markup', () => {
  const mangled: Record<string, string> = {
    'paragraphs and breaks (wpautop)': `<p><care-leaflet condition="hemifacial-spasm"></p><p>${lightText}</p><p></care-leaflet></p>${own}`,
    'an empty paragraph around it': `<p></p><p>${care('care-leaflet')}</p><p></p>${own}`,
    'typographic quotes': `<care-leaflet condition=”hemifacial-spasm”><p>${lightText}</p></care-leaflet>${own}`,
    'a space that does not break': `<care-leaflet&nbsp;condition="hemifacial-spasm"><p>${lightText}</p></care-leaflet>${own}`,
    'no-break spaces in the value': `<care-leaflet condition="&nbsp;hemifacial-spasm&nbsp;"><p>${lightText}</p></care-leaflet>${own}`,
    'entities encoded twice': `&lt;care-leaflet condition=&quot;hemifacial-spasm&quot;&gt;<p>${lightText}</p>${own}`,
    'no attributes left': `<care-leaflet><p>${lightText}</p></care-leaflet>${own}`,
    'capital letters': `<CARE-LEAFLET CONDITION="hemifacial-spasm"><P>${lightText}</P></CARE-LEAFLET>${own}`,
  };
  for (const [name, body] of Object.entries(mangled))
    it(`${name}: the leaflet or the light text can be read, and the page’s own words`, async () => {
      const host = await Host.open(body);
      await pause(800);
      const isShown = () => host.one('care-leaflet')?.shadowRoot?.querySelector('[part~="heading"]');
      await eventually(() => expect(Boolean(isShown()) || isSeen(host, lightText), 'something to read').to.equal(true));
      expect(isSeen(host, 'The page’s own words.')).to.equal(true);
      expect(host.window.__anyPage.errors).to.deep.equal([]);
    });

  it('typographic quotes around a condition are no part of its name', async () => {
    const host = await Host.open(`<care-leaflet condition=”hemifacial-spasm”></care-leaflet>`);
    await host.shown('care-leaflet');
  });

  it('a minified page is the same to the reader', async () => {
    const body = `<main>\n  <care-leaflet condition="hemifacial-spasm">\n    <p>${lightText}</p>\n  </care-leaflet>\n  ${own}\n</main>`;
    const host = await Host.open(body, { minified: true });
    await host.shown('care-leaflet');
    expect(isSeen(host, 'The page’s own words.')).to.equal(true);
    expect(host.problems).to.deep.equal([]);
  });
});

describe('case 35: without our script', () => {
  it('the light text of every element can be read', async () => {
    const host = await Host.open(care('care-leaflet') + care('care-seek-help') + own, { head: '' });
    for (const part of host.document.querySelectorAll('care-leaflet p, care-seek-help p'))
      expect(part.checkVisibility()).to.equal(true);
  });

  it('it can be read with the page’s style sheet alone, too', async () => {
    const host = await Host.open(care('care-leaflet'), { head: '<link rel="stylesheet" href="/built/careleaf.css">' });
    expect(host.one('care-leaflet p').checkVisibility()).to.equal(true);
  });
});

describe('case 11: what this version does not know', () => {
  it('an unknown version of the schema leaves the light text, with an error for developers', async () => {
    const child = '<script type="application/json">{"schemaVersion": 99, "facts": {}, "texts": {}}</script>';
    const host = await Host.open(`<care-leaflet>${child}<p>${lightText}</p></care-leaflet>`);
    await eventually(() => expect(host.window.__anyPage.said.join()).to.match(/schema/i));
    expect(isSeen(host, lightText)).to.equal(true);
  });
});

describe('case 26: translators', () => {
  /** As Google's and Microsoft's do: each text in a <font>, in the place of its node, through open shadow roots. */
  const translate = (host: Host) => {
    for (const part of [host.document.body, ...everything(host.document.body)]) {
      for (const holder of [part, part.shadowRoot ?? part])
        for (const node of [...holder.childNodes]) {
          if (node.nodeType !== Node.TEXT_NODE || !node.textContent!.trim() || part.localName === 'style') continue;
          const outer = host.document.createElement('font');
          const inner = host.document.createElement('font');
          inner.textContent = `«${node.textContent}»`;
          outer.append(inner);
          node.replaceWith(outer);
        }
    }
    host.document.documentElement.classList.add('translated-ltr');
    host.document.documentElement.lang = 'fr';
  };

  it('what changes after a translation is seen: progress, a step, a status', async () => {
    const host = await Host.open(care('care-follow-up-checklist') + care('care-question-list'));
    await host.shown('care-follow-up-checklist', 'care-question-list');
    translate(host);
    const checklist = host.one('care-follow-up-checklist');
    await checklist.updateComplete;
    expect(words(checklist)).to.include('«');
    (inside(checklist, '[data-entry^="tick:"]') as HTMLInputElement).click();
    await eventually(() => expect(inside(checklist, '.progress').textContent).to.match(/1 of/));
    (inside(checklist, '.add input') as HTMLInputElement).value = 'Ask about driving';
    const add = everything(checklist.shadowRoot!).find(
      (part) => part.localName === 'button' && part.textContent.trim().startsWith('Add step'),
    ) as HTMLElement;
    add.click();
    await eventually(() => expect(words(checklist)).to.include('Ask about driving'));
  });

  it('again and again, with the focus and what is half typed', async () => {
    const host = await Host.open(care('care-follow-up-checklist'));
    await host.shown('care-follow-up-checklist');
    const checklist = host.one('care-follow-up-checklist');
    for (let times = 1; times <= 3; times++) {
      translate(host);
      const field = inside(checklist, '.add input') as HTMLInputElement;
      field.value = 'half typed';
      field.focus();
      const box = everything(checklist.shadowRoot!).filter((part) => part.matches('[data-entry^="tick:"]'))[times];
      (box as HTMLInputElement).checked = true;
      box!.dispatchEvent(new host.window.Event('change', { bubbles: true }));
      await eventually(() => expect(words(checklist)).to.match(new RegExp(`${times} of`)));
      expect((inside(checklist, '.add input') as HTMLInputElement).value).to.equal('half typed');
      expect(checklist.shadowRoot!.activeElement?.matches('.add input')).to.equal(true);
    }
    expect(host.problems).to.deep.equal([]);
  });

  it('what was put in while a date was half typed is seen once the date is whole', async () => {
    const host = await Host.open(care('care-follow-up-checklist'));
    await host.shown('care-follow-up-checklist');
    translate(host);
    const checklist = host.one('care-follow-up-checklist');
    const day = inside(checklist, 'input[type="date"]');
    Object.defineProperty(day, 'validity', { configurable: true, value: { badInput: true } });
    day.focus();
    (inside(checklist, '[data-entry^="tick:"]') as HTMLInputElement).click();
    await pause(100);
    expect(inside(checklist, 'input[type="date"]') === day, 'the half date stays').to.equal(true);
    Reflect.deleteProperty(day, 'validity');
    day.blur();
    checklist.requestUpdate();
    await eventually(() => expect(inside(checklist, '.progress').textContent).to.match(/1 of/));
  });

  it('the language that a translator says is no wish of the page: what is shown stays, without a note', async () => {
    const host = await Host.open(care('care-leaflet'));
    await host.shown('care-leaflet');
    translate(host);
    await pause(200);
    const leaflet = host.one('care-leaflet');
    for (const move of [() => undefined, () => host.document.body.append(leaflet)]) {
      move();
      await pause(200);
      expect(leaflet.shadowRoot!.querySelector('[part="base"]')!.getAttribute('lang')).to.equal('en');
      expect(leaflet.shadowRoot!.querySelector('[part="language-note"]') === null).to.equal(true);
    }
  });

  it('the direction of a page that turns is followed where it is ours to follow', async () => {
    const host = await Host.open(care('care-leaflet'));
    await host.shown('care-leaflet');
    host.document.documentElement.dir = 'rtl';
    await pause();
    expect(host.window.getComputedStyle(inside(host.one('care-leaflet'), '[part="base"]')).direction).to.equal('ltr');
    expect(host.problems).to.deep.equal([]);
  });
});

describe('case 34: what a page’s own script says later', () => {
  it('a profile that an app adds later is shown', async () => {
    const host = await Host.open(care('care-seek-help'), { head: moduleScript });
    await host.shown('care-seek-help');
    expect(words(host.one('care-seek-help'))).not.to.include('01632 960 111');
    host.document.body.insertAdjacentHTML(
      'beforeend',
      '<script type="application/json" data-care-profile>{"emergencyNumber": "999", "clinic": {"name": "Facial nerve clinic", "phone": "01632 960 111"}}</script>',
    );
    await eventually(() => expect(words(host.one('care-seek-help'))).to.include('01632 960 111'));
  });
});

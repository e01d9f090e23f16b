import { expect, waitUntil } from '@open-wc/testing';
import {
  button,
  care,
  closeHosts,
  eventually,
  everything,
  Host,
  inside,
  moduleScript,
  pause,
  words,
  type Care,
} from './host.js';

afterEach(closeHosts);

const script = (address: string) => `<script src="${address}"></script>`;
const checklistTag = 'care-follow-up-checklist';

const tick = (element: Element): HTMLInputElement => inside(element, '[data-entry^="tick:"]') as HTMLInputElement;
const progress = (element: Element): string => inside(element, '.progress').textContent;

/** A checklist with one step ticked, and nothing kept on the device. */
async function inUse(options: Parameters<typeof Host.open>[1] = {}, around = (inner: string) => inner): Promise<Host> {
  const host = await Host.open(`<div id="one">${around(care(checklistTag))}</div><div id="two"></div>`, options);
  await host.shown(checklistTag);
  tick(host.one(checklistTag)).click();
  await host.one(checklistTag).updateComplete;
  expect(progress(host.one(checklistTag))).to.match(/^\s*1 of/);
  return host;
}

async function stillInUse(host: Host, selector: string = checklistTag): Promise<void> {
  await host.shown(selector);
  const element = host.one(selector);
  await waitUntil(() => /^\s*1 of/.test(progress(element)), progress(element));
  expect(host.window.__anyPage.errors).to.deep.equal([]);
}

describe('case 28: what scripts do with elements', () => {
  it('moved to another place, it keeps what was entered', async () => {
    const host = await inUse();
    host.one('#two').append(host.one(checklistTag));
    await stillInUse(host, `#two ${checklistTag}`);
  });

  it('moved with moveBefore, it keeps its state and its focus', async function () {
    const host = await inUse();
    if (!('moveBefore' in host.window.Element.prototype)) return this.skip();
    const element = host.one(checklistTag);
    const field = inside(element, '.add input') as HTMLInputElement;
    field.value = 'half typed';
    field.focus();
    (host.one('#two') as unknown as { moveBefore(node: Node, before: null): void }).moveBefore(element, null);
    await stillInUse(host, `#two ${checklistTag}`);
    expect((inside(element, '.add input') as HTMLInputElement).value).to.equal('half typed');
    expect(host.document.activeElement === element).to.equal(true);
  });

  it('jQuery’s .html(), .append(), .clone(true) and .detach()', async () => {
    const host = await inUse({ head: script('/neighbours/jquery-1/dist/jquery.min.js') + moduleScript });
    const { jQuery: $ } = host.window as unknown as {
      jQuery: (what: unknown) => Record<string, (...more: unknown[]) => unknown>;
    };
    $('#two').append!($(checklistTag).detach!());
    await stillInUse(host, `#two ${checklistTag}`);
    $('#one').html!($('#two').html!());
    await stillInUse(host, `#one ${checklistTag}`);
    $('#one').append!($(`#two ${checklistTag}`).clone!(true));
    expect(host.document.querySelectorAll(checklistTag).length).to.equal(3);
    await stillInUse(host, `#one ${checklistTag}:last-child`);
  });

  it('its HTML holds nothing that a patient entered', async () => {
    const host = await inUse();
    const own = inside(host.one(checklistTag), '.add input') as HTMLInputElement;
    own.value = 'Ask about driving';
    button(host.one(checklistTag), 'Add step').click();
    await host.one(checklistTag).updateComplete;
    expect(host.document.documentElement.outerHTML).not.to.include('driving');
  });

  it('adopted into a frame it keeps its look, and comes back', async () => {
    const host = await inUse({}, (inner) => `${inner}<iframe id="frame"></iframe>`);
    const element = host.one(checklistTag);
    const look = () => {
      const { color, borderColor, fontSize } = element.ownerDocument.defaultView!.getComputedStyle(
        element.shadowRoot!.querySelector('.add button')!,
      );
      return [color, borderColor, fontSize].join();
    };
    const before = look();
    const frame = host.document.querySelector<HTMLIFrameElement>('#frame')!;
    frame.contentDocument!.body.append(element);
    await eventually(() => expect(look()).to.equal(before));
    host.one('#two').append(element);
    expect(look()).to.equal(before);
    await stillInUse(host, `#two ${checklistTag}`);
  });

  it('into another shadow root', async () => {
    const host = await inUse();
    const root = host.one('#two').attachShadow({ mode: 'open' });
    root.append(host.one(checklistTag));
    await pause(100);
    await eventually(() => expect(progress(root.querySelector(checklistTag)!)).to.match(/^\s*1 of/));
    expect(host.problems).to.deep.equal([]);
  });
});

describe('case 45: an element that leaves while something is on its way', () => {
  for (const [what, change] of Object.entries<(element: Care) => void>({
    'a language': (element) => (element.lang = 'es'),
    'a pack': (element) => element.setAttribute('src', '/built/conditions/hemifacial-spasm/es.json'),
    'another condition': (element) => (element.condition = 'nothing-of-that-name'),
  }))
    it(`${what}: no error, and it is right when it comes back`, async () => {
      const host = await Host.open(`<div id="one">${care('care-self-care')}</div>`);
      await host.shown('care-self-care');
      const element = host.one('care-self-care');
      change(element);
      await Promise.resolve();
      element.remove();
      await pause(300);
      element.removeAttribute('src');
      element.removeAttribute('lang');
      element.condition = 'hemifacial-spasm';
      host.one('#one').append(element);
      await host.shown('care-self-care');
      await waitUntil(() => inside(element, '[part="base"]').lang === 'en');
      expect(host.window.__anyPage.errors).to.deep.equal([]);
    });
});

describe('case 27: pages that replace their parts', () => {
  it('htmx swaps an element in and out', async () => {
    const host = await Host.open(
      `<button id="get" hx-get="part.html" hx-target="#two">Get</button><div id="one">${care(checklistTag)}</div><div id="two"></div>`,
      {
        head: script('/neighbours/htmx.org/dist/htmx.js') + moduleScript,
        files: { 'part.html': care('care-self-care') },
      },
    );
    await host.shown(checklistTag);
    tick(host.one(checklistTag)).click();
    host.one('#get').click();
    await host.shown('#two care-self-care');
    host.one('#get').click();
    await pause(200);
    await host.shown('#two care-self-care');
    await stillInUse(host);
  });

  it('idiomorph changes the page around an element and leaves what it holds', async () => {
    const host = await inUse({ head: script('/neighbours/idiomorph/dist/idiomorph.js') + moduleScript });
    const { Idiomorph } = host.window as unknown as { Idiomorph: { morph(from: Element, to: string): void } };
    Idiomorph.morph(
      host.document.body,
      `<body><h1>New</h1><div id="one">${care(checklistTag)}</div><div id="two"></div></body>`,
    );
    expect(host.document.querySelector('h1')?.textContent).to.equal('New');
    await stillInUse(host);
  });

  it('Turbo visits another page and goes back', async () => {
    const page = (title: string, body: string) =>
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><script src="/test/helpers/watch-page.js"></script><script src="/test/any-page/watch.js"></script><script src="/neighbours/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>${moduleScript}</head><body>${body}</body></html>`;
    const host = await Host.open(page('One', `<h1>One</h1>${care(checklistTag)}`), {
      files: { 'two.html': page('Two', `<h1>Two</h1>${care('care-self-care')}`) },
    });
    await host.shown(checklistTag);
    tick(host.one(checklistTag)).click();
    const { Turbo } = host.window as unknown as { Turbo: { visit(address: string): void } };
    Turbo.visit(`${host.address}two.html`);
    await waitUntil(() => host.document.querySelector('h1')?.textContent === 'Two', 'the other page', {
      timeout: 5000,
    });
    await host.shown('care-self-care');
    host.window.history.back();
    await waitUntil(() => host.document.querySelector('h1')?.textContent === 'One', 'back', { timeout: 5000 });
    await stillInUse(host);
    expect(host.document.querySelectorAll(`${checklistTag} [part="heading"]`).length).to.equal(0);
  });

  it('a page that comes back out of the browser’s memory looks again at what is kept and what day it is', async () => {
    const host = await inUse();
    const keep = everything(host.one(checklistTag).shadowRoot!).find((part) =>
      part.matches('[data-press="keep"]'),
    ) as HTMLInputElement;
    keep.click();
    const key = Object.keys(host.window.localStorage).find((name) => name.includes('checklist'))!;
    const kept = host.window.localStorage.getItem(key)!;
    expect(kept).to.be.a('string');
    host.window.localStorage.removeItem(key);
    host.window.dispatchEvent(new host.window.PageTransitionEvent('pageshow', { persisted: true }));
    await eventually(() => expect(keep.checked, 'what another tab has cleared is cleared here').to.equal(false));
    host.window.localStorage.clear();
  });
});

describe('case 39: clocks', () => {
  /** A clock that the test sets; what the page asks for goes by it. */
  const clock = `{
    const { Date: Real } = window;
    let shift = 0;
    window.Date = class extends Real {
      constructor(...parts) { parts.length ? super(...parts) : super(Real.now() + shift); }
      static now() { return Real.now() + shift; }
    };
    window.jumpTo = (text) => { shift = new Real(text).getTime() - Real.now(); };
  }`;
  const withClock = async (tag: string, at: string) => {
    const host = await Host.open(care(tag), {
      head: script('host.js') + moduleScript,
      files: { 'host.js': `${clock}; jumpTo('${at}');` },
    });
    await host.shown(tag);
    return host;
  };
  const jump = (host: Host, to: string) => {
    (host.window as unknown as { jumpTo(text: string): void }).jumpTo(to);
    host.document.dispatchEvent(new host.window.Event('visibilitychange'));
  };
  const dated = async (host: Host, day: string) => {
    const field = inside(host.one(checklistTag), 'input[type="date"]') as HTMLInputElement;
    field.value = day;
    field.dispatchEvent(new host.window.Event('change', { bubbles: true }));
    field.dispatchEvent(new host.window.Event('input', { bubbles: true }));
    await host.one(checklistTag).updateComplete;
  };

  for (const [what, before, after] of [
    ['midnight', '2027-03-14T23:59:30', '2027-03-15T00:00:30'],
    ['a night in which clocks go forward', '2027-03-28T00:30:00', '2027-03-29T03:30:00'],
    ['the end of a leap day', '2028-02-29T23:59:00', '2028-03-01T00:01:00'],
    ['the end of a year', '2027-12-31T23:59:00', '2028-01-01T00:01:00'],
  ] as const)
    it(`a page that stays open over ${what} counts the days anew`, async () => {
      const host = await withClock(checklistTag, before);
      await dated(host, after.slice(0, 10));
      const seen = words(host.one(checklistTag));
      jump(host, after);
      await waitUntil(() => words(host.one(checklistTag)) !== seen, 'the words stayed as they were');
      expect(host.problems).to.deep.equal([]);
    });

  it('a form of the diary that nobody has begun is of the new day; one that is begun keeps its day and its words', async () => {
    const host = await withClock('care-symptom-diary', '2027-03-14T23:59:30');
    const diary = host.one('care-symptom-diary');
    const day = () => (inside(diary, '#day') as HTMLInputElement).value;
    expect(day()).to.equal('2027-03-14');
    jump(host, '2027-03-15T08:00:00');
    await waitUntil(() => day() === '2027-03-15');
    inside(diary, '#note').focus();
    jump(host, '2027-03-16T07:00:00');
    await pause(100);
    expect(diary.shadowRoot!.activeElement?.id, 'who is about to write is not disturbed').to.equal('note');
    expect(day()).to.equal('2027-03-15');
    (inside(diary, '#note') as HTMLTextAreaElement).value = 'begun';
    inside(diary, '#note').blur();
    jump(host, '2027-03-16T08:00:00');
    await pause(100);
    expect(day()).to.equal('2027-03-15');
    expect((inside(diary, '#note') as HTMLTextAreaElement).value).to.equal('begun');
  });

  it('a clock that jumps back by years breaks nothing', async () => {
    const host = await withClock(checklistTag, '2027-03-14T12:00:00');
    await dated(host, '2027-03-20');
    jump(host, '1999-01-01T00:00:00');
    await pause(100);
    await host.shown(checklistTag);
    expect(host.problems).to.deep.equal([]);
  });
});

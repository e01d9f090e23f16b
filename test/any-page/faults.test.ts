import { expect, waitUntil } from '@open-wc/testing';
import {
  button,
  care,
  classicScript,
  closeHosts,
  contentTags,
  eventually,
  everyElement,
  everything,
  Host,
  inside,
  moduleScript,
  pause,
  shownTags,
  words,
} from './host.js';

afterEach(closeHosts);

const script = (address: string) => `<script src="${address}"></script>`;
const checklistTag = 'care-follow-up-checklist';
const faulty = (fault: string, body: string = everyElement) =>
  Host.open(body, { head: script('host.js') + classicScript, files: { 'host.js': fault } });

describe('case 38: storage that fails', () => {
  for (const [name, fault] of Object.entries({
    'throws on every access':
      "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
    'is null': "Object.defineProperty(window, 'localStorage', { value: null });",
    'is full': "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
    'forgets at once': 'Storage.prototype.setItem = () => {};',
    'gives back something else': "Storage.prototype.getItem = () => '[object Object]';",
    'throws when it is read': "Storage.prototype.getItem = () => { throw new Error('no'); };",
  }))
    it(`${name}: the list goes on, and says what is the matter`, async () => {
      const host = await faulty(fault, care(checklistTag));
      await host.shown(checklistTag);
      const checklist = host.one(checklistTag);
      (inside(checklist, '[data-entry^="tick:"]') as HTMLInputElement).click();
      (inside(checklist, '[data-press="keep"]') as HTMLInputElement).click();
      const status = () => everything(checklist.shadowRoot!).filter((part) => part.matches('[role="status"]'));
      await eventually(() => {
        expect(inside(checklist, '.progress').textContent).to.match(/^\s*1 of/);
        expect(
          status()
            .map((part) => part.textContent.trim())
            .join(''),
        ).not.to.equal('');
      });
      expect(host.window.__anyPage.errors).to.deep.equal([]);
    });
});

describe('case 40: what a browser may lack', () => {
  for (const [name, fault] of Object.entries({
    speechSynthesis: 'delete window.speechSynthesis; delete Window.prototype.speechSynthesis;',
    matchMedia: 'window.matchMedia = undefined;',
    'crypto.randomUUID': 'delete Crypto.prototype.randomUUID;',
    structuredClone: 'window.structuredClone = undefined;',
    'CSS.highlights': 'try { delete window.Highlight; delete CSS.highlights; } catch {}',
    'the names of languages': 'Intl.DisplayNames = undefined;',
    'parts of sentences': 'Intl.Segmenter = undefined;',
    'navigator.share and the clipboard':
      "Object.defineProperty(navigator, 'share', { value: undefined }); Object.defineProperty(navigator, 'clipboard', { value: undefined });",
    IntersectionObserver: 'window.IntersectionObserver = undefined;',
    'an IntersectionObserver that can be made':
      'window.IntersectionObserver = class { constructor() { throw new Error(); } };',
    'entries of what was loaded': 'Performance.prototype.getEntriesByType = undefined;',
    'requestIdleCallback and scheduler': 'window.requestIdleCallback = window.scheduler = undefined;',
  }))
    it(`without ${name} everything is shown`, async () => {
      const host = await faulty(fault);
      await host.everyShown();
      await pause(100);
      // Where an element cannot be shown, it says so with a heading of its own, and in the console.
      expect(host.problems).to.deep.equal([]);
    });
});

/** A page that wants Spanish without a network. `isOffline` of its window says whether it has one. */
async function withoutSpanish() {
  const host = await Host.open(care('care-self-care'), {
    head: script('host.js') + moduleScript,
    files: {
      'host.js':
        "const real = window.fetch; window.isOffline = true; window.fetch = (...inputs) => window.isOffline ? Promise.reject(new TypeError('offline')) : real(...inputs);",
    },
  });
  await host.shown('care-self-care');
  const element = host.one('care-self-care');
  element.lang = 'es';
  await waitUntil(() => element.shadowRoot!.querySelector('[part="language-note"]'));
  return { host, element };
}

describe('case 41: the network', () => {
  it('nothing is asked for, from the first word to the last press', async () => {
    const host = await Host.open(everyElement);
    await host.everyShown();
    host.window.print = () => void host.window.dispatchEvent(new host.window.CustomEvent('beforeprint'));
    for (const tag of shownTags)
      for (const part of everything(host.one(tag).shadowRoot!))
        if (part.matches('button:not([popovertarget]), summary, input[type="checkbox"]:not([data-press])'))
          (part as HTMLElement).click();
    await pause(200);
    expect(host.traces).to.deep.equal([]);
  });

  it('a language that could not be had is asked for again when the page is seen again', async () => {
    const { host, element } = await withoutSpanish();
    Object.assign(host.window, { isOffline: false });
    host.window.dispatchEvent(new host.window.CustomEvent('online'));
    await waitUntil(() => inside(element, '[part="base"]').lang === 'es', 'Spanish did not come', { timeout: 5000 });
    expect(element.shadowRoot!.querySelector('[part="language-note"]')).to.equal(null);
  });

  it('a language that could not be had is asked for again when the reader wants it again', async () => {
    const { host, element } = await withoutSpanish();
    element.lang = 'en';
    await pause(50);
    Object.assign(host.window, { isOffline: false });
    element.lang = 'es';
    await waitUntil(() => inside(element, '[part="base"]').lang === 'es', 'Spanish did not come', { timeout: 5000 });
  });

  it('a pack by its address comes with the site’s own sign-in, and from another site without', async () => {
    const host = await Host.open(`<care-self-care src="pack.json"></care-self-care>`, {
      head: script('host.js') + moduleScript,
      files: {
        'host.js':
          'window.asked = []; const real = window.fetch; window.fetch = (address, options) => (asked.push(options), real(address, options));',
        'pack.json': await (await fetch('/built/conditions/hemifacial-spasm/en.json')).text(),
      },
    });
    await host.shown('care-self-care');
    const [options] = (host.window as unknown as { asked: RequestInit[] }).asked;
    expect(options!.credentials ?? 'same-origin').to.equal('same-origin');
    expect(options!.referrerPolicy).to.equal('no-referrer');
  });
});

describe('case 42: the device', () => {
  it('nothing is written as long as nobody asks for it', async () => {
    const host = await Host.open(everyElement);
    await host.everyShown();
    const checklist = host.one(checklistTag);
    (inside(checklist, '[data-entry^="tick:"]') as HTMLInputElement).click();
    (inside(checklist, '.add input') as HTMLInputElement).value = 'Ask about driving';
    button(checklist, 'Add step').click();
    await pause(100);
    expect(host.window.__pageNotes.writes).to.deep.equal([]);
    expect(Object.keys(host.window.localStorage).filter((key) => key.startsWith('careleaf'))).to.deep.equal([]);
  });

  it('what holds a patient’s entries is marked for tools that record visits', async () => {
    const host = await Host.open(everyElement);
    await host.everyShown();
    for (const tag of [checklistTag, 'care-symptom-diary', 'care-question-list', 'care-decision-aid']) {
      const base = inside(host.one(tag), '[part="base"]');
      expect(
        base.matches(
          '.rr-mask.ph-no-capture.fs-mask.sentry-mask[data-hj-suppress][data-private][data-clarity-mask][data-dd-privacy="mask"][data-matomo-mask]',
        ),
        tag,
      ).to.equal(true);
    }
  });
});

describe('case 43: an element that cannot be rendered', () => {
  it('costs itself alone: its light text is read, its neighbours are whole', async () => {
    const host = await faulty(
      "Object.defineProperty(Array.prototype, 'toSorted', { value() { throw new Error('broken'); } });",
      care('care-seek-help') + care('care-self-care'),
    );
    const [broken, whole] = [host.one('care-seek-help'), host.one('care-self-care')];
    await host.shown('care-self-care');
    await pause(300);
    expect(whole.checkVisibility()).to.equal(true);
    expect(broken.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(host.window.__anyPage.errors).to.deep.equal([]);
  });
});

describe('case 44: many of them', () => {
  it('500 elements are shown', async function () {
    this.timeout(60_000);
    const host = await Host.open(care('care-seek-help', '', '').repeat(500));
    await waitUntil(
      () =>
        [...host.document.querySelectorAll('care-seek-help')].every((one) =>
          one.shadowRoot?.querySelector('[part~="heading"]'),
        ),
      'not all are shown',
      { timeout: 50_000, interval: 200 },
    );
    expect(host.problems).to.deep.equal([]);
  });

  it('1,000 that came and went leave nothing that is still asked', async function () {
    this.timeout(60_000);
    const host = await Host.open('<div id="place"></div>');
    let asked = 0;
    for (let times = 0; times < 1000; times++) {
      const element = host.document.createElement(times % 2 ? 'care-seek-help' : checklistTag) as Element & {
        requestUpdate(): void;
      };
      element.setAttribute('condition', 'hemifacial-spasm');
      host.one('#place').append(element);
      element.remove();
      element.requestUpdate = () => void asked++;
    }
    host.document.documentElement.lang = 'es';
    host.document.dispatchEvent(new host.window.CustomEvent('visibilitychange'));
    host.window.dispatchEvent(new host.window.CustomEvent('online'));
    await pause(300);
    expect(asked).to.equal(0);
  });
});

describe('case 47: links that lead away', () => {
  it('take no address along, cannot reach back, and say nothing of the condition', async () => {
    const host = await Host.open(everyElement);
    await host.everyShown();
    const links = shownTags
      .flatMap((tag) => everything(host.one(tag).shadowRoot!))
      .filter((part): part is HTMLAnchorElement => part.matches('a[href^="http"]'));
    expect(links.length).to.be.greaterThan(5);
    for (const link of links) {
      expect(link.rel.split(' '), link.href).to.include.members(['noopener', 'noreferrer']);
      expect(new URL(link.href).search, link.href).not.to.match(/hemifacial|condition/i);
    }
    expect(host.window.location.hash + host.window.location.search).to.equal('');
  });
});

describe('case 35: every element by itself', () => {
  for (const tag of contentTags)
    it(`<${tag}> without anything says nothing wrong`, async () => {
      const host = await Host.open(`<${tag}></${tag}><${tag} condition="nothing-of-that-name"><p>Light</p></${tag}>`);
      await pause(300);
      expect(host.window.__anyPage.errors).to.deep.equal([]);
      expect(host.one(`${tag} p`).checkVisibility()).to.equal(true);
      expect(words(host.one(tag))).not.to.include('undefined');
    });
});

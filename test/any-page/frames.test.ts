import { expect, waitUntil } from '@open-wc/testing';
import { button, care, closeHosts, everything, Host, inside, moduleScript, pause, words } from './host.js';

afterEach(closeHosts);

const checklistTag = 'care-follow-up-checklist';

/** A sandboxed page cannot be reached into: a script of its own does what is asked, and answers. */
const reporter = `
  const everything = (root) => [...root.querySelectorAll('*')].flatMap((part) => [part, ...(part.shadowRoot ? everything(part.shadowRoot) : [])]);
  addEventListener('message', async ({ data }) => {
    try {
      const answer = await new Function('everything', 'return (async () => {' + data + '})()')(everything);
      parent.postMessage({ answer }, '*');
    } catch (error) { parent.postMessage({ answer: 'failed: ' + error }, '*'); }
  });`;

async function ask(host: Host, code: string): Promise<unknown> {
  const answered = new Promise((done) =>
    addEventListener('message', ({ data }: MessageEvent<{ answer: unknown }>) => done(data.answer), { once: true }),
  );
  host.frame.contentWindow!.postMessage(code, '*');
  return answered;
}

const sandboxed = (body: string, sandbox: string) =>
  Host.open(body, { head: `<script src="host.js"></script>${moduleScript}`, files: { 'host.js': reporter }, sandbox });

const untilShown = async (host: Host, tag: string) => {
  for (let tries = 0; tries < 100; tries++) {
    if (
      await ask(
        host,
        `return Boolean(document.querySelector('${tag}')?.shadowRoot?.querySelector('[part~="heading"]'))`,
      )
    )
      return;
    await pause(50);
  }
  throw new Error(`${tag} is not shown`);
};

describe('case 34: frames', () => {
  it('one that may keep nothing: the list works, and says that nothing can be kept', async () => {
    const host = await sandboxed(care(checklistTag), 'allow-scripts');
    await untilShown(host, checklistTag);
    const said = await ask(
      host,
      `const parts = everything(document.querySelector('${checklistTag}').shadowRoot);
       parts.find((part) => part.matches('[data-entry^="tick:"]')).click();
       parts.find((part) => part.matches('[data-press="keep"]')).click();
       await new Promise((done) => setTimeout(done, 200));
       return document.querySelector('${checklistTag}').shadowRoot.querySelector('[part="base"]').textContent`,
    );
    expect(said)
      .to.match(/1 of \d+/)
      .and.include('does not allow pages to keep anything');
  });

  it('one that may not print: that is said, and nothing stays behind', async () => {
    const host = await sandboxed(`<p>Around</p>${care(checklistTag)}`, 'allow-scripts allow-same-origin');
    await host.shown(checklistTag);
    const element = host.one(checklistTag);
    button(element, 'Print this checklist').click();
    await waitUntil(() => words(element).includes('could not open the print window'), 'nothing was said', {
      timeout: 4000,
    });
    expect(host.document.querySelectorAll('[data-care-printing]').length).to.equal(0);
    expect(host.document.adoptedStyleSheets.length).to.equal(0);
  });

  it('a file in a frame: it is said what to do where none comes', async () => {
    const host = await Host.open(care(checklistTag));
    await host.shown(checklistTag);
    const element = host.one(checklistTag);
    const field = inside(element, 'input[type="date"]') as HTMLInputElement;
    field.value = '2099-03-01';
    field.dispatchEvent(new host.window.Event('change', { bubbles: true }));
    await element.updateComplete;
    // The file itself is none of this test's: Firefox would ask for a place to put it.
    host.window.HTMLAnchorElement.prototype.click = () => undefined;
    button(element, 'Add to calendar').click();
    await waitUntil(() => words(element).includes('this page may not save files'));
    const places = everything(element.shadowRoot!).filter((part) => part.matches('[role="status"]'));
    const said = places.filter(({ textContent }) => textContent!.trim() !== '');
    expect(said.length, 'it is announced in one place').to.equal(1);
    expect(said[0]!.textContent).to.include('The calendar file has every date');
  });

  it('a page that credentials are kept from', async function () {
    const frame = document.createElement('iframe');
    if (!('credentialless' in frame)) return this.skip();
    const host = await Host.open(care(checklistTag));
    const { address } = host;
    (frame as HTMLIFrameElement & { credentialless: boolean }).credentialless = true;
    frame.src = address;
    const loaded = new Promise((done) => frame.addEventListener('load', done));
    host.frame.after(frame);
    await loaded;
    try {
      await waitUntil(() =>
        frame.contentDocument?.querySelector(checklistTag)?.shadowRoot?.querySelector('[part~="heading"]'),
      );
    } finally {
      frame.remove();
    }
  });

  it('sharing that is refused is said; leaving it is no refusal', async () => {
    const host = await Host.open(care('care-question-list'), {
      head: `<script src="host.js"></script>${moduleScript}`,
      files: {
        'host.js':
          "Object.defineProperty(navigator, 'share', { value: () => Promise.reject(new DOMException('no', window.reason)), configurable: true });",
      },
    });
    await host.shown('care-question-list');
    const list = host.one('care-question-list');
    (inside(list, '[data-entry^="chosen:"]') as HTMLInputElement).click();
    await list.updateComplete;
    for (const [reason, isSaid] of [
      ['AbortError', false],
      ['NotAllowedError', true],
    ] as const) {
      Object.assign(host.window, { reason });
      button(list, 'Share').click();
      await pause(100);
      expect(words(list).includes('did not let us share'), reason).to.equal(isSaid);
    }
  });
});

describe('case 37: printing inside an app that scrolls', () => {
  it('what is printed alone is not cut off by the shell around it', async () => {
    const host = await Host.open(
      `<div id="shell" style="block-size:100vh;overflow:hidden;display:flex"><main id="main" style="overflow:auto;block-size:100%;position:relative">${care('care-leaflet')}</main></div>`,
    );
    await host.shown('care-leaflet');
    host.window.print = () => void host.window.dispatchEvent(new host.window.CustomEvent('beforeprint'));
    inside(host.one('care-leaflet'), '.print-choice summary')?.click();
    button(host.one('care-leaflet'), 'Everything').click();
    await pause(100);
    const sheet = host.document.adoptedStyleSheets.at(-1)!;
    // Screens show no print rules: they are applied here as they are on paper.
    const rules = [...sheet.cssRules]
      .filter((rule): rule is CSSMediaRule => 'media' in rule)
      .flatMap((rule) => [...rule.cssRules]);
    const onScreen = new host.window.CSSStyleSheet();
    onScreen.replaceSync(rules.map(({ cssText }) => cssText).join('\n'));
    host.document.adoptedStyleSheets.push(onScreen);
    for (const place of ['#shell', '#main']) {
      const { overflow, blockSize } = host.window.getComputedStyle(host.one(place));
      expect(overflow, place).to.match(/^visible/);
      expect(parseFloat(blockSize), place).to.be.greaterThan(2000);
    }
    host.window.dispatchEvent(new host.window.CustomEvent('afterprint'));
    expect(host.document.querySelectorAll('[data-care-printing]').length).to.equal(0);
  });

  it('what is closed is open while the page is printed, and closed again afterwards', async () => {
    const host = await Host.open(care('care-treatment-options'));
    await host.shown('care-treatment-options');
    const all = () =>
      everything(host.one('care-treatment-options').shadowRoot!).filter((part) =>
        part.matches('details:not(.on-demand)'),
      ) as HTMLDetailsElement[];
    const before = all().map(({ open }) => open);
    expect(before).to.include(false);
    host.window.dispatchEvent(new host.window.CustomEvent('beforeprint'));
    expect(all().every(({ open }) => open)).to.equal(true);
    host.window.dispatchEvent(new host.window.CustomEvent('afterprint'));
    expect(all().map(({ open }) => open)).to.deep.equal(before);
  });
});

describe('case 46: a device that many people use', () => {
  it('"Clear everything" leaves nothing on the page, on the device and in the address', async () => {
    const host = await Host.open(care(checklistTag) + care('care-symptom-diary') + care('care-question-list'));
    await host.shown(checklistTag, 'care-symptom-diary', 'care-question-list');
    const checklist = host.one(checklistTag);
    (inside(checklist, '[data-entry^="tick:"]') as HTMLInputElement).click();
    (inside(checklist, '[data-press="keep"]') as HTMLInputElement).click();
    (inside(checklist, '.add input') as HTMLInputElement).value = 'My own secret step';
    button(checklist, 'Add step').click();
    await checklist.updateComplete;
    expect(Object.keys(host.window.localStorage).some((key) => key.startsWith('careleaf:'))).to.equal(true);
    button(checklist, 'Clear everything').click();
    await checklist.updateComplete;
    expect(Object.keys(host.window.localStorage).filter((key) => key.startsWith('careleaf:'))).to.deep.equal([]);
    expect(words(checklist)).not.to.include('secret');
    expect(host.window.location.href + JSON.stringify(host.window.history.state)).not.to.include('secret');
    const form = everything(checklist.shadowRoot!).filter(
      (part): part is HTMLInputElement => part.localName === 'input',
    );
    expect(form.some(({ checked, value, type }) => checked || (type === 'text' && value !== ''))).to.equal(false);
  });
});

import { expect, waitUntil } from '@open-wc/testing';
import {
  button,
  care,
  classicScript,
  closeHosts,
  eventually,
  everyElement,
  Host,
  inside,
  moduleScript,
  pause,
  words,
} from './host.js';

afterEach(closeHosts);

const script = (address: string) => `<script src="${address}"></script>`;

const libraries: Record<string, { files: readonly string[]; isThere: string }> = {
  'jQuery 4': { files: ['/neighbours/jquery/dist/jquery.min.js'], isThere: 'jQuery' },
  'jQuery 1.12': { files: ['/neighbours/jquery-1/dist/jquery.min.js'], isThere: 'jQuery' },
  'Prototype.js 1.7': { files: ['/debian/prototype/prototype.js'], isThere: 'Prototype' },
  'MooTools 1.4': { files: ['/debian/mootools/mootools.js'], isThere: 'MooTools' },
  'RequireJS 2.3': { files: ['/neighbours/requirejs/require.js'], isThere: 'requirejs' },
};

describe('case 21: libraries that change what every script uses', () => {
  for (const [name, { files, isThere }] of Object.entries(libraries))
    for (const [kind, ours] of Object.entries({ module: moduleScript, 'classic script': classicScript }))
      it(`${name}, with our ${kind}: everything is shown and can be used`, async () => {
        const host = await Host.open(everyElement, { head: files.map(script).join('') + ours });
        expect(host.window, 'the library has come').to.have.property(isThere);
        await host.everyShown();
        await useChecklist(host);
        expect(host.problems).to.deep.equal([]);
      });

  for (const [name, { files }] of Object.entries(libraries))
    it(`${name}: our classic script knows where it was loaded from, and fetches Spanish`, async () => {
      const host = await Host.open(care('care-seek-help'), {
        head: files.map(script).join('') + classicScript,
        lang: 'es',
      });
      await host.shown('care-seek-help');
      await waitUntil(() => inside(host.one('care-seek-help'), '[part="base"]').lang === 'es', 'Spanish', {
        timeout: 5000,
      });
    });

  for (const [name, habit] of Object.entries({
    'enumerable additions to Object.prototype':
      'Object.prototype.each = () => {}; Object.prototype.value = 7; Object.prototype.get = undefined; Array.prototype.contains = () => {};',
    'another Array.from': 'Array.from = (list) => [].slice.call(list);',
    'an old toJSON on every array': 'Array.prototype.toJSON = function () { return "list"; };',
    'a loader with define': 'window.define = Object.assign(() => { throw new Error("anonymous"); }, { amd: {} });',
    'module and exports': 'window.exports = {}; window.module = { exports: window.exports };',
    'classes of its own by names of the browser’s':
      'class Comment {} class Text {} class Element {} function Node() {} function EventTarget() {}',
  }))
    it(`${name}: everything is shown and can be used`, async () => {
      const host = await Host.open(everyElement, {
        head: script('host.js') + classicScript,
        files: { 'host.js': habit },
      });
      await host.everyShown();
      await useChecklist(host);
      expect(host.problems).to.deep.equal([]);
    });
});

async function useChecklist(host: Host): Promise<void> {
  const checklist = host.one('care-follow-up-checklist');
  const box = inside(checklist, '[data-entry^="tick:"]') as HTMLInputElement;
  box.click();
  const own = inside(checklist, '.add input') as HTMLInputElement;
  own.value = 'Ask about driving';
  button(checklist, 'Add step').click();
  await checklist.updateComplete;
  expect(words(checklist)).to.include('Ask about driving');
  button(checklist, 'Undo').click();
  await checklist.updateComplete;
  expect(words(checklist)).not.to.include('Ask about driving');
}

describe('case 22: names in the page that hide what a script looks for', () => {
  for (const markup of [
    '<img name="currentScript" alt=""><img name="currentScript" alt="">',
    '<form name="customElements"></form><form id="customElements"></form>',
    '<a id="careleaf"></a><a id="trustedTypes"></a><a id="fetch"></a><a id="localStorage"></a>',
    '<img name="readyState" alt=""><img name="adoptedStyleSheets" alt=""><img name="documentElement" alt="">',
    '<form name="body"><input name="append"></form>',
  ])
    it(`${markup}: everything is shown`, async () => {
      const host = await Host.open(markup + everyElement + classicScript, { head: '' });
      await host.everyShown();
      expect(host.problems).to.deep.equal([]);
    });

  for (const name of ['createElement', 'createTreeWalker', 'importNode', 'createComment'])
    it(`without document.${name} nothing can be rendered: the light text stays`, async () => {
      const host = await Host.open(`<img name="${name}" alt="">${care('care-seek-help')}${classicScript}`, {
        head: '',
      });
      await pause(400);
      expect(host.one('care-seek-help p').checkVisibility()).to.equal(true);
    });
});

describe('case 29: a page that puts things back', () => {
  it('an observer that inserts an element again whenever it leaves does not lead in circles', async () => {
    const host = await Host.open(`<div id="place">${care('care-self-care')}</div>`, {
      head: moduleScript + script('host.js'),
      files: {
        'host.js': `addEventListener('DOMContentLoaded', () => new MutationObserver((records) => {
          for (const { removedNodes } of records) for (const node of removedNodes)
            if (node.localName === 'care-self-care') document.querySelector('#place').append(node);
        }).observe(document.querySelector('#place'), { childList: true }));`,
      },
    });
    await host.shown('care-self-care');
    for (let times = 0; times < 5; times++) {
      host.one('care-self-care').remove();
      await pause(10);
    }
    await host.shown('care-self-care');
    expect(host.document.querySelectorAll('care-self-care').length).to.equal(1);
    expect(host.problems).to.deep.equal([]);
  });
});

describe('case 31: layers over the page', () => {
  for (const [name, open, close] of [
    ['a dialog', '<dialog id="layer">', '</dialog>'],
    ['a popover', '<div id="layer" popover style="block-size: 90vh">', '</div>'],
  ] as const)
    it(`inside ${name} everything is shown, and an explained word lies above it`, async () => {
      const host = await Host.open(`${open}${care('care-condition-explainer')}${close}`);
      const layer = host.one('#layer') as unknown as HTMLDialogElement & { showPopover(): void };
      if (name === 'a dialog') layer.showModal();
      else layer.showPopover();
      await host.shown('care-condition-explainer');
      const term = inside(host.one('care-condition-explainer'), 'button.term');
      term.scrollIntoView({ block: 'center' });
      term.click();
      const meaning = inside(host.one('care-condition-explainer'), `#${term.getAttribute('popovertarget')}`);
      await waitUntil(() => meaning.matches(':popover-open'));
      const { left, top, width, height } = meaning.getBoundingClientRect();
      const root = meaning.getRootNode() as ShadowRoot;
      const above = root.elementFromPoint(left + width / 2, top + height / 2);
      expect(above !== null && meaning.contains(above), 'it is seen').to.equal(true);
    });

  it('an overlay of the page with the highest z-index lies over ours', async () => {
    const host = await Host.open(
      `${care('care-self-care')}<div id="over" style="position:fixed;inset:0;z-index:2147483647">Over</div>`,
    );
    await host.shown('care-self-care');
    expect(host.document.elementFromPoint(200, 200) === host.one('#over')).to.equal(true);
  });

  it('an explained word keeps its explanation beside it while a container scrolls', async () => {
    const host = await Host.open(
      `<div id="scroller" style="block-size:500px;overflow:auto"><div style="block-size:150px"></div>${care('care-condition-explainer')}</div>`,
    );
    await host.shown('care-condition-explainer');
    const element = host.one('care-condition-explainer');
    const term = inside(element, 'button.term');
    term.scrollIntoView({ block: 'center' });
    term.click();
    const meaning = inside(element, `#${term.getAttribute('popovertarget')}`);
    await waitUntil(() => meaning.matches(':popover-open'));
    const gap = () => meaning.getBoundingClientRect().top - term.getBoundingClientRect().top;
    const before = gap();
    host.one('#scroller').scrollTop += 60;
    await eventually(() => expect(Math.abs(gap() - before)).to.be.at.most(2));
  });
});

describe('case 32: keys that a page listens for', () => {
  const keys = ['/', '?', 's', 'Enter', 'ArrowDown', 'Backspace'];
  const files = {
    'host.js': `window.heard = []; for (const name of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'textInput', 'compositionstart', 'compositionupdate', 'compositionend', 'copy', 'cut', 'paste', 'dragover', 'drop'])
      document.addEventListener(name, (event) => heard.push(event.key ?? name));`,
  };
  const heardOf = (host: Host) => (host.window as unknown as { heard: string[] }).heard;
  const listening = () =>
    Host.open(care('care-follow-up-checklist') + care('care-symptom-diary') + care('care-leaflet'), {
      head: script('host.js') + moduleScript,
      files,
    });
  const type = (host: Host, field: HTMLElement, key: string) => {
    for (const name of ['keydown', 'keypress', 'keyup'])
      field.dispatchEvent(
        new host.window.KeyboardEvent(name, { key, bubbles: true, composed: true, cancelable: true }),
      );
    field.dispatchEvent(new host.window.InputEvent('input', { data: key, bubbles: true, composed: true }));
  };
  /** What comes into a field or leaves it by no key. */
  const handOver = ({ window }: Host, field: HTMLElement) => {
    const options = { data: 'words', bubbles: true, composed: true, cancelable: true };
    for (const name of ['compositionstart', 'compositionupdate', 'compositionend'])
      field.dispatchEvent(new window.CompositionEvent(name, options));
    for (const name of ['textInput', 'copy', 'cut', 'paste']) field.dispatchEvent(new window.Event(name, options));
    for (const name of ['dragover', 'drop']) field.dispatchEvent(new window.DragEvent(name, options));
  };

  it('what is typed into any field stays inside', async () => {
    const host = await listening();
    await host.shown('care-follow-up-checklist', 'care-symptom-diary', 'care-leaflet');
    const fields = [
      'care-follow-up-checklist .add input',
      'care-follow-up-checklist input[type=date]',
      'care-symptom-diary textarea',
      'care-leaflet textarea',
    ];
    for (const where of fields) {
      const [tag, ...selector] = where.split(' ');
      const field = inside(host.one(tag!), selector.join(' '));
      if (field) for (const key of keys) type(host, field, key);
      if (field) handOver(host, field);
    }
    expect(heardOf(host)).to.deep.equal([]);
  });

  it('the keys that press a control stay with it, others go on to the page', async () => {
    const host = await listening();
    await host.shown('care-follow-up-checklist', 'care-symptom-diary', 'care-leaflet');
    const controls = [
      inside(host.one('care-follow-up-checklist'), 'input[type=checkbox]'),
      inside(host.one('care-follow-up-checklist'), 'button'),
      inside(host.one('care-leaflet'), 'summary'),
      inside(host.one('care-leaflet'), '.contents a'),
    ];
    for (const control of controls)
      for (const key of [' ', 'Enter'])
        for (const name of ['keydown', 'keypress', 'keyup'])
          control.dispatchEvent(new host.window.KeyboardEvent(name, { key, bubbles: true, composed: true }));
    expect(heardOf(host)).to.deep.equal([]);
    for (const control of controls)
      control.dispatchEvent(new host.window.KeyboardEvent('keydown', { key: '?', bubbles: true, composed: true }));
    expect(heardOf(host)).to.deep.equal(['?', '?', '?', '?']);
  });

  it('what a script sends to a root itself is no error', async () => {
    const host = await listening();
    await host.shown('care-follow-up-checklist');
    const { shadowRoot } = host.one('care-follow-up-checklist');
    const faults: string[] = [];
    host.window.addEventListener('error', ({ message }) => faults.push(message));
    for (const name of ['input', 'click', 'paste']) shadowRoot!.dispatchEvent(new host.window.CustomEvent(name));
    expect(faults).to.deep.equal([]);
  });

  it('a press on a field follows no link that the page has put around it; boxes are ticked, words lead on', async () => {
    const both = care('care-follow-up-checklist') + care('care-leaflet', 'sections="follow-up"');
    const host = await Host.open(`<a href="#gone">${both}</a>`);
    await host.shown('care-follow-up-checklist', 'care-leaflet');
    const followed: boolean[] = [];
    host.document.querySelector('a')!.addEventListener('click', (event) => followed.push(!event.defaultPrevented));
    const nested = inside(host.one('care-leaflet'), 'care-follow-up-checklist');
    for (const checklist of [host.one('care-follow-up-checklist'), nested]) {
      const box = inside(checklist, 'input[type=checkbox]') as HTMLInputElement;
      for (const field of ['.add input', 'input[type=date]']) inside(checklist, field).click();
      box.click();
      inside(checklist, 'p').click();
      expect([box.checked, ...followed.splice(0)]).to.deep.equal([true, false, false, true, true]);
    }
  });

  it('the link of a file stands nowhere in the page: none stops it as one that leads away', async () => {
    const host = await Host.open(care('care-follow-up-checklist'));
    await host.shown('care-follow-up-checklist');
    const checklist = host.one('care-follow-up-checklist');
    const day = inside(checklist, 'input[type=date]') as HTMLInputElement;
    day.value = '2036-03-14';
    day.dispatchEvent(new host.window.Event('change', { bubbles: true }));
    await checklist.updateComplete;
    const inPage: boolean[] = [];
    // The file itself is none of this test's: Firefox would ask for a place to put it.
    host.window.HTMLAnchorElement.prototype.click = function () {
      inPage.push(this.isConnected);
    };
    button(checklist, 'Add to calendar').click();
    expect(inPage).to.deep.equal([false]);
  });

  it('keys by which a page closes and goes round are heard, and so are those with Control', async () => {
    const host = await listening();
    await host.shown('care-follow-up-checklist');
    const field = inside(host.one('care-follow-up-checklist'), '.add input');
    for (const key of ['Escape', 'Tab', 'F1'])
      field.dispatchEvent(new host.window.KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    field.dispatchEvent(
      new host.window.KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, composed: true }),
    );
    expect(heardOf(host)).to.deep.equal(['Escape', 'Tab', 'F1', 'k']);
  });

  it('an element in an inert part of the page cannot be used, and is whole when that ends', async () => {
    const host = await Host.open(`<main inert>${care('care-follow-up-checklist')}</main>`);
    await host.shown('care-follow-up-checklist');
    const box = inside(host.one('care-follow-up-checklist'), 'input[type=checkbox]');
    box.focus();
    expect(host.document.activeElement === host.one('care-follow-up-checklist')).to.equal(false);
    host.one('main').removeAttribute('inert');
    box.focus();
    expect(host.document.activeElement === host.one('care-follow-up-checklist')).to.equal(true);
  });
});

describe('case 33: a page that stops or cancels our events', () => {
  it('changes nothing for the reader', async () => {
    const host = await Host.open(care('care-treatment-options') + care('care-follow-up-checklist'), {
      head: script('host.js') + moduleScript,
      files: {
        'host.js': `for (const name of ['care-ready', 'care-error', 'care-toggle', 'care-change', 'toggle', 'change', 'submit'])
          addEventListener(name, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);`,
      },
    });
    await host.shown('care-treatment-options', 'care-follow-up-checklist');
    const details = inside(host.one('care-treatment-options'), 'details') as HTMLDetailsElement;
    details.querySelector('summary')!.click();
    await waitUntil(() => details.open);
    const checklist = host.one('care-follow-up-checklist');
    const own = inside(checklist, '.add input') as HTMLInputElement;
    own.value = 'Ask about driving';
    button(checklist, 'Add step').click();
    await checklist.updateComplete;
    expect(words(checklist)).to.include('Ask about driving');
  });
});

describe('case 21: a manager of consents that rewrites scripts', () => {
  it('Klaro, before and after the visitor agrees', async () => {
    const held = moduleScript
      .replace('type="module"', 'type="text/plain" data-type="module" data-name="careleaf"')
      .replace('src=', 'data-src=');
    const host = await Host.open(care('care-seek-help'), {
      head: `<script src="host.js"></script><script src="/neighbours/klaro/dist/klaro-no-css.js" data-config="klaroConfig"></script>${held}`,
      files: {
        'host.js':
          "window.klaroConfig = { storageMethod: 'cookie', services: [{ name: 'careleaf', title: 'Careleaf', purposes: ['content'] }], translations: { en: {} } };",
      },
    });
    await pause(400);
    expect(host.one('care-seek-help p').checkVisibility(), 'without consent the light text is read').to.equal(true);
    const { klaro } = host.window as unknown as {
      klaro: {
        getManager(): {
          updateConsent(name: string, given: boolean): void;
          applyConsents(): void;
          saveConsents(): void;
        };
      };
    };
    const manager = klaro.getManager();
    manager.updateConsent('careleaf', true);
    manager.saveConsents();
    manager.applyConsents();
    await host.shown('care-seek-help');
    expect(host.window.__anyPage.errors).to.deep.equal([]);
  });
});

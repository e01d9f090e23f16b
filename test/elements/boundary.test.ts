import '../../src/define.js';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { builtIn } from '../../stories/fixtures/packs.js';
import type { CareElement } from '../../src/base/care-element.js';
import type { FollowUpChecklistElement } from '../../src/elements/follow-up-checklist/follow-up-checklist.js';
import { settled, wordsIn } from '../helpers/composed.js';
import { freshDevice } from '../helpers/device.js';

type Unsafe = Record<string, unknown>;

/** An element with a neighbour, and what it said. */
async function shown(change: (element: CareElement) => void, light = '<p>Light text</p>', tag = 'care-seek-help') {
  const errors: string[] = [];
  const holder = await fixture(html`<div></div>`);
  holder.addEventListener('care-error', (event) => errors.push((event as CustomEvent<{ code: string }>).detail.code));
  holder.innerHTML = `<${tag} condition="hemifacial-spasm">${light}</${tag}> <care-self-care condition="hemifacial-spasm"></care-self-care> `;
  const element = holder.firstElementChild as CareElement;
  change(element);
  await settled(element);
  return { element, neighbour: holder.lastElementChild!, errors, holder };
}

const isSeen = (element: Element) => (element as HTMLElement).offsetHeight > 0;

/** Makes an element's rendering throw as long as the test wants. */
function breakRendering(element: CareElement) {
  const inside = element as unknown as Unsafe;
  inside['renderContent'] = () => {
    throw new Error('broken on purpose');
  };
  element.requestUpdate();
  return () => {
    delete inside['renderContent'];
    element.requestUpdate();
  };
}

describe('a failure in rendering one part', () => {
  freshDevice();

  it('leaves its light text and its neighbours standing, and is said once', async () => {
    const { element, neighbour, errors } = await shown(breakRendering);
    expect(isSeen(element.querySelector('p')!)).to.equal(true);
    await settled(neighbour);
    expect(wordsIn(neighbour)).to.include('What you can do yourself');
    expect(errors).to.deep.equal(['render-failed']);
    element.requestUpdate();
    await settled(element);
    expect(errors).to.have.lengthOf(1);
  });

  it('says without light text that nothing can be shown, and what a reader can do', async () => {
    const { element } = await shown(breakRendering, '');
    expect(wordsIn(element)).to.include('cannot be shown at the moment');
    expect(wordsIn(element)).to.include('Try again');
  });

  it('is over when what broke it is over', async () => {
    let mend = () => {};
    const { element } = await shown((one) => (mend = breakRendering(one)));
    mend();
    await settled(element);
    expect(wordsIn(element)).to.include('When to get help');
    expect(wordsIn(element)).to.not.include('Light text');
  });

  it('leaves "Clear everything" in reach where the patient keeps something', async () => {
    const key = 'careleaf:2:checklist:hemifacial-spasm';
    const entries = { 'tick:visit-film': { at: 1, value: true } };
    localStorage.setItem(key, JSON.stringify({ format: 2, until: '2099-01-01', entries }));
    const { element } = await shown(breakRendering, '', 'care-follow-up-checklist');
    const clear = [...(element as FollowUpChecklistElement).shadowRoot!.querySelectorAll('button')].find(
      ({ textContent }) => textContent.includes('Clear everything'),
    )!;
    clear.click();
    expect(localStorage.length).to.equal(0);
  });

  it('of a leaflet leaves the other parts standing', async () => {
    const { element } = await shown(() => undefined, '<p>Light text</p>', 'care-leaflet');
    breakRendering(element.shadowRoot!.querySelector<CareElement>('care-treatment-options')!);
    await settled(element);
    expect(wordsIn(element)).to.include('cannot be shown at the moment');
    expect(wordsIn(element)).to.include('When to get help');
  });
});

describe('“Try again”', () => {
  const button = (element: Element) =>
    [...element.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Try again'))!;
  const focused = (element: Element) => element.shadowRoot!.activeElement;

  it('keeps the focus where it fails again, and takes it to the heading of what comes', async () => {
    const { element } = await shown(breakRendering, '');
    button(element).focus();
    button(element).click();
    await settled(element);
    expect(focused(element)?.textContent).to.include('Try again');
    delete (element as unknown as Unsafe)['renderContent'];
    button(element).click();
    await settled(element);
    expect(focused(element)?.getAttribute('part')).to.equal('heading');
  });

  it('does so too where the content was not available', async () => {
    const { fetch } = globalThis;
    globalThis.fetch = () => Promise.reject(new TypeError('offline'));
    const { element } = await shown((one) => one.setAttribute('src', '/test/sketches/missing.json'), '');
    await waitUntil(() => button(element) !== undefined);
    button(element).focus();
    button(element).click();
    await settled(element);
    expect(focused(element)?.textContent).to.include('Try again');
    globalThis.fetch = () => Promise.resolve(new Response(JSON.stringify(builtIn)));
    button(element).click();
    await waitUntil(() => focused(element)?.getAttribute('part') === 'heading');
    globalThis.fetch = fetch;
  });
});

describe('content that is not available', () => {
  it('is asked for again when the page is seen again, and a reader who asked for nothing hears nothing of it', async () => {
    const { fetch } = globalThis;
    let times = 0;
    globalThis.fetch = () => Promise.reject(new TypeError(`offline ${++times}`));
    const { element } = await shown((one) => one.setAttribute('src', '/test/sketches/missing-again.json'), '');
    const problem = () => element.shadowRoot!.querySelector('[part="error"] [role]');
    await waitUntil(problem);
    const before = problem();
    dispatchEvent(new Event('online'));
    await waitUntil(() => times > 1);
    await settled(element);
    globalThis.fetch = fetch;
    expect(problem() === before).to.equal(true);
    expect(problem()!.getAttribute('role')).to.equal('status');
  });
});

describe('what breaks nothing', () => {
  const profiles: [what: string, profile: unknown, shows: RegExp][] = [
    ['a profile that is JSON text, as frameworks pass it', '{"emergencyNumber":"999"}', /999/],
    ['a profile that is some text', 'nonsense', /Call your emergency number/],
    ['a profile that is a number', 7, /Call your emergency number/],
    ['a profile that is a list', [], /Call your emergency number/],
    ['a profile with itself inside', Object.assign({}, { region: {} as unknown }), /Call your emergency number/],
    ['one wrong field of a profile', { emergencyNumber: 999, clinic: { name: 'The clinic' } }, /The clinic/],
  ];
  for (const [what, profile, shows] of profiles) {
    it(what, async () => {
      const { element } = await shown((one) => Object.assign(one, { profile }));
      expect(wordsIn(element)).to.match(shows);
    });
  }

  for (const lang of ['abcd', 'en-a', '-', 'x', '1', 'a'.repeat(100), '<b>', 'toString', '__proto__']) {
    it(`a page in the language "${lang.slice(0, 12)}"`, async () => {
      const { element } = await shown((one) => (one.lang = lang));
      expect(wordsIn(element)).to.include('When to get help');
    });

    it(`a pack whose words are in the language "${lang.slice(0, 12)}"`, async () => {
      const text = { ...builtIn.texts['en'], language: lang };
      const { element, neighbour } = await shown((one) =>
        Object.assign(one, { pack: { facts: builtIn.facts, texts: { [lang]: text } } }),
      );
      expect(isSeen(element)).to.equal(true);
      await settled(neighbour);
      expect(wordsIn(neighbour)).to.include('What you can do yourself');
    });
  }

  for (const level of ['h3', '', '0', '7', '-1', '2.5', 'NaN', '3 ']) {
    it(`heading-level="${level}"`, async () => {
      const { element } = await shown((one) => one.setAttribute('heading-level', level));
      const first = element.shadowRoot!.querySelector('h1, h2, h3, h4, h5, h6')!;
      expect(first.localName).to.equal(level === '3 ' ? 'h3' : 'h2');
    });
  }

  it('an image that the page has named like a method', async () => {
    const image = document.createElement('img');
    image.name = 'getElementById';
    document.body.append(image);
    const { element } = await shown(() => undefined);
    image.remove();
    expect(wordsIn(element)).to.include('When to get help');
  });
});

describe('a tag that is left open', () => {
  const parsed = async (markup: string) => {
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    holder.innerHTML = markup;
    for (const element of holder.querySelectorAll('care-seek-help, care-self-care')) await settled(element);
    await settled(holder.querySelector('care-seek-help')!);
    return holder;
  };

  const swallowing: [what: string, markup: string][] = [
    ['and a paragraph with an id', '<care-seek-help condition="hemifacial-spasm" /><p id="after">After</p>'],
    [
      'and the page’s footer',
      '<main>\n <care-seek-help condition="hemifacial-spasm" />\n <footer class="after">After</footer>\n</main>',
    ],
    [
      'and another element of ours',
      '<care-seek-help condition="hemifacial-spasm"><care-self-care condition="hemifacial-spasm"></care-self-care><p class="after">After</p>',
    ],
    [
      'and plain paragraphs on lines of their own',
      '<main>\n  <h1>Page</h1>\n  <care-seek-help condition="hemifacial-spasm" />\n  <p class="after">After</p>\n</main>',
    ],
    ['and a form', '<care-seek-help condition="hemifacial-spasm"><form class="after"><input /></form>'],
  ];
  for (const [what, markup] of swallowing) {
    it(`${what}: what follows stays visible, under the content`, async () => {
      const holder = await parsed(markup);
      const after = holder.querySelector<HTMLElement>('#after, .after')!;
      expect(isSeen(after)).to.equal(true);
      const content = holder.querySelector('care-seek-help')!.shadowRoot!.querySelector('.care')!;
      expect(content.textContent).to.include('When to get help');
      expect(after.getBoundingClientRect().top).to.be.at.least(content.getBoundingClientRect().bottom - 1);
    });
  }

  const right: [what: string, markup: string][] = [
    ['on one line', '<care-seek-help condition="hemifacial-spasm"><p class="after">Light</p></care-seek-help>'],
    [
      'on one line in a box',
      '<main><h1>Page</h1><care-seek-help condition="hemifacial-spasm"><p class="after">Light</p></care-seek-help></main>',
    ],
    [
      'on lines of its own',
      '<main>\n  <care-seek-help condition="hemifacial-spasm">\n    <p class="after">Light</p>\n  </care-seek-help>\n</main>',
    ],
    [
      'closed where its box is',
      '<div>\n<care-seek-help condition="hemifacial-spasm">\n  <p class="after">Light</p>\n</care-seek-help></div>',
    ],
    [
      'before other things',
      '<care-seek-help condition="hemifacial-spasm"><p class="after">Light</p></care-seek-help><p>More</p>',
    ],
  ];
  for (const [what, markup] of right) {
    it(`is not what stands ${what}: its light text gives way`, async () => {
      const holder = await parsed(markup);
      expect(isSeen(holder.querySelector('.after')!)).to.equal(false);
    });
  }
});

import '../../src/define.js';
import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { settled } from '../helpers/composed.js';
import * as fc from '../helpers/fast-check.js';
import { smallPack } from '../helpers/small-pack.js';

/** A script that holds data. */
function block(text: string, attributes: Record<string, string> = {}): HTMLScriptElement {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries({ type: 'application/json', ...attributes }))
    script.setAttribute(name, value);
  script.textContent = text;
  return script;
}
const numbers = (number: string) => JSON.stringify({ emergencyNumber: number });
const profile = (number: string, attributes = {}) => block(numbers(number), { 'data-care-profile': '', ...attributes });

const seekHelp = () => {
  const element = document.createElement('care-seek-help');
  element.setAttribute('condition', 'hemifacial-spasm');
  return element;
};
const dialled = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('a')].map(({ href }) => href).join() || 'none';

/** What a page can do to a profile. */
const moves: Record<string, (script: HTMLScriptElement, place: Element, number: string) => void> = {
  'its text in its place': (script, _, number) => {
    if (script.firstChild) script.firstChild.nodeValue = numbers(number);
  },
  'its text anew': (script, _, number) => (script.textContent = numbers(number)),
  'its text in pieces': (script, _, number) => script.replaceChildren('{"emergencyNumber":', `"${number}"}`),
  'half of its text': (script) => (script.textContent = '{"emergencyNumber":'),
  'its name': (script) => script.toggleAttribute('data-care-profile'),
  'its type to another': (script) => script.setAttribute('type', 'text/json'),
  'its type to JSON': (script) => script.setAttribute('type', 'Application/JSON; charset=utf-8'),
  'whether it is there': (script, place) => (script.isConnected ? script.remove() : place.prepend(script)),
  'another one before it': (_, place, number) => {
    const other = place.querySelector('#other');
    if (other) other.remove();
    else place.prepend(profile(number, { id: 'other' }));
  },
};

/** What the page says now. */
function saidBy(place: Element): string {
  const isJson = ({ type }: HTMLScriptElement) => /^application\/json(;|$)/i.test(type);
  const script = [...place.querySelectorAll<HTMLScriptElement>('script[data-care-profile]')].find(isJson);
  try {
    return `tel:${(JSON.parse(script!.textContent) as { emergencyNumber: string }).emergencyNumber}`;
  } catch {
    return 'none';
  }
}

/** Runs something, and returns what developers were told in the meantime. */
async function told(run: () => Promise<void>): Promise<string[]> {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (message: string) => said.push(message);
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return said;
}

describe('the profile of a page', () => {
  it('is told of once where it counts for nothing: of another type, the second one, in a shadow root', async () => {
    const place = await fixture(html`<div></div>`);
    const said = await told(async () => {
      for (let count = 0; count < 2; count++) {
        place.replaceChildren(profile('1', { type: 'text/json' }), profile('112'), profile('3'), seekHelp());
        const host = document.createElement('x-host');
        host.attachShadow({ mode: 'open' }).append(profile('4'), seekHelp());
        place.append(host);
        const inside = host.shadowRoot!.querySelector('care-seek-help')!;
        for (const element of [place.querySelector('care-seek-help')!, inside]) {
          await settled(element);
          expect(dialled(element)).to.equal('tel:112');
        }
      }
    });
    expect(said.sort().map((words) => words.split(' counts for nothing: expected one ')[0])).to.deep.equal([
      'Careleaf: a profile in the shadow root of <x-host>',
      'Careleaf: a profile of type="text/json"',
      'Careleaf: a second profile',
    ]);
    expect(
      said.every((words) => words.includes('<script type="application/json" data-care-profile> on the page')),
    ).to.equal(true);
  });

  it('is what the page says now, whatever it has changed of it, in every element, old and new', async () => {
    const step = fc.record({
      move: fc.constantFrom(...Object.keys(moves)),
      number: fc.constantFrom('112', '911', '15'),
    });
    await told(() =>
      fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
          const place = await fixture(html`<div></div>`);
          const script = profile('999');
          place.append(script, seekHelp());
          await settled(place);
          try {
            for (const { move, number } of steps) {
              moves[move]!(script, place, number);
              const late = seekHelp();
              place.append(late);
              await settled(late);
              const elements = [...place.querySelectorAll('care-seek-help')];
              const isTrue = () => elements.every((one) => dialled(one).startsWith(saidBy(place)));
              await waitUntil(isTrue, `${move}: not ${saidBy(place)} everywhere`);
              late.remove();
            }
          } finally {
            place.remove();
          }
        }),
        { numRuns: 25 },
      ),
    );
  });
});

describe('the pack that stands in an element', () => {
  const pack = (name: string) => {
    const one = smallPack('small', ['en']);
    one.texts['en']!.name = name;
    return JSON.stringify(one);
  };
  const heading = (element: Element) => element.shadowRoot?.querySelector('[part~="heading"]')?.textContent ?? '';

  const changes: Record<string, (script: HTMLScriptElement) => void> = {
    'its text in its place': (script) => (script.firstChild!.nodeValue = pack('Another illness')),
    'its text anew': (script) => (script.textContent = pack('Another illness')),
    'its type, which is none of JSON any more': (script) => (script.type = 'text/plain'),
    'its name, which is that of a profile now': (script) => script.setAttribute('data-care-profile', ''),
  };
  for (const [what, change] of Object.entries(changes))
    it(`is what the page says now, where it has changed ${what}`, async () => {
      const element = document.createElement('care-leaflet');
      const script = block(pack('One illness'), { type: 'application/json; charset=utf-8' });
      element.append(script);
      element.setAttribute('condition', 'hemifacial-spasm');
      const place = await fixture(html`<div></div>`);
      await told(async () => {
        place.append(element);
        await waitUntil(() => heading(element).includes('One illness'), 'one is shown');
        change(script);
        const other =
          script.type === 'text/plain' || script.dataset['careProfile'] === '' ? 'spasm' : 'Another illness';
        await waitUntil(() => heading(element).includes(other), 'the other is shown');
      });
    });

  it('leaves the light text, with an error, as long as its JSON is half written', async () => {
    const codes: string[] = [];
    const element = document.createElement('care-leaflet');
    element.innerHTML = '<p>Light text</p>';
    const script = block(pack('One illness'));
    element.append(script);
    element.addEventListener('care-error', ({ detail }) => codes.push(detail.code));
    const place = await fixture(html`<div></div>`);
    await told(async () => {
      place.append(element);
      await waitUntil(() => heading(element).includes('One illness'), 'one is shown');
      const light = element.querySelector('p')!;
      script.firstChild!.nodeValue = pack('Another illness').slice(0, 1000);
      await waitUntil(() => light.offsetHeight > 0, 'light text is shown');
      script.firstChild!.nodeValue = pack('Another illness');
      await waitUntil(() => heading(element).includes('Another illness'), 'the other is shown');
      expect(light.offsetHeight).to.equal(0);
    });
    expect(codes).to.deep.equal(['pack-not-json']);
  });

  it('costs no rendering where other texts in the element change', async () => {
    const element = document.createElement('care-seek-help');
    element.innerHTML = '<p>Light text</p>';
    element.append(block(pack('One illness')));
    const place = await fixture(html`<div></div>`);
    place.append(element);
    await settled(element);
    let updates = 0;
    element.requestUpdate = () => void updates++;
    element.querySelector('p')!.firstChild!.nodeValue = 'Other text';
    element.querySelector('p')!.append('and more');
    await aTimeout(0);
    expect(updates).to.equal(0);
  });
});

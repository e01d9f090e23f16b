import '../../src/define.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { CareElement } from '../../src/base/care-element.js';
import { registeredTags } from '../../src/base/define.js';
import { registerCondition } from '../../src/content/registry.js';
import type { Pack } from '../../src/content/types.js';
import { headingLevels, settled, wordsIn } from '../helpers/composed.js';
import { sketch } from '../helpers/sketches.js';
import { giveVoice } from '../helpers/voices.js';

/** The built-in condition has nothing for these. */
const others: Readonly<Partial<Record<string, Pack>>> = {
  'care-action-plan': sketch('child-emergency'),
  'care-monitoring': sketch('long-term-illness'),
};

/** What a page may rightly give, other than what counts where it gives nothing. */
const right: Readonly<Record<string, unknown>> = {
  headingLevel: 3,
  depth: 'main',
  sections: 'treatments',
  structuredData: 'page',
  outcomes: 'droopy-lid',
  view: 'table',
  side: 'right',
  term: 'mri',
  profile: { emergencyNumber: '999' },
};

/** What frameworks and scripts give besides. */
const odd: readonly unknown[] = [
  ...[null, undefined, '', ' x ', 'null', 'false', true, false, 0, 7.5, -1, NaN, Infinity],
  ...[[], ['x', null, 3], {}, Object.create(null), () => 'x', new Date(0)],
];

/** A word of the page's own stays in its sentence. */
const lightOf = (tag: string) => (tag === 'care-glossary-term' ? '<span>The word</span>' : '');

type Loose = CareElement & Record<string, unknown>;

const classOf = (tag: string) => customElements.get(tag) as unknown as typeof CareElement;

/** What a page can set on an element, with the attribute. The choice of a language is the reader's: it is never taken back. */
const propertiesOf = (tag: string): [property: string, attribute: string | undefined][] =>
  [...classOf(tag).elementProperties].flatMap(([name, { attribute, state }]) => {
    const property = String(name);
    if (state || ['content', 'within', 'value'].includes(property)) return [];
    return [[property, attribute === false ? undefined : String(attribute ?? property.toLowerCase())]];
  });

async function shown(tag: string): Promise<{ element: Loose; errors: string[] }> {
  const { id } = others[tag]?.facts ?? { id: 'hemifacial-spasm' };
  const errors: string[] = [];
  const holder = await fixture(
    html`<div @care-error=${(event: CustomEvent<{ code: string }>) => errors.push(event.detail.code)}></div>`,
  );
  holder.innerHTML = `<${tag} condition="${id}" term="brainstem">${lightOf(tag)}</${tag}><care-self-care condition="hemifacial-spasm"></care-self-care>`;
  const element = holder.firstElementChild as Loose;
  await settled(element);
  return { element, errors };
}

/** Something is there to be read, and its headings begin with a level and skip none. */
function holds(element: Element, errors: readonly string[], level: number, what: string) {
  expect(errors, what).to.not.include('render-failed');
  expect(wordsIn(element), what).to.not.equal('');
  const levels = headingLevels(element);
  expect(levels[0] ?? level, what).to.equal(level);
  levels.reduce((before, now) => {
    expect(now, `${what}: ${levels.join(' ')}`).to.be.at.most(before + 1);
    return now;
  }, level);
}

let takeBack = () => {};

/** That a device has no voice is said when it is known: nobody can say when that is. */
before(() => {
  takeBack = giveVoice(undefined);
  for (const pack of Object.values(others)) registerCondition(pack);
});

after(() => takeBack());

for (const tag of registeredTags()) {
  describe(`whatever a page gives ${tag}`, () => {
    for (const [property, attribute] of propertiesOf(tag)) {
      it(`as ${property}, it is shown whole; and as before once that is right again`, async () => {
        const { element, errors } = await shown(tag);
        const usual = element[property];
        const words = wordsIn(element);
        for (const given of odd) {
          expect(() => Object.assign(element, { [property]: given })).to.not.throw();
          await settled(element);
          holds(element, errors, 2, `${property} = ${typeof given} ${JSON.stringify(given)}`);
          Object.assign(element, { [property]: usual });
          await settled(element);
          expect(wordsIn(element)).to.equal(words);
        }
        if (attribute === undefined) return;
        for (const written of [...odd.filter((given) => typeof given === 'string'), String(right[property] ?? 'x')]) {
          const before = element.getAttribute(attribute);
          element.setAttribute(attribute, written);
          if (property !== 'deferHydration') await settled(element);
          element.removeAttribute(attribute);
          await settled(element);
          holds(element, errors, 2, `without ${attribute}="${written}"`);
          if (before !== null) element.setAttribute(attribute, before);
          await settled(element);
          expect(wordsIn(element)).to.equal(words);
        }
      });
    }

    it('as the level of its heading, text counts as the attribute does', async () => {
      const { element, errors } = await shown(tag);
      for (const [given, level] of [
        ['3', 3],
        [' 4 ', 4],
        [6, 6],
      ] as const) {
        Object.assign(element, { headingLevel: given });
        await settled(element);
        holds(element, errors, level, `headingLevel = ${JSON.stringify(given)}`);
      }
    });
  });
}

describe('what a property takes', () => {
  const given = async (tag: string, properties: Readonly<Record<string, unknown>>) => {
    const { element } = await shown(tag);
    Object.assign(element, properties);
    await settled(element);
    return element;
  };

  it('is words as a list as well', async () => {
    const element = await given('care-leaflet', { sections: ['treatments', 'seek-help'] });
    const ids = [...element.shadowRoot!.querySelectorAll('.sections > [id]')].map(({ id }) => id);
    expect(ids).to.deep.equal(['treatments', 'seek-help', 'provenance']);
  });

  it('is an address as an object as well', async () => {
    const address = new URL('/pack.json', location.href);
    expect((await given('care-self-care', { src: address })).src).to.equal(address.href);
  });

  it('is an id without what editors put around it', async () => {
    expect((await given('care-self-care', { condition: ' “hemifacial-spasm” ' })).condition).to.equal(
      'hemifacial-spasm',
    );
  });

  for (const none of [false, 'false', undefined, null, 0, {}])
    it(`is no wish for structured data as ${JSON.stringify(none)}`, async () => {
      const data = () => document.head.querySelectorAll('[data-care-structured-data]').length;
      const element = await given('care-leaflet', { structuredData: true });
      expect(data()).to.equal(1);
      Object.assign(element, { structuredData: none });
      await settled(element);
      expect(data()).to.equal(0);
    });

  it('is no wish for structured data as the attribute "false"', async () => {
    const { element } = await shown('care-leaflet');
    element.setAttribute('structured-data', 'false');
    await settled(element);
    expect(document.head.querySelector('[data-care-structured-data]')).to.equal(null);
  });

  it('is a wait as an attribute that is there, whatever it says; as a property only as what says so', async () => {
    const { element } = await shown('care-self-care');
    for (const written of ['', 'true', 'false']) {
      element.setAttribute('defer-hydration', written);
      expect(element.deferHydration).to.equal(true);
    }
    for (const [said, waits] of [
      ['false', false],
      ['', false],
      [true, true],
      [null, false],
      ['true', true],
    ] as const) {
      Object.assign(element, { deferHydration: said });
      expect(element.deferHydration).to.equal(waits);
    }
  });
});

describe('a lang that is no language', () => {
  for (const none of [null, undefined, 7, {}, ['x']])
    it(`as ${JSON.stringify(none)} leaves the one around`, async () => {
      const { element } = await shown('care-self-care');
      element.parentElement!.lang = 'tlh';
      Object.assign(element, { lang: none });
      await settled(element);
      await settled(element);
      expect(wordsIn(element)).to.not.match(/in (?:null|undefined|7|\[)/);
      expect(wordsIn(element)).to.match(/not available in (?:tlh|Klingon)/);
    });
});

describe('what a page gives a language picker', () => {
  for (const none of odd)
    it(`as ${typeof none} ${JSON.stringify(none)} chooses nothing`, async () => {
      const { element, errors } = await shown('care-language-picker');
      expect(() => Object.assign(element, { value: none })).to.not.throw();
      await settled(element);
      expect(element['value']).to.equal('');
      holds(element, errors, 2, 'value');
    });
});

describe('what a page gives a method', () => {
  it('leads to no heading where none has that id, and breaks nothing', async () => {
    const { element } = await shown('care-self-care');
    for (const id of ['1abc', '', ' ', '"]', 'a b', '#', '\\', '--', null, 7, {}])
      expect(() => element.focusHeading(id as string)).to.not.throw();
    element.focusHeading();
    expect(element.shadowRoot!.activeElement?.getAttribute('part')).to.equal('heading');
  });

  it('is pressed only where it is a control', async () => {
    const { element, errors } = await shown('care-self-care');
    for (const press of ['x', 7, {}, null, new Event('click')])
      expect(() => element.hydrate(press as HTMLElement)).to.not.throw();
    await settled(element);
    holds(element, errors, 2, 'hydrate');
  });
});

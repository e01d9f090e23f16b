import '../../src/define.js';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { LeafletElement } from '../../src/elements/leaflet/leaflet.js';
import { sectionNames, sectionsOf as sectionsFor, usualSectionsOf } from '../../src/elements/leaflet/sections.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { settled, wordsIn } from '../helpers/composed.js';
import { sketch } from '../helpers/sketches.js';
import { speakPseudoLanguages } from '../helpers/languages.js';

const usual = usualSectionsOf(builtInPacks[0]!.facts);

before(speakPseudoLanguages);

async function leaflet(sections = '') {
  const element = await fixture<LeafletElement>(
    html`<care-leaflet condition="hemifacial-spasm" sections=${sections}></care-leaflet>`,
  );
  await settled(element);
  return element;
}
const sectionsOf = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('.sections > [id]')].map(({ id }) => id);
const linksOf = (element: Element) => [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.contents a')];

/** The name by which the leaflet has a part of an element inside it. */
function exportedName(part: Element): string {
  const { host } = part.getRootNode() as ShadowRoot;
  const names = host.getAttribute('exportparts')!.split(', ');
  const entry = names.find((name) => name.split(': ')[0] === part.getAttribute('part'));
  return entry!.split(': ').at(-1)!;
}

describe('care-leaflet', () => {
  it('shows every section in reading order', async () => {
    expect(sectionsOf(await leaflet())).to.deep.equal(usual);
  });

  it('shows the chosen sections in the chosen order, and provenance whatever is chosen', async () => {
    expect(sectionsOf(await leaflet('seek-help explainer'))).to.deep.equal(['seek-help', 'explainer', 'provenance']);
    expect(sectionsOf(await leaflet('provenance, self-care'))).to.deep.equal(['provenance', 'self-care']);
    expect(sectionsOf(await leaflet('no-such-section'))).to.deep.equal(usual);
  });

  it('has what a condition has: an episode is met with its action plan, an absent part has no section', async () => {
    const ofSketch = async (name: Parameters<typeof sketch>[0]) => {
      const element = await fixture<LeafletElement>(html`<care-leaflet .pack=${sketch(name)}></care-leaflet>`);
      await settled(element);
      return sectionsOf(element);
    };
    expect(await ofSketch('child-emergency')).to.deep.equal([
      'action-plan',
      'seek-help',
      'explainer',
      'self-care',
      'follow-up',
      'provenance',
    ]);
    // It has zones.
    expect((await ofSketch('long-term-illness'))[0]).to.equal('action-plan');
    expect(await ofSketch('screening')).to.not.include('action-plan');
  });

  it('calls a section in its contents as its own heading does, for its reader', async () => {
    const element = await fixture<LeafletElement>(
      html`<care-leaflet .pack=${sketch('child-emergency')}></care-leaflet>`,
    );
    await settled(element);
    const titles = linksOf(element).map((link) => link.textContent.trim());
    expect(titles).to.include('What your child has').and.include('When to call for help for your child');
  });

  it('names organisations at its end: those of its condition and those of every one', async () => {
    const element = await leaflet();
    element.profile = {
      organisations: [
        { name: 'Of all', phone: '01632 960 040' },
        { name: 'Of this', url: 'https://organisation.example', condition: 'hemifacial-spasm' },
        { name: 'Of another', condition: 'croup' },
      ],
    };
    await settled(element);
    const last = [...element.shadowRoot!.querySelectorAll('.sections > *')].at(-1)!;
    const list = last.shadowRoot!.querySelector('.organisations')!;
    expect(wordsIn(list)).to.equal('Of all 01632 960 040 Of this');
    const [phone, page] = [...list.querySelectorAll('a')];
    expect([phone!.href, page!.href, page!.rel]).to.deep.equal([
      'tel:01632960040',
      'https://organisation.example/',
      'noopener noreferrer',
    ]);
  });

  it('lets a page style every part of what stands inside', async () => {
    const element = await leaflet(sectionNames.join(' '));
    const inside = [...element.shadowRoot!.querySelectorAll('[exportparts]')];
    expect(inside).to.have.lengthOf(sectionsFor(sectionNames.join(' '), builtInPacks[0]!.facts).length + 1);
    const parts = inside.flatMap((one) => [...one.shadowRoot!.querySelectorAll('[part]')]);
    const names = [...new Set(parts.map(exportedName))];
    expect(names).to.include.members(['option', 'certainty', 'section-base', 'decision-summary', 'form', 'plan']);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(names.map((name) => `care-leaflet::part(${name}) { outline-offset: 7px; }`).join(''));
    document.adoptedStyleSheets.push(sheet);
    const out = parts.filter((part) => getComputedStyle(part).outlineOffset !== '7px').map(exportedName);
    document.adoptedStyleSheets.pop();
    expect(out).to.deep.equal([]);
  });

  it('marks in its contents where the reader is, and nothing else', async () => {
    const element = await leaflet();
    const marked = () =>
      linksOf(element)
        .filter((link) => link.ariaCurrent === 'location')
        .map((link) => link.hash);
    for (const id of ['treatments', 'explainer']) {
      const section = element.shadowRoot!.querySelector(`#${id}`)!;
      // What stands above may still be growing.
      const isMarked = () => {
        section.scrollIntoView({ block: 'start' });
        return marked()[0] === `#${id}`;
      };
      await waitUntil(isMarked, `the reader is at ${id}`, { timeout: 8000 });
      expect(marked()).to.deep.equal([`#${id}`]);
    }
  });

  it('has contents whose links move focus to the section’s heading', async () => {
    const element = await leaflet();
    expect(linksOf(element)).to.have.lengthOf(usual.length);
    const address = location.href;
    for (const link of linksOf(element)) {
      link.click();
      const section = element.shadowRoot!.querySelector(link.getAttribute('href')!)!;
      expect(section.shadowRoot!.activeElement?.textContent?.trim()).to.equal(link.textContent!.trim());
    }
    expect(location.href).to.equal(address);
  });

  it('leads from the options to the numbers, to the help to decide and to the questions, as far as they are there', async () => {
    const ways = async (sections: string) =>
      [...(await leaflet(sections)).shadowRoot!.querySelectorAll('.path')].map((path) => [
        path.previousElementSibling!.id,
        ...[...path.querySelectorAll('a')].map((link) => link.getAttribute('href')!),
      ]);
    expect(await ways('treatments questions explainer risks decision')).to.deep.equal([
      ['treatments', '#risks', '#decision', '#questions'],
      ['risks', '#decision', '#questions'],
      ['decision', '#questions'],
    ]);
    expect(await ways('explainer treatments')).to.deep.equal([]);
    const element = await leaflet('treatments risks');
    element.shadowRoot!.querySelector<HTMLAnchorElement>('.path a')!.click();
    expect(element.shadowRoot!.activeElement?.id).to.equal('risks');
  });

  it('says at the top that no clinician has signed it off, and how long it takes to read', async () => {
    const top = (await leaflet()).shadowRoot!.querySelector('.summary')!;
    expect(wordsIn(top)).to.include('Not yet signed off by a clinician.');
    expect(wordsIn(top)).to.match(/\d+ minutes to read/);
  });

  it('counts a hospital’s sign-off only for the very version', async () => {
    const { id, version } = builtInPacks[0]!.facts;
    const review = {
      condition: id,
      version,
      by: 'A reviewer',
      role: 'neurologist',
      on: '2026-11-22',
      next: '2099-01-01',
    };
    const element = await leaflet();
    element.profile = { reviews: [review] };
    await settled(element);
    expect(wordsIn(element)).to.include('Reviewed by A reviewer, neurologist, on 22 November 2026.');
    for (const other of [{ version: '9.9.9' }, { language: 'es' }]) {
      element.profile = { reviews: [{ ...review, ...other }] };
      await settled(element);
      expect(wordsIn(element)).to.not.include('Reviewed by');
    }
    element.profile = { reviews: [{ ...review, language: 'en', changed: ['glance-where'] }] };
    await settled(element);
    expect(wordsIn(element)).to.include('2026. 1 statement has changed since, and was not reviewed.');
  });

  it('says that a review is overdue', async () => {
    const { facts, texts } = builtInPacks[0]!;
    const element = await leaflet();
    element.pack = { facts: { ...facts, updated: '2020-01-01', nextReview: '2021-01-01' }, texts };
    await settled(element);
    expect(wordsIn(element)).to.include('This text was due for review on 1 January 2021.');
  });

  it('says that a machine translated a text', async () => {
    const { facts, texts } = builtInPacks[0]!;
    const element = await leaflet();
    const text = { ...texts['en']!, translation: { state: 'machine', from: 'en', version: facts.version } };
    element.pack = { facts, texts: { en: text } };
    await settled(element);
    expect(wordsIn(element)).to.include('A machine translated this text.');
  });

  it('changes language through its own picker and leaves its neighbour alone', async () => {
    const neighbour = await leaflet();
    const element = await leaflet();
    const picker = element.shadowRoot!.querySelector('care-language-picker')!;
    const select = picker.shadowRoot!.querySelector('select')!;
    select.value = 'en-XA';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => element.shadowRoot!.querySelector('.care')!.getAttribute('lang') === 'en-XA');
    expect(neighbour.shadowRoot!.querySelector('.care')!.getAttribute('lang')).to.equal('en');
  });

  it('keeps its language where the page cancels the choice', async () => {
    const element = await leaflet();
    element.addEventListener('care-language-change', (event) => event.preventDefault());
    const select = element.shadowRoot!.querySelector('care-language-picker')!.shadowRoot!.querySelector('select')!;
    select.value = 'en-XA';
    select.dispatchEvent(new Event('change'));
    await settled(element);
    expect(select.value).to.equal('en');
  });

  it('shows two languages side by side', async () => {
    const holder = await fixture(
      html`<div>
        <care-leaflet condition="hemifacial-spasm" lang="ar-XB"></care-leaflet>
        <care-leaflet condition="hemifacial-spasm" lang="en"></care-leaflet>
      </div>`,
    );
    const [first, second] = [...holder.children] as [LeafletElement, LeafletElement];
    await Promise.all([settled(first), settled(second)]);
    expect(wordsIn(second)).to.include('Your options');
    expect(wordsIn(first)).to.not.include('Your options');
  });

  it('prints itself alone, with everything open but what is there on demand, and leaves the page as it was', async () => {
    const element = await leaflet();
    const { print } = window;
    const closed = () =>
      element
        .shadowRoot!.querySelector('care-treatment-options')!
        .shadowRoot!.querySelectorAll('details:not([open], .on-demand)').length;
    const before = closed();
    let during = { alone: false, closed: -1 };
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      during = { alone: element.hasAttribute('data-care-printing'), closed: closed() };
      dispatchEvent(new Event('afterprint'));
    };
    try {
      await element.print();
    } finally {
      window.print = print;
    }
    expect(during).to.deep.equal({ alone: true, closed: 0 });
    expect(element.hasAttribute('data-care-printing')).to.equal(false);
    expect(document.adoptedStyleSheets).to.have.lengthOf(0);
    expect(closed()).to.equal(before);
  });

  it('leaves a depth that the reader has chosen since, where a print came to nothing', async () => {
    const element = await leaflet();
    const { print } = window;
    window.print = () => undefined;
    try {
      await element.print('main');
      expect(element.depth).to.equal('full');
      element.depth = 'main';
      dispatchEvent(new Event('afterprint'));
      expect(element.depth).to.equal('main');
      const printing = element.print('full');
      await element.updateComplete;
      element.depth = 'main';
      await printing;
      expect(element.depth).to.equal('main');
    } finally {
      window.print = print;
    }
  });

  it('gives its condition as schema.org data where it is asked to, and takes it away with itself', async () => {
    const data = () => [...document.head.querySelectorAll('[type="application/ld+json"]')];
    const element = await leaflet();
    expect(data()).to.deep.equal([]);
    element.setAttribute('structured-data', '');
    await settled(element);
    const type = () => (JSON.parse(data()[0]!.textContent) as Record<string, string>)['@type'];
    expect(data()).to.have.lengthOf(1);
    expect(type()).to.equal('MedicalCondition');
    element.structuredData = 'page';
    await settled(element);
    expect(data()).to.have.lengthOf(1);
    expect(type()).to.equal('MedicalWebPage');
    element.remove();
    expect(data()).to.deep.equal([]);
  });
});

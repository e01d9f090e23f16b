import '../../src/define.js';
import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { registerCondition } from '../../src/content/registry.js';
import type { Pack } from '../../src/content/types.js';
import { pageChoice } from '../../src/controllers/language-controller.js';
import type { LanguagePickerElement } from '../../src/elements/language-picker/language-picker.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { settled, wordsIn } from '../helpers/composed.js';
import { speakPseudoLanguages } from '../helpers/languages.js';

const builtIn = builtInPacks[0]!;

/** A condition that exists in Esperanto alone beside English. */
function inEsperanto(): Pack {
  const facts = { ...builtIn.facts, id: 'in-french' };
  const english = builtIn.texts['en']!;
  const esperanto = { ...english, language: 'eo', name: 'En Esperanto' };
  return { facts, texts: { en: english, eo: esperanto } };
}

before(async () => {
  await speakPseudoLanguages();
  registerCondition(inEsperanto());
});

const optionsOf = (picker: Element) =>
  [...picker.shadowRoot!.querySelectorAll('option')].map(({ value, lang, textContent }) => ({
    value,
    lang,
    name: textContent.trim(),
  }));
const choose = (picker: Element, language: string) => {
  const select = picker.shadowRoot!.querySelector('select')!;
  select.value = language;
  select.dispatchEvent(new Event('change'));
};
const chosenIn = (picker: Element) => picker.shadowRoot!.querySelector('select')!.value;
const languageOf = (element: Element) => element.shadowRoot!.querySelector('.care')!.getAttribute('lang');
const tagsOf = (picker: Element) => optionsOf(picker).map(({ value }) => value);

async function page(inside: unknown) {
  const errors: unknown[] = [];
  const holder = await fixture<HTMLElement>(
    html`<div lang="en" @care-error=${(event: CustomEvent) => errors.push(event.detail)}>${inside}</div>`,
  );
  await quiet(holder);
  return { holder, errors, pickers: [...holder.querySelectorAll('care-language-picker')] };
}
async function quiet(holder: Element) {
  for (const element of holder.children) if (element.localName !== 'care-language-picker') await settled(element);
  await nextFrame();
  await nextFrame();
}

describe('care-language-picker without a condition', () => {
  beforeEach(() => pageChoice.choose('en'));

  it('offers the languages of what is on the page, each in its own name', async () => {
    const { pickers, errors } = await page(html`
      <care-language-picker></care-language-picker>
      <care-self-care condition="hemifacial-spasm"></care-self-care>
      <care-seek-help condition="in-french"></care-seek-help>
    `);
    const names = Object.fromEntries(optionsOf(pickers[0]!).map(({ value, name }) => [value, name]));
    expect(names).to.include({ en: 'English', es: 'Español', eo: 'Esperanto' });
    expect(optionsOf(pickers[0]!).every(({ value, lang }) => value === lang)).to.equal(true);
    expect(errors).to.deep.equal([]);
  });

  it('counts for every element of the page, for those that come later, and for the other pickers', async () => {
    const { holder, pickers } = await page(html`
      <care-language-picker></care-language-picker>
      <care-self-care condition="hemifacial-spasm"></care-self-care>
      <care-language-picker></care-language-picker>
    `);
    const [first, second] = pickers as [LanguagePickerElement, LanguagePickerElement];
    const heard = oneEvent(first, 'care-language-change') as unknown as Promise<CustomEvent>;
    choose(first, 'ar-XB');
    expect((await heard).detail).to.deep.equal({ language: 'ar-XB' });
    const late = document.createElement('care-seek-help');
    late.condition = 'hemifacial-spasm';
    holder.append(late);
    await quiet(holder);
    expect([...holder.querySelectorAll('care-self-care, care-seek-help')].map(languageOf)).to.deep.equal([
      'ar-XB',
      'ar-XB',
    ]);
    expect([chosenIn(first), chosenIn(second), second.value]).to.deep.equal(['ar-XB', 'ar-XB', 'ar-XB']);
  });

  it('follows what comes and goes', async () => {
    const { holder, pickers } = await page(html`<care-language-picker></care-language-picker>`);
    const picker = pickers[0]!;
    expect(wordsIn(picker)).to.equal('');
    const late = document.createElement('care-seek-help');
    late.condition = 'in-french';
    const ready = oneEvent(picker, 'care-ready');
    holder.append(late);
    await ready;
    expect(tagsOf(picker)).to.include('eo').and.not.include('es');
    late.remove();
    await quiet(holder);
    expect(wordsIn(picker)).to.equal('');
  });

  it('says nothing where there is nothing to choose, and is no error', async () => {
    const english = { facts: builtIn.facts, texts: { en: builtIn.texts['en'] } };
    const { pickers, errors } = await page(html`
      <care-language-picker></care-language-picker>
      <care-self-care .pack=${english}></care-self-care>
    `);
    expect(wordsIn(pickers[0]!)).to.equal('');
    expect(errors).to.deep.equal([]);
  });

  it('keeps its light text until there is something to choose', async () => {
    const { holder, pickers } = await page(
      html`<care-language-picker><a href="/es/">Español</a></care-language-picker>`,
    );
    expect(pickers[0]!.querySelector('a')!.assignedSlot).to.not.equal(null);
    const late = document.createElement('care-seek-help');
    late.condition = 'hemifacial-spasm';
    holder.append(late);
    await quiet(holder);
    expect(pickers[0]!.querySelector('a')!.assignedSlot).to.equal(null);
    expect(tagsOf(pickers[0]!)).to.include('es');
  });

  it('becomes one of a single condition where it is given one, and back', async () => {
    const { holder, pickers } = await page(html`
      <care-language-picker></care-language-picker>
      <care-seek-help condition="in-french"></care-seek-help>
    `);
    const picker = pickers[0]!;
    picker.condition = 'hemifacial-spasm';
    await settled(picker);
    expect(tagsOf(picker)).to.include('es').and.not.include('eo');
    picker.condition = '';
    await quiet(holder);
    expect(tagsOf(picker)).to.include('eo').and.not.include('es');
  });

  it('takes a choice back that the page has kept', async () => {
    const { holder, pickers } = await page(html`
      <care-language-picker value="ar-XB"></care-language-picker>
      <care-self-care condition="hemifacial-spasm"></care-self-care>
    `);
    await quiet(holder);
    expect(languageOf(holder.querySelector('care-self-care')!)).to.equal('ar-XB');
    expect(chosenIn(pickers[0]!)).to.equal('ar-XB');
  });

  it('keeps the language where the page says no', async () => {
    const { holder, pickers } = await page(html`
      <care-language-picker @care-language-change=${(event: Event) => event.preventDefault()}></care-language-picker>
      <care-self-care condition="hemifacial-spasm"></care-self-care>
    `);
    choose(pickers[0]!, 'ar-XB');
    await quiet(holder);
    expect([chosenIn(pickers[0]!), languageOf(holder.querySelector('care-self-care')!)]).to.deep.equal(['en', 'en']);
  });
});

describe('the language of an element', () => {
  beforeEach(() => pageChoice.choose('en'));

  it('is said in its `lang` after a reader has chosen', async () => {
    const { holder, pickers } = await page(html`
      <care-language-picker></care-language-picker>
      <care-self-care condition="hemifacial-spasm" lang="en"></care-self-care>
    `);
    const element = holder.querySelector('care-self-care')!;
    choose(pickers[0]!, 'ar-XB');
    await quiet(holder);
    expect([element.lang, languageOf(element)]).to.deep.equal(['ar-XB', 'ar-XB']);
    choose(pickers[0]!, 'en');
    await quiet(holder);
    expect([element.lang, languageOf(element)]).to.deep.equal(['en', 'en']);
  });

  it('is that of the page again where its light text takes the place of what was shown', async () => {
    const { holder, pickers } = await page(html`
      <care-language-picker></care-language-picker>
      <care-self-care condition="hemifacial-spasm"></care-self-care>
      <care-seek-help condition="hemifacial-spasm"><p>Light text</p></care-seek-help>
    `);
    const element = holder.querySelector('care-seek-help')!;
    choose(pickers[0]!, 'ar-XB');
    await quiet(holder);
    expect(element.lang).to.equal('ar-XB');
    element.pack = {};
    await quiet(holder);
    expect(element.hasAttribute('lang')).to.equal(false);
  });
});

import '../../src/define.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { LanguagePickerElement } from '../../src/elements/language-picker/language-picker.js';
import { pageChoice } from '../../src/controllers/language-controller.js';
import { settled, wordsIn } from '../helpers/composed.js';
import { speakPseudoLanguages } from '../helpers/languages.js';

before(speakPseudoLanguages);

const choose = (picker: Element, language: string) => {
  const select = picker.shadowRoot!.querySelector('select')!;
  select.value = language;
  select.dispatchEvent(new Event('change'));
};

async function page() {
  const holder = await fixture(
    html`<div lang="en">
      <care-language-picker condition="hemifacial-spasm"></care-language-picker>
      <care-self-care condition="hemifacial-spasm"></care-self-care>
      <care-seek-help condition="hemifacial-spasm"></care-seek-help>
    </div>`,
  );
  const [picker, ...others] = [...holder.children] as [LanguagePickerElement, ...Element[]];
  for (const element of holder.children) await settled(element);
  return { picker, others };
}
const languageOf = (element: Element) => element.shadowRoot!.querySelector('.care')!.getAttribute('lang');

describe('care-language-picker', () => {
  afterEach(() => pageChoice.choose('en'));

  it('has every language that exists in its own name, marked as that language', async () => {
    const { picker } = await page();
    const options = [...picker.shadowRoot!.querySelectorAll('option')];
    const spanish = options.find(({ value }) => value === 'es')!;
    expect([spanish.textContent.trim(), spanish.lang, spanish.dir]).to.deep.equal(['Español', 'es', 'ltr']);
    expect(options.find(({ value }) => value === 'ar-XB')!.dir).to.equal('rtl');
  });

  it('counts for every element of the page, and tells the page the language alone', async () => {
    const { picker, others } = await page();
    const heard = oneEvent(picker, 'care-language-change') as unknown as Promise<CustomEvent>;
    choose(picker, 'ar-XB');
    expect((await heard).detail).to.deep.equal({ language: 'ar-XB' });
    for (const element of others) await settled(element);
    expect(others.map(languageOf)).to.deep.equal(['ar-XB', 'ar-XB']);
  });

  it('changes nothing where the page says no', async () => {
    const { picker, others } = await page();
    picker.addEventListener('care-language-change', (event) => event.preventDefault());
    choose(picker, 'ar-XB');
    for (const element of others) await settled(element);
    expect(picker.shadowRoot!.querySelector('select')!.value).to.equal('en');
    expect(others.map(languageOf)).to.deep.equal(['en', 'en']);
  });

  it('is not there where there is nothing to choose', async () => {
    const { builtInPacks } = await import('../../src/generated/built-in.js');
    const { facts, texts } = builtInPacks[0]!;
    const pack = { facts, texts: { en: texts['en']! } };
    const picker = await fixture<LanguagePickerElement>(
      html`<care-language-picker .pack=${pack}></care-language-picker>`,
    );
    await settled(picker);
    expect(wordsIn(picker)).to.equal('');
  });
});

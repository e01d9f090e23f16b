import { expect, fixture, html } from '@open-wc/testing';
import * as fc from '../helpers/fast-check.js';
import { sentencesOf, type Sentence } from '../../src/device/read-aloud-text.js';
import { isInside, ShownText } from '../../src/device/shown-text.js';

/** A root with a text, what is folded, a place for the voice's own buttons, and one more root inside. */
async function page() {
  const element = await fixture<HTMLElement>(html`<div></div>`);
  const root = element.attachShadow({ mode: 'open' });
  root.innerHTML = `<div class="bar" data-only="script"><p>Sentence 1</p></div>
    <p class="one">One. <span>Two.</span></p>
    <details><summary>Folded</summary><p>Deep.</p></details>
    <section></section>`;
  const inner = root.querySelector('section')!.attachShadow({ mode: 'open' });
  inner.innerHTML = '<h3>Help</h3><p>Call.</p><p hidden>Wait.</p>';
  const find = (selector: string) => root.querySelector<HTMLElement>(selector)!;
  return { element, find, root, inner, text: new ShownText(element) };
}
const wordsOf = (sentences: readonly Sentence[]) => sentences.map(({ words }) => words).join(' | ');

type Page = Awaited<ReturnType<typeof page>>;

const changes: Record<string, (page: Page) => unknown> = {
  'another word': ({ find }) => (find('.one').firstChild!.textContent = 'Another. '),
  'one more paragraph': ({ root }) => root.append(Object.assign(document.createElement('p'), { textContent: 'More.' })),
  'a paragraph less': ({ find }) => find('.one').remove(),
  'what was folded': ({ find }) => find('details').toggleAttribute('open'),
  'what is hidden now': ({ find }) => find('.one').toggleAttribute('hidden'),
  'what is only for the script now': ({ find }) => find('.one').setAttribute('data-only', 'script'),
  'what is no more only for the script': ({ find }) => find('.bar').removeAttribute('data-only'),
  'another language': ({ find }) => (find('.one').lang = 'de'),
  'what was hidden, in a root further in': ({ inner }) => inner.querySelector('[hidden]')!.removeAttribute('hidden'),
  'a new text, in a root further in': ({ inner }) => (inner.innerHTML = '<p>New.</p>'),
};

const quiet: Record<string, (page: Page) => unknown> = {
  'the voice’s own buttons': ({ find }) => (find('.bar p').textContent = 'Sentence 2'),
  'buttons that go': ({ find }) => find('.bar').remove(),
  'buttons that come': ({ find, root }) => root.prepend(find('.bar').cloneNode(true)),
  'the mark': ({ find }) => find('.one').toggleAttribute('data-care-reading'),
  'a comment': ({ root }) => root.append(new Comment('?lit$')),
};

describe('the text that is shown', () => {
  it('is collected once', async () => {
    const { text } = await page();
    const first = text.sentences('en');
    expect(wordsOf(first)).to.equal('One. | Two. | Folded | Help | Call.');
    expect(text.sentences('en') === first).to.equal(true);
    await Promise.resolve();
    expect(text.sentences('en') === first).to.equal(true);
  });

  for (const [name, change] of Object.entries(changes))
    it(`is collected anew after a change: ${name}`, async () => {
      for (const wait of [false, true]) {
        const shown = await page();
        const before = shown.text.sentences('en');
        change(shown);
        if (wait) await Promise.resolve();
        const now = shown.text.sentences('en');
        expect(now === before).to.equal(false);
        expect(wordsOf(now)).to.equal(wordsOf(sentencesOf(shown.element, 'en')));
      }
    });

  for (const [name, change] of Object.entries(quiet))
    it(`stays after a change of what is not read: ${name}`, async () => {
      const shown = await page();
      const before = shown.text.sentences('en');
      change(shown);
      expect(shown.text.sentences('en') === before).to.equal(true);
      await Promise.resolve();
      expect(shown.text.sentences('en') === before).to.equal(true);
    });

  it('is another in another language, of another part, in another width and with larger letters', async () => {
    const { element, root, text } = await page();
    const style = new CSSStyleSheet();
    style.replaceSync(':host{display:block;container-type:inline-size}@container (max-width:9em){.one{display:none}}');
    root.adoptedStyleSheets = [style];
    const all = text.sentences('en');
    expect(text.sentences('de').every(({ language }) => language === 'de')).to.equal(true);
    const part = root.querySelector('section')!;
    expect(wordsOf(text.sentences('en', part))).to.equal('Help | Call.');
    expect(text.sentences('en', part).every(({ block }) => isInside(block, part))).to.equal(true);
    expect(wordsOf(text.sentences('en'))).to.equal(wordsOf(all));
    const around = element.parentElement!;
    around.style.inlineSize = '400px';
    expect(wordsOf(text.sentences('en'))).to.contain('One.');
    around.style.inlineSize = '40px';
    expect(wordsOf(text.sentences('en'))).to.not.contain('One.');
    around.style.inlineSize = '400px';
    expect(wordsOf(text.sentences('en'))).to.contain('One.');
    around.style.fontSize = '60px';
    expect(wordsOf(text.sentences('en'))).to.not.contain('One.');
  });

  it('is not watched once it is forgotten, and collected when it is asked for again', async () => {
    const { find, text } = await page();
    const first = text.sentences('en');
    text.forget();
    find('.one').firstChild!.textContent = 'Another. ';
    const again = text.sentences('en');
    expect(again === first).to.equal(false);
    expect(wordsOf(again)).to.contain('Another.');
  });

  it('is never an old one, whatever changes', async () => {
    const all = Object.values({ ...changes, ...quiet });
    const ofAny = fc.array(fc.tuple(fc.nat(all.length - 1), fc.boolean()), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(ofAny, async (order) => {
        const shown = await page();
        shown.text.sentences('en');
        for (const [index, wait] of order) {
          try {
            all[index]!(shown);
          } catch {
            // What it would change is gone.
          }
          if (wait) await Promise.resolve();
          expect(wordsOf(shown.text.sentences('en'))).to.equal(wordsOf(sentencesOf(shown.element, 'en')));
        }
        shown.text.forget();
        shown.element.remove();
      }),
      { numRuns: 40 },
    );
  });
});

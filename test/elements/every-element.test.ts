import '../../src/define.js';
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { unsafeStatic, html as staticHtml } from 'lit/static-html.js';
import { registerCondition } from '../../src/content/registry.js';
import type { Pack } from '../../src/content/types.js';
import type { CareElement } from '../../src/base/care-element.js';
import { registeredTags } from '../../src/base/define.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { everyElement, headingLevels, settled, wordsIn } from '../helpers/composed.js';
import { freshDevice } from '../helpers/device.js';
import { registerPseudoTexts, speakPseudoLanguages } from '../helpers/languages.js';
import { sketch } from '../helpers/sketches.js';

const tags = registeredTags();

/** It stands in a sentence of the page, and the page's own word stays. */
const isInline = (tag: string) => tag === 'care-glossary-term';

/** These have no heading: what they show stands in a sentence, or is a label. */
const hasNoHeading = (tag: string) => isInline(tag) || tag === 'care-language-picker';

/** The built-in condition has nothing for these, so that they would show nothing. */
const others: Readonly<Partial<Record<string, Pack>>> = {
  'care-action-plan': sketch('child-emergency'),
  'care-monitoring': sketch('long-term-illness'),
};
const packOf = (tag: string): Pack => {
  const { facts, texts } = others[tag] ?? builtInPacks[0]!;
  return { facts, texts: { en: texts['en']! } };
};
const conditionOf = (tag: string): string => packOf(tag).facts.id;

/** A pack with a mark in all its words and, for who shows nothing but languages, another language as well. */
function marked(tag: string, mark: string, language: string): Pack {
  const { facts, texts } = structuredClone(packOf(tag));
  const text = texts['en']!;
  for (const key of ['name', 'funding'] as const) text[key] = `${mark} ${text[key]}`;
  for (const words of [text.names ?? {}, text.statements]) for (const id in words) words[id] = `${mark} ${words[id]}`;
  for (const term of Object.values(text.glossary ?? {})) term.meaning = `${mark} ${term.meaning}`;
  return { facts, texts: { en: text, [language]: { ...text, language } } };
}

before(async () => {
  await speakPseudoLanguages();
  for (const pack of Object.values(others)) {
    registerCondition(pack);
    registerPseudoTexts(pack!);
  }
});

async function shown(tag: string, attributes = ''): Promise<CareElement> {
  const holder = await fixture(html`<div></div>`);
  const light = isInline(tag) ? '' : '<p>Light text</p>';
  holder.innerHTML = `<${tag} condition="${conditionOf(tag)}" term="brainstem" ${attributes}>${light}</${tag}>`;
  const element = holder.firstElementChild as CareElement;
  await settled(element);
  return element;
}

for (const tag of tags) {
  describe(tag, () => {
    it('shows its content at once, in the place of its light text', async () => {
      const element = await shown(tag);
      expect(wordsIn(element)).to.have.length.above(20);
      expect(wordsIn(element)).to.not.include('Light text');
    });

    it('shows the words of the property before those of a JSON child, of a child before src and condition', async () => {
      const holder = await fixture(html`<div></div>`);
      const child = JSON.stringify(marked(tag, 'Child', 'eo'));
      holder.innerHTML = `<${tag} condition="no-such-condition" src="/nowhere.json" term="brainstem"><script type="application/json">${child}</script></${tag}>`;
      const element = holder.firstElementChild as CareElement;
      await settled(element);
      expect(wordsIn(element)).to.match(/Child|Esperanto/);

      element.pack = marked(tag, 'Property', 'de');
      await settled(element);
      expect(wordsIn(element))
        .to.match(/Property|Deutsch/)
        .and.not.match(/Child|Esperanto/);
    });

    it('shows a pack that arrives after it', async () => {
      const element = document.createElement(tag) as CareElement;
      element.setAttribute('term', 'brainstem');
      const holder = await fixture(html`<div></div>`);
      holder.append(element);
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = JSON.stringify(marked(tag, 'Late', 'de'));
      const ready = oneEvent(element, 'care-ready');
      element.append(script);
      await ready;
      expect(wordsIn(element)).to.match(/Late|Deutsch/);
    });

    it('keeps what a page has set before the script comes', async () => {
      const element = document.createElement(tag) as CareElement;
      element.pack = packOf(tag);
      element.headingLevel = 3;
      const holder = await fixture(html`<div></div>`);
      holder.append(element);
      await settled(element);
      expect(element.headingLevel).to.equal(3);
      expect(element.hasAttribute('pack')).to.equal(false);
    });

    it('can be made by any framework: it adds nothing to itself', () => {
      const element = document.createElement(tag);
      expect(element.attributes.length).to.equal(0);
      expect(element.childNodes.length).to.equal(0);
    });

    it('follows the heading level and skips none', async () => {
      for (const level of [1, 2, 4]) {
        const levels = headingLevels(await shown(tag, `heading-level="${level}"`));
        if (hasNoHeading(tag)) expect(levels).to.deep.equal([]);
        else expect(Math.min(...levels)).to.equal(level);
        levels.reduce((before, now) => {
          expect(now).to.be.at.most(before + 1, `${before} → ${now} of ${levels.join(' ')}`);
          return now;
        }, level);
      }
    });

    it('follows the closest lang, live, and writes right to left where the language does', async () => {
      const element = await shown(tag, 'lang="ar-XB"');
      const base = element.shadowRoot!.querySelector('.care')!;
      expect(base.getAttribute('lang')).to.equal('ar-XB');
      expect(getComputedStyle(base).direction).to.equal('rtl');

      element.parentElement!.lang = 'en-XA';
      element.removeAttribute('lang');
      await waitUntil(() => base.getAttribute('lang') === 'en-XA');
      await settled(element);
      expect(getComputedStyle(base).direction).to.equal('ltr');
    });

    it('says every word of the interface in the language of the content', async () => {
      const element = await shown(tag, 'lang="ar-XB"');
      element.shadowRoot!.querySelectorAll('[lang="en"], bdi, select, script').forEach((part) => part.remove());
      const inner = everyElement(element.shadowRoot!).filter(({ shadowRoot }) => shadowRoot);
      inner.forEach(({ shadowRoot }) =>
        shadowRoot!.querySelectorAll('[lang="en"], bdi, select').forEach((part) => part.remove()),
      );
      const words = wordsIn(element).replaceAll('The Careleaf project', '');
      expect(words, 'words of the pseudo-language').to.match(/\p{Script=Arabic}/u);
      const left = words.match(/\b[A-Za-z]{4,}\b/g) ?? [];
      expect(
        left.filter((word) => !['Careleaf'].includes(word)),
        words,
      ).to.deep.equal([]);
    });

    it('falls back to English, marked as such, where a language does not exist', async () => {
      const element = await shown(tag, 'lang="tlh"');
      const base = element.shadowRoot!.querySelector('.care')!;
      expect(base.getAttribute('lang')).to.equal('en');
      expect(element.shadowRoot!.querySelector('[part="language-note"]')).to.not.equal(null);
    });

    it('keeps its light text and sends one error where content is bad', async () => {
      const holder = await fixture(html`<div></div>`);
      const errors: CustomEvent[] = [];
      holder.addEventListener('care-error', (event) => errors.push(event as CustomEvent));
      holder.innerHTML = `<${tag}><p>Light text</p><script type="application/json">{"facts": {"id": "secret-condition"}}</script></${tag}>`;
      const element = holder.firstElementChild as CareElement;
      await settled(element);
      expect(wordsIn(element)).to.include('Light text');
      expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['pack-invalid']);
      expect(JSON.stringify(errors[0]!.detail)).to.not.include('secret-condition');
    });

    it('says what the reader can do where there is no light text either', async () => {
      const holder = await fixture(html`<div></div>`);
      holder.innerHTML = `<${tag}><script type="application/json">{</script></${tag}>`;
      const element = holder.firstElementChild as CareElement;
      await settled(element);
      expect(wordsIn(element)).to.include('Please try again, or ask your doctor or nurse.');
    });

    it('stays the same when it is taken out and put back', async () => {
      const element = await shown(tag);
      const words = wordsIn(element);
      const holder = element.parentElement!;
      for (let times = 0; times < 5; times++) {
        element.remove();
        holder.append(element);
      }
      await settled(element);
      expect(wordsIn(element)).to.equal(words);
    });

    it('stores nothing by itself', async () => {
      freshDevice();
      await shown(tag);
      expect(localStorage.length).to.equal(0);
      expect(document.cookie).to.equal('');
    });

    it('is out of sight where the page hides it', async () => {
      expect(getComputedStyle(await shown(tag, 'hidden')).display).to.equal('none');
    });

    it('shuts nobody out, as far as axe can tell', async () => {
      const element = await shown(tag);
      await expect(element).to.be.accessible({ ignoredRules: ['region'] });
    });

    it('is one picture where it is drawn: Firefox tells the words inside one as well', async () => {
      const inside = everyElement((await shown(tag)).shadowRoot!).filter((one) => one.matches('[role="img"] text'));
      expect(inside.filter((one) => !one.closest('[aria-hidden="true"]'))).to.have.lengthOf(0);
    });

    it('leaves words whole once it is live: what a style sheet cuts off is told apart', async () => {
      const roots = everyElement((await shown(tag)).shadowRoot!).flatMap(({ shadowRoot }) => shadowRoot ?? []);
      const sheets = [(await shown(tag)).shadowRoot!, ...roots].flatMap((root) => root.adoptedStyleSheets);
      const rules = sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
      expect(rules.length).to.be.above(0);
      expect(rules.filter((rule) => /^(?!\[data-build\]).*::first-/.test(rule)).join()).to.equal('');
    });

    if (isInline(tag)) return;

    it('does not take the width of its place when that shrinks to fit', async () => {
      const holder = await fixture(
        staticHtml`<div style="display: flex; inline-size: 600px"><${unsafeStatic(tag)} condition=${conditionOf(tag)}></${unsafeStatic(tag)}></div>`,
      );
      await settled(holder.firstElementChild!);
      expect(holder.firstElementChild!.getBoundingClientRect().width).to.be.within(300, 600);
    });
  });
}

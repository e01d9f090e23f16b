import '../../src/define.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { GlossaryTermElement } from '../../src/elements/glossary-term/glossary-term.js';
import { everyStatement, partOf } from '../../src/content/statements.js';
import { partsOf } from '../../src/content/sections.js';
import { builtInPacks } from '../../src/generated/built-in.js';
import { settled, wordsIn } from '../helpers/composed.js';

const { glossary } = builtInPacks[0]!.texts['en']!;

async function inSentence(term: string, words = 'the nerves of the face') {
  const holder = await fixture<HTMLElement>(
    html`<p>
      Orders come from <care-glossary-term condition="hemifacial-spasm" term=${term}>${words}</care-glossary-term>.
    </p>`,
  );
  const element = holder.querySelector<GlossaryTermElement>('care-glossary-term')!;
  await settled(element);
  return element;
}
const buttonOf = (element: Element) => element.shadowRoot!.querySelector<HTMLButtonElement>('button.term')!;
const meaningOf = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.meaning')!;
const isOpen = (element: Element) => meaningOf(element).matches(':popover-open');

describe('care-glossary-term', () => {
  it('leaves the word of the sentence as it is, in its line', async () => {
    const element = await inSentence('facial-nerve');
    expect(
      buttonOf(element)
        .querySelector('slot')!
        .assignedNodes()
        .map((node) => node.textContent)
        .join(''),
    ).to.equal('the nerves of the face');
    expect(getComputedStyle(element).display).to.equal('inline');
    expect(element.getBoundingClientRect().height).to.be.below(60);
  });

  it('opens and closes at a press, and says how far it can be trusted', async () => {
    const element = await inSentence('facial-nerve');
    expect(isOpen(element)).to.equal(false);
    buttonOf(element).click();
    expect(isOpen(element)).to.equal(true);
    expect(wordsIn(meaningOf(element))).to.include(glossary!['facial-nerve']!.meaning);
    expect(wordsIn(meaningOf(element))).to.include('Not yet signed off by a clinician.');
    buttonOf(element).click();
    expect(isOpen(element)).to.equal(false);
  });

  it('stays within the window and beside its word', async () => {
    const element = await inSentence('facial-nerve');
    element.parentElement!.dir = 'rtl';
    buttonOf(element).click();
    const box = meaningOf(element).getBoundingClientRect();
    const word = buttonOf(element).getBoundingClientRect();
    expect(box.left).to.be.at.least(0);
    expect(box.right).to.be.at.most(document.documentElement.clientWidth + 1);
    expect(Math.min(Math.abs(box.top - word.bottom), Math.abs(word.top - box.bottom))).to.be.below(20);
  });

  it('shows only its word where the glossary has none', async () => {
    const element = await inSentence('no-such-word');
    expect(buttonOf(element)).to.equal(null);
    expect(element.shadowRoot!.querySelector('slot')).to.not.equal(null);
  });
});

describe('words of the glossary in other elements', () => {
  async function explainer() {
    const element = await fixture(
      html`<care-condition-explainer condition="hemifacial-spasm"></care-condition-explainer>`,
    );
    await settled(element);
    return element;
  }

  it('are explained where they are used first, without another element', async () => {
    const element = await explainer();
    const words = [...element.shadowRoot!.querySelectorAll('button.term')].map((button) => button.textContent);
    const { facts, texts } = builtInPacks[0]!;
    const said = everyStatement(facts)
      .filter(({ path }) => partsOf.explainer.includes(partOf(path)))
      .map(({ statement: { id } }) => texts['en']!.statements[id]!);
    const marked = said.join(' ').matchAll(/\[[^\]]+\]\(([a-z0-9-]+)\)/g);
    expect(words).to.have.lengthOf(new Set([...marked].map(([, id]) => id)).size);
    expect(words).to.have.length.above(3);
    expect(element.shadowRoot!.querySelector('care-glossary-term')).to.equal(null);
  });

  it('each open their own explanation, which stands after the sentence', async () => {
    const element = await explainer();
    const buttons = [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('button.term')];
    expect(buttons).to.have.length.above(5);
    const ids = buttons.map((button) => button.getAttribute('popovertarget'));
    expect(new Set(ids).size).to.equal(ids.length);
    for (const button of buttons) {
      button.click();
      const open = element.shadowRoot!.querySelectorAll<HTMLElement>(':popover-open');
      expect(open).to.have.lengthOf(1);
      // The word stands with its punctuation.
      expect(open[0]!.parentElement === button.parentElement!.parentElement).to.equal(true);
      expect(open[0]!.nextElementSibling?.matches('.term') ?? false).to.equal(false);
      open[0]!.hidePopover();
    }
  });

  it('are plain words in a label, where a press ticks the box', async () => {
    const pack = structuredClone(builtInPacks[0]!);
    const { id } = pack.facts.plans![0]!.steps[0]!;
    pack.texts['en']!.statements[id] = 'Ask about the [facial nerve](facial-nerve).';
    const element = await fixture(html`<care-follow-up-checklist .pack=${pack}></care-follow-up-checklist>`);
    await settled(element);
    expect(element.shadowRoot!.querySelector('label.tick')!.textContent).to.include('Ask about the facial nerve.');
    expect(element.shadowRoot!.querySelector('label button')).to.equal(null);
  });
});

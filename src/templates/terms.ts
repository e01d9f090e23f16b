import { html, nothing, type TemplateResult } from 'lit';
import { alone } from '../content/isolated.js';
import type { Content } from '../content/types.js';
import { after } from './after.js';

/** What is explained already in the block that is being rendered, and how many words in the whole element. */
interface Block {
  readonly terms: Set<string>;
  readonly element: { words: number };
}

let block: Block | undefined;

/** Runs the rendering of a block in which each word of the glossary is explained where it is used first. */
export const withGlossary = <T>(render: () => T): T =>
  within({ terms: new Set(), element: block?.element ?? { words: 0 } }, render);

/** Runs a rendering in which nothing is explained. */
export const withoutGlossary = <T>(render: () => T): T => within(undefined, render);

/** The same block for what is rendered later. */
export function keepingGlossary<T>(render: () => T): () => T {
  const kept = block;
  return () => within(kept, render);
}

/** Rendering is synchronous, so that nothing else can see the block. */
function within<T>(inner: Block | undefined, render: () => T): T {
  const before = block;
  block = inner;
  try {
    return render();
  } finally {
    block = before;
  }
}

/** An id for the explanation of a word, where it is used first in its block. */
export function firstUse(content: Content, term: string): string | undefined {
  if (!block || block.terms.has(term) || !explanationOf(content, term)) return undefined;
  block.terms.add(term);
  return `meaning-${++block.element.words}`;
}

/** What the glossary says of a word. */
export const explanationOf = ({ text: { glossary = {} } }: Content, term: string) =>
  Object.hasOwn(glossary, term) ? glossary[term] : undefined;

/** A word that opens its explanation, and the punctuation that no line may begin with. */
export const renderTerm = (id: string, words: unknown, closing = ''): TemplateResult =>
  html`<span class="unbroken"
    ><button type="button" class="term" popovertarget=${id}>${words}</button>${closing}</span
  >`;

/** The explanation of a word. It stands after the sentence, so that this is read and printed whole. */
export function renderMeaning(content: Content, term: string, id: string, more: unknown = nothing): TemplateResult {
  const explanation = explanationOf(content, term);
  return html`<span class="meaning" id=${id} popover @beforetoggle=${place}
    ><strong>${explanation?.term}:</strong>${after(explanation?.meaning ?? '')}${more}</span
  >`;
}

const following = new WeakMap<HTMLElement, AbortController>();

/** Below its word, or above where there is little room. It stays there while something around the word scrolls or grows. */
function place(event: Event): void {
  const meaning = event.currentTarget as HTMLElement;
  const word = (meaning.getRootNode() as ShadowRoot).querySelector(`[popovertarget="${meaning.id}"]`);
  following.get(meaning)?.abort();
  if (!word || (event as ToggleEvent).newState === 'closed') return;
  meaning.classList.toggle('above', word.getBoundingClientRect().bottom > innerHeight / 2);
  const stop = new AbortController();
  const follow = () => (word.isConnected ? putBeside(word, meaning) : stop.abort());
  const { signal } = stop;
  addEventListener('scroll', follow, alone({ capture: true, passive: true, signal }));
  addEventListener('resize', follow, alone({ signal }));
  following.set(meaning, stop);
  follow();
}

/** In the coordinates of the page, so that it moves with it. */
function putBeside(word: Element, meaning: HTMLElement): void {
  const { left, top, bottom } = word.getBoundingClientRect();
  const edge = meaning.classList.contains('above') ? top : bottom;
  meaning.style.setProperty('--_x', `${left + scrollX}px`);
  meaning.style.setProperty('--_y', `${edge + scrollY}px`);
}

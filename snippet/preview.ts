import type { Content, Profile } from '../src/content/types.js';
import { tagOf } from '../src/base/define.js';
import type { CareElement } from '../src/base/care-element.js';
import { depthAttribute, sectionsAttribute } from './code.js';
import type { Choice } from './choice.js';
import type { Scheme, Tokens } from './own-colours.js';

export interface Shown {
  readonly choice: Choice;
  readonly content: Content;
  readonly profile: Profile;
  readonly tokens: Tokens;
  readonly scheme: Scheme;
  readonly width: Width;
}

/** What a frame is wide, in pixels. */
export const widths = { phone: 390, desktop: 1100 } as const;
export type Width = keyof typeof widths;

/** The chosen element itself, in a frame of a phone's or a desktop's width. */
export class Preview {
  readonly frame: HTMLElement = document.createElement('div');
  #element: CareElement | undefined;
  #width: Width = 'phone';
  #observer: ResizeObserver | undefined;

  constructor(private readonly chooseLanguage: (language: string) => void) {
    this.frame.className = 'frame';
    this.frame.tabIndex = 0;
    this.frame.setAttribute('role', 'region');
  }

  /** A page is made smaller as a whole where there is less room, so that its layout stays that of its width. */
  watch(stage: Element): void {
    this.#observer ??= new ResizeObserver(() => this.#fit(stage.clientWidth));
    this.#observer.observe(stage);
  }

  unwatch(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  show({ choice, content, profile, tokens, scheme, width }: Shown, label: string): void {
    this.frame.setAttribute('aria-label', label);
    const { style } = this.frame;
    for (const name of [...style].filter((name) => name.startsWith('--care-'))) style.removeProperty(name);
    for (const [name, value] of Object.entries(tokens)) style.setProperty(name, value);
    style.colorScheme = scheme;
    if (width !== this.#width || !style.inlineSize) {
      this.#width = width;
      style.inlineSize = `${widths[width]}px`;
      this.#fit(this.frame.parentElement?.clientWidth ?? 0);
    }
    const element = this.#elementOf(tagOf(`care-${choice.element}`));
    element.setAttribute('condition', content.facts.id);
    element.setAttribute('lang', choice.language);
    element.setAttribute('sections', sectionsAttribute(choice));
    element.depth = depthAttribute(choice);
    element.headingLevel = choice.level;
    element.profile = profile;
  }

  #elementOf(tag: string): CareElement {
    if (this.#element?.localName === tag) return this.#element;
    this.#element = document.createElement(tag) as CareElement;
    // Chosen in the preview means chosen for the snippet: a picker alone would turn this whole page.
    this.#element.addEventListener('care-language-change', (event) => {
      event.preventDefault();
      this.chooseLanguage((event as CustomEvent<{ language: string }>).detail.language);
    });
    this.frame.replaceChildren(this.#element);
    return this.#element;
  }

  #fit(room: number): void {
    this.frame.style.zoom = room > 0 ? String(Math.min(1, room / widths[this.#width])) : '1';
  }
}

import type { Heard } from './tree.js';

/** Stands where words are heard as one that are two. */
export const runTogether = '⁀';

/** Stands where something has no name. */
export const nameless = '(without a name)';

/** The words of a screen reader, stop by stop: what stands in one line is heard in one breath. */
export class Speech {
  readonly lines: string[] = [];
  #line = '';

  constructor(private language: string) {}

  /** Goes on in the line; another language is heard as another voice. */
  say(words: string, language = this.language): void {
    if (!words.trim()) {
      this.#line += words;
      return;
    }
    const before = this.#line;
    if (/[\p{L}\p{N}.,:;!?)]$/u.test(before) && /^[\p{L}\p{N}(]/u.test(words)) this.#line += runTogether;
    if (language !== this.language) this.#line += `⟨${language}⟩ `;
    this.language = language;
    this.#line += words;
  }

  pause(): void {
    const line = this.#line.replace(/\s+/g, ' ').trim();
    if (line) this.lines.push(line);
    this.#line = '';
  }
}

/** Whether a list, a table or a landmark has something in it that is heard. */
export const hasWords = (heard: Heard): boolean =>
  (heard.role === 'StaticText' && heard.name.trim() !== '') || isControl(heard) || heard.children.some(hasWords);

const controls: Record<string, string> = {
  button: 'button',
  DisclosureTriangle: 'button',
  link: 'link',
  checkbox: 'check box',
  radio: 'radio button',
  textbox: 'edit',
  spinbutton: 'spin button',
  combobox: 'combo box',
  listbox: 'list box',
  Date: 'date field',
  InputTime: 'time field',
  ColorWell: 'colour field',
  slider: 'slider',
};
export const isControl = ({ role }: Heard): boolean => role in controls;
export const controlName = ({ role }: Heard): string => controls[role]!;

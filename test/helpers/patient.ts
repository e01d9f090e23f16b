/** What a patient does in an element, by what they can see and press, whatever page the element stands on. */

export const part = <T extends HTMLElement = HTMLInputElement>(element: Element, selector: string): T | null =>
  element.shadowRoot!.querySelector<T>(selector);
export const parts = <T extends HTMLElement = HTMLElement>(element: Element, selector: string): T[] => [
  ...element.shadowRoot!.querySelectorAll<T>(selector),
];

export const button = (element: Element, words: string): HTMLButtonElement | undefined =>
  parts<HTMLButtonElement>(element, 'button').find(({ textContent }) => textContent.includes(words));

/** Presses a button; one that says that it has nothing to do does nothing. */
export function press(element: Element, words: string): void {
  const found = button(element, words);
  if (!found) throw new Error(`There is no button “${words}”.`);
  found.click();
}

export const keepBox = (element: Element): HTMLInputElement => part(element, '.keeping input')!;

/** What the element says of the device, or of what was done last. */
export const statusOf = (element: Element): string =>
  parts(element, '[role="status"]')
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
    .join(' ')
    .trim();

/** Puts something into a field, all at once. */
export function fill(field: HTMLInputElement | HTMLTextAreaElement, value: string, event: 'input' | 'change'): void {
  const { Event } = viewOf(field);
  field.value = value;
  field.dispatchEvent(new Event(event, { bubbles: true, composed: event === 'input' }));
}

/** Writes a line of one's own and presses Enter. */
export function addLine(field: HTMLInputElement, words: string): void {
  const { KeyboardEvent } = viewOf(field);
  field.value = words;
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
}

/** Opens a saved diary. It is read at once, and shown a moment later. */
export function openFile(element: Element, text: string): void {
  const field = part(element, 'input[type="file"]')!;
  const { DataTransfer, Event, File } = viewOf(field);
  const files = new DataTransfer();
  files.items.add(new File([text], 'careleaf-diary.json', { type: 'application/json' }));
  field.files = files.files;
  field.dispatchEvent(new Event('change'));
}

const viewOf = (node: Node) => node.ownerDocument!.defaultView as Window & typeof globalThis;

/** A step of the pack, or of one's own, that can be ticked. */
export const tickOf = (element: Element, step: string): HTMLInputElement =>
  part(element, `[data-entry="tick:${step}"]`)!;
export const dateOf = (element: Element, plan: string): HTMLInputElement =>
  part(element, `[data-entry="date:${plan}"]`)!;
export const choiceOf = (element: Element, question: string): HTMLInputElement =>
  part(element, `[data-entry="chosen:${question}"]`)!;
export const noteOf = (element: Element, question: string): HTMLTextAreaElement =>
  part<HTMLTextAreaElement>(element, `[data-entry="note:${question}"]`)!;
export const answerOf = (element: Element, name: string, value: string): HTMLInputElement =>
  part(element, `input[name="${name}"][value="${value}"]`)!;

interface DiaryFields {
  readonly day?: string;
  readonly strength?: number;
  readonly treatment?: string;
  readonly note?: string;
}

/** Fills the diary's form and saves it. */
export function saveEntry(element: Element, { day, strength, ...others }: DiaryFields): void {
  if (day !== undefined) part(element, '#day')!.value = day;
  if (strength !== undefined) part(element, `input[name="strength"][value="${strength}"]`)!.click();
  for (const [id, value] of Object.entries(others)) part(element, `#${id}`)!.value = value;
  part(element, '.save')!.click();
}

/**
 * What a patient sees of what was put in, one line each. Own lines and lists stand in their order, the rest by name.
 */
export function seen(element: Element): string[] {
  return readers[element.localName]!(element);
}

const readers: Record<string, (element: Element) => string[]> = {
  'care-follow-up-checklist': (element) => [
    ...parts<HTMLInputElement>(element, 'li:not(.own) input[type="checkbox"]:checked')
      .map(({ dataset }) => dataset['entry']!)
      .sort(),
    ...parts<HTMLInputElement>(element, 'input[type="date"]').flatMap(({ dataset, value }) =>
      value ? `${dataset['entry']} ${value}` : [],
    ),
    ...parts(element, 'li.own').map((line) => {
      const { checked } = line.querySelector('input')!;
      return `own ${line.querySelector('bdi')!.textContent}${checked ? ', done' : ''}`;
    }),
  ],
  'care-question-list': (element) => [
    ...parts<HTMLInputElement>(element, '.topics input:checked')
      .map(({ dataset }) => dataset['entry']!)
      .sort(),
    ...parts(element, '.chosen li').map((line) => {
      const words = line.dataset['id']!.startsWith('own-')
        ? line.querySelector('.words')!.textContent
        : line.dataset['id'];
      return `${line.querySelector('.number')!.textContent} ${words}: ${line.querySelector('textarea')!.value}`;
    }),
  ],
  'care-decision-aid': (element) => [
    ...parts<HTMLInputElement>(element, '.value fieldset input:checked')
      .filter(({ name }) => !name.startsWith('rating-own-'))
      .map(({ name, value }) => `${name} ${value}`)
      .sort(),
    ...parts(element, '.value:has(bdi)').map((line) => {
      const rating = line.querySelector<HTMLInputElement>('input:checked')?.value;
      return `own ${line.querySelector('bdi')!.textContent}${rating ? `, ${rating}` : ''}`;
    }),
    ...parts<HTMLInputElement>(element, '[name="leaning"]:checked, [name="sure"]:checked').map(
      ({ name, value }) => `${name} ${value}`,
    ),
    ...parts<HTMLTextAreaElement>(element, '#open').flatMap(({ value }) => (value ? `open ${value}` : [])),
  ],
  'care-symptom-diary': (element) => [
    ...parts(element, '.entries tbody tr').map((row) => {
      const note = row.querySelector('.note-text')?.textContent ?? '';
      const cell = row.querySelector('td')!;
      const value = (cell.querySelector('[aria-hidden]') ?? cell).textContent;
      return `${row.querySelector('button')!.dataset['id']} ${value}: ${note}`;
    }),
    `for ${part<HTMLSelectElement>(element, '.keep-days select')!.value} days`,
  ],
};

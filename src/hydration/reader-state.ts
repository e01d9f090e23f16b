import { alone } from '../content/isolated.js';

/** What a reader has done in a shadow root: by the names of its parts, and of the focus by its place too. */
export interface ReaderState {
  /** Whether each disclosure is open. */
  readonly open: ReadonlyMap<string, boolean>;
  /** What is typed or chosen and not put in yet. */
  readonly fields: ReadonlyMap<string, string | boolean>;
  /** What is put in: entries as data, for the element to take. */
  readonly entries: readonly (readonly [key: string, value: string | boolean])[];
  readonly focus: Focus | undefined;
}

interface Focus {
  readonly name: string;
  readonly tag: string;
  /** Its place among all that can be used: a button is what it says, and that may be in another language now. */
  readonly place: number;
  readonly selection: readonly [number, number] | undefined;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const fieldsIn = (root: ParentNode): Field[] => [
  ...root.querySelectorAll<Field>('input:not([type="file"]), textarea, select'),
];

/** The name of something that a reader can use. It is the same whichever language, version or script has rendered it. */
export function nameOf(part: Element): string {
  const { key, entry, press } = (part as HTMLElement).dataset;
  if (part.localName === 'summary') return `summary ${part.parentElement ? nameOf(part.parentElement) : ''}`;
  const { type, value, name } = part as HTMLInputElement;
  if (type === 'radio') return `${entry ?? name}=${value}`;
  const known = key ?? entry ?? press ?? (part.id || part.getAttribute('href'));
  // A button is what it says.
  return known || (part.localName === 'button' ? part.textContent.replace(/\s+/g, ' ').trim() : '');
}

/** Whether the reader has changed a field since it was parsed. */
export function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    const preset = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
    return field.selectedIndex !== Math.max(0, preset);
  }
  if (/^(?:checkbox|radio)$/.test(field.type)) {
    const { checked, defaultChecked } = field as HTMLInputElement;
    return checked !== defaultChecked;
  }
  return field.value !== field.defaultValue;
}

/** Whether a reader has begun to use what a root shows, or is about to. An element inside looks after itself. */
export const isInUse = (root: ShadowRoot): boolean =>
  (root.activeElement !== null && !root.activeElement.shadowRoot) || fieldsIn(root).some(isChanged);

/** Whether the reader is in the middle of a date: what is typed cannot be read before it is whole. */
export const isTypingDate = ({ activeElement: field }: ShadowRoot): boolean =>
  field instanceof HTMLInputElement && field.validity.badInput;

export function readReaderState(root: ShadowRoot): ReaderState {
  // Consent is never taken over: its box is not looked at.
  const changed = fieldsIn(root).filter(
    (field) => isChanged(field) && (field.type !== 'radio' || isTicked(field)) && !field.dataset['press'],
  );
  const details = [...root.querySelectorAll('details')];
  const { activeElement: focused } = root;
  return {
    open: new Map(details.map((part) => [nameOf(part), part.open])),
    fields: new Map(changed.filter(({ dataset }) => !dataset['entry']).map((field) => [nameOf(field), valueOf(field)])),
    entries: changed.flatMap((field) => {
      const key = field.dataset['entry'];
      return key ? [[key, field.type === 'radio' ? field.value : valueOf(field)] as const] : [];
    }),
    focus: focused
      ? {
          name: nameOf(focused),
          tag: focused.localName,
          place: usableIn(root).indexOf(focused as HTMLElement),
          selection: selectionOf(focused),
        }
      : undefined,
  };
}

const isTicked = (field: Field): boolean => (field as HTMLInputElement).checked;

const valueOf = (field: Field): string | boolean =>
  /^(?:checkbox|radio)$/.test(field.type) ? isTicked(field) : field.value;

function selectionOf(field: Element): readonly [number, number] | undefined {
  // A field that holds no text, such as a date, has none, or throws where it is asked.
  const { selectionStart, selectionEnd } =
    field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')
      ? field
      : { selectionStart: null, selectionEnd: null };
  return selectionStart === null || selectionEnd === null ? undefined : [selectionStart, selectionEnd];
}

/** Puts back what a reader has opened, typed and focused, in what was rendered anew. Entries are the element's to take. */
export function restoreReaderState(root: ShadowRoot, { open, fields, focus }: ReaderState): void {
  for (const part of root.querySelectorAll('details')) {
    const wasOpen = open.get(nameOf(part));
    if (wasOpen === undefined || wasOpen === part.open) continue;
    part.open = wasOpen;
    // What is rendered when it is opened has to be there before the next frame.
    part.dispatchEvent(new CustomEvent('toggle'));
  }
  for (const field of fieldsIn(root)) {
    const value = fields.get(nameOf(field));
    if (typeof value === 'string') field.value = value;
    else if (value !== undefined) (field as HTMLInputElement).checked = value;
  }
  if (focus) restoreFocus(root, focus);
}

function restoreFocus(root: ShadowRoot, { name, tag, place, selection }: Focus) {
  const part = partNamed(root, name) ?? usableIn(root).find((one, index) => index === place && one.localName === tag);
  part?.focus(alone({ preventScroll: true }));
  if (part && selection) (part as HTMLTextAreaElement).setSelectionRange(...selection);
}

const usable = 'a, button, input, select, textarea, summary, [tabindex]';

const usableIn = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(usable)];

/** The part that has a name; none where a name is empty. */
export const partNamed = (root: ParentNode, name: string): HTMLElement | undefined =>
  name === '' ? undefined : usableIn(root).find((part) => nameOf(part) === name);

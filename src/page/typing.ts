import { isElement } from '../device/node-kinds.js';

/** What goes on to the page: keys by which a page closes, leaves and goes round, and those with a key held down. */
const forPage = /^(?:Escape|Tab|F\d+)$/;

/** Fields in which keys write, choose or move. */
const writes = 'input:not([type=checkbox], [type=button], [type=file]), textarea, select';

/** What these press, they press alone. */
const presses = /^(?: |Enter)$/;
const pressed = 'button, summary, a, input';

/** All by which words come into a field, leave it, or are heard of outside: keys, composed letters, what is pasted or dropped. */
const names = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'textInput', 'input'],
  ...['compositionstart', 'compositionupdate', 'compositionend', 'copy', 'cut', 'paste', 'dragover', 'drop'],
];

/**
 * Keeps what is typed into a field inside a root: a page that has hot keys would hear its letters, and Enter would press
 * the page's own button; one that takes or forbids what is pasted would take or forbid a patient's words. And keeps the
 * keys that press what has the focus: from outside, a page sees an element of ours there and no button, and may take
 * Space for its own.
 */
export function keepTyping(root: ShadowRoot): void {
  for (const name of names) root.addEventListener(name, keep);
  root.addEventListener('click', stay);
}

/** A field does nothing by being pressed: a page's link around it would be followed, and take what was typed along. */
function stay(event: Event): void {
  const field = fieldOf(event);
  const { host } = event.currentTarget as ShadowRoot;
  if (field?.matches(writes) && !field.matches('[type=radio]') && host.closest('a[href]')) event.preventDefault();
}

function keep(event: Event): void {
  const { key, ctrlKey, metaKey, altKey } = event as Partial<KeyboardEvent>;
  if (key !== undefined && (ctrlKey || metaKey || altKey || forPage.test(key))) return;
  const field = fieldOf(event);
  if (field?.matches(writes) || (key !== undefined && presses.test(key) && field?.matches(pressed)))
    event.stopPropagation();
}

/** What an event is of; nothing where a script sent it to a root or to a text. */
function fieldOf(event: Event): Element | undefined {
  const target = event.composedPath()[0] as Node;
  return isElement(target) ? target : undefined;
}

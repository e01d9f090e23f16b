import type { CSSResultOrNative, LitElement } from 'lit';
import '../define.js';
import { registeredTags, tagOf } from '../base/define.js';
import type { ElementName } from './element-names.js';

type LitClass = typeof LitElement;

export const classOf = (name: string): LitClass => customElements.get(tagOf(`care-${name}`)) as LitClass;

/** What works by the script alone: each template marks its own. A button that opens a popover, or is a label, is read. */
const needsScript = '[data-only="script"], select, button:not([popovertarget], [data-label])';

/**
 * Everything has its height from the start. What needs the script is not shown before that says that it runs, by an
 * attribute of the element; its room is kept, so that nothing moves then. Where scripts are off there is no such room.
 * The rules name what they change: an inherited property would have the browser style the whole text again.
 */
const withoutScript = `
:host(:not(:defined)) { min-block-size: 0 !important; }
:host(:not([data-scripted])) :is(${needsScript}) { visibility: hidden; }
:host(:not([data-scripted])) :is(a[href^="#"], button[data-label]) { pointer-events: none; }
.load-error:empty, .all-words { display: none; }
.load-error { padding: var(--_s3) var(--_s4); border: 2px solid; }
@media (scripting: none) {
  :is(${needsScript}) { display: none !important; }
  a[href^="#"] { color: inherit; text-decoration: none; }
  .all-words { display: block; margin-block-start: var(--_s5); }
  [popovertarget], button[data-label] { pointer-events: none; text-decoration: none; }
  [popover] { all: unset; }
  [popover]::before { content: ' ('; }
  [popover]::after { content: ')'; }
}`;

/** How many elements use each sheet. */
const uses = new Map<CSSResultOrNative, number>();
for (const tag of registeredTags())
  for (const sheet of classOf(tag.slice('care-'.length)).elementStyles) uses.set(sheet, (uses.get(sheet) ?? 0) + 1);

const isShared = (sheet: CSSResultOrNative): boolean => uses.get(sheet)! > 1;

/** The rules that several elements use, and those for pages without script: `styles/shared.css`. */
export const sharedStyles: string = [...[...uses.keys()].filter(isShared).map(String), withoutScript].join('\n');

/** The rules of one element alone: `styles/<name>.css`. */
export const ownStyles = (name: ElementName): string =>
  classOf(name)
    .elementStyles.filter((sheet) => !isShared(sheet))
    .map(String)
    .join('\n');

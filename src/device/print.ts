const printed = new Set<WeakRef<ParentNode>>();
const known = new WeakSet<ParentNode>();
let listening = false;

/**
 * Opens what is closed while the page is printed, and closes it afterwards.
 * For engines whose print leaves closed `<details>` empty whatever the style sheet says.
 */
export function openForPrint(root: ParentNode): void {
  if (known.has(root)) return;
  known.add(root);
  printed.add(new WeakRef(root));
  if (listening) return;
  listening = true;
  addEventListener('beforeprint', open);
  addEventListener('afterprint', close);
}

let opened: HTMLDetailsElement[] = [];

function open(): void {
  for (const reference of printed) {
    const root = reference.deref();
    if (!root) printed.delete(reference);
    else opened.push(...root.querySelectorAll<HTMLDetailsElement>('details:not([open])'));
  }
  for (const details of opened) details.open = true;
}

function close(): void {
  for (const details of opened) details.open = false;
  opened = [];
}

/** While one element is printed alone, everything that does not lead to it is left out. */
const alone =
  '@media print{body *:not(:has([data-care-printing])):not([data-care-printing]):not([data-care-printing] *){display:none!important}}';

/**
 * Prints one element of the page without the rest. An element inside somebody's shadow root is printed with its page.
 */
export function printAlone(element: HTMLElement): void {
  const owner = element.ownerDocument;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(alone);
  if (element.getRootNode() === owner) {
    owner.adoptedStyleSheets.push(sheet);
    element.toggleAttribute('data-care-printing', true);
    addEventListener(
      'afterprint',
      () => {
        element.removeAttribute('data-care-printing');
        owner.adoptedStyleSheets = owner.adoptedStyleSheets.filter((other) => other !== sheet);
      },
      { once: true },
    );
  }
  window.print();
}

/** A reader's touch of text that a server has rendered. */
export interface Touch {
  /** From what was touched outwards, through shadow roots. */
  readonly path: readonly EventTarget[];
  /** A control that only works with the script: what it does is done once it works. */
  readonly pressed: HTMLElement | undefined;
}

/** What does nothing by itself; a box that stands for an entry, a disclosure or an explained word does. */
const presses = 'button:not([popovertarget]), a[href^="#"], [data-press]';

/** What a field keeps to itself is heard on its way in: see typing.ts. */
const typed = /^(?:keydown|input)$/;

/**
 * Calls back when a reader uses something inside: with a pointer, by moving the focus there, or with a key. `soon` is
 * called with the first sign of it. What the browser itself does (tick, open, type) is done before `touched` is called.
 * Returns how to stop.
 */
export function onTouch(
  inside: Document | ShadowRoot,
  touched: (touch: Touch) => void,
  soon: (path: readonly EventTarget[]) => void = () => undefined,
): () => void {
  let isPressing = false;
  const later = (path: readonly EventTarget[], pressed?: HTMLElement) => setTimeout(() => touched({ path, pressed }));
  const listeners = {
    pointerdown(event: Event) {
      isPressing = true;
      soon(event.composedPath());
    },
    pointerup: () => setTimeout(() => (isPressing = false)),
    pointercancel: () => (isPressing = false),
    click(event: Event) {
      isPressing = false;
      const path = event.composedPath();
      const pressed = path.find((part): part is HTMLElement => part instanceof HTMLElement && part.matches(presses));
      if (pressed) event.preventDefault();
      later(path, pressed);
    },
    // A pointer moves the focus before its click, which would get lost if what is under it were replaced.
    focusin(event: Event) {
      if (!isPressing) later(event.composedPath());
    },
    // These two press what has the focus: their click follows.
    keydown(event: Event) {
      if (!/^(?: |Enter)$/.test((event as KeyboardEvent).key)) later(event.composedPath());
    },
    input: (event: Event) => later(event.composedPath()),
  };
  for (const [type, listener] of Object.entries(listeners)) inside.addEventListener(type, listener, typed.test(type));
  return () => {
    for (const [type, listener] of Object.entries(listeners))
      inside.removeEventListener(type, listener, typed.test(type));
  };
}

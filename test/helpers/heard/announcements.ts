import type { Page } from 'playwright-core';

type Announcer = Window & { announced: string[]; changes: number };

/**
 * Runs inside a page before all else: notes what a screen reader says of itself, in every shadow root. As they do, it
 * speaks only where the words of a place have changed a moment later: the same words put there anew are no change, and a
 * polite place that comes with words already in it is passed over.
 */
function installAnnouncer(): void {
  const places = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])';
  const moment = 20;
  const announced: string[] = [];
  Object.assign(window, { announced, changes: 0 });
  const roots: (Document | ShadowRoot)[] = [];
  const words = new Map<Element, string>();
  let isWaiting = false;

  const isUrgent = (place: Element) => place.matches('[role=alert], [aria-live=assertive]');
  const wordsIn = (place: Element) =>
    (place as HTMLElement).checkVisibility() ? (place as HTMLElement).innerText.replace(/\s+/g, ' ').trim() : '';

  function listen(): void {
    isWaiting = false;
    for (const place of words.keys()) if (!place.isConnected) words.delete(place);
    for (const place of roots.flatMap((root) => [...root.querySelectorAll(places)])) {
      const now = wordsIn(place);
      const before = words.get(place) ?? (isUrgent(place) ? '' : now);
      if (now && now !== before) announced.push(now);
      words.set(place, now);
    }
  }

  const observer = new MutationObserver(() => {
    (window as unknown as Announcer).changes += 1;
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(listen, moment);
  });
  function watch(root: Document | ShadowRoot): void {
    roots.push(root);
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  }
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    watch(root);
    return root;
  };
  watch(document);
}

export const listenTo = (page: Page): Promise<unknown> => page.addInitScript(installAnnouncer);

/** What was announced since it was last asked, once nothing has changed for longer than what is said a moment later takes. */
export async function announced(page: Page): Promise<string[]> {
  const changes = () => page.evaluate(() => (window as unknown as Announcer).changes);
  for (let before = -1, now = await changes(); now !== before;) {
    before = now;
    await page.waitForTimeout(300);
    now = await changes();
  }
  return page.evaluate(() => (window as unknown as Announcer).announced.splice(0));
}

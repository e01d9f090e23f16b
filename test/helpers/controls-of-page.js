// Runs in the page: finds what a patient can press, choose or fill in, through open shadow roots, one after the other.
// A plain script of its own, as watch-page.js is.
{
  const kinds = 'button, summary, input, select, textarea, a[href]';
  /** May be used again where something is still out of reach: it opens, switches or turns a page. */
  const opening = 'button, summary, select, input[type="radio"], input[type="checkbox"]';
  const used = new Set();
  /** How often each was used again. */
  const tries = new Map();

  const within = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [
      ...(one.matches(kinds) ? [one] : []),
      ...(one.shadowRoot ? within(one.shadowRoot) : []),
    ]);

  /** What it is, the same for what is rendered anew. A line of the patient's own has another id each time. */
  const keyOf = (control) => {
    const names = ['type', 'data-entry', 'data-id', 'name', 'id', 'href', 'aria-label'];
    const own = names.map((name) => control.getAttribute(name));
    const words = control.matches('button, summary, a') ? control.textContent : '';
    const value = control.type === 'radio' ? control.value : '';
    const host = control.getRootNode().host?.localName ?? 'page';
    return [host, control.localName, ...own, value, words]
      .filter(Boolean)
      .join(' ')
      .replace(/\s+/g, ' ')
      .replace(/own-[\w-]+/g, 'own')
      .slice(0, 160)
      .trim();
  };

  /** Fields for files are hidden behind a button, which opens the device's own dialog. */
  const isVisible = (control) => {
    if (control.type === 'file') return isVisible(control.parentElement);
    const { width, height } = control.getBoundingClientRect();
    return width > 0 && height > 0 && control.checkVisibility({ visibilityProperty: true });
  };
  const isEnabled = (control) => !control.matches(':disabled, [aria-disabled="true"]');
  const unreached = () => [...new Set(within(document).map(keyOf))].filter((key) => !used.has(key));

  /** What it stands in and what that stands in, out of shadow roots too. */
  const around = (one) => {
    const outer = one.parentElement ?? one.getRootNode().host;
    return outer ? [outer, ...around(outer)] : [];
  };

  /** What may bring a control into reach: what folds it away, or else whatever its element can open or switch. */
  const openersOf = (hidden, reachable) => {
    const folded = around(hidden).findLast((one) => one.matches('details:not([open])'));
    const summary = folded?.querySelector('summary');
    if (summary && isVisible(summary)) return [summary];
    const root = hidden.getRootNode();
    return reachable.filter((one) => one.getRootNode() === root && one.matches(opening));
  };

  const next = () => {
    const all = within(document);
    const reachable = all.filter((one) => isEnabled(one) && isVisible(one));
    const fresh = reachable.find((one) => !used.has(keyOf(one)));
    if (fresh) used.add(keyOf(fresh));
    if (fresh) return fresh;
    for (const hidden of all.filter((one) => !used.has(keyOf(one)))) {
      const opener = openersOf(hidden, reachable).find((one) => (tries.get(keyOf(one)) ?? 0) < 3);
      if (!opener) continue;
      tries.set(keyOf(opener), (tries.get(keyOf(opener)) ?? 0) + 1);
      return opener;
    }
    return null;
  };
  globalThis.careControls = { next, unreached, used: () => [...used] };
}

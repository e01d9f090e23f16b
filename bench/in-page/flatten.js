// Runs inside a page, as a classic script: turns a rendered leaflet into the static page that a careful author would
// have written by hand, with the same words, the same elements and the same style rules.
globalThis.flatten = (() => {
  const ownTag = 'care-';
  const ownAttributes = new Set(['part', 'exportparts', 'condition', 'style']);
  const voidElements = new Set(['input', 'br', 'hr', 'img']);

  const isOurs = (element) => element.localName.startsWith(ownTag);
  const scopeOf = (host) => host.localName.slice(ownTag.length);
  const childrenOf = (node) => [...(node.shadowRoot ?? node).childNodes];
  const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

  function hostsIn(node, found = []) {
    if (node.shadowRoot) found.push(node);
    childrenOf(node).forEach((child) => hostsIn(child, found));
    return found;
  }

  /** Every sheet with the elements that use it; a class of a sheet with one user gets that user's name before it. */
  function sheetsOf(hosts) {
    const users = new Map();
    for (const host of hosts)
      for (const sheet of host.shadowRoot.adoptedStyleSheets)
        users.set(sheet, (users.get(sheet) ?? new Set()).add(scopeOf(host)));
    return users;
  }

  const classPattern = /\.(-?[_a-zA-Z][\w-]*)/g;

  function* selectorsIn(rules) {
    for (const rule of rules) {
      if (rule.selectorText) yield rule.selectorText;
      else if (rule.cssRules) yield* selectorsIn(rule.cssRules);
    }
  }

  function ownClasses(sheets) {
    const shared = new Set();
    const own = new Map();
    for (const [sheet, users] of sheets) {
      for (const selector of selectorsIn(sheet.cssRules)) {
        for (const [, name] of selector.matchAll(classPattern)) {
          if (users.size > 1) shared.add(name);
          else for (const user of users) own.set(user, (own.get(user) ?? new Set()).add(name));
        }
      }
    }
    for (const names of own.values()) for (const name of shared) names.delete(name);
    return own;
  }

  const renamed = (scope, name, own) => (own.get(scope)?.has(name) ? `${scope}__${name}` : name);

  function splitSelectors(text) {
    const parts = [];
    let depth = 0;
    let part = '';
    for (const letter of text) {
      if (letter === '(' || letter === '[') depth += 1;
      if (letter === ')' || letter === ']') depth -= 1;
      if (letter === ',' && depth === 0) {
        parts.push(part.trim());
        part = '';
      } else part += letter;
    }
    return [...parts, part.trim()];
  }

  // `:where` adds no weight, so that the rules keep their order of strength.
  function staticSelector(selector, users, own) {
    const hostClass = users.size > 1 ? '.care-block' : `.${[...users][0]}`;
    const [scope] = users.size === 1 ? users : [];
    const words = selector
      .replace(/:host\(([^)]*)\)/g, `${hostClass}$1`)
      .replaceAll(':host', hostClass)
      .replace(classPattern, (_, name) => `.${scope ? renamed(scope, name, own) : name}`);
    const isScoped = scope ? words.includes(`.${scope}__`) : /\.[\w-]/.test(words);
    if (words.startsWith(hostClass) || isScoped) return words;
    return `:where(${scope ? hostClass : '.care'}) ${words}`;
  }

  // A browser writes `all: initial` back as its several hundred properties.
  // Drawing only what is in sight is Careleaf's own doing, which a plain page has not.
  function declarations(text) {
    text = text.replace(/content-visibility: auto;/g, '');
    const initial = /(?<=^|; )[a-z-]+: initial; /g;
    return (text.match(initial)?.length ?? 0) > 50 ? `all: initial; ${text.replace(initial, '')}` : text;
  }

  function staticRules(rules, users, own) {
    return [...rules]
      .map((rule) => {
        if (rule.selectorText) {
          const selectors = splitSelectors(rule.selectorText).map((selector) => staticSelector(selector, users, own));
          return `${selectors.join()}{${declarations(rule.style.cssText)}}`;
        }
        if (rule.cssRules) {
          const prelude = rule.cssText.slice(0, rule.cssText.indexOf('{')).trim();
          return `${prelude}{${staticRules(rule.cssRules, users, own)}}`;
        }
        return rule.cssText;
      })
      .join('\n');
  }

  function attributesOf(element, scope, own) {
    const attributes = [...element.attributes]
      .filter(({ name }) => !ownAttributes.has(name))
      .map(({ name, value }) => [name, name === 'class' ? classes(value, scope, own) : value]);
    if (isOurs(element)) {
      const given = attributes.find(([name]) => name === 'class');
      const names = `care-block ${scopeOf(element)}`;
      if (given) given[1] = `${names} ${given[1]}`;
      else attributes.unshift(['class', names]);
    }
    if (element.localName === 'option' && element.selected) attributes.push(['selected', '']);
    if (element.checked) attributes.push(['checked', '']);
    return attributes.map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`)).join('');
  }

  const classes = (value, scope, own) =>
    value
      .split(/\s+/)
      .filter(Boolean)
      .map((name) => renamed(scope, name, own))
      .join(' ');

  function markup(node, scope, own) {
    if (node.nodeType === Node.TEXT_NODE) return escaped(node.data.replace(/\s+/g, ' '));
    if (node.nodeType !== Node.ELEMENT_NODE || node.localName === 'slot') return '';
    const tag = isOurs(node) ? 'div' : node.localName;
    const start = `<${tag}${attributesOf(node, scope, own)}>`;
    if (voidElements.has(tag)) return start;
    const inner = childrenOf(node).map((child) => markup(child, isOurs(node) ? scopeOf(node) : scope, own));
    return `${start}${inner.join('')}</${tag}>`;
  }

  const only = (root, selector) => {
    const found = root.querySelectorAll(selector);
    if (found.length !== 1) throw new Error(`expected one ${selector}, found ${found.length}`);
    return found[0];
  };

  /** A static page has the table in it from the start, hidden: cards and table are marked, and so are their buttons. */
  async function withTable(leaflet) {
    const treatments = only(leaflet.shadowRoot, 'care-treatment-options');
    const root = treatments.shadowRoot;
    treatments.view = 'table';
    await treatments.updateComplete;
    const table = document.createElement('div');
    const parts = [only(root, '.pickers'), only(root, '.comparison')];
    for (const option of parts[0].querySelectorAll('option')) option.toggleAttribute('selected', option.selected);
    table.append(...parts.map((part) => part.cloneNode(true)));
    treatments.view = 'cards';
    await treatments.updateComplete;
    table.dataset.shown = 'table';
    table.hidden = true;
    const cards = only(root, '.cards');
    cards.dataset.shown = 'cards';
    cards.after(table);
    const [toCards, toTable] = root.querySelectorAll('.views button');
    toCards.dataset.view = 'cards';
    toTable.dataset.view = 'table';
    for (const button of root.querySelectorAll('.switch > button')) button.dataset.shown = 'cards';
  }

  /** What is rendered when it is opened: a static page has it from the start. */
  function unfold(leaflet) {
    const provenance = only(leaflet.shadowRoot, 'care-provenance');
    for (const fold of provenance.shadowRoot.querySelectorAll('details')) fold.dispatchEvent(new Event('toggle'));
  }

  async function flatten() {
    const leaflet = only(document, 'care-leaflet');
    unfold(leaflet);
    await withTable(leaflet);
    const sheets = sheetsOf(hostsIn(leaflet));
    const own = ownClasses(sheets);
    return {
      html: markup(leaflet, '', own),
      css: [...sheets].map(([sheet, users]) => staticRules(sheet.cssRules, users, own)).join('\n'),
    };
  }

  /** Boxes of what waits out of sight are guesses until it is drawn. */
  function drawAll(node) {
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    if (getComputedStyle(node).contentVisibility === 'auto') node.style.contentVisibility = 'visible';
    childrenOf(node).forEach(drawAll);
  }

  /** What is on the page and where: to prove that two pages show the same. */
  function outline() {
    const boxes = [];
    let words = '';
    for (const leaflet of document.querySelectorAll('care-leaflet')) unfold(leaflet);
    drawAll(document.body);
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE) words += node.data;
      if (node.nodeType !== Node.ELEMENT_NODE || ['slot', 'script', 'style'].includes(node.localName)) return;
      if (node.dataset?.shown === 'table') return;
      if (node !== document.body) {
        const { x, y, width, height } = node.getBoundingClientRect();
        boxes.push({ tag: isOurs(node) ? 'div' : node.localName, box: [x, y, width, height] });
      }
      childrenOf(node).forEach(walk);
    };
    walk(document.body);
    return { boxes, words: words.replace(/\s+/g, '') };
  }

  return { flatten, outline };
})();

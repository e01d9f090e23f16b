// Runs inside a page: the words of the static page in the markup of nhsuk-frontend.
globalThis.asNhsuk = (html) => {
  const page = document.createElement('template');
  page.innerHTML = html;
  const root = page.content;
  const all = (selector) => [...root.querySelectorAll(selector)];

  for (const svg of all('svg:not(figure svg)')) svg.remove();
  const checkLabels = all('label:has(> input[type="checkbox"])');
  for (const element of all('[class]')) element.removeAttribute('class');

  const sizes = { h1: 'xl', h2: 'l', h3: 'm', h4: 's', h5: 'xs', h6: 'xs' };
  for (const heading of all('h1, h2, h3, h4, h5, h6')) heading.className = `nhsuk-heading-${sizes[heading.localName]}`;
  const looks = {
    p: 'nhsuk-body',
    ul: 'nhsuk-list nhsuk-list--bullet',
    ol: 'nhsuk-list nhsuk-list--number',
    table: 'nhsuk-table',
    thead: 'nhsuk-table__head',
    tbody: 'nhsuk-table__body',
    tr: 'nhsuk-table__row',
    'thead th': 'nhsuk-table__header',
    td: 'nhsuk-table__cell',
    dl: 'nhsuk-summary-list',
    'dl > div': 'nhsuk-summary-list__row',
    dt: 'nhsuk-summary-list__key',
    dd: 'nhsuk-summary-list__value',
    button: 'nhsuk-button nhsuk-button--secondary',
    label: 'nhsuk-label',
    select: 'nhsuk-select',
    'input:not([type="checkbox"])': 'nhsuk-input',
  };
  for (const [selector, look] of Object.entries(looks)) for (const element of all(selector)) element.className = look;

  for (const details of all('details')) {
    details.className = 'nhsuk-details nhsuk-expander';
    const summary = details.querySelector('summary');
    summary.className = 'nhsuk-details__summary';
    const words = document.createElement('span');
    words.className = 'nhsuk-details__summary-text';
    words.append(...summary.childNodes);
    summary.append(words);
    const text = document.createElement('div');
    text.className = 'nhsuk-details__text';
    text.append(...[...details.childNodes].filter((node) => node !== summary));
    details.append(text);
  }

  checkLabels.forEach((label, index) => {
    const box = label.querySelector('input');
    box.id = `box-${index}`;
    box.className = 'nhsuk-checkboxes__input';
    label.htmlFor = box.id;
    label.className = 'nhsuk-label nhsuk-checkboxes__label';
    const item = document.createElement('div');
    item.className = 'nhsuk-checkboxes__item';
    label.before(item);
    item.append(box, label);
  });
  return `<div class="nhsuk-width-container"><main class="nhsuk-main-wrapper">${page.innerHTML}</main></div>`;
};

import { each, leaflets, type Peer } from '../layout.js';

const page: Peer = {
  about: 'nhsuk-frontend',
  body: (copies) =>
    `<div class="nhsuk-width-container">${leaflets(copies, {
      folds: (items) =>
        each(
          items,
          ({ title, html }) =>
            `<details class="nhsuk-details nhsuk-expander"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${title}</span></summary><div class="nhsuk-details__text">${html}</div></details>`,
        ),
      card: ({ title, html }) =>
        `<div class="nhsuk-card"><div class="nhsuk-card__content"><h3 class="nhsuk-card__heading">${title}</h3>${html}</div></div>`,
      views: (first, firstHtml, second, secondHtml) =>
        `<div class="nhsuk-tabs" data-module="nhsuk-tabs"><h2 class="nhsuk-tabs__title">Contents</h2><ul class="nhsuk-tabs__list"><li class="nhsuk-tabs__list-item nhsuk-tabs__list-item--selected"><a class="nhsuk-tabs__tab" href="#aCOPY">${first}</a></li><li class="nhsuk-tabs__list-item"><a class="nhsuk-tabs__tab b" href="#bCOPY">${second}</a></li></ul><div class="nhsuk-tabs__panel" id="aCOPY">${firstHtml}</div><div class="nhsuk-tabs__panel nhsuk-tabs__panel--hidden" id="bCOPY">${secondHtml}</div></div>`,
      check: (label, index) =>
        `<div class="nhsuk-checkboxes__item"><input class="nhsuk-checkboxes__input js-check" type="checkbox" id="cCOPY-${index}"><label class="nhsuk-label nhsuk-checkboxes__label" for="cCOPY-${index}">${label}</label></div>`,
      table: (head, rows) =>
        `<table role="table" class="nhsuk-table nhsuk-table-responsive"><thead class="nhsuk-table__head"><tr>${each(head, (words) => `<th scope="col" class="nhsuk-table__header">${words}</th>`)}</tr></thead><tbody class="nhsuk-table__body">${each(rows, (row) => `<tr class="nhsuk-table__row">${each(row, (words) => `<td class="nhsuk-table__cell">${words}</td>`)}</tr>`)}</tbody></table>`,
      button: (label, name) =>
        `<button type="button" class="nhsuk-button nhsuk-button--secondary ${name}" data-module="nhsuk-button">${label}</button>`,
    })}</div>`,
  acts: { open: 'summary', compare: 'a.b', tick: '.nhsuk-checkboxes__input' },
};
export default page;

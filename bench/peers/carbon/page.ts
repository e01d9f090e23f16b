import { each, leaflets, type Peer } from '../layout.js';

const page: Peer = {
  about: 'Carbon’s web components',
  body: (copies) =>
    leaflets(copies, {
      folds: (items) =>
        `<cds-accordion>${each(items, ({ title, html }) => `<cds-accordion-item title="${title}">${html}</cds-accordion-item>`)}</cds-accordion>`,
      card: ({ title, html }) => `<cds-tile><h3>${title}</h3>${html}</cds-tile>`,
      views: (first, firstHtml, second, secondHtml) =>
        `<cds-tabs value="aCOPY"><cds-tab id="taCOPY" target="paCOPY" value="aCOPY">${first}</cds-tab><cds-tab id="tbCOPY" target="pbCOPY" value="bCOPY" class="b">${second}</cds-tab></cds-tabs><div id="paCOPY" role="tabpanel" aria-labelledby="taCOPY">${firstHtml}</div><div id="pbCOPY" role="tabpanel" aria-labelledby="tbCOPY" hidden>${secondHtml}</div>`,
      check: (label) => `<cds-checkbox class="js-check">${label}</cds-checkbox>`,
      progress: (label) =>
        `<cds-progress-bar class="js-progress" value="0" max="100" label="${label}"></cds-progress-bar>`,
      term: (word, meaning) =>
        `<cds-definition-tooltip open-on-hover>${word}<span slot="definition">${meaning}</span></cds-definition-tooltip>`,
      table: (head, rows) =>
        `<cds-table><cds-table-head><cds-table-header-row>${each(head, (words) => `<cds-table-header-cell>${words}</cds-table-header-cell>`)}</cds-table-header-row></cds-table-head><cds-table-body>${each(rows, (row) => `<cds-table-row>${each(row, (words) => `<cds-table-cell>${words}</cds-table-cell>`)}</cds-table-row>`)}</cds-table-body></cds-table>`,
      button: (label, name) => `<cds-button class="${name}">${label}</cds-button>`,
    }),
  acts: { open: 'cds-accordion-item button', compare: 'cds-tab.b', tick: 'cds-checkbox label' },
};
export default page;

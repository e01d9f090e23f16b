import { leaflets, type Peer } from '../layout.js';

const page: Peer = {
  about: 'Material Web; it has no accordion, tooltip or table, which are plain HTML here',
  body: (copies) =>
    leaflets(copies, {
      card: ({ title, html }) => `<md-outlined-card class="card"><h3>${title}</h3>${html}</md-outlined-card>`,
      views: (first, firstHtml, second, secondHtml) =>
        `<md-tabs><md-primary-tab aria-controls="aCOPY">${first}</md-primary-tab><md-primary-tab class="b" aria-controls="bCOPY">${second}</md-primary-tab></md-tabs><div id="aCOPY" role="tabpanel">${firstHtml}</div><div id="bCOPY" role="tabpanel" hidden>${secondHtml}</div>`,
      check: (label) => `<label><md-checkbox class="js-check" touch-target="wrapper"></md-checkbox>${label}</label>`,
      progress: (label) =>
        `<md-linear-progress class="js-progress" value="0" aria-label="${label}"></md-linear-progress>`,
      button: (label, name) => `<md-outlined-button class="${name}">${label}</md-outlined-button>`,
    }),
  acts: { open: 'summary', compare: 'md-primary-tab.b', tick: 'md-checkbox' },
};
export default page;

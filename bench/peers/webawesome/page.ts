import { each, leaflets, type Peer } from '../layout.js';

const page: Peer = {
  about: 'Web Awesome',
  body: (copies) =>
    leaflets(copies, {
      folds: (items) => each(items, ({ title, html }) => `<wa-details summary="${title}">${html}</wa-details>`),
      card: ({ title, html }) => `<wa-card with-header><h3 slot="header">${title}</h3>${html}</wa-card>`,
      views: (first, firstHtml, second, secondHtml) =>
        `<wa-tab-group><wa-tab panel="a">${first}</wa-tab><wa-tab panel="b" class="b">${second}</wa-tab><wa-tab-panel name="a">${firstHtml}</wa-tab-panel><wa-tab-panel name="b">${secondHtml}</wa-tab-panel></wa-tab-group>`,
      check: (label) => `<wa-checkbox class="js-check">${label}</wa-checkbox>`,
      progress: (label) => `<wa-progress-bar class="js-progress" value="0" label="${label}"></wa-progress-bar>`,
      term: (word, meaning, id) =>
        `<abbr id="${id}" tabindex="0">${word}</abbr><wa-tooltip for="${id}">${meaning}</wa-tooltip>`,
      button: (label, name) => `<wa-button class="${name}">${label}</wa-button>`,
    }),
  acts: { open: 'wa-details summary', compare: 'wa-tab.b', tick: 'wa-checkbox' },
};
export default page;

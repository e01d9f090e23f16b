import { leaflets, type Peer } from '../layout.js';

const page: Peer = {
  about: 'plain HTML with one style sheet, no script',
  body: (copies) =>
    leaflets(copies, {
      views: (first, firstHtml, second, secondHtml) =>
        `<fieldset class="view"><legend>View</legend><input type="radio" name="vCOPY" id="vaCOPY" checked><label for="vaCOPY">${first}</label><input type="radio" name="vCOPY" id="vbCOPY" class="b"><label for="vbCOPY">${second}</label></fieldset><div class="A">${firstHtml}</div><div class="B">${secondHtml}</div>`,
      term: (word, meaning, id) =>
        `<span class="tip" tabindex="0" aria-describedby="${id}">${word}<span role="tooltip" id="${id}">${meaning}</span></span>`,
      progress: (label) => `<div class="bar" role="img" aria-label="${label}"><i></i></div>`,
      check: (label, index) =>
        `<input type="checkbox" id="cCOPY-${index}"><label for="cCOPY-${index}">${label}</label>`,
      checklist: (inside) => `<section><form>${inside}</form></section>`,
      // The style sheet counts.
      count: '',
      button: (label) => `<button type="reset">${label}</button>`,
    }),
  acts: { open: 'summary', compare: 'label[for^=vb]', tick: '.checks input' },
  shows: { tick: '.checks:has(:checked) + .bar i' },
};
export default page;

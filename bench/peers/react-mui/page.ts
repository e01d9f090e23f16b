import type { Peer } from '../layout.js';

const page: Peer = {
  about: 'React with MUI',
  body: (copies) => `<div id="root" data-copies="${copies}"></div>`,
  acts: { open: '.MuiAccordionSummary-root', compare: 'button.b', tick: '.MuiCheckbox-root' },
};
export default page;

import type { Peer } from '../layout.js';

const page: Peer = {
  about: 'one bare Lit element: the least that Lit can do',
  body: (copies) => '<x-leaflet></x-leaflet>'.repeat(copies),
  acts: { open: 'x-leaflet summary', compare: 'x-leaflet button.b', tick: 'x-leaflet .checks input' },
};
export default page;

import { renderPage, registerCondition } from './src/server/server.js';
import { hostPage, element, everyElement, built } from './test/helpers/host-page.js';
import { openPage } from './test/helpers/no-network.js';
const leaflet = element('care-leaflet', 'condition="hemifacial-spasm"', '');
import {builtInPack} from './test/helpers/host-page.js';
registerCondition(builtInPack('es')); (await import('./src/server/server.js')).registerLanguage('es', JSON.parse(built('locales/es.json')));
const { html } = renderPage(hostPage(leaflet, { head: '<link rel="stylesheet" href="/dist/careleaf.css"><script type="module" src="/later.js"></script>', lang: 'es' }), { assets: '/dist/' });
import {readFileSync} from 'node:fs'; import {registerLanguage} from './src/server/server.js';
const w = await openPage({ html, scripts: { '/later.js': "addEventListener('take-over', () => import('/dist/careleaf.js'));" } });
const { page } = w;
await new Promise(r=>setTimeout(r,1000));
const boxes = () => page.evaluate(() => { const out=[]; const f=(root,d)=>{ for (const e of root.querySelectorAll(':not(link,slot)')) { const r=e.getBoundingClientRect(); out.push([d, e.localName+'.'+(e.getAttribute('class')??''), r.x, r.y, r.width, r.height, e.textContent.trim().slice(0,40)]); if (e.shadowRoot) f(e.shadowRoot, d+1);} }; f(document.body,0); return out; });
const a = await boxes();
await page.evaluate(() => dispatchEvent(new Event('take-over')));
await new Promise(r=>setTimeout(r,3000));
const b = await boxes();
console.log(a.length, b.length);
let n=0; const t=(x)=>x.filter(r=>true);
for (let i=0;i<a.length && n<25;i++) if (a[i][5]!==b[i][5]||a[i][2]!==b[i][2]) { console.log(a[i].join(' | ')+'\n  '+b[i].join(' | ')); n++; }
await w.close();
process.exit(0)

import { chromium } from 'playwright-core';
import { createServer } from 'node:http';
import { readFileSync, existsSync } from 'node:fs';
import { join, extname } from 'node:path';
const root = process.cwd();
const types: Record<string,string> = { '.js':'text/javascript','.css':'text/css','.json':'application/json','.html':'text/html' };
const [what = 'built', ...rest] = process.argv.slice(2);
const sketch = (n: string) => { const r=(f:string)=>readFileSync(join(root,'test/sketches',n,f),'utf8'); return `{"facts":${r('condition.json')},"texts":{"en":${r('en.json')}}}`; };
const page = (inner: string) => `<!doctype html><html lang="${process.env.LANGX ?? 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>x</title><link rel="stylesheet" href="/dist/careleaf.css"><script type="module" src="/dist/careleaf.js"></script><script type="application/json" data-care-profile>{"emergencyNumber":"112","urgentLine":{"name":"Advice line","phone":"111"},"crisisLine":{"name":"Crisis line","phone":"116 123"},"clinic":{"name":"Facial nerve clinic","phone":"01632 960 001"}}</script><style>body{font-family:sans-serif;margin:1rem auto;max-width:60rem;padding:0 1rem}</style></head><body>${inner}</body></html>`;
const all = 'sections="action-plan explainer treatments self-care seek-help follow-up monitoring provenance anatomy questions risks decision diary"';
const server = createServer((req, res) => {
  const path = new URL(req.url!, 'http://x').pathname;
  if (path === '/') { res.setHeader('content-type','text/html'); res.end(page(what==='built' ? `<care-leaflet condition="hemifacial-spasm" ${rest.includes('all')?all:''}></care-leaflet>` : `<care-leaflet ${rest.includes('all')?all:''}><script type="application/json">${sketch(what)}</script></care-leaflet>`)); return; }
  const f = join(root, path); if (!existsSync(f)) { res.statusCode=404; res.end(); return; }
  res.setHeader('content-type', types[extname(f)] ?? 'text/plain'); res.end(readFileSync(f));
}).listen(0,'127.0.0.1');
await new Promise(r=>server.once('listening',r));
const port=(server.address() as any).port;
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox'] });
const width = Number(process.env.W ?? 390);
const p = await b.newPage({ viewport:{width,height:900}, colorScheme: (process.env.SCHEME as any) ?? 'light' });
p.on('console', m => { if (m.type()!=='log') console.log(m.text().slice(0,300)); });
await p.goto(`http://127.0.0.1:${port}/`); await p.locator('care-leaflet').waitFor(); await p.waitForTimeout(2500);
const h = await p.evaluate(()=>document.documentElement.scrollHeight); console.log('height',h);
if (rest.includes('open')) await p.evaluate(()=>{ const v=(r:any)=>{ for(const e of r.querySelectorAll('*')){ if(e.localName==='details') e.open=true; if(e.shadowRoot) v(e.shadowRoot);} }; v(document); });
await p.waitForTimeout(500);
const h2 = await p.evaluate(()=>document.documentElement.scrollHeight); console.log('height open',h2);
const per=Number(process.env.H ?? 2600); let i=0;
for (let y=0;y<h2 && i<Number(process.env.N ?? 12);y+=per,i++) await p.screenshot({ path:`/root/shots/${process.env.NAME ?? what}-${i}.png`, fullPage:true, clip:{x:0,y,width,height:Math.min(per,h2-y)} });
await b.close(); server.close();

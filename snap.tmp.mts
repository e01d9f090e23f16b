// usage: [W=390 H=2600 N=8 SCHEME=dark LANGX=es OPEN=1 SEL='care-leaflet >> .undrawn' PDF=1 FORCED=1 ATTR='depth="main"'] NAME=x npx tsx snap.tmp.mts '<markup>'
import { chromium } from 'playwright-core';
import { createServer } from 'node:http';
import { readFileSync, existsSync } from 'node:fs';
import { join, extname } from 'node:path';
const root = process.cwd();
const E = process.env;
const types: Record<string,string> = { '.js':'text/javascript','.css':'text/css','.json':'application/json' };
const markup = process.argv[2] ?? '<care-leaflet condition="hemifacial-spasm"></care-leaflet>';
const page = `<!doctype html><html lang="${E.LANGX ?? 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Hemifacial spasm</title><link rel="stylesheet" href="/dist/careleaf.css"><script type="module" src="/dist/careleaf.js"></script><script type="application/json" data-care-profile>{"emergencyNumber":"112","urgentLine":{"name":"Advice line","phone":"111"},"crisisLine":{"name":"Crisis line","phone":"116 123"},"clinic":{"name":"Facial nerve clinic","phone":"01632 960 001"}}</script><style>body{font-family:sans-serif;margin:0 auto;max-width:62rem;padding:0 1rem}</style></head><body>${markup}</body></html>`;
const server = createServer((req, res) => {
  const path = new URL(req.url!, 'http://x').pathname;
  if (path === '/') { res.setHeader('content-type','text/html'); res.end(page); return; }
  const f = join(root, path); if (!existsSync(f)) { res.statusCode=404; res.end(); return; }
  res.setHeader('content-type', types[extname(f)] ?? 'text/plain'); res.end(readFileSync(f));
}).listen(0,'127.0.0.1');
await new Promise(r=>server.once('listening',r));
const port=(server.address() as any).port;
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox'] });
const width = Number(E.W ?? 390);
const p = await b.newPage({ viewport:{width,height:Number(E.VH ?? 844)}, deviceScaleFactor: Number(E.D ?? 1), colorScheme: (E.SCHEME as any) ?? 'light', forcedColors: E.FORCED ? 'active' : 'none' });
p.on('console', m => { if (m.type()!=='log' && !/404/.test(m.text())) console.log(m.text().slice(0,300)); });
p.on('pageerror', e => console.log('ERROR', String(e).slice(0,300)));
await p.goto(`http://127.0.0.1:${port}/`); await p.waitForTimeout(Number(E.WAIT ?? 2500));
if (E.OPEN) await p.evaluate("(() => { const v=(r)=>{ for(const e of r.querySelectorAll('*')){ if(e.localName==='details') e.open=true; if(e.shadowRoot) v(e.shadowRoot);} }; v(document); })()");
if (E.DO) await p.evaluate(E.DO);
await p.waitForTimeout(600);
const name = E.NAME ?? 'snap';
if (E.SEL) { const l = p.locator(E.SEL); const n = await l.count(); console.log('found', n); for (let i=0;i<Math.min(n,Number(E.N ?? 3));i++) await l.nth(i).screenshot({ path:`/root/shots/${name}-${i}.png` }); }
else if (E.PDF) { await p.pdf({ path:`/root/shots/${name}.pdf`, format:(E.PDF==='1'?'A4':E.PDF) as any, printBackground:false, displayHeaderFooter: false, margin: E.MARGIN ? {top:E.MARGIN,bottom:E.MARGIN,left:E.MARGIN,right:E.MARGIN}: undefined }); }
else { const h = await p.evaluate(()=>document.documentElement.scrollHeight); console.log('height',h);
 const per=Number(E.H ?? 2600); let i=0; for (let y=Number(E.Y ?? 0);y<h && i<Number(E.N ?? 8);y+=per,i++) await p.screenshot({ path:`/root/shots/${name}-${i}.png`, fullPage:true, clip:{x:0,y,width,height:Math.min(per,h-y)} }); }
await b.close(); server.close();

import { brotliCompressSync } from 'node:zlib';
import { serve, type Served } from '../tools/serve.js';
import type { Act } from './peers/layout.js';

/** One way to put the same leaflet on a page. */
export interface Kit {
  readonly name: string;
  readonly about: string;
  readonly head: string;
  body(copies: number): string;
  /** Its style sheets and scripts, by their address. */
  readonly files: Readonly<Record<string, string>>;
  /** For each act what a reader presses, and what the screen shows after it, as Playwright finds it. */
  readonly acts?: Readonly<Record<Act, { press: string; shows: string }>>;
}

export const htmlPage = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<link rel="icon" href="data:,"><title>Leaflet</title>${head}</head><body>${body}</body></html>`;

export interface ServedKits extends Served {
  address(kit: Kit, copies?: number): string;
}

/** Serves every kit's page in so many copies as are asked for, and a blank page to start from. */
export async function serveKits(kits: readonly Kit[], counts: readonly number[]): Promise<ServedKits> {
  const place = (kit: Kit, copies: number) => `/pages/${kits.indexOf(kit)}-${copies}.html`;
  const pages = kits.flatMap((kit) =>
    counts.map((copies) => [place(kit, copies), htmlPage(kit.head, kit.body(copies))]),
  );
  const files = kits.flatMap((kit) => Object.entries(kit.files));
  const served = await serve({
    folders: {},
    texts: Object.fromEntries([...files, ...pages, ['/blank.html', htmlPage('', '')]]),
    headers: { 'Cache-Control': 'no-store' },
  });
  return { ...served, address: (kit, copies = 1) => served.origin + place(kit, copies) };
}

export const brotli = (content: string | Uint8Array): number => brotliCompressSync(content).length;

/** What a page with one leaflet weighs on the way, with Brotli. */
export const weight = (kit: Kit): number =>
  [htmlPage(kit.head, kit.body(1)), ...Object.values(kit.files)].reduce((sum, part) => sum + brotli(part), 0);

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** What is served as it is, without any change by the test runner. Debian's libraries are those of no package registry. */
const folders = {
  '/built/': join(here, '../../dist/'),
  '/neighbours/': join(here, 'node_modules/'),
  '/debian/': '/usr/share/javascript/',
};

const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
};
const typeOf = (path) => types[extname(path)] ?? 'text/plain; charset=utf-8';

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString());
}

/** As hosts' builds and proxies do it. */
async function minify(html) {
  const { minify: shorten } = createRequire(import.meta.url)('html-minifier-terser');
  return shorten(html, {
    collapseWhitespace: true,
    removeAttributeQuotes: true,
    removeComments: true,
    removeEmptyAttributes: true,
    removeOptionalTags: true,
  });
}

/**
 * Koa middleware. A test posts the page of a host to `/host-pages` (its HTML, headers, and files by name) and gets its
 * address, which ends in a slash.
 */
export function hostPages() {
  const pages = [];

  async function take(context) {
    const { html, headers = {}, files = {}, minified = false } = await bodyOf(context.req);
    pages.push({ headers, files: { '': minified ? await minify(html) : html, ...files } });
    context.body = { address: `/host-pages/${pages.length}/` };
  }

  function give(context, number, name) {
    const page = pages[number - 1];
    const text = page?.files[name];
    if (text === undefined) return;
    context.set(name === '' ? page.headers : { 'Access-Control-Allow-Origin': '*' });
    context.type = name === '' ? types['.html'] : typeOf(name);
    context.body = text;
  }

  async function giveFile(context, start) {
    const path = join(folders[start], normalize(context.path.slice(start.length)));
    if (!path.startsWith(folders[start])) return;
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes === undefined) return;
    context.set('Access-Control-Allow-Origin', '*');
    context.type = typeOf(path);
    context.body = bytes;
  }

  return async (context, next) => {
    const { path, method } = context;
    if (path === '/host-pages' && method === 'POST') return take(context);
    const [, number, name] = /^\/host-pages\/(\d+)\/(.*)$/.exec(path) ?? [];
    if (number !== undefined) return give(context, Number(number), name);
    const start = Object.keys(folders).find((folder) => path.startsWith(folder));
    return start ? giveFile(context, start) : next();
  };
}

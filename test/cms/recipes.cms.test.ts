import assert from 'node:assert/strict';
import { execFileSync, execSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import sirv from 'sirv';
import { root } from '../../tools/build/files.js';
import { hasPhp, howToInstallPhp } from '../../tools/php.mjs';
import { launch, waitForText } from './wordpress-browser.js';

const recipes = join(root, 'recipes');
const inRecipes = { cwd: recipes, stdio: 'inherit' } as const;
const numbers = /Call 112 now.*the advice line.*01632 960 111/is;

let browser: Browser;
let server: Server;
let origin: string;

before(async () => {
  execSync('npm ci --ignore-scripts --no-audit --no-fund --loglevel=error', inRecipes);
  execFileSync(process.execPath, ['build.mjs'], inRecipes);
  browser = await launch();
  const built = sirv(join(root, '.cache/recipes'), { dev: true });
  const eleventy = sirv(join(root, '.cache/recipes/eleventy'), { dev: true });
  server = createServer((request, response) => {
    // A browser asks for it by itself.
    if (request.url === '/favicon.ico') return void response.writeHead(204).end();
    if (request.url === '/page.php') return void response.setHeader('Content-Type', 'text/html').end(phpPage());
    built(request, response, () => eleventy(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

after(async () => {
  await browser?.close();
  server?.close();
});

const phpPage = () =>
  execFileSync('php', [join(recipes, 'php/page.php')], { env: { ...process.env, CARELEAF_DIST: join(root, 'dist') } });

async function open(path: string, options = {}) {
  const page = await browser.newPage(options);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (/^(?:error|warning)$/.test(message.type())) errors.push(message.text());
  });
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await page.goto(`${origin}${path}`);
  return { page, errors, scripts };
}

describe('an app in', () => {
  for (const name of ['react', 'vue', 'svelte']) {
    test(`${name} shows the element with its own profile, and hears its event`, async () => {
      const { page, errors } = await open(`/${name}/`);
      await waitForText(page, 'care-seek-help', numbers);
      await page.getByText('The information is here.').waitFor();
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
});

test('TypeScript knows the elements, and refuses a property that they have not', () => {
  execFileSync(process.execPath, [join(recipes, 'node_modules/typescript/bin/tsc'), '-p', recipes]);
});

describe('without a framework', () => {
  for (const [name, path, words] of [
    ['Eleventy', '/', /When to get help/],
    ['PHP', '/page.php', /Cuándo buscar ayuda/],
  ] as const) {
    test(`a page of ${name} is read without a script, and asks for the bundle when a reader uses it`, async (context) => {
      if (name === 'PHP' && !hasPhp()) return context.skip(howToInstallPhp);
      const silent = await open(path, { javaScriptEnabled: false });
      await silent.page.locator('care-seek-help').getByRole('heading', { name: words }).first().waitFor();
      await silent.page.close();
      const { page, errors, scripts } = await open(path);
      await waitForText(page, 'care-seek-help', words);
      await page.getByRole('link', { name: '112' }).first().waitFor();
      await page.waitForTimeout(500);
      assert.deepEqual(scripts, ['/careleaf/careleaf.lazy.js']);
      await page.locator('care-seek-help').getByRole('heading', { name: words }).first().click();
      await page.waitForFunction(() => document.querySelector('care-seek-help')!.shadowRoot!.children.length === 1);
      await page.getByRole('link', { name: '112' }).first().waitFor();
      assert.ok(scripts.includes('/careleaf/careleaf.js'));
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
});

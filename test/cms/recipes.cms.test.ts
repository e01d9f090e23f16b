import assert from 'node:assert/strict';
import { execFileSync, execSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import sirv from 'sirv';
import { root } from '../../tools/build/files.js';
import { missingForWordPress } from '../../tools/wordpress/site.js';
import { launch, waitForText } from './wordpress-browser.js';

const recipes = join(root, 'recipes');
const inRecipes = { cwd: recipes, stdio: 'inherit' } as const;
const numbers = /Call 112 now.*the advice line.*01632 960 111/s;

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
  await page.goto(`${origin}${path}`);
  return { page, errors };
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
    test(`a page of ${name} is read without its script, which then takes over`, async (context) => {
      const missing = name === 'PHP' ? missingForWordPress() : undefined;
      if (missing) return context.skip(missing);
      const silent = await open(path, { javaScriptEnabled: false });
      await silent.page.locator('care-seek-help').getByRole('heading', { name: words }).first().waitFor();
      await silent.page.close();
      const { page, errors } = await open(path);
      await waitForText(page, 'care-seek-help', words);
      await page.waitForFunction(() => document.querySelector('care-seek-help')!.shadowRoot!.children.length === 1);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
});

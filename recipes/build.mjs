// Builds every app into .cache/recipes/<name>/ of the project, each as its own tools do it.
import { execFileSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import react from '@vitejs/plugin-react';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const careleaf = `${here}node_modules/careleaf`;
// Stands in for "npm install careleaf".
if (!existsSync(careleaf)) symlinkSync(fileURLToPath(new URL('..', import.meta.url)), careleaf);

const isCareTag = (tag) => tag.startsWith('care-');
const apps = {
  react: [react()],
  vue: [vue({ template: { compilerOptions: { isCustomElement: isCareTag } } })],
  svelte: [svelte({ configFile: false })],
};

for (const [name, plugins] of Object.entries(apps)) {
  await build({
    root: `${here}${name}`,
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins,
    build: { outDir: `${here}../.cache/recipes/${name}`, emptyOutDir: true },
  });
}

execFileSync(
  process.execPath,
  [`${here}node_modules/@11ty/eleventy/cmd.cjs`, '--quiet', '--config=eleventy.config.js'],
  {
    cwd: `${here}eleventy`,
    stdio: 'inherit',
  },
);

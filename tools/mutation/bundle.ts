/** Makes one script of each test that its arguments name: Node starts it in a third of the time that the sources take. */
import { basename, dirname, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { bundleOf } from './bundle-of.js';

const surroundings = JSON.stringify(resolve('tools/mutation/surroundings.ts'));

/** A test with what it finds around it in a browser. */
const surrounded = (test: string): Plugin => ({
  name: 'surrounded',
  transform: (code, id) =>
    id === resolve(test) ? `import { surround } from ${surroundings}; surround(); ${code}` : undefined,
});

for (const test of process.argv.slice(2)) {
  const file = bundleOf(test);
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [surrounded(test)],
    // What these tests take from there is `expect`, which needs no page.
    resolve: { alias: { '@open-wc/testing': 'chai' } },
    ssr: { noExternal: [/^(?:@lit|chai|date-fns|fast-check|lit|pure-rand|valibot)/] },
    build: {
      ssr: test,
      outDir: dirname(file),
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: basename(file) } },
    },
  });
}

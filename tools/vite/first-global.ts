import type { Plugin } from 'vite';

const global = /^((?:\/.*\n)*)var careleaf=([^]*);\s*$/;
/** What a page gives to the global has to reach the elements, and those are of the copy that came first. */
const first = '(first=>own=>first?.registerCondition?first:own)(careleaf)';

/** A classic script that runs once more, in whatever version, leaves the global to the first. */
export const firstGlobal = (): Plugin => ({
  name: 'first-global',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      if (!global.test(file.code)) this.error('the classic script no longer begins with its global');
      file.code = file.code.replace(global, (_, head: string, own: string) => `${head}var careleaf=${first}(${own});`);
    }
  },
});

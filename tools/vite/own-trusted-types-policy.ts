import type { Plugin } from 'vite';

/**
 * Our own Trusted Types policy in the place of Lit's, so that a page that allows `careleaf` need not allow Lit's, and a
 * second Lit alongside this one does not make the first import throw. It is made with the first template: a second copy
 * of Careleaf, which renders nothing, asks for none.
 * @param ownPolicy the path of the module that makes it
 */
export function ownTrustedTypesPolicy(ownPolicy: string): Plugin {
  const policy = /\w+\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\)/g;
  let found = 0;
  return {
    name: 'own-trusted-types-policy',
    buildStart: () => void (found = 0),
    transform: {
      filter: { id: /lit-html\/lit-html\.js$/ },
      handler: (code) => ({
        code: `import{policy as own}from${JSON.stringify(ownPolicy)};${code.replace(policy, () => {
          found += 1;
          return '{createHTML:text=>own().createHTML(text)}';
        })}`,
        map: null,
      }),
    },
    buildEnd(error) {
      if (!error && found !== 1) this.error(`lit-html creates its policy in ${found} places, expected 1`);
    },
  };
}

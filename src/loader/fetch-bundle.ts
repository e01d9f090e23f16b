import type { Policy } from '../page/trusted.js';

/** The `integrity` of `careleaf.js`, known when that has been built. */
declare const bundleIntegrity: string;

const here: string = import.meta.url;
const same = (text: string) => text;

let policy: (Policy & { createScriptURL(url: string): unknown }) | undefined;
let attempts = 0;

/**
 * Fetches the bundle from alongside this file and starts it. It is a script of the page, since only that is checked against
 * its integrity in every engine. The page's policy allows the name "careleaf" once, so the bundle goes on with this one.
 */
export async function fetchBundle(): Promise<void> {
  // The mark tells the bundle to wait for us. What could not be loaded is asked for under another address.
  const address = new URL('careleaf.js#lazy', here);
  // "?ver=…", as content management systems write it, keeps browsers from taking the bundle of an older version.
  address.search = new URL(here).search;
  if (attempts++ > 0) address.searchParams.set('retry', String(attempts));
  const url = address.href;
  await addScript(url);
  const bundle = (await import(url)) as { start(policy: Policy | undefined): void };
  bundle.start(policy);
}

function addScript(url: string): Promise<void> {
  const own = [...document.scripts].find(({ src }) => src === here);
  const script = document.createElement('script');
  script.type = 'module';
  script.integrity = bundleIntegrity;
  script.crossOrigin = own?.crossOrigin ?? null;
  script.nonce = own?.nonce ?? '';
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: object): typeof policy };
  };
  policy ??= trustedTypes?.createPolicy('careleaf', { createHTML: same, createScript: same, createScriptURL: same });
  script.src = (policy?.createScriptURL(url) ?? url) as string;
  return new Promise((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(`${url} cannot be loaded`));
    };
    document.head.append(script);
  });
}

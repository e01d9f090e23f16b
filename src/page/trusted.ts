import { warnOnce } from './warn.js';

/** What we use of the browser's Trusted Types. */
export interface Policy {
  createHTML(text: string): unknown;
  createScript(text: string): unknown;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { [Rule in keyof Policy]: (text: string) => string }): Policy;
}

const same = (text: string) => text;
let made: Policy | undefined;

/** Our policy, made when it is needed first. In the bundles, Lit's templates go through it too. */
export const policy = (): Policy | undefined =>
  (made ??= (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('careleaf', {
    createHTML: same,
    createScript: same,
  }));

/** Goes on with a policy that the loader has made: a page allows one of that name. */
export const usePolicy = (of: Policy | undefined): void => void (made ??= of);

/** A data block of this text: it runs nothing, yet enforced Trusted Types ask for a policy. */
export function dataBlock(type: string, text: string): HTMLScriptElement | undefined {
  const script = document.createElement('script');
  script.type = type;
  try {
    script.textContent = (policy()?.createScript(text) ?? text) as string;
    return script;
  } catch (error) {
    warnOnce(`Careleaf: the page's Content-Security-Policy has to allow "trusted-types careleaf" (${String(error)})`);
    return undefined;
  }
}

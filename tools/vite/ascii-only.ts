import type { Plugin } from 'vite';

/** Letters beyond ASCII as escapes: a classic script is read in the page's encoding, whatever that is. */
export const asciiOnly = (): Plugin => ({
  name: 'ascii-only',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = escapeNonAscii(file.code);
  },
});

const escapeNonAscii = (code: string): string =>
  code.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

import type { Plugin } from 'vite';

/** Takes out what Lit says to developers of mistakes that the types and tests here rule out. */
export const withoutAdvice = (): Plugin => ({
  name: 'without-advice',
  transform: {
    filter: { id: /\/(css-tag|live)\.js$/ },
    handler: (code) => ({ code: code.replace(/Error\("[^"]*"(\+\w+\+"[^"]*")?\)/g, 'Error()'), map: null }),
  },
});

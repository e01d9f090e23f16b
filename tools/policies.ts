/** What a hospital with strict policies sends with every page. */
const strict = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'font-src': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'careleaf',
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
};

const written = (policy: Readonly<Record<string, string>>): string =>
  Object.entries(policy)
    .map((directive) => directive.join(' '))
    .join('; ');

export const strictPolicy = written(strict);

/** Vite's own style sheet for what it reports needs a nonce. */
export const developmentNonce = 'vite';

/** As strict as development allows: there Lit stands outside the bundle, and makes its own policy. */
export const developmentPolicy = written({
  ...strict,
  'style-src': `'self' 'nonce-${developmentNonce}'`,
  'trusted-types': 'careleaf lit-html',
});

import { computedColour, contrast, hexOf } from './contrast.js';
import type { Pair } from './code.js';

export type Scheme = 'light' | 'dark';
export type Tokens = Readonly<Record<string, string>>;

/** What an element uses where no theme says otherwise: the values of `host.styles.ts`. */
export const defaults: Tokens = {
  '--care-color-accent': 'light-dark(#0a5558, #7dd3cf)',
  '--care-color-ground': 'light-dark(#ffffff, #12191b)',
  '--care-color-surface': 'light-dark(#eef5f4, #1d2a2c)',
};

/** The custom properties of a theme's style sheet, read by the browser's own parser. */
export function tokensIn(css: string): Tokens {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const rules = [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule);
  return Object.fromEntries(
    rules.flatMap(({ style }) => [...style].map((name) => [name, style.getPropertyValue(name).trim()])),
  );
}

const colour = (theme: Tokens, name: string, scheme: Scheme) =>
  computedColour((theme[name] ?? defaults[name])!, scheme);

/** The theme's accent, as a colour field takes it. */
export const accentOf = (theme: Tokens): Pair => ({
  light: hexOf(colour(theme, '--care-color-accent', 'light')),
  dark: hexOf(colour(theme, '--care-color-accent', 'dark')),
});

/** How an accent stands out on the grounds of a theme, at its worst. WCAG 2.2 AA asks for 4.5. */
export const worstContrast = (accent: string, theme: Tokens, scheme: Scheme): number =>
  Math.min(
    ...['--care-color-ground', '--care-color-surface'].map((ground) => contrast(accent, colour(theme, ground, scheme))),
  );

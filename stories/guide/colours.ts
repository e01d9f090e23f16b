/** A theme's colours by name ("text", "accent"), for each colour scheme. */
export type Palette = Readonly<Record<string, { readonly light: string; readonly dark: string }>>;

const declaration =
  /--(?:_|care-color-)([\w-]+):\s*(?:color-mix\(in srgb,\s*)?(?:var\(--care-color-[\w-]+,\s*)?light-dark\((#[\da-f]{6}),\s*(#[\da-f]{6})\)/g;

/** Reads the colours out of a style sheet: `--care-color-text: light-dark(…)`, or the elements' own defaults. */
export const paletteOf = (css: string): Palette =>
  Object.fromEntries(
    [...css.matchAll(declaration)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]),
  );

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(first: string, second: string): number {
  const [lighter, darker] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** What stands on what, and the least contrast that it needs: 4.5 for text, 3 for the edges of controls. */
export const pairs = [
  { front: 'text', back: 'ground', least: 7 },
  { front: 'text', back: 'surface', least: 7 },
  { front: 'muted', back: 'ground', least: 4.5 },
  { front: 'muted', back: 'surface', least: 4.5 },
  { front: 'accent', back: 'ground', least: 4.5 },
  { front: 'accent', back: 'surface', least: 4.5 },
  { front: 'on-accent', back: 'accent', least: 4.5 },
  { front: 'edge', back: 'ground', least: 3 },
] as const;

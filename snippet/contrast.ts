/** Contrast as WCAG 2.2 reckons it. Colours are `rgb(…)` as a browser gives them, or #rrggbb. */
export function contrast(first: string, second: string): number {
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** White or near black: what reads better on a colour. */
export const textOn = (colour: string): string =>
  contrast(colour, '#ffffff') >= contrast(colour, '#101314') ? '#ffffff' : '#101314';

function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): number[] {
  if (colour.startsWith('#')) return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
}

/** A colour as a browser computes it, on light or on dark ground: "rgb(10, 85, 88)". */
export function computedColour(colour: string, scheme: 'light' | 'dark'): string {
  const probe = document.createElement('span');
  probe.style.colorScheme = scheme;
  probe.style.color = colour;
  document.body.append(probe);
  const computed = getComputedStyle(probe).color;
  probe.remove();
  return computed;
}

/** "#0a5558" of "rgb(10, 85, 88)" */
export const hexOf = (colour: string): string =>
  `#${channelsOf(colour)
    .map((value) => Math.round(value).toString(16).padStart(2, '0'))
    .join('')}`;

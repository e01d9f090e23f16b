import { blend, differenceCiede2000, formatHex, parse, wcagContrast, type Color } from 'culori';
import type { Ground } from './probe.js';

const difference = differenceCiede2000();

function colourOf(css: string, opacity = 1): Color {
  const colour = parse(css);
  if (!colour) throw new Error(`a colour is expected, found “${css}”`);
  return { ...colour, alpha: (colour.alpha ?? 1) * opacity };
}

export const isClear = (css: string): boolean => colourOf(css).alpha === 0;

/** The same few colours are asked for thousands of times. */
function remembered<Given extends unknown[], T>(reckon: (...given: Given) => T): (...given: Given) => T {
  const known = new Map<string, T>();
  return (...given) => {
    const key = JSON.stringify(given);
    if (!known.has(key)) known.set(key, reckon(...given));
    return known.get(key)!;
  };
}

/** The one colour of an image that is a film: a gradient that does not change. */
function filmOf(image: string): string[] {
  if (image === 'none') return [];
  const [, film, end] = /^linear-gradient\((.+\)) 0px, (.+\)) 0px\)$/.exec(image) ?? [];
  if (!film || film !== end)
    throw new Error(`a film of one colour is expected, found ${image}: its contrast cannot be told`);
  return [film];
}

/** What is seen where layers lie on each other, the topmost first, and the page at last. */
export const seenGround = remembered((grounds: readonly Ground[], canvas: string): string => {
  // What stands on a layer is as faint as the layer.
  const layers = grounds.flatMap(({ color, image }, index) =>
    [...filmOf(image), color].map((layer) => colourOf(layer, opacityFrom(grounds, index))),
  );
  return formatHex(blend([colourOf(canvas), ...layers.reverse()], 'normal', 'rgb'));
});

/** What is seen of a colour on a ground. */
export const seen = remembered((css: string, ground: string, opacity: number = 1): string =>
  formatHex(blend([colourOf(ground), colourOf(css, opacity)], 'normal', 'rgb')),
);

export const opacityFrom = (grounds: readonly Ground[], index = 0): number =>
  grounds.slice(index).reduce((product, { opacity }) => product * opacity, 1);

export const ratio = remembered((first: string, second: string): number => wcagContrast(first, second));

/** Whether eyes tell a colour from what it was a moment ago: CIEDE2000, where 1 is just noticeable side by side. */
export const isOther = remembered((first: string, second: string): boolean => difference(first, second) >= 3);

import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Shape, Stretch } from './time-shape.js';

/** One step of the scale, and the height of a lane, in units of the drawing. */
const step = 100;
const [top, base] = [3, 37];

/** A lane: lines where the steps end, what is known in three textures, and a dashed frame around what is not. */
export const laneDrawing = (steps: number, shape: Shape): SVGTemplateResult => drawing(steps + 1, shape, steps);

/** A piece of a texture, for the key. */
export const keyDrawing = (shape: Shape): SVGTemplateResult => drawing(1, shape, 0);

const drawing = (width: number, { helps, best, fades, unknown }: Shape, lines: number) =>
  svg`<svg
    class="drawn"
    viewBox="0 0 ${width * step} 40"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <path class="grid" d="${grid(lines)}M0 ${base}H${width * step}"></path>
    ${unknown.map(([from, to]) => svg`<path class="frame" d="${box(from, to)}"></path>`)}
    ${helps ? svg`<path class="helps" d=${uprights(helps)}></path>` : nothing}
    ${best ? svg`<path class="best" d=${outline(best)}></path>` : nothing}
    ${fades ? svg`<path class="fades" d=${levels(fades)}></path>` : nothing}
  </svg>`;

const x = (place: number): number => Math.round(place * step);

/** 0, 1, 2 … */
const upTo = (count: number): number[] => [...new Array<undefined>(count)].map((_, index) => index);

const grid = (lines: number): string =>
  upTo(lines + 1)
    .map((index) => `M${x(index)} 0V40`)
    .join('');

const box = (from: number, to: number): string => `M${x(from) + 4} ${top}H${x(to) - 4}V${base}H${x(from) + 4}Z`;

/** The whole stretch, with its slopes. */
const outline = ({ from, full, falls, to }: Stretch): string =>
  `M${x(from)} ${base}L${x(full)} ${top}H${x(falls)}L${x(to)} ${base}Z`;

/** Upright lines, as high as the stretch is there. */
function uprights(stretch: Stretch): string {
  const [from, to] = [x(stretch.from), x(stretch.to)];
  const count = Math.max(2, Math.floor((to - from) / 12));
  return upTo(count)
    .map((index) => from + ((index + 1) * (to - from)) / (count + 1))
    .map((at) => `M${Math.round(at)} ${base}V${Math.round(base - (base - top) * heightAt(stretch, at / step))}`)
    .join('');
}

function heightAt({ from, full }: Stretch, place: number): number {
  return place >= full ? 1 : (place - from) / (full - from);
}

/** Level lines, as long as the stretch is as high. */
const levels = ({ falls, to }: Stretch): string =>
  [0.08, 0.31, 0.54, 0.77, 1]
    .map((part) => `M${x(falls)} ${Math.round(top + part * (base - top))}H${x(falls + (to - falls) * part)}`)
    .join('');

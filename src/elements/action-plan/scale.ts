import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Zoned } from '../../content/zones.js';
import type { Content, MeasureRange } from '../../content/types.js';
import { withUnit } from '../../templates/measured.js';
import { inAmounts } from './best.js';
import { toneOf } from './tone.js';

const tall = 200;
/** Labels that are closer than this would cover each other. The list says every number. */
const room = 16;

/** The zones of a measure as a column, the best or the highest at its top. The list beside it says the same in words. */
export function renderScale(content: Content, zoned: Zoned, best: number | undefined): TemplateResult | typeof nothing {
  const { measure, zones } = zoned;
  const ends = zones.flatMap(({ low, high }) => [low ?? [], high ?? []].flat());
  if (ends.length === 0) return nothing;
  const isOfBest = zones.some(({ of }) => of === 'personal-best');
  const least = Math.min(...ends, isOfBest ? 0 : (measure.min ?? Infinity));
  const most = Math.max(...ends, isOfBest ? 110 : (measure.max ?? -Infinity));
  const isLowerBetter = measure.better === 'lower';
  const place = (value: number) => {
    const part = ((value - least) / (most - least)) * tall;
    return isLowerBetter ? part : tall - part;
  };
  const shown: number[] = [];
  const isFree = (y: number) => y >= 0 && y <= tall && shown.every((other) => Math.abs(other - y) >= room);
  const label = (zone: MeasureRange, end: 'low' | 'high') => {
    const value = zone[end];
    if (value === undefined || !isFree(place(value))) return nothing;
    shown.push(place(value));
    const { range, unit } = inAmounts(measure, zone, best);
    return svg`<text x="32" y=${place(value)}>${withUnit(content, range[end] ?? value, unit)}</text>`;
  };
  return html`<svg class="scale" viewBox="0 -10 230 220" aria-hidden="true">
    ${zones.map((zone) => {
      const [one, other] = [place(zone.low ?? least), place(zone.high ?? most)];
      return svg`<rect class=${toneOf(zoned, zone)} x="0" y=${Math.min(one, other)} width="24" height=${Math.abs(one - other)}></rect>`;
    })}
    ${zones.map((zone) => [label(zone, 'low'), label(zone, 'high')])}
  </svg>`;
}

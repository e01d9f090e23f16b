import type { MeasureRange } from '../../content/types.js';
import type { Zoned } from '../../content/zones.js';
import type { IconName } from '../../templates/icon.js';

export type Tone = 'well' | 'watch' | 'danger';

/** How a zone looks. It is said in words as well. Which zone is a good one is known only where one way is better. */
export function toneOf({ measure, zones }: Zoned, zone: MeasureRange): Tone {
  if (zone.category === 'critical') return 'danger';
  return measure.better && zone === zones[0] ? 'well' : 'watch';
}

export function toneIcon(tone: Tone): IconName {
  switch (tone) {
    case 'well':
      return 'circle-check';
    case 'watch':
      return 'triangle-alert';
    case 'danger':
      return 'siren';
    default:
      return tone satisfies never;
  }
}

import * as v from 'valibot';
import { count, id, some } from './atoms.js';
import { statement } from './claim-schema.js';

const coordinate = v.pipe(v.number(), v.finite(), v.minValue(-2000), v.maxValue(4000));
const point = v.tuple([coordinate, coordinate]);

/** A drawing as data: paths with a role, so that themes colour it and no markup is carried. */
export const figure = v.strictObject({
  viewBox: v.tuple([coordinate, coordinate, coordinate, coordinate]),
  /** The side of the body that is drawn, where the other one is its mirror image. */
  side: v.optional(v.picklist(['left', 'right'])),
  shapes: some(
    v.strictObject({
      d: v.pipe(
        v.string(),
        v.regex(/^[MmLlHhVvCcSsQqTtAaZz0-9eE .,+-]+$/, 'expected SVG path data'),
        v.maxLength(4000),
      ),
      role: v.picklist([
        'skin',
        'outline',
        'dark',
        'brain',
        'nerve',
        'vessel',
        'shine',
        'pad',
        'muscle',
        'twitch',
        'mark',
        'inset',
        'faint',
      ]),
      part: v.optional(id),
      /** The width of its line, where its role's own does not fit. */
      width: v.optional(v.pipe(count, v.minValue(0.5), v.maxValue(60))),
      /** The steps in which it is drawn; without it, all. */
      steps: v.optional(some(id)),
    }),
  ),
  parts: some(
    v.strictObject({
      id,
      at: point,
      label: point,
      sources: some(id),
      /** What it is and does. */
      about: v.optional(statement),
      /** The steps in which it is there; without it, all. */
      steps: v.optional(some(id)),
    }),
  ),
  /** What changes from drawing to drawing, and the parts that stand out in each. The first is the picture by itself. */
  steps: v.optional(some(v.strictObject({ id, about: statement, lights: v.array(id) }))),
});

import * as v from 'valibot';
import { absentOr, anyNumber, count, field, id, some } from './atoms.js';
import { statement } from './statement.js';

const coordinate = v.pipe(anyNumber, v.minValue(-2000), v.maxValue(4000));
const point = v.tuple([coordinate, coordinate]);

/** How a line or a surface is painted. Themes colour it; what it stands for, its part says. */
export const paint = v.picklist([
  'skin',
  'outline',
  'dark',
  'organ',
  'nerve',
  'vessel',
  'airway',
  'fluid',
  'bone',
  'shine',
  'device',
  'muscle',
  'active',
  'mark',
  'inset',
  'faint',
]);

/** A drawing as data: paths with a role, so that themes colour it and no markup is carried. */
export const figure = v.strictObject({
  id: field('What the text files call it.', id),
  for: absentOr('Where it belongs: a part of about, or the id of an option.', v.pipe(v.string(), v.maxLength(64))),
  viewBox: field('x, y, width and height of the drawing.', v.tuple([coordinate, coordinate, coordinate, coordinate])),
  side: absentOr(
    'The side of the body that is drawn, where the other one is its mirror image.',
    v.picklist(['left', 'right']),
  ),
  shapes: field(
    'Paths, the lowest first.',
    some(
      v.strictObject({
        d: field(
          'SVG path data.',
          v.pipe(
            v.string(),
            v.regex(/^[MmLlHhVvCcSsQqTtAaZz0-9eE .,+-]+$/, 'expected SVG path data'),
            v.maxLength(4000),
          ),
        ),
        role: field('How it is painted.', paint),
        part: absentOr('Id of the part that it belongs to.', id),
        width: absentOr(
          "The width of its line, where its role's own does not fit.",
          v.pipe(count, v.minValue(0.5), v.maxValue(60)),
        ),
        steps: absentOr('The steps in which it is drawn; without it, all.', some(id)),
      }),
    ),
  ),
  parts: field(
    'What can be explored.',
    some(
      v.strictObject({
        id: field('What the text files call it.', id),
        at: field('Where it is.', point),
        label: field('Where its label stands.', point),
        sources: absentOr('Ids of the sources of where it is.', some(id)),
        about: absentOr('What it is and does.', statement),
        steps: absentOr('The steps in which it is there; without it, all.', some(id)),
      }),
    ),
  ),
  steps: absentOr(
    'What changes from drawing to drawing, and the parts that stand out in each. The first is the picture by itself.',
    some(
      v.strictObject({
        id: field('What the text files call it.', id),
        about: field('What it shows.', statement),
        lights: absentOr('Ids of the parts that stand out.', some(id)),
      }),
    ),
  ),
});

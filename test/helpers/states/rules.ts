import { isClear, isOther, opacityFrom, ratio, seen, seenGround } from './colours.js';
import type { State } from './force.js';
import type { Control, Ground, Paint, Part } from './probe.js';

/** One control as it is seen in one state, in one look of the page. */
export interface Sight {
  control: Control;
  rest: Control;
  hovered: Control;
  state: State;
  canvas: string;
  /** The reader's own colours, where these are forced. */
  forced: readonly string[] | undefined;
}

/** What a person would miss: empty where nothing is. */
export type Rule = (sight: Sight) => string[];

const shown = (value: number) => `${value.toFixed(1)}:1`;
const isLarge = ({ size, weight }: Paint) => size >= 24 || (size >= 18.66 && weight >= 700);
const isFocused = ({ state }: Sight) => state.startsWith('focused');
const groundOf = (grounds: readonly Ground[], { canvas }: Sight) => seenGround(grounds, canvas);
const inkOf = ({ kind, paint }: Part) => (kind === 'icon' ? paint.stroke : paint.color);
const isWritten = ({ kind, paint }: Part) => kind === 'text' || (kind === 'icon' && paint.stroke !== 'none');
const linesOf = ({ borders }: Paint) =>
  borders.filter(({ width, style, color }) => width > 0 && style !== 'none' && !isClear(color));
const ringOf = ({ outline }: Paint) => (outline.style === 'none' || outline.width === 0 ? undefined : outline);

/** Words 4.5:1, or 3:1 where they are large; icons 3:1. One that is unavailable is read as well, so it has no exemption. */
const words: Rule = (sight) =>
  sight.control.parts.filter(isWritten).flatMap((part) => {
    const ground = groundOf(part.grounds, sight);
    const ink = seen(inkOf(part), ground, opacityFrom(part.grounds));
    const needed = part.kind === 'icon' || isLarge(part.paint) ? 3 : 4.5;
    const found = ratio(ink, ground);
    if (found >= needed) return [];
    const what = part.kind === 'icon' ? 'the icon is' : 'the words are';
    return [`${what} ${ink} on ${ground}, ${shown(found)}; ${needed}:1 is needed`];
  });

const isField = ({ tag, isNative }: Control) => ['input', 'select', 'textarea'].includes(tag) && !isNative;

/** What shows where a control begins reaches 3:1 against what lies around it: always in a field, elsewhere where there is a line. */
const edge: Rule = (sight) => {
  const { control } = sight;
  if (control.isRegion) return [];
  const around = groundOf(control.around, sight);
  const boxes = control.parts.filter(({ paint }) => linesOf(paint).length === 4).slice(0, 1);
  if (boxes.length === 0) return isField(control) ? [`nothing shows where the field begins on ${around}`] : [];
  return boxes.flatMap((part) => {
    const fill = groundOf(part.grounds, sight);
    const lines = linesOf(part.paint).map(({ color }) => seen(color, fill, opacityFrom(part.grounds)));
    const [best] = [fill, ...lines].sort((one, two) => ratio(two, around) - ratio(one, around));
    const found = ratio(best!, around);
    return found >= 3 ? [] : [`its edge is ${best} on ${around}, ${shown(found)}; 3:1 is needed`];
  });
};

/** The inner tone of a ring: a shadow without blur, close around. */
const innerTone = ({ shadow }: Paint) => /^(.+\)) 0px 0px 0px [\d.]+px$/.exec(shadow)?.[1];

const pairsOf = (control: Control, other: Control) =>
  control.parts.flatMap((part, index) => (other.parts[index] ? [[part, other.parts[index]] as const] : []));

/** The ring is 2 px wide, shows on what lies around it by one of its tones, and its tones show on each other. */
const focus: Rule = (sight) => {
  const { control, hovered } = sight;
  if (!isFocused(sight)) return [];
  const around = groundOf(control.around, sight);
  // The pointer may draw an outline as well, around a label.
  const ringed = pairsOf(control, hovered).find(
    ([now, then]) => ringOf(now.paint) && JSON.stringify(ringOf(now.paint)) !== JSON.stringify(ringOf(then.paint)),
  )?.[0];
  if (!ringed) return ['there is no ring'];
  const { width, color } = ringOf(ringed.paint)!;
  const outer = seen(color, around);
  const tone = innerTone(ringed.paint);
  const inner = tone ? seen(tone, around) : around;
  const best = Math.max(ratio(outer, around), ratio(inner, around));
  return [
    ...(width >= 2 ? [] : [`its ring is ${width} px wide; 2 px are needed`]),
    ...(best >= 3 ? [] : [`its ring is ${outer} on ${around}, ${shown(best)}; 3:1 is needed`]),
    ...(ratio(outer, inner) >= 3 ? [] : [`its ring is ${outer} beside ${inner}; 3:1 is needed`]),
  ];
};

/** What is seen of a part, as lines to compare; colours apart. */
const shapeOf = ({ paint }: Part) =>
  JSON.stringify([
    linesOf(paint).map(({ width, style }) => [width, style]),
    ringOf(paint)?.width,
    ringOf(paint)?.style,
    paint.line === 'none' ? '' : paint.lineLook,
    paint.turn,
  ]);
const coloursOf = (part: Part, sight: Sight): string[] => {
  const ground = groundOf(part.grounds, sight);
  const ring = ringOf(part.paint);
  return [
    ground,
    seen(inkOf(part) === 'none' ? part.paint.color : inkOf(part), ground),
    ...linesOf(part.paint).map(({ color }) => seen(color, ground)),
    ...(ring ? [seen(ring.color, ground)] : []),
  ];
};

const looksOther = (control: Control, other: Control, sight: Sight): boolean =>
  pairsOf(control, other).some(([now, then]) => {
    if (shapeOf(now) !== shapeOf(then)) return true;
    const [after, before] = [coloursOf(now, sight), coloursOf(then, sight)];
    return after.some((colour, index) => isOther(colour, before[index]!));
  });

/** Under the pointer, focused, pressed: each looks unlike the control at rest, and one that is pressed unlike both. */
const change: Rule = (sight) => {
  const { control, rest, hovered, state } = sight;
  if (state === 'rest' || ((control.isOff || control.isRegion) && !isFocused(sight))) return [];
  return [
    ...(looksOther(control, rest, sight) ? [] : ['it looks as it does at rest']),
    ...(state === 'pressed' && !looksOther(control, hovered, sight) ? ['it looks as it does under the pointer'] : []),
  ];
};

/** What cannot be done does not answer to the pointer as if it could. */
const stillness: Rule = (sight) =>
  sight.control.isOff && !isFocused(sight) && looksOther(sight.control, sight.rest, sight)
    ? ['it is unavailable, yet looks unlike rest']
    : [];

/** Where colours are forced, all that a control is drawn with is the reader's own. */
const ownColours: Rule = (sight) => {
  const { control, forced } = sight;
  if (!forced) return [];
  const foreign = control.parts
    .flatMap((part) => [...(isWritten(part) ? [inkOf(part)] : []), ...linesOf(part.paint).map(({ color }) => color)])
    .filter((colour) => !forced.includes(colour));
  return [...new Set(foreign)].map((colour) => `it is drawn with ${colour}; a system colour is needed`);
};

/** A link in a sentence is as high as its line. */
const size: Rule = ({ control: { isInline, isRegion, width, height } }) =>
  isInline || isRegion || Math.min(width, height) >= 24
    ? []
    : [`it is ${Math.round(width)} × ${Math.round(height)} px; 24 px are needed`];

export const rules: Record<string, Rule> = {
  'words and icons can be read': words,
  'edges can be seen': edge,
  'the focus ring can be seen': focus,
  'every state looks unlike rest': change,
  'what is unavailable stays as it is': stillness,
  'every control is 24 px wide and high': size,
  'forced colours are the reader’s': ownColours,
};

/** Two controls that differ in their state alone: told apart at 3:1, and not by colour alone. */
export function tellsApart(on: Control, off: Control, sight: Sight): string[] {
  if (on.isNative) return [];
  const pairs = pairsOf(on, off);
  const hasOtherShape =
    on.parts.length !== off.parts.length || pairs.some(([one, two]) => shapeOf(one) !== shapeOf(two));
  // Forced colours leave the weight, but it is little to go by where nothing else is left.
  const hasOtherWeight = !sight.forced && pairs.some(([one, two]) => one.paint.weight !== two.paint.weight);
  const found = Math.max(
    ...pairs.flatMap(([one, two]) => {
      const others = coloursOf(two, sight);
      return coloursOf(one, sight).map((colour, index) => ratio(colour, others[index] ?? colour));
    }),
  );
  if (!hasOtherShape && !hasOtherWeight) return ['it differs from its like by colour alone'];
  return hasOtherShape || found >= 3 ? [] : [`it differs from its like by ${shown(found)}; 3:1 is needed`];
}

import { asText } from './safe-json.js';
import type { Facts, FirstAid, Level, Sign, Trigger } from './types.js';

export const levels: readonly Level[] = ['emergency', 'urgent', 'routine'];

export type Action = NonNullable<Sign['actions']>[number];

/** What a level asks for where a sign does not say. */
export const usualAction: Readonly<Record<Level, Action>> = {
  emergency: 'call-emergency',
  urgent: 'urgent-line',
  routine: 'clinic',
};

/** What a sign follows from: the condition itself, where it does not say. */
export function triggersOf({ trigger = { condition: true } }: Pick<Sign, 'trigger'>): readonly Trigger[] {
  return Array.isArray(trigger) ? trigger : [trigger];
}

/** Whom a sign sends its reader to, first to last. */
export const actionsOf = ({ actions, level }: Sign): readonly Action[] => actions ?? [usualAction[level]];

/** Signs that follow from the same, ask for the same and have the same first aid. */
export interface SignGroup {
  readonly triggers: readonly Trigger[];
  readonly actions: readonly Action[];
  readonly firstAid: FirstAid | undefined;
  readonly signs: readonly Sign[];
}

/** The signs of a level in groups: first those of the condition itself, then in the order of what they follow from. */
export function signGroups({ signs = [], firstAid = [] }: Facts, level: Level): SignGroup[] {
  const own = signs.filter((sign) => sign.level === level);
  const places = new Map([[asText([{ condition: true }]), -1]]);
  for (const [index, sign] of own.entries()) {
    const key = asText(triggersOf(sign));
    if (!places.has(key)) places.set(key, index);
  }
  const placeOf = (sign: Sign) => places.get(asText(triggersOf(sign)))!;
  const groups = new Map<string, Sign[]>();
  for (const sign of own.toSorted((one, other) => placeOf(one) - placeOf(other))) {
    const key = asText([triggersOf(sign), actionsOf(sign), sign.firstAid]);
    groups.set(key, [...(groups.get(key) ?? []), sign]);
  }
  return [...groups.values()].map((members) => ({
    triggers: triggersOf(members[0]!),
    actions: actionsOf(members[0]!),
    firstAid: firstAid.find(({ id }) => id === members[0]!.firstAid),
    signs: members,
  }));
}

/** Whether signs of two groups follow from the same. */
export const areAlike = (one: readonly Trigger[], other: readonly Trigger[]): boolean => asText(one) === asText(other);

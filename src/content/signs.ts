import { alone } from './isolated.js';
import { asText } from './safe-json.js';
import type { Facts, FirstAid, Level, Sign, Statement, Trigger } from './types.js';

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
export const actionsOf = ({ actions, level }: Pick<Sign, 'actions' | 'level'>): readonly Action[] =>
  actions ?? [usualAction[level]];

/** What is done before anybody is called is said before the signs that ask for it. */
export const isBeforeSigns = (action: Action): boolean => action === 'stop-option';

/** Signs that follow from the same, ask for the same and have the same first aid. */
export interface SignGroup {
  /** Empty for those of the condition itself, whatever else they follow from. */
  readonly triggers: readonly Trigger[];
  /** What these signs ask for besides what the whole level does. */
  readonly actions: readonly Action[];
  readonly firstAid: FirstAid | undefined;
  readonly signs: readonly Sign[];
}

export interface SignLevel {
  /** What every sign of the level asks for; of an emergency, a call. */
  readonly actions: readonly Action[];
  /**
   * First those of the condition itself, then in the order of what they follow from; of these, last those that ask for
   * something before a call.
   */
  readonly groups: readonly SignGroup[];
}

/** The signs of a level. */
export function signLevel({ signs = [], firstAid = [] }: Facts, level: Level): SignLevel {
  const own = signs.filter((sign) => sign.level === level);
  const actions = sharedActions(own, level);
  const places = new Map([[asText([]), -1]]);
  own.forEach((sign, index) => {
    const key = asText(leadsOf(sign));
    if (!places.has(key)) places.set(key, index);
  });
  const placeOf = (sign: Sign) => places.get(asText(leadsOf(sign)))!;
  const groups = new Map<string, SignGroup & { signs: Sign[] }>();
  const specialOf = (sign: Sign) => actionsOf(sign).filter((action) => !actions.includes(action));
  const rankOf = (sign: Sign) => Number(specialOf(sign).some(isBeforeSigns));
  const sorted = own.toSorted((one, other) => placeOf(one) - placeOf(other) || rankOf(one) - rankOf(other));
  for (const sign of sorted) {
    const triggers = leadsOf(sign);
    const special = specialOf(sign);
    const key = asText([triggers, special, sign.firstAid]);
    const group = groups.get(key);
    if (group) group.signs.push(sign);
    else {
      const aid = firstAid.find(({ id }) => id === sign.firstAid);
      groups.set(key, { triggers, actions: special, firstAid: aid, signs: [sign] });
    }
  }
  return { actions, groups: [...groups.values()] };
}

/** Where they share nothing, a level means what it always does, if any sign asks for that. An emergency always does. */
function sharedActions(signs: readonly Sign[], level: Level): readonly Action[] {
  const usual = usualAction[level];
  const shared = actionsOf(signs[0] ?? alone({ level })).filter((action) =>
    signs.every((sign) => actionsOf(sign).includes(action)),
  );
  if (level === 'emergency') return [...new Set([usual, ...shared])];
  if (shared.length > 0) return shared;
  return signs.some((sign) => actionsOf(sign).includes(usual)) ? [usual] : [];
}

/** What the options say of their own signs of a level. */
export const linesOfOptions = ({ options = [] }: Facts, level: Level): readonly Statement[] =>
  level === 'routine' ? [] : options.flatMap((option) => option[level] ?? []);

/** What has to be named before a sign. One of the condition itself counts anyway. */
function leadsOf(sign: Sign): readonly Trigger[] {
  const triggers = triggersOf(sign);
  return triggers.some((trigger) => 'condition' in trigger) ? [] : triggers;
}

/** Whether signs of two groups follow from the same. */
export const areAlike = (one: readonly Trigger[], other: readonly Trigger[]): boolean => asText(one) === asText(other);

/** Groups whose signs follow from the same, together. They stand beside each other already. */
export function byTriggers(groups: readonly SignGroup[]): SignGroup[][] {
  const blocks: SignGroup[][] = [];
  for (const group of groups) {
    const block = blocks.at(-1);
    if (block && areAlike(block[0]!.triggers, group.triggers)) block.push(group);
    else blocks.push([group]);
  }
  return blocks;
}

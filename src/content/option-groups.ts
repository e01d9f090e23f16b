import { alone } from './isolated.js';
import type { Facts, Option, OptionSet } from './types.js';

/** Options that stand together on a page: a set of the pack, or those that are in none. */
export interface OptionGroup {
  /** The id of the set; empty for options that are in none. */
  readonly id: string;
  readonly relation?: OptionSet['relation'];
  /** Why doing nothing is not among them, where it is not. */
  readonly noneReason?: NonNullable<OptionSet['noneReason']>;
  readonly options: readonly Option[];
}

/** The options as their sets order them, then those in no set. */
export function optionGroups({ options = [], optionSets = [] }: Facts): OptionGroup[] {
  const groups = optionSets.map(({ id, relation, noneReason, options: ids }): OptionGroup => {
    const inSet = ids.flatMap((one) => options.find((option) => option.id === one) ?? []);
    const hasNone = inSet.some(({ kind }) => kind === 'none');
    return alone({ id, relation, ...(noneReason && !hasNone && { noneReason }), options: inSet });
  });
  const inNone = options.filter((option) => !groups.some((group) => group.options.includes(option)));
  return inNone.length > 0 ? [...groups, alone({ id: '', options: inNone })] : groups;
}

/** Whether a reader chooses between them or goes through them: then they are compared. */
export const isCompared = ({ relation, options }: OptionGroup): boolean =>
  relation !== undefined && relation !== 'together' && options.length > 1;

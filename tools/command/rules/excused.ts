import type { Problem } from '../../../src/content/errors.js';
import type { OptionField } from '../../../src/content/option-fields.js';
import type { Facts, Option } from '../../../src/content/types.js';

/**
 * The fields that every option of a kind fills. Two things excuse an empty one: that the field means nothing for this
 * option, or a statement of kind gap in it: looked for, and not found.
 */
export const missingFields = (
  { options }: Facts,
  kind: Option['kind'],
  asks: Readonly<Partial<Record<OptionField, string>>>,
): Problem[] =>
  (options ?? []).flatMap((option, index) => (option.kind === kind ? missingIn(option, index, asks) : []));

const missingIn = (option: Option, index: number, asks: Readonly<Partial<Record<OptionField, string>>>): Problem[] =>
  (Object.entries(asks) as [OptionField, string][])
    .filter(([field]) => !option[field]?.length && !option.notApplicable?.includes(field))
    .map(([field, what]) => ({
      path: `facts.options.${index}.${field}`,
      found: `nothing for "${option.id}"`,
      expected: `expected ${what}, a statement of kind "gap", or "${field}" under notApplicable`,
    }));

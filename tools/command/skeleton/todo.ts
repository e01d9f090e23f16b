import type { AboutPart } from '../../../src/content/about-parts.js';
import { comparedFields, type OptionField } from '../../../src/content/option-fields.js';
import type { Facts, Option, Sign } from '../../../src/content/types.js';

/** The one source that a skeleton has. */
export const source = 'todo-source';

const claim = (id: string) => ({ id, sources: [source] });
export const rule = (id: string) => ({ ...claim(id), kind: 'safety' as const });

export const about = (...parts: readonly AboutPart[]): Facts['about'] => ({
  overview: [{ ...claim('overview'), depth: 'main' }],
  ...Object.fromEntries(parts.map((part) => [part, [claim(part.toLowerCase())]])),
});

/** Fields that hold rules, where the others hold findings. */
const ruled: readonly OptionField[] = [
  'contraindications',
  'cautions',
  'pregnancy',
  'breastfeeding',
  'interactions',
  'taking',
  'stopping',
];

/** An option with the fields that every alternative has, and those that its kind needs. */
export function option(id: string, kind: Option['kind'], ...fields: readonly OptionField[]): Option {
  const list = (field: OptionField) => [(ruled.includes(field) ? rule : claim)(`${id}-${field}`)];
  return {
    id,
    kind,
    certainty: 'low',
    ...(Object.fromEntries([...comparedFields, ...fields].map((field) => [field, list(field)])) as Partial<
      Record<OptionField, ReturnType<typeof list>>
    >),
  };
}

export const alternatives = (...options: readonly Option[]): Pick<Facts, 'options' | 'optionSets'> => ({
  options: [...options],
  optionSets: [{ id: 'your-choice', relation: 'alternative', options: options.map(({ id }) => id) }],
});

/** One sign for each level, and one for what may follow from an option. */
export function signs(after?: string): Sign[] {
  const levels = (['emergency', 'urgent', 'routine'] as const).map((level): Sign => ({
    ...rule(`${level}-sign`),
    level,
    ...(level === 'emergency' ? { depth: 'main' as const } : {}),
  }));
  return after ? [...levels, { ...rule(`sign-after-${after}`), level: 'urgent', trigger: { option: after } }] : levels;
}

import type { OptionField } from '../../../src/content/option-fields.js';
import type { Pack } from '../../../src/content/types.js';
import type { Choices } from './choices.js';
import { found, of, type Judgement } from './judgement.js';

const item = of('qualifying');

/** Without these a text is no decision aid. */
export function qualifying({ facts, texts }: Pack, { decisions, sets, options }: Choices): Judgement[] {
  const lacking = (field: OptionField) =>
    options.filter((option) => !option[field] && !option.notApplicable?.includes(field)).map(({ id }) => id);
  const values = decisions.flatMap((decision) => decision.values);
  const aspects = new Set(values.flatMap((value) => value.aspects));
  const effects = decisions.flatMap((decision) => decision.effects);
  const nameOf = (language: string, id: string) => texts[language]?.names?.[id]?.trim();
  const unnamed = Object.keys(texts).flatMap((language) =>
    decisions.filter(({ id }) => !nameOf(language, id)).map(({ id }) => `texts.${language}.names.${id}`),
  );
  const none = new Set(options.filter(({ kind }) => kind === 'none').map(({ id }) => id));
  const closed = sets.filter((set) => !set.noneReason && !set.options.some((id) => none.has(id)));
  return [
    item(
      '1.1.1',
      'says what the condition is',
      ['explainer'],
      found([], `${Object.values(facts.about).flat().length} statements on what it is and how it goes`),
    ),
    item(
      '1.1.2',
      'says what there is to decide',
      ['decision'],
      found(unnamed, decisions.map(({ id }) => `"${nameOf('en', id) ?? id}"`).join(', ')),
    ),
    item(
      '1.1.3',
      'says which options there are',
      ['treatments'],
      found(
        closed.map(({ id }) => `no treatment for now, or why not, in ${id}`),
        `${options.length} options, ${none.size > 0 ? 'no treatment for now among them' : 'with the reason why no treatment is not among them'}`,
      ),
    ),
    item(
      '1.1.4',
      'says what is good about each',
      ['treatments'],
      found(lacking('benefits'), 'every option has benefits'),
    ),
    item('1.1.5', 'says what is bad about each', ['treatments'], found(lacking('harms'), 'every option has harms')),
    item(
      '1.2.1',
      'says what living with each is like: body, mind, company',
      ['decision'],
      found(
        (['physical', 'psychological', 'social'] as const).filter((aspect) => !aspects.has(aspect)),
        `${effects.length} effects of options on ${values.length} values: on body, mind and company`,
      ),
    ),
  ];
}

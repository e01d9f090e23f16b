import { html, nothing, type TemplateResult } from 'lit';
import { lineOf, type SummaryField } from '../../content/option-fields.js';
import type { OptionGroup } from '../../content/option-groups.js';
import type { Certainty, Content, Option } from '../../content/types.js';
import { msg } from '../../language/words.js';
import { certaintyMark } from '../../templates/certainty.js';
import { labelStatement } from '../../templates/statement.js';
import { unknown } from './fields.js';

/** What a closed card says. How soon it works stands in the table and in the picture of time. */
const cardLines = ['how', 'benefits', 'harms', 'duration'] as const satisfies readonly SummaryField[];
type CardLine = (typeof cardLines)[number];

/** The lines that an alternative has because another has them. */
export const askedLines = ({ relation, options }: OptionGroup): readonly CardLine[] =>
  relation === 'alternative' ? cardLines.filter((field) => options.some((option) => lineOf(option, field))) : [];

/** How sure we are of every option of a group alike, which then is said once. */
export function sharedCertainty({ options }: OptionGroup): Certainty | undefined {
  const [first, ...others] = options;
  const isShared = others.length > 0 && others.every(({ certainty }) => certainty === first!.certainty);
  return isShared ? first!.certainty : undefined;
}

/** What an option is, may bring, may cost and asks over time, in a line each, and how sure we are where options differ. */
export function renderLines(
  content: Content,
  option: Option,
  asked: readonly CardLine[],
  certainty: Certainty | undefined,
): TemplateResult | typeof nothing {
  const lines = option.summary ? cardLines.flatMap((field) => line(content, option, field, asked.includes(field))) : [];
  if (certainty) lines.push(pair(certaintyName(), certaintyMark(certainty), 'in-line'));
  return lines.length > 0 ? html`<dl class="lines" data-only="page">${lines}</dl>` : nothing;
}

export const certaintyName = (): string =>
  msg('How sure', { id: 'treatments.certainty-line', desc: 'Short label before a grade of certainty' });

const names: Record<CardLine, () => string> = {
  how: () => msg('What', { id: 'treatments.line-how', desc: 'Short label: what is done in this option' }),
  benefits: () => msg('May help', { id: 'treatments.line-benefits', desc: 'Short label: what may get better' }),
  harms: () => msg('May harm', { id: 'treatments.line-harms', desc: 'Short label: what may go wrong' }),
  duration: () =>
    msg('Over time', {
      id: 'treatments.line-duration',
      desc: 'Short label: how often it is repeated, how long it lasts',
    }),
};

function line(content: Content, option: Option, field: CardLine, isAsked: boolean): TemplateResult[] {
  const words = lineOf(option, field);
  if (!words && (!isAsked || option.notApplicable?.includes(field))) return [];
  const said = words ? labelStatement(content, words.id) : unknown();
  return [field === 'how' ? lead(names.how(), said) : pair(names[field](), said)];
}

const pair = (name: string, words: unknown, look?: string): TemplateResult =>
  html`<div class=${look ?? nothing}>
    <dt>${name}</dt>
    <dd>${words}</dd>
  </div>`;

/** The first line needs no label to be seen. */
const lead = (name: string, words: unknown): TemplateResult =>
  html`<div class="lead">
    <dt class="visually-hidden">${name}</dt>
    <dd>${words}</dd>
  </div>`;

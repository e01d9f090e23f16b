import { html, nothing, type TemplateResult } from 'lit';
import { later } from '../../base/later.js';
import { nameOf } from '../../content/names.js';
import type { Content, Option } from '../../content/types.js';
import { formatList } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { icon, type IconName } from '../../templates/icon.js';
import { cardRows, rowContent, rowName, safetyName } from './fields.js';

/** What stands around the details of an option. */
export interface CardParts {
  readonly anchor: string;
  readonly title: unknown;
  /** What a closed card says. */
  readonly lines: unknown;
  readonly toggled: (event: Event) => void;
}

/** An option: closed, it says itself in lines; open, all that is known of it. */
export const renderCard = (
  content: Content,
  option: Option,
  { anchor, title, lines, toggled }: CardParts,
): TemplateResult =>
  html`<div class="card" part="option">
    <details data-key=${anchor}>
      <summary @click=${toggled}>
        ${icon(option.icon ?? kindIcon(option.kind))}
        <span class="name">${title}</span>
        <span class="say" data-only="page"
          ><span class="open">${msg('More', { id: 'treatments.open', desc: 'Beside a closed card: opens it' })}</span
          ><span class="close">${msg('Less', { id: 'treatments.close', desc: 'Beside an open card: closes it' })}</span>
          ${icon('chevron-down')}</span
        >
      </summary>
      ${later(() => renderDetails(content, option))}
    </details>
    ${lines}
  </div>`;

/** All that is known of an option: only what there is, in the same order for each. */
const renderDetails = (content: Content, option: Option): TemplateResult =>
  html`${option.populations ? html`<p class="offered">${offeredTo(content, option.populations)}</p>` : nothing}
    <dl class="rows">
      ${cardRows(option).map((row) =>
        typeof row === 'string'
          ? renderRow(
              rowName(row),
              rowContent(content, option, row),
              row === 'emergency' || row === 'urgent' ? 'repeated' : undefined,
            )
          : renderRow(
              safetyName(),
              html`<dl class="safety">
                ${row.map((field) => renderRow(rowName(field), rowContent(content, option, field)))}
              </dl>`,
            ),
      )}
    </dl>`;

const renderRow = (name: string, words: unknown, look?: string) =>
  html`<div class=${look ?? nothing}>
    <dt>${name}</dt>
    <dd>${words}</dd>
  </div>`;

function offeredTo(content: Content, populations: readonly string[]): string {
  const names = formatList(
    content.language,
    populations.map((id) => nameOf(content, id)),
  );
  return msg(str`For: ${names}.`, { id: 'treatments.offered', desc: '{0} is a list of whom an option is offered to' });
}

function kindIcon(kind: Option['kind']): IconName {
  switch (kind) {
    case 'none':
      return 'hourglass';
    case 'medicine':
      return 'pill';
    case 'procedure':
      return 'stethoscope';
    case 'device':
    case 'therapy':
      return 'signpost';
    case 'self-care':
      return 'hand-heart';
    case 'test':
      return 'search';
    default:
      return kind satisfies never;
  }
}

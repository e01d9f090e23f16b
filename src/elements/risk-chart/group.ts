import { html, nothing, type TemplateResult } from 'lit';
import { later } from '../../base/later.js';
import { nameOf } from '../../content/names.js';
import { optionOutcomes, type Risk, type RiskGroup } from '../../content/risks.js';
import type { Content, Option, Outcome } from '../../content/types.js';
import { msg } from '../../language/words.js';
import { heading } from '../../templates/heading.js';
import { icon } from '../../templates/icon.js';
import { keyIcon } from './icon-array.js';
import { renderOutcome } from './outcome.js';
import { renderTable } from './risk-table.js';
import { effectLabel, formatDenominator, groupHeading } from './words.js';

interface Place {
  /** The level of the group's own heading. */
  readonly level: number;
  /** Whether there are other groups. */
  readonly isApart: boolean;
  toggled(part: string): (event: Event) => void;
}

/** Charts that share one unit and one denominator, by option. */
export function renderGroup(content: Content, group: RiskGroup, { level, isApart, toggled }: Place): TemplateResult {
  const { name, sameTime, options } = group;
  const table = msg('The same as a table', {
    id: 'risks.table',
    desc: 'Opens a table with the numbers of the charts',
  });
  const title = groupHeading(group, content);
  return html`<section part="group">
    ${isApart ? heading(level, 'part', title, `unit-${name}`) : nothing}
    <p class="drawn" data-only="page">${formatDenominator(group, content)}</p>
    ${
      sameTime
        ? nothing
        : html`<p>
            ${msg('The studies counted after different times. Look at the time beside each number.', { id: 'risks.times-differ', desc: 'Above charts whose studies did not count at the same time' })}
          </p>`
    }
    ${options.map(
      ({ option, risks }) =>
        html`<div class="option">
          ${heading(isApart ? level + 1 : level, isApart ? 'detail' : 'part', nameOf(content, option.id), `${name}-${option.id}`)}
          ${(['benefit', 'harm'] as const).map((effect) =>
            renderEffect(content, effect, risks, {
              level: isApart ? level + 2 : level + 1,
              id: `${name}-${option.id}-${effect}`,
              elsewhere: isApart ? option : undefined,
            }),
          )}
        </div>`,
    )}
    <details class="on-demand" data-key="table-${name}">
      <summary class="more" @click=${toggled(`table-${name}`)}>${icon('chevron-down')}<span>${table}</span></summary>
      ${later(() => renderTable(content, group, isApart ? title : table))}
    </details>
  </section>`;
}

interface EffectPlace {
  readonly level: number;
  readonly id: string;
  /** The option, where its other outcomes stand in another group. */
  readonly elsewhere: Option | undefined;
}

function renderEffect(
  content: Content,
  effect: Outcome['effect'],
  risks: readonly Risk[],
  { level, id, elsewhere }: EffectPlace,
) {
  const those = risks.filter(({ outcome }) => outcome.effect === effect);
  const isElsewhere =
    elsewhere && optionOutcomes(content.facts, elsewhere).some((outcome) => outcome.effect === effect);
  if (those.length === 0 && !isElsewhere) return nothing;
  const outcomes = [...new Set(those.map(({ outcome }) => outcome))];
  const title = html`<span class="effect">${keyIcon(effect, 'full')}<span>${effectLabel(effect)}</span></span>`;
  return html`${heading(level, 'detail', title, id)}
  ${
    those.length > 0
      ? html`<ul class="outcomes ${effect}s">
          ${outcomes.map((outcome) =>
            renderOutcome(
              content,
              outcome,
              those.filter((risk) => risk.outcome === outcome),
            ),
          )}
        </ul>`
      : html`<p class="muted">
          ${msg('Studies counted this another way. Look for it in the other part.', { id: 'risks.elsewhere', desc: 'Where the benefits or the harms of an option are counted in the other unit' })}
        </p>`
  }`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { alone } from '../../content/isolated.js';
import type { Risk } from '../../content/risks.js';
import type { Certainty } from '../../content/types.js';
import { withCapital } from '../../language/capital.js';
import { msg } from '../../language/words.js';
import { certaintyMark } from '../../templates/certainty.js';
import { formatAfter } from '../../templates/time.js';

/** What most numbers of a list have in common: said once below them. A number says of itself what differs. */
export interface Shared {
  readonly time?: string;
  readonly certainty?: Certainty;
  /** Whether all have both. */
  readonly isAll: boolean;
}

export function sharedBy(risks: readonly Risk[], language: string): Shared {
  const time = mostCommon(risks.map((risk) => timeOf(risk, language)));
  const certainty = mostCommon(risks.map(({ frequency }) => frequency.certainty));
  const isAll = risks.every((risk) => timeOf(risk, language) === time && risk.frequency.certainty === certainty);
  return alone({ ...(time && { time }), ...(certainty && { certainty }), isAll });
}

const timeOf = ({ frequency, outcome }: Risk, language: string): string =>
  formatAfter(frequency, language, outcome.effect);

/** What stands there more often than anything else; nothing where all differ. */
function mostCommon<Value>(values: readonly Value[]): Value | undefined {
  const times = (value: Value) => values.filter((other) => other === value).length;
  const most = values.reduce((best, value) => (times(value) > times(best) ? value : best), values[0]!);
  return times(most) > 1 ? most : undefined;
}

/** What differs from the others of its list, or is said of it alone. */
export const ownTime = (risk: Risk, { time }: Shared, language: string): string | undefined => {
  const own = timeOf(risk, language);
  return own === time ? undefined : own;
};

export const ownCertainty = ({ frequency: { certainty } }: Risk, shared: Shared): TemplateResult | typeof nothing =>
  certainty === shared.certainty ? nothing : certaintyMark(certainty);

/** The line below a list. */
export function renderShared({ time, certainty, isAll }: Shared, language: string): TemplateResult | typeof nothing {
  if (!time && !certainty) return nothing;
  const unless = msg('Unless it says otherwise:', {
    id: 'risks.unless',
    desc: 'Below several numbers, before their time and how sure we are: what most of them have in common',
  });
  const said = time && `${isAll ? withCapital(time, language) : time}.`;
  return html`<p class="muted">
    ${[isAll ? '' : unless, said].filter(Boolean).join(' ')} ${certainty ? certaintyMark(certainty) : nothing}
  </p>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Content, Facts } from '../../content/types.js';
import { heading } from '../../templates/heading.js';
import { icon, type IconName } from '../../templates/icon.js';
import { partHeading } from '../../templates/part-heading.js';
import { statement } from '../../templates/statement.js';

type KeyFact = NonNullable<Facts['keyFacts']>[number];

const isAlert = ({ icon: name }: KeyFact): boolean => name === 'alert';

/** What nobody may take for something else: it stands at the very top. */
export const renderAlerts = (content: Content): TemplateResult[] =>
  (content.facts.keyFacts ?? [])
    .filter(isAlert)
    .map(({ id }) => html`<p class="alert">${icon('triangle-alert')}<span>${statement(content, id)}</span></p>`);

/** The other facts, at a glance. */
export function renderKeyFacts(content: Content, level: number): TemplateResult | typeof nothing {
  const facts = (content.facts.keyFacts ?? []).filter((fact) => !isAlert(fact));
  if (facts.length === 0) return nothing;
  return html`<div class="key-facts" part="key-facts">
    ${heading(level, 'part', partHeading(content, 'keyFacts'), 'glance')}
    <ul>
      ${facts.map((fact) => html`<li>${icon(iconOf(fact.icon))}<span>${statement(content, fact.id)}</span></li>`)}
    </ul>
  </div>`;
}

function iconOf(name: KeyFact['icon']): IconName {
  switch (name) {
    case 'check':
      return 'circle-check';
    case 'people':
      return 'users';
    case 'choices':
      return 'signpost';
    case 'alert':
      return 'triangle-alert';
    case 'info':
    case 'eye':
    case 'clock':
    case 'heart':
    case 'search':
      return name;
    default:
      return name satisfies never;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Content, Profile } from '../content/types.js';
import { msg } from '../language/words.js';
import { contactLine } from './contact.js';
import { heading } from './heading.js';

/** The organisations that the hospital names, those of this condition and of every one. Nothing where there are none. */
export function renderOrganisations(
  { facts, language }: Content,
  { organisations = [] }: Profile,
  level: number,
): TemplateResult | typeof nothing {
  const own = organisations.filter(({ condition = facts.id }) => condition === facts.id);
  if (own.length === 0) return nothing;
  const title = msg('Who can support you', {
    id: 'organisations.heading',
    desc: 'Heading: organisations for patients',
  });
  return html`${heading(level, 'part', title, 'organisations')}
    <ul class="organisations">
      ${own.map(({ name, phone, url }) => html`<li>${contactLine(language, name, phone, url)}</li>`)}
    </ul>`;
}

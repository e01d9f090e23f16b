import { addressOf } from './address.js';
import { html, isServer, nothing, type TemplateResult } from 'lit';
import type { Content } from '../../content/types.js';
import { msg } from '../../language/words.js';
import { icon } from '../../templates/icon.js';
import { sectionTitle, type SectionName } from './sections.js';

/** From what there is to choose, over its numbers and what matters to a reader, to what to ask. */
const path: readonly SectionName[] = ['treatments', 'risks', 'decision', 'questions'];

/** Below a section that a decision goes through: the ways to those that follow, as far as they are there. */
export function renderPath(
  content: Content,
  from: SectionName,
  names: readonly SectionName[],
  go: (id: string) => (event: Event) => void,
): TemplateResult | typeof nothing {
  const next = path.slice(path.indexOf(from) + 1).filter((name) => names.includes(name));
  // Templates of a server put sections together as a page asks for them: none knows the others.
  if (isServer || !path.includes(from) || next.length === 0) return nothing;
  return html`<p class="path" data-only="script">
    ${icon('signpost')}<span
      >${msg('Go on to:', { id: 'leaflet.path', desc: 'Before links to the next sections' })}</span
    >
    ${next.map((name) => html`<a href=${addressOf(name)} @click=${go(name)}>${sectionTitle(name, content)}</a>`)}
  </p>`;
}

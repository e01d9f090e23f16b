import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../content/names.js';
import type { Content, FirstAid } from '../content/types.js';
import { msg } from '../language/words.js';
import { heading } from './heading.js';
import { icon, type IconName } from './icon.js';
import { statement } from './statement.js';

/** What to do while waiting for help, in order, and what not to do. */
export function renderFirstAid(
  content: Content,
  { id, steps }: FirstAid,
  level: number,
  look: 'part' | 'detail',
): TemplateResult {
  const list = (wanted: boolean) => steps.filter((step) => step.do === wanted);
  const entries = (wanted: boolean) => list(wanted).map((step) => html`<li>${statement(content, step.id)}</li>`);
  const lead = (name: IconName, words: string) => html`<p class="intro">${icon(name)} ${words}</p>`;
  return html`<div class="first-aid" part="first-aid">
    ${heading(level, look, nameOf(content, id), id)}
    ${
      list(true).length > 0
        ? html`${lead('circle-check', msg('Do this', { id: 'first-aid.do', desc: 'Before steps of first aid, in order' }))}
            <ol>
              ${entries(true)}
            </ol>`
        : nothing
    }
    ${
      list(false).length > 0
        ? html`${lead('circle-x', msg('Do not do this', { id: 'first-aid.do-not', desc: 'Before what not to do in first aid' }))}
            <ul>
              ${entries(false)}
            </ul>`
        : nothing
    }
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { OptionRisks, Risk } from '../../content/risks.js';
import { msg } from '../../language/words.js';
import { iconCounts, keyIcon } from './icon-array.js';

/** What the marks mean that no heading shows. Only those that are drawn. */
export function renderKey(options: readonly OptionRisks[]): TemplateResult {
  const blocks = options.flatMap(({ groups }) => groups.flatMap((group) => group.blocks));
  const isUnsure = ({ shown }: Risk) => iconCounts(shown).perhaps > iconCounts(shown).full;
  const entry = (mark: unknown, words: string) => html`<li>${mark}<span>${words}</span></li>`;
  return html`<ul class="legend" data-only="page">
    ${blocks.some(({ single, onScale }) => [...single, ...onScale].some(isUnsure)) ? entry(html`${keyIcon('benefit', 'perhaps')}${keyIcon('harm', 'perhaps')}`, msg('Perhaps: studies differ, or give only a limit', { id: 'risks.perhaps', desc: 'Key: a hollow mark' })) : nothing}
    ${entry(keyIcon('benefit', 'others'), msg('It did not happen', { id: 'risks.not', desc: 'Key: a small mark' }))}
  </ul>`;
}

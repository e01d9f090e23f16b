import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../content/names.js';
import { byLasting, type OptionRisks, type Risk, type RiskBlock, type RiskGroup } from '../../content/risks.js';
import type { Content } from '../../content/types.js';
import { formatNumber } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { formatTold, unitLabel } from '../../templates/frequency.js';
import { heading } from '../../templates/heading.js';
import { keyIcon } from './icon-array.js';
import { renderBar, renderPicture, type Among } from './outcome.js';
import { renderShared, sharedBy } from './shared.js';
import { effectLabel, groupHeading, groupNote, lastingLabel } from './words.js';

interface Place {
  /** The level of the option's heading. */
  readonly level: number;
  /** For the page. */
  readonly id: string;
}

/** One option: what may get better before what may go wrong, apart by what was counted. */
export const renderOption = (content: Content, { option, groups, benefits }: OptionRisks, level: number) =>
  html`<section class="option">
    ${heading(level, 'part', nameOf(content, option.id), `risks-${option.id}`)}
    ${groups[0]?.blocks[0]?.effect === 'benefit' ? nothing : renderKnown(content, benefits, { level, id: option.id })}
    ${groups.map((group, index) => renderGroup(content, group, groups[index - 1], { level, id: `${option.id}-${index}` }))}
  </section>`;

/** No harm stands without the good that goes with it, or the words that nobody counted it. */
const renderKnown = (content: Content, benefits: readonly Risk[], { level, id }: Place) =>
  html`${heading(level + 1, 'detail', effectTitle('benefit'), `${id}-known`)}
  ${
    benefits.length > 0
      ? benefits.map((benefit) => html`<p>${inWords(content, benefit)}</p>`)
      : html`<p>
          ${msg('We have no number for this.', { id: 'risks.no-benefit', desc: 'Below the heading "What may get better", where no study counted it' })}
        </p>`
  }`;

/** "No spasms: 911 in 1,000 people" */
function inWords(content: Content, { outcome, frequency, shown }: Risk): string {
  const name = nameOf(content, outcome.id);
  const { whole } = formatTold(shown, frequency, content);
  return msg(str`${name}: ${whole}`, { id: 'risks.in-words', desc: '{0} is an outcome, {1} "911 in 1,000 people"' });
}

/** A group whose only effect is that which the group before it ended with stands below the same heading. */
function renderGroup(content: Content, group: RiskGroup, before: RiskGroup | undefined, { level, id }: Place) {
  const isNamed = group.isSmall || group.unit !== 'people' || group.populations.length > 0;
  const [only, ...more] = group.blocks;
  const goesOn = more.length === 0 && before?.blocks.at(-1)?.effect === only?.effect;
  const own = goesOn ? level + 2 : level + 1;
  const note = groupNote(group);
  return html`<div part="group">
    ${isNamed ? heading(own, 'detail', groupHeading(group, content), `${id}-counted`) : nothing}
    ${note ? html`<p class="muted">${note}</p>` : nothing}
    ${group.blocks.map((block) => html`${goesOn ? nothing : heading(isNamed ? own + 1 : own, 'detail', effectTitle(block.effect), `${id}-${block.effect}`)} ${renderBlock(content, group, block)}`)}
  </div>`;
}

const renderBlock = (content: Content, group: RiskGroup, block: RiskBlock) =>
  html`${renderList(content, block.single, block.effect, renderPicture)}
  ${block.onScale.length > 0 ? renderScale(content, group, block) : nothing}`;

const effectTitle = (effect: RiskBlock['effect']) =>
  html`<span class="effect">${keyIcon(effect, 'full')}<span>${effectLabel(effect)}</span></span>`;

/** Numbers under each other; of what is feared, what passes apart from what stays. */
function renderList(
  content: Content,
  risks: readonly Risk[],
  effect: RiskBlock['effect'],
  render: (content: Content, risk: Risk, among: Among) => TemplateResult,
) {
  if (risks.length === 0) return nothing;
  const shared = sharedBy(risks, content.language);
  const kinds = effect === 'harm' ? byLasting(risks) : [{ lasting: undefined, risks }];
  return html`${kinds.map(
    (kind) =>
      html`${effect === 'harm' ? html`<p class="kind">${lastingLabel(kind.lasting)}</p>` : nothing}
        <ul class="outcomes ${effect}s">
          ${kind.risks.map((risk) => render(content, risk, { shared, risks }))}
        </ul>`,
  )}
  ${renderShared(shared, content.language)}`;
}

/** Bars on one scale that ends at all of them; first the good that goes with what is feared. */
function renderScale(content: Content, group: RiskGroup, { effect, onScale }: RiskBlock) {
  const of = `${formatNumber(content.language, 1000)} ${unitLabel(group, content)}`;
  return html`<div class="scale">
    <p class="out-of">
      ${msg(str`Out of ${of}`, { id: 'risks.out-of', desc: 'Above several counts; {0} "1,000 people"' })}
    </p>
    ${effect === 'harm' && group.inThousand.length > 0 ? renderRestated(content, group.inThousand) : nothing}
    ${renderList(content, onScale, effect, renderBar)}
  </div>`;
}

const renderRestated = (content: Content, benefits: readonly Risk[]) =>
  html`<p class="kind">
      ${msg('To compare, the good side', { id: 'risks.restated', desc: 'Above the benefit, on the scale of the harms' })}
    </p>
    <ul class="outcomes benefits">
      ${benefits.map((risk) => renderBar(content, risk, { shared: sharedBy([risk], content.language), risks: [risk] }))}
    </ul>`;

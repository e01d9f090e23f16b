import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../content/names.js';
import { levels, usualAction } from '../../content/signs.js';
import { plansIn, signsIn, type Zoned } from '../../content/zones.js';
import type { Content, Measure, MeasureRange, Profile } from '../../content/types.js';
import { formatList } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { usualContact } from '../../templates/contact.js';
import { heading } from '../../templates/heading.js';
import { icon } from '../../templates/icon.js';
import { aimInWords, withUnit } from '../../templates/measured.js';
import { statement } from '../../templates/statement.js';
import { urgency } from '../../templates/urgency.js';
import { inAmounts } from './best.js';
import { renderScale } from './scale.js';
import { toneIcon, toneOf } from './tone.js';

export interface ZoneView {
  readonly profile: Profile;
  readonly level: number;
  readonly best: number | undefined;
  /** Takes what the reader put in as their own best. */
  readonly enter: (measure: Measure, words: string) => void;
  /** What is wrong with what stands in the field. */
  readonly problem: string | undefined;
}

/** The zones of one measure: drawn, and each with what to do in it. Nobody is told which one is theirs. */
export function renderZones(content: Content, zoned: Zoned, view: ZoneView): TemplateResult {
  const { measure, zones } = zoned;
  return html`<div class="measure">
    ${heading(view.level, 'part', nameOf(content, measure.id), measure.id)}
    ${zones.some(({ of }) => of === 'personal-best') ? renderBest(content, measure, view) : nothing}
    <div class="drawn">
      ${renderScale(content, zoned, view.best)}
      <ol class="zones">
        ${zones.map((zone) => renderZone(content, zoned, zone, view))}
      </ol>
    </div>
  </div>`;
}

function renderBest(content: Content, measure: Measure, { best, enter, problem }: ZoneView) {
  const { id, min, max, step = 1 } = measure;
  return html`<div class="best screen-only" data-only="script">
    <label for="best-${id}"
      >${msg(str`Personal best: ${nameOf(content, id)}`, { id: 'action-plan.best', desc: 'Label of a field; {0} is what is measured, such as "peak flow"' })}</label
    >
    <input
      id="best-${id}"
      type="number"
      inputmode="decimal"
      autocomplete="off"
      data-entry="best:${id}"
      min=${min ?? nothing}
      max=${max ?? nothing}
      step=${step}
      aria-describedby="best-${id}-problem best-${id}-hint"
      aria-invalid=${problem === undefined ? nothing : 'true'}
      .value=${best === undefined ? '' : String(best)}
      @change=${(event: Event) => enter(measure, (event.target as HTMLInputElement).value)}
    />
    <p role="status" id="best-${id}-problem">${problem}</p>
    <p class="muted" id="best-${id}-hint">
      ${msg('The zones below then show amounts. Ask your treatment team which number to use.', { id: 'action-plan.best-hint', desc: 'Hint at the field for the personal best' })}
    </p>
  </div>`;
}

/** What the reader has to put in, where something else was. */
export const expectedBest = (content: Content, { min, max, unit }: Measure): string => {
  const amount = (value: number) => withUnit(content, value, unit);
  if (min !== undefined && max !== undefined)
    return msg(str`Write a number from ${amount(min)} to ${amount(max)}.`, {
      id: 'action-plan.best-between',
      desc: 'Error at a field; {0} and {1} are amounts',
    });
  return msg('Write a number above 0.', { id: 'action-plan.best-number', desc: 'Error at a field' });
};

function renderZone(content: Content, zoned: Zoned, zone: MeasureRange, { profile, level, best }: ZoneView) {
  const tone = toneOf(zoned, zone);
  const { range, unit } = inAmounts(zoned.measure, zone, best);
  const people = zone.populations?.map((id) => nameOf(content, id)) ?? [];
  return html`<li class="zone ${tone}" part="zone">
    ${icon(toneIcon(tone))}
    <div>
      ${heading(level + 1, 'detail', nameOf(content, zone.id), zone.id)}
      <p class="amounts">${aimInWords(content, range, unit)}</p>
      ${people.length > 0 ? html`<p class="muted">${formatList(content.language, people)}</p>` : nothing}
      ${plansIn(content.facts, zone.id).map(
        ({ steps }) =>
          html`<ol class="steps">
            ${steps.map(({ id }) => html`<li>${statement(content, id)}</li>`)}
          </ol>`,
      )}
      ${levels.map((one) => renderSigns(content, zone, one, profile))}
    </div>
  </li>`;
}

function renderSigns(content: Content, zone: MeasureRange, level: (typeof levels)[number], profile: Profile) {
  const signs = signsIn(content.facts, zone.id).filter((sign) => sign.level === level);
  if (signs.length === 0) return nothing;
  const { word, action } = urgency(content, level, profile);
  return html`<div class=${level}>
    <p class="intro">${word}: ${action}</p>
    ${usualContact(usualAction[level], profile, content)}
    <ul>
      ${signs.map(({ id }) => html`<li>${statement(content, id)}</li>`)}
    </ul>
  </div>`;
}

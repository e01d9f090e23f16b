import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../content/names.js';
import type { Content, Measure } from '../../content/types.js';
import { formatMeasured } from '../../language/formats.js';
import { fieldOf, readValue, scaleOf, type Value } from './measures.js';
import { endsOf, measureName, noAnswer, yesOrNo } from './words.js';

/** Where it is said what is wrong with the form. */
export const problemId = 'problem';

/** The field for one measure: a row of choices where they are few, a field to write in otherwise. */
export function renderMeasure(
  content: Content,
  measure: Measure,
  value: Value | undefined,
  problem?: string,
): TemplateResult {
  const scale = scaleOf(measure);
  if (scale) {
    const numbers = scale.map((number) => ({ value: number, words: formatMeasured(content.language, number) }));
    return renderChoices(content, measure, value, numbers, 'scale');
  }
  switch (measure.type) {
    case 'boolean':
      return renderChoices(
        content,
        measure,
        value,
        [true, false].map((one) => ({ value: one, words: yesOrNo(one) })),
      );
    case 'choice':
      return renderChoices(
        content,
        measure,
        value,
        (measure.choices ?? []).map((id) => ({ value: id, words: nameOf(content, id) })),
      );
    case 'integer':
    case 'decimal':
    case 'time':
      return renderField(content, measure, value, problem);
    default:
      return measure.type satisfies never;
  }
}

interface Choice {
  readonly value: Value;
  readonly words: string;
}

function renderChoices(
  content: Content,
  measure: Measure,
  value: Value | undefined,
  choices: readonly Choice[],
  look = 'few',
) {
  const name = fieldOf(measure);
  const ends = endsOf(content, measure);
  const choice = (one: Value | undefined, words: string) =>
    html`<label class=${one === undefined ? 'none' : nothing}
      ><input type="radio" name=${name} value=${String(one ?? '')} .checked=${one === value} /><span
        >${words}</span
      ></label
    >`;
  return html`<fieldset aria-describedby=${ends ? `${name}-ends` : nothing}>
    <legend>${measureName(content, measure)}</legend>
    ${ends ? html`<p class="muted" id="${name}-ends">${ends}</p>` : nothing}
    <div class="choices ${look}">
      ${choice(undefined, noAnswer())} ${choices.map((one) => choice(one.value, one.words))}
    </div>
  </fieldset>`;
}

const inputModeOf = ({ type }: Measure) => (type === 'time' ? nothing : type === 'integer' ? 'numeric' : 'decimal');

function renderField(content: Content, measure: Measure, value: Value | undefined, problem: string | undefined) {
  const name = fieldOf(measure);
  const ends = endsOf(content, measure);
  const { type, min, max, step } = measure;
  const about = [ends && `${name}-ends`, problem && `${name}-${problemId}`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for="field-${name}">${measureName(content, measure)}</label>
    ${ends ? html`<p class="muted" id="${name}-ends">${ends}</p>` : nothing}
    <input
      id="field-${name}"
      name=${name}
      type=${type === 'time' ? 'time' : 'number'}
      inputmode=${inputModeOf(measure)}
      min=${min ?? nothing}
      max=${max ?? nothing}
      step=${type === 'time' ? nothing : (step ?? (type === 'integer' ? 1 : 'any'))}
      autocomplete="off"
      aria-describedby=${about || nothing}
      aria-invalid=${problem === undefined ? 'false' : 'true'}
      .value=${String(value ?? '')}
    />
    ${problem && html`<p id="${name}-${problemId}">${problem}</p>`}
  </div>`;
}

/** What stands in the field of a measure; `isWrong` where the measure cannot be that. */
export function readMeasure(root: ParentNode, { facts }: Content, measure: Measure): { value?: Value; isWrong?: true } {
  const fields = [...root.querySelectorAll<HTMLInputElement>(`input[name="${fieldOf(measure)}"]`)];
  const field = fields.find(({ type, checked }) => type !== 'radio' || checked);
  if (!field || (field.value === '' && !field.validity.badInput)) return {};
  const value = field.value === '' ? undefined : readValue(facts, measure, meant(measure, field.value));
  return value === undefined ? { isWrong: true } : { value };
}

/** A browser may add seconds to a time. */
function meant({ type }: Measure, written: string): Value {
  switch (type) {
    case 'integer':
    case 'decimal':
      return Number(written);
    case 'boolean':
      return written === 'true';
    case 'time':
      return written.slice(0, 5);
    case 'choice':
      return written;
    default:
      return type satisfies never;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { depthOf } from '../src/content/depth.js';
import { depthLabel } from '../src/elements/leaflet/depth-switch.js';
import { sectionTitle, type SectionName } from '../src/elements/leaflet/sections.js';
import { msg, str } from '../src/language/words.js';
import { elementNames, moved, optionalSections, type Choice } from './choice.js';
import { named, selectField } from './fields.js';
import { elementTitle } from './words.js';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ContentForm {
  readonly choice: Choice;
  readonly condition: string;
  readonly conditions: readonly Named[];
  /** What the leaflet of the condition shows anyway. */
  readonly usual: readonly SectionName[];
  readonly languages: readonly string[];
  readonly change: (change: Partial<Choice>, said?: string) => void;
  readonly chooseCondition: (id: string) => void;
}

/** What stands on the page: condition, element, sections, language, level of the heading, how much is shown first. */
export function contentForm(form: ContentForm): TemplateResult {
  const { choice, change } = form;
  return html`
    ${selectField({
      id: 'condition',
      label: msg('Condition', { id: 'snippet.condition', desc: 'Label of a choice' }),
      value: form.condition,
      options: form.conditions.map(({ id, name }) => ({ value: id, label: name })),
      change: form.chooseCondition,
    })}
    ${selectField({
      id: 'element',
      label: msg('The leaflet, or a part of it', { id: 'snippet.element', desc: 'Label of a choice' }),
      value: choice.element,
      options: elementNames.map((name) => ({ value: name, label: elementTitle(name) })),
      change: (element) => change({ element }),
    })}
    ${choice.element === 'leaflet' ? sectionsField(form) : nothing}
    <div class="pair">
      ${selectField({
        id: 'language',
        label: msg('Language', { id: 'language-picker.label', desc: 'Label of the language choice' }),
        value: choice.language,
        options: form.languages.map((tag) => ({ value: tag, label: named(tag), lang: tag })),
        change: (language) => change({ language }),
      })}
      ${
        choice.element === 'language-picker'
          ? nothing
          : selectField({
              id: 'level',
              label: msg('Level of its heading', { id: 'snippet.level', desc: 'Label of a choice, 1 to 6' }),
              value: String(choice.level),
              options: ['1', '2', '3', '4', '5', '6'].map((level) => ({ value: level, label: `h${level}` })),
              change: (level) => change({ level: Number(level) }),
            })
      }
    </div>
    ${choice.element === 'language-picker' ? nothing : depthField(form)}
  `;
}

const depthField = ({ choice, change }: ContentForm) =>
  selectField({
    id: 'depth',
    label: msg('How much to show first', {
      id: 'snippet.depth',
      desc: 'Label of a choice: main points, or everything',
    }),
    hint: msg('Readers open the rest with one press.', { id: 'snippet.depth-hint', desc: 'Hint at a choice' }),
    value: choice.depth,
    options: [
      {
        value: 'main',
        label: msg('Main points (3 to 4 minutes)', { id: 'snippet.depth-main', desc: 'Choice: the short text' }),
      },
      { value: 'full', label: depthLabel('full') },
    ],
    change: (depth) => change({ depth: depthOf(depth) }),
  });

function sectionsField({ choice, usual, change }: ContentForm): TemplateResult {
  const chosen = choice.sections.length > 0 ? choice.sections : usual;
  const rows = [...chosen, ...optionalSections.filter((name) => !chosen.includes(name))];
  const choose = (sections: readonly SectionName[], said?: string) =>
    change({ sections: String(sections) === String(usual) ? [] : sections }, said);
  const put = (name: SectionName, by: -1 | 1) => {
    const sections = moved(chosen, name, by);
    choose(sections, placeLabel(name, sections));
  };
  return html`<fieldset class="sections">
    <legend>${msg('Sections, in this order', { id: 'snippet.sections', desc: 'Label of a list of choices' })}</legend>
    <ul>
      ${repeat(
        rows,
        (name) => name,
        (name) => {
          const at = chosen.indexOf(name);
          const isLast = chosen.length === 1 && at === 0;
          return html`<li>
            <label>
              <input
                type="checkbox"
                name=${name}
                .checked=${live(at >= 0)}
                aria-disabled=${isLast ? 'true' : nothing}
                @click=${(event: Event) => isLast && event.preventDefault()}
                @change=${() => choose(at >= 0 ? chosen.filter((one) => one !== name) : [...chosen, name])}
              />
              <span>${sectionTitle(name)}</span>
            </label>
            ${
              at < 0
                ? nothing
                : html`<span class="order">
                    ${orderButton(name, msg('Up', { id: 'snippet.up', desc: 'Button: one place up in a list' }), at > 0, () => put(name, -1))}
                    ${orderButton(name, msg('Down', { id: 'snippet.down', desc: 'Button: one place down in a list' }), at < chosen.length - 1, () => put(name, 1))}
                  </span>`
            }
          </li>`;
        },
      )}
    </ul>
    <p class="hint">
      ${msg('Where the information comes from always stands at the end.', { id: 'snippet.provenance-stays', desc: 'Below the list of sections' })}
    </p>
  </fieldset>`;
}

/** It keeps the focus at either end of the list, so it is never taken away or disabled. */
const orderButton = (name: SectionName, word: string, can: boolean, put: () => void) =>
  html`<button
    type="button"
    class="small"
    aria-label="${word}: ${sectionTitle(name)}"
    aria-disabled=${can ? nothing : 'true'}
    @click=${() => can && put()}
  >
    ${word}
  </button>`;

function placeLabel(name: SectionName, sections: readonly SectionName[]): string {
  const title = sectionTitle(name);
  const place = sections.indexOf(name) + 1;
  const all = sections.length;
  return msg(str`${title}: place ${place} of ${all}`, {
    id: 'snippet.place',
    desc: 'Said after a section was moved. {0} its title, {1} and {2} numbers',
  });
}

import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatNumber } from '../src/language/formats.js';
import { msg, str } from '../src/language/words.js';
import { isFont, themes, type Choice, type Theme } from './choice.js';
import { selectField, textField } from './fields.js';
import { accentOf, worstContrast, type Scheme, type Tokens } from './own-colours.js';
import { fontLabel, themeTitle } from './words.js';

export interface LookForm {
  readonly choice: Choice;
  /** The custom properties of the chosen theme. */
  readonly theme: Tokens;
  readonly language: string;
  /** What was typed as a font, also while it is none. */
  readonly font: string;
  readonly change: (change: Partial<Choice>) => void;
  readonly typeFont: (text: string) => void;
}

const enough = 4.5;

/** Theme, accent, corners and font. */
export function lookForm(form: LookForm): TemplateResult {
  const { choice, change, font } = form;
  const own = accentOf(form.theme);
  return html`
    ${selectField({
      id: 'theme',
      label: msg('Theme', { id: 'snippet.theme', desc: 'Label of a choice' }),
      value: choice.theme,
      options: themes.map((theme) => ({ value: theme, label: themeTitle(theme) })),
      change: (theme) => change({ theme: theme as Theme }),
    })}
    <div class="pair">
      ${accentField(form, 'accent', 'light', choice.accent || own.light)}
      ${accentField(form, 'accentDark', 'dark', choice.accentDark || own.dark)}
    </div>
    ${
      choice.accent || choice.accentDark
        ? html`<p>
            <button type="button" class="small" @click=${() => change({ accent: '', accentDark: '' })}>
              ${msg('Back to the theme’s colours', { id: 'snippet.own-colours', desc: 'Button' })}
            </button>
          </p>`
        : nothing
    }
    ${selectField({
      id: 'radius',
      label: msg('Corners', { id: 'snippet.corners', desc: 'Label of a choice: how round corners are' }),
      value: choice.radius,
      options: radii(choice.radius),
      change: (radius) => change({ radius }),
    })}
    ${textField({
      id: 'font',
      label: fontLabel(),
      hint: msg('Leave it empty to use the font of your page.', { id: 'snippet.font-hint', desc: 'Hint at a field' }),
      value: font,
      error:
        font === '' || isFont(font)
          ? undefined
          : msg('Write names of fonts with commas between them, such as Verdana, sans-serif.', {
              id: 'snippet.expected-font',
              desc: 'Error at a field',
            }),
      list: 'fonts',
      input: form.typeFont,
    })}
    <datalist id="fonts">${fonts.map((stack) => html`<option value=${stack}></option>`)}</datalist>
  `;
}

const fonts = [
  'system-ui, sans-serif',
  'Verdana, Geneva, sans-serif',
  "'Atkinson Hyperlegible', Verdana, sans-serif",
  "Charter, 'Bitstream Charter', Cambria, serif",
];

function radii(chosen: string) {
  const known = [
    { value: '', label: msg('As in the theme', { id: 'snippet.corners-theme', desc: 'Choice of corners' }) },
    { value: '0', label: msg('Square', { id: 'snippet.corners-square', desc: 'Choice of corners' }) },
    { value: '0.25', label: msg('Slightly round', { id: 'snippet.corners-slight', desc: 'Choice of corners' }) },
    { value: '0.75', label: msg('Round', { id: 'snippet.corners-round', desc: 'Choice of corners' }) },
  ];
  return known.some(({ value }) => value === chosen) ? known : [...known, { value: chosen, label: `${chosen} em` }];
}

function accentField(form: LookForm, id: 'accent' | 'accentDark', scheme: Scheme, value: string): TemplateResult {
  const ratio = worstContrast(value, form.theme, scheme);
  const amount = formatNumber(form.language, Math.floor(ratio * 10) / 10);
  return html`<div class="field">
    <label for=${id}
      >${
        scheme === 'light'
          ? msg('Accent on a light page', { id: 'snippet.accent-light', desc: 'Label of a colour field' })
          : msg('Accent on a dark page', { id: 'snippet.accent-dark', desc: 'Label of a colour field' })
      }</label
    >
    <input
      id=${id}
      type="color"
      .value=${live(value)}
      aria-describedby="${id}-contrast"
      @input=${(event: Event) => form.change({ [id]: (event.target as HTMLInputElement).value })}
    />
    <p class=${ratio < enough ? 'error' : 'good'} id="${id}-contrast">
      ${
        ratio < enough
          ? msg(str`Contrast ${amount} : 1. Too faint to read: 4.5 is needed.`, {
              id: 'snippet.contrast-bad',
              desc: 'Below a colour. {0} is a number such as 3.1',
            })
          : msg(str`Contrast ${amount} : 1. Easy to read.`, {
              id: 'snippet.contrast-good',
              desc: 'Below a colour. {0} is a number such as 7.2',
            })
      }
    </p>
  </div>`;
}

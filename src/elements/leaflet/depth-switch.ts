import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Depth } from '../../content/depth.js';
import { msg } from '../../language/words.js';

/** The two lengths of the text, of which the reader chooses one. */
export const renderDepthSwitch = (depth: Depth, choose: (depth: Depth) => void): TemplateResult =>
  html`<fieldset class="depth" data-only="script">
    <legend class="visually-hidden">
      ${msg('How much to read', { id: 'depth.legend', desc: 'Label of two choices' })}
    </legend>
    ${(['main', 'full'] as const).map(
      (each) =>
        html`<label class="choice">
          <input
            type="radio"
            name="depth"
            data-press="depth-${each}"
            value=${each}
            .checked=${live(each === depth)}
            ?checked=${each === depth}
            @change=${() => choose(each)}
          />
          <span>${depthLabel(each)}</span>
        </label>`,
    )}
  </fieldset>`;

export const depthLabel = (depth: Depth): string =>
  depth === 'main'
    ? msg('Main points', { id: 'depth.main', desc: 'Choice: the short text' })
    : msg('Everything', { id: 'depth.full', desc: 'Choice: the whole text' });
